import { isBlank, type CellValue } from '../cell';
import { Refusal } from '../refusal';
import { isFormula } from '../sheet/formula';
import { valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { tableFilledFrom } from '../sheet/tables';
import { typedText } from '../sheet/typedText';
import type { Steps } from '../steps';
import { isErrorText, isPendingError } from '../text/isErrorText';
import { writtenFormula } from '../writing/storedFormula';
import type { ColumnPatch } from '../writing/patch';
import type { Message } from '../../messages/message';
import { cellPatches } from './cellPatches';
import { keepValues, NO_VALUES, resumeValues, type KeptValue, type KeptValues } from './keptValues';
import { formulaShape } from './formulaShape';
import { callsPerf, nativeFormula } from './nativeFormula';
import { SheetCells } from './sharedCells';
import { rulesMark } from './sharedRules';
import type { KeptRows } from './rowAnchors';
import { SharedFormulas, type KeptFormulas } from './sharedFormulas';
import { filledBy } from './filledCells';

/** Formulas of Excel alone, or the values of the moment. */
export type SharedAs = 'native' | 'values';

/** What is kept of a workbook that was shared, so that its formulas come back. */
export interface Shared {
  as: SharedAs;
  /** The day, `2026-11-22`. */
  on: string;
  formulas: KeptFormulas;
  values: KeptValues;
  /** A mark of the rules that the plain formulas hold; null: none of the workbook's. */
  rules: string | null;
}

/** A cell that gets a value. Shape: rows × columns. */
type ValueCell = SharedCell & { values: (string | number)[][] };

/** A cell that held a formula of ours. */
export interface SharedCell {
  at: CellAddress;
  /** The formula, without what Excel adds to it. */
  live: string;
}

/** What sharing makes of a workbook. */
export interface Sharing {
  /** Cells that go on computing. */
  formulas: (SharedCell & { content: string })[];
  /** Cells that get their value, asked for or because nothing else is possible; `reason` says why. Shape: rows × columns. */
  values: (ValueCell & { reason: Message | null })[];
  /** Formulas of ours that stay: they have no value yet, or fill nobody knows how many cells. */
  left: { at: CellAddress; reason: Message }[];
  patches: ColumnPatch[];
  shared: Shared;
}

/** What is known of cells in which Calcola writes. */
export interface KnownCells {
  /** Whether Calcola knows the value of a cell as its own, and needs no formula kept. */
  isOwn(at: CellAddress): boolean;
  /** What a formula gives where Excel shows no value of it; null: not known. */
  computed(at: CellAddress): string | number | null;
}

const NO_KNOWN_CELLS: KnownCells = { isOwn: () => false, computed: () => null };

/** Cells between two stops. */
const CELLS_PER_STEP = 100;

/**
 * Says every formula of ours, on any sheet, in functions of Excel, or puts its value in its place.
 * @param earlier what was kept when the workbook was shared before and not taken up since
 */
export function* shareInSteps(
  grids: readonly SheetGrid[],
  { as, on }: Pick<Shared, 'as' | 'on'>,
  earlier: Shared | null,
  known = NO_KNOWN_CELLS,
): Steps<Sharing> {
  const work = new CellSharing(grids, as, { earlier: new SharedFormulas(earlier?.formulas), known });
  let done = 0;
  for (const grid of grids) {
    for (const [at, content] of formulasOf(grid)) {
      if (++done % CELLS_PER_STEP === 0) yield;
      work.share(grid, at, content);
    }
  }
  const { formulas, values, left, kept } = work;
  const names = new Map(grids.map(({ id, name }) => [id, name]));
  const still = resumeValues(earlier?.values ?? NO_VALUES, grids).formulas.map(
    ({ at, live, rows, columns }) => {
      const grid = grids.find(({ id }) => id === at.sheet) as SheetGrid;
      return { at, live, values: block(grid, at, rows, columns) };
    },
  );
  const asKept = ({ at, live, values: cells }: ValueCell): KeptValue => ({
    sheet: names.get(at.sheet) ?? '',
    row: at.row,
    column: at.column,
    live,
    values: cells,
  });
  const keptValues = [...values.filter(({ at }) => !known.isOwn(at)), ...still].map(asKept);
  const texts = [...(earlier?.values.rows.texts ?? []), ...values.map(asKept).flatMap(textsIn)];
  const keptFormulas = kept.saved(earlier?.formulas);
  const filled = values.flatMap(({ at, values: cells }) =>
    cells.flatMap((line, r) =>
      line.map((content, c) => ({ at: { ...at, row: at.row + r, column: at.column + c }, content })),
    ),
  );
  return {
    formulas,
    values,
    left,
    patches: cellPatches([...formulas, ...filled]),
    shared: {
      as,
      on,
      formulas: keptFormulas,
      values: keepValues(grids, keptValues, texts),
      rules: rulesMark(keptFormulas, grids),
    },
  };
}

function textsIn({ sheet, column, values }: KeptValue): KeptRows['texts'] {
  return values.flatMap((line) =>
    line.flatMap((value, c) => (typeof value === 'string' ? [[sheet, column + c, value] as const] : [])),
  );
}

function* formulasOf(grid: SheetGrid): Iterable<[CellAddress, string]> {
  for (const [r, line] of grid.formulas.entries()) {
    for (const [c, content] of line.entries()) {
      if (!isFormula(content, grid.values[r]?.[c])) continue;
      yield [{ sheet: grid.id, row: grid.row + r, column: grid.column + c }, content];
    }
  }
}

/** What becomes of each formula, cell by cell. */
class CellSharing {
  readonly formulas: Sharing['formulas'] = [];
  readonly values: Sharing['values'] = [];
  readonly left: Sharing['left'] = [];
  readonly kept = new SharedFormulas();
  private readonly cells: SheetCells;

  constructor(
    grids: readonly SheetGrid[],
    private readonly as: SharedAs,
    private readonly from: { earlier: SharedFormulas; known: KnownCells },
  ) {
    this.cells = new SheetCells(grids);
  }

  share(grid: SheetGrid, at: CellAddress, content: string): void {
    const known = this.from.earlier.live(content);
    if (known === null && !callsPerf(content)) return;
    const live = known ?? content;
    if (this.as === 'values') this.addValue(grid, at, live, null);
    else if (known === null && tableFilledFrom(grid, at))
      this.addValue(grid, at, live, { id: 'share.inTable' });
    else this.addFormula(grid, at, live, known === null ? null : content);
  }

  /** @param native the plain formula that stands there already: it may be of other rules */
  private addFormula(grid: SheetGrid, at: CellAddress, stored: string, native: string | null): void {
    const live = writtenFormula(stored);
    try {
      const now = nativeFormula(live, grid, this.cells);
      const isSame = native !== null && formulaShape(native).shape === formulaShape(now).shape;
      const content = this.kept.add(isSame ? native : now, live);
      if (content !== native) this.formulas.push({ at, live, content });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.addValue(grid, at, stored, error.reason);
    }
  }

  private addValue(grid: SheetGrid, at: CellAddress, stored: string, reason: Message | null): void {
    const shown = valueAt(grid, at.row, at.column);
    if (isPendingError(shown) || isBlank(shown)) {
      const computed = this.from.known.computed(at);
      if (computed !== null) {
        this.values.push({ at, live: writtenFormula(stored), values: [[computed]], reason });
        return;
      }
      this.left.push({ at, reason: { id: 'share.noValue', params: { shown: String(shown) } } });
      return;
    }
    const filled = filledBy(stored, grid, at, this.cells);
    if (!filled) {
      this.left.push({ at, reason: { id: 'share.fills' } });
      return;
    }
    const values = block(grid, at, filled.rows, filled.columns);
    this.values.push({ at, live: writtenFormula(stored), values, reason });
  }
}

function block(
  grid: SheetGrid,
  { row, column }: CellAddress,
  rows: number,
  columns: number,
): (string | number)[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => storedValue(valueAt(grid, row + r, column + c))),
  );
}

/** As Calcola writes values: what cannot be read is said, and never counted. */
function storedValue(shown: CellValue): string | number {
  if (typeof shown === 'number') return shown;
  const text = String(shown ?? '');
  return isErrorText(text) ? 'Non leggibile' : typedText(text);
}
