import type { CellValue } from '../../cell';
import { isMarkedTarget } from '../headings/content';
import { readDescribed } from './describedText';

/** `IS_0102_A - Utenti raggiunti`: a name after its code. */
export function isCodedName(cell: CellValue): boolean {
  // Most cells are not even like one: one look tells.
  if (typeof cell !== 'string' || !/^\s*[\p{L}\d].{0,30}\d/u.test(cell)) return false;
  const { code, name } = readDescribed(cell, 'underscore');
  return code !== null && name !== null && /\d/.test(code.text) && !isMarkedTarget(cell);
}
