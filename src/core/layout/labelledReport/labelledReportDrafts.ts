import type { CellReading, NodeCells } from '../../plan/plan';
import type { NodeDraft, PlanBuilder } from '../../plan/planBuilder';
import { addressOf } from '../../sheet/address';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { cellsOf, present } from '../cells/cells';
import type { ReportOverview } from './labelledReportOverview';
import { withoutShapes, type NodeReference } from './labelledReportScores';
import type { ReportBlock } from './labelledReportSheet';

/** What the labels of an objective say. */
export function labelledDraft({ labels, at, title, published: beside }: ReportBlock): Partial<NodeDraft> & {
  published: CellReading | null;
} {
  const value = (meaning: Parameters<typeof labels.get>[0]): CellReading | null =>
    labels.get(meaning)?.values[0] ?? null;
  const result = labels.get('published');
  const published = value('published');
  // A blank one stands where the values of the other labels are.
  const column = published ? published.column : Math.max(at.column, result?.valueAt.column ?? 0);
  const stated = labels.get('status');
  const statusCell = value('status') ?? (stated ? blankAt({ ...stated.valueAt, column }) : null);
  const units = labels.get('units')?.values ?? [];
  const [firstUnit] = units;
  return {
    published: published ? withoutShapes(published) : beside,
    resultAt: result ? { ...addressOf(result.valueAt), column } : null,
    weight: title?.weight ?? value('weight'),
    cells: present({
      mission: value('mission'),
      programme: value('programme'),
      resources: value('resources'),
      description: value('description'),
      note: value('note'),
      status: statusCell && withoutShapes(statusCell),
      units:
        firstUnit &&
        (units.length > 1 ? { ...firstUnit, value: units.map(unitText).join(' | ') } : firstUnit),
    }),
  };
}

/** Where a status is going to stand. */
function blankAt(at: CellAddress): CellReading {
  return { ...addressOf(at), value: '', format: 'General' };
}

function unitText({ value }: CellReading): string {
  return trimText(String(value));
}

/** Where a node's own words stand. */
export function cellsOfNode(
  node: NodeReference | null | undefined,
  more: Parameters<typeof present>[0] = {},
): NodeCells {
  return present({ code: node?.codeCell, name: node?.nameCell, ...more });
}

const CHAMBER = /^(?:c\.?c\.?i\.?a\.?a\b\.?|camera di commercio\b)/i;
const LONGEST_NAME = 100;
const TOP_ROWS = 6;

/** The ente: its name at the top of a sheet, its result in an overview. */
export function entityOf(
  grids: readonly SheetGrid[],
  overviews: readonly ReportOverview[],
): ConstructorParameters<typeof PlanBuilder>[0] {
  const name = grids.flatMap(topCells).find(({ value }) => isChamber(value));
  const result = overviews.map(({ entity }) => entity).find((entity) => entity !== null);
  const rows = [name, result?.at].flatMap((at) => (at ? [addressOf(at)] : []));
  const different = rows.filter(
    ({ sheet, row }, i) => !rows.some((one, j) => j < i && one.sheet === sheet && one.row === row),
  );
  return {
    name: name ? trimText(String(name.value)) : '',
    rows: different,
    own: null,
    published: result?.published ?? null,
    cells: present({ name }),
  };
}

function isChamber(value: CellReading['value']): boolean {
  return typeof value === 'string' && value.length <= LONGEST_NAME && CHAMBER.test(trimText(value));
}

/** The cells in which a sheet says what it is. */
export function topCells(grid: SheetGrid): CellReading[] {
  return Array.from({ length: TOP_ROWS }, (_, i) => cellsOf(grid, grid.row + i)).flat();
}
