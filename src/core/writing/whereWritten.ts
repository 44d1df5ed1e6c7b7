import type { Message } from '../../messages/message';
import { addressOf, columnLetters } from '../sheet/address';
import type { CellAddress } from '../sheet/grid';
import type { ColumnPatch } from './patch';
import type { ResultPlaces } from './resultPlaces';

/** A sheet in which results are written, and in which columns. */
export interface WrittenPlace {
  message: Message;
  at: CellAddress;
}

/** Where the results of each sheet are: in columns of ours, in those that the sheet has for them, on the sheet *Risultati*. */
export function whereWritten(
  patches: readonly ColumnPatch[],
  { added, resultsSheet }: ResultPlaces,
  sheetNames: ReadonlyMap<string, string>,
): WrittenPlace[] {
  const isOurs = ({ sheet, column }: ColumnPatch): boolean =>
    added.some((each) => each.sheet === sheet && each.column === column);
  const ids = new Set(patches.map(({ sheet }) => sheet));
  // In the order of the plan; a sheet that is new comes last.
  const sheets = new Set([...[...sheetNames.keys()].filter((id) => ids.has(id)), ...ids]);
  return [...sheets].flatMap((id): WrittenPlace[] => {
    const own = patches.filter(({ sheet }) => sheet === id);
    const sheet = sheetNames.get(id) ?? '';
    const [first] = own;
    if (id === resultsSheet?.id && first)
      return [{ message: { id: 'write.onResultsSheet', params: { sheet } }, at: addressOf(first) }];
    return (['write.inColumns', 'write.inLayout'] as const).flatMap((kind) => {
      const written = own.filter((patch) => isOurs(patch) === (kind === 'write.inColumns'));
      const [at] = written;
      const columns = columnNames(written);
      return at ? [{ message: { id: kind, params: { sheet, columns } }, at: addressOf(at) }] : [];
    });
  });
}

function columnNames(patches: readonly ColumnPatch[]): string {
  const columns = [...new Set(patches.map(({ column }) => column))].sort((a, b) => a - b);
  return columns.map(columnLetters).join(', ');
}
