import { standsUnder } from '../../describedText/describedText';
import type { TitleDraft } from '../declaration/titleText';
import type { TreeAssembly } from './treeAssembly';

/** What to doubt of a title where codes tell them: it has none, or one of figures that stands under another node than its own. */
export function reportTitle(
  tree: TreeAssembly,
  id: string,
  { title, draft: { code, name, cells } }: TitleDraft,
): void {
  if (code === '') tree.find('warning', 'node.withoutCode', { name }, title.name, id);
  const parent = tree.parentCode(id);
  if (/^\d/.test(code) && standsUnder(code, parent) === false)
    tree.find('warning', 'code.wrongParent', { code, parent }, cells?.code ?? title.name, id);
}
