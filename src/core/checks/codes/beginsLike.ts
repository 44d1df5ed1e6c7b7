import { codeKey } from '../../codes/codeTree';
import { LEVEL_LETTERS } from '../../codes/treeKeys';

/** `OS_01.02` begins `OO_01.02.03`, and 0102 `IS_0102_EC27`. */
export function beginsLike(code: string, above: string): boolean {
  const [own, parent] = [bareKey(code), bareKey(above)];
  if (parent === '') return false;
  if (own === parent || own.startsWith(`${parent}_`)) return true;
  const digits = parent.replace(/_/g, '');
  return digits.length >= 4 && digits !== parent && new RegExp(`^${digits}(?!\\d)`).test(own);
}

function bareKey(code: string): string {
  return codeKey(code)
    .replace(LEVEL_LETTERS, '')
    .replace(/[^a-z0-9_]/g, '');
}
