import type { Message } from '../../messages/message';
import { isReportSheet } from '../sheet/reportSheets';
import { valueAt, type SheetGrid } from '../sheet/grid';
import { PROFILES, standard } from './profiles';
import type { Rules } from './rules';

/** Rows at the top of a sheet in which a chamber writes its name. */
const ROWS_NAMING_CHAMBER = 6;

/** The profile whose chamber is named at the top of a sheet, in full or by its initials, and why; Standard where none is. */
export function proposeRules(sheets: readonly SheetGrid[]): { rules: Rules; reason: Message | null } {
  const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `;
  const tops = sheets.map((grid) => (isReportSheet(grid) ? '' : plain(topText(grid)))).join('');
  const rules = PROFILES.find(
    ({ chamber, name }) => chamber !== null && [chamber, name].some((each) => tops.includes(plain(each))),
  );
  if (!rules) return { rules: standard, reason: null };
  return { rules, reason: { id: 'rules.fromWorkbook', params: { chamber: rules.chamber ?? '' } } };
}

function topText(grid: SheetGrid): string {
  const cells: unknown[] = [];
  for (let row = grid.row; row < grid.row + Math.min(ROWS_NAMING_CHAMBER, grid.values.length); row++) {
    for (let i = 0; i < (grid.values[0]?.length ?? 0); i++) cells.push(valueAt(grid, row, grid.column + i));
  }
  return cells.filter((cell) => typeof cell === 'string').join(' ');
}
