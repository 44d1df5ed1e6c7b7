import { isCodedName } from '../../describedText/codedName';
import { headerByContent } from '../../headings/contentHeader';
import type { HeaderBlock } from './headerBlock';
import type { SheetView } from './sheetView';

/** The line above rows with codes and targets stands for the headings where there are none, or none that is known. */
export function blockByContent(view: SheetView): HeaderBlock[] {
  const found = headerByContent(view.grid, []);
  if (!found) return [];
  // A code with a name behind it is that of what it names.
  const names = codedNames(view, found.columns.get('code') ?? -1);
  const roles = new Map(
    [...found.columns].map(([role, column]) => [column, role === 'code' && names.length > 0 ? 'name' : role]),
  );
  const row = Math.min(found.row, ...names.map((line) => line - 1));
  const texts = new Map([...(found.texts ?? [])].filter(([, text]) => text !== ''));
  const byContent = [...(found.judged ?? [])].flatMap(([column, judgement]) => {
    const role = roles.get(column);
    return role ? [[column, { role, judgement }] as const] : [];
  });
  return [
    {
      first: row,
      last: row,
      texts,
      parts: new Map([...texts].map(([column, text]) => [column, [text]])),
      from: view.firstField,
      to: view.endField - 1,
      byContent: new Map(byContent),
    },
  ];
}

/** The lines in which a field has names behind their codes, where most of its texts are so. */
function codedNames(view: SheetView, field: number): number[] {
  const cells = Array.from({ length: view.endLine - view.firstLine }, (_, i) =>
    view.cell(view.firstLine + i, field),
  );
  const texts = cells.filter((cell) => typeof cell?.value === 'string');
  const names = texts.flatMap((cell) => (cell && isCodedName(cell.value) ? [cell.line] : []));
  return names.length * 2 > texts.length ? names : [];
}
