import type { CellReading } from '../../../plan/plan';
import type { NodeDraft } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import { present } from '../../cells/cells';
import type { Joiner } from '../../describedText/describedText';
import { shownText } from '../../rows/table';
import type { Fields } from '../fields/fields';
import { firstLineOf, indicatorText, type IndicatorText } from './indicatorText';
import { lineDetails } from './lineDetails';
import type { MissionCells } from './missionLine';
import type { IndicatorCells } from '../fields/numberedLines';
import { isMoneyOfNode } from './sharedDetails';
import type { LineCell } from '../tables/sheetView';
import { NO_TITLE } from '../declaration/titleText';

const NO_INDICATOR: IndicatorText = { ...NO_TITLE, details: {} };

/** The cells of an indicator in a line; of several side by side those of one. */
export function indicatorCells(fields: Fields, line: number, group: number): IndicatorCells {
  const cell = (
    role: 'name' | 'code' | 'weight' | 'target' | 'actual' | 'direction' | 'published',
  ): LineCell | null => fields.cell(line, role, { group });
  const named = fields.field('name', { group });
  return {
    name: named === null ? null : fields.table.view.spanning(line, named),
    code: cell('code'),
    weight: cell('weight'),
    target: cell('target'),
    actual: cell('actual'),
    direction: cell('direction'),
    published: cell('published'),
  };
}

function namedIndicator(fields: Fields, cell: CellReading, joiner: Joiner): IndicatorText {
  const hasLines = /\S\s*\n\s*\S/.test(String(cell.value));
  if (!fields.declaration.belowName || !hasLines || fields.field('algorithm') !== null)
    return indicatorText(cell, joiner);
  const { name, algorithm } = firstLineOf(cell);
  return { ...NO_INDICATOR, name, details: { algorithm } };
}

/** What a line says of an indicator. */
export function draftOfIndicator(
  fields: Fields,
  line: number,
  { cells, joiner, grouping }: { cells: IndicatorCells; joiner: Joiner; grouping: MissionCells },
): Omit<NodeDraft, 'level'> {
  const { table } = fields;
  const title = cells.name ? namedIndicator(fields, cells.name, joiner) : NO_INDICATOR;
  const code = cells.code ?? title.code;
  const resultField = fields.groups.length > 1 ? null : fields.field('published');
  const isRow = table.view.records === 'rows';
  // Its name may stand in a line above, merged down to this one.
  const at = [cells.name, cells.target, cells.code].find((cell) => cell && (!isRow || cell.row === line));
  // A code that is the name as well is told by its name.
  const own = { code: code === title.name ? null : code, name: title.name ?? cells.name };
  const { resources, ...details } = lineDetails(fields, line, { grouping, ...own });
  return {
    code: shownText(code),
    name: shownText(title.name ?? cells.name),
    rows: at ? [addressOf(at)] : [],
    weight: cells.weight ?? title.weight,
    target: cells.target,
    actual: cells.actual,
    direction: cells.direction,
    published: cells.published,
    ...(resultField !== null &&
      isRow && { resultAt: { sheet: table.view.grid.id, row: line, column: resultField } }),
    ...((!isRow || fields.groups.length > 1) && { own: null }),
    targets: fields.byYear('target').flatMap(({ year, field }) => {
      const target = fields.at(line, field);
      return target ? [{ year, target }] : [];
    }),
    cells: {
      ...present(title.details),
      ...details,
      ...(resources && !isMoneyOfNode(fields, line) && { resources }),
    },
  };
}
