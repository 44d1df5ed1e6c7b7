import type { CellValue } from '../../cell';
import { addressOf, cellName, isSameCell } from '../../sheet/address';
import { valueAt, type SheetGrid } from '../../sheet/grid';
import type { Message } from '../../../messages/message';
import type { Plan } from '../../plan/plan';
import type { Steps } from '../../steps';
import { excerpt } from '../../text/excerpt';
import type { CheckFacts } from '../facts';
import { planGrids } from '../planGrids';
import type { CheckedFinding, RuleId } from '../rule';
import { oddCells, type OddCell } from './oddCells';

/** Rules about what stands below what: what they find may all come of one cell. */
const ABOUT_THE_TREE: ReadonlySet<RuleId> = new Set<RuleId>([
  'weightsSum',
  'weightMissing',
  'codeWrongParent',
  'rowWithoutPlace',
  'nodeWithoutChildren',
  'targetMissing',
  'actualsMissing',
  'notUnderstood',
]);
/** The sum that a weight taken from another row makes says nothing. */
const OF_THE_SAMPLE: ReadonlySet<RuleId> = new Set<RuleId>(['weightsSum', 'weightsRounded', 'weightsMixed']);
/** A sheet is read again for each: so many, and no long table, are tried while a person waits. */
const MOST_TRIED = 2;
const LONGEST_SHEET = 500;

/**
 * A cell on which it depends how its sheet is read: filled as in the rows that look alike, another tree comes out, and what is
 * wrong with this one is not wrong with that. One finding names it, and the others come after as its consequences.
 * @param check all that the rules find
 */
export function* withDecisiveCell(
  found: readonly CheckedFinding[],
  facts: CheckFacts,
  check: (facts: CheckFacts) => Steps<readonly CheckedFinding[]>,
): Steps<readonly CheckedFinding[]> {
  const doubted = found.filter(({ rule, severity }) => severity !== 'note' && ABOUT_THE_TREE.has(rule));
  if (doubted.length === 0 || !facts.readAgain) return found;
  const tried = planGrids(facts)
    .filter(({ values }) => values.length <= LONGEST_SHEET)
    .flatMap(oddCells)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST_TRIED);
  for (const odd of tried) {
    const grid = facts.grids.get(odd.at.sheet);
    const filled = grid && (yield* facts.readAgain(withCell(grid, odd)));
    if (!filled || isSameReading(filled.plan, facts.plan)) continue;
    const still = (yield* check(filled)).filter(({ severity }) => severity !== 'note');
    // Weights that are too many, and too few once the cell is filled, are wrong all the same.
    const explained = doubted.filter((finding) => !still.some((other) => isOfSameCell(finding, other)));
    const isOther = (finding: CheckedFinding): boolean =>
      !OF_THE_SAMPLE.has(finding.rule) && !found.some((other) => isSameFinding(finding, other));
    if (explained.length > still.filter(isOther).length)
      return explainedBy(odd, found, new Set(explained), facts);
  }
  return found;
}

function withCell(grid: SheetGrid, { at, sample }: OddCell): SheetGrid {
  const put = (rows: SheetGrid['values']): SheetGrid['values'] =>
    rows.map((cells, r) =>
      grid.row + r === at.row
        ? cells.map((cell, c) => (grid.column + c === at.column ? sample : cell))
        : cells,
    );
  return { ...grid, values: put(grid.values), formulas: put(grid.formulas) };
}

/** The same nodes below the same ones, from the same columns. */
function isSameReading(one: Plan, other: Plan): boolean {
  const readingOf = ({ nodes, sheets }: Plan): string =>
    JSON.stringify([
      nodes.map(({ id, parent, level, name }) => [id, parent, level, name]),
      sheets.map(({ columns }) => columns.map(({ role, column }) => [role, column])),
    ]);
  return readingOf(one) === readingOf(other);
}

function isSameFinding(one: CheckedFinding, other: CheckedFinding): boolean {
  return one.message.id === other.message.id && isOfSameCell(one, other);
}

/** What a rule finds at one cell, in whatever words. */
function isOfSameCell(one: CheckedFinding, other: CheckedFinding): boolean {
  const isAtSame = one.at && other.at ? isSameCell(one.at, other.at) : one.at === other.at;
  return one.rule === other.rule && isAtSame;
}

function explainedBy(
  { at, sample }: OddCell,
  found: readonly CheckedFinding[],
  explained: ReadonlySet<CheckedFinding>,
  { grids }: CheckFacts,
): CheckedFinding[] {
  const grid = grids.get(at.sheet);
  const value = grid ? valueAt(grid, at.row, at.column) : '';
  const params = { count: explained.size, sample: shown(sample), text: shown(value) };
  const message: Message = { id: value === '' || value === null ? 'cell.blank' : 'cell.otherKind', params };
  const cell = `${grid?.name ?? ''}!${cellName(at.row, at.column)}`;
  return [
    { rule: 'cellDecides', severity: 'error', message, at: addressOf(at), node: null },
    ...found.map((finding): CheckedFinding =>
      explained.has(finding)
        ? {
            ...finding,
            rule: 'cellDecides',
            severity: 'note',
            message: { id: 'cell.consequence', params: { cell, finding: finding.message } },
          }
        : finding,
    ),
  ];
}

function shown(value: CellValue): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : excerpt(String(value));
}
