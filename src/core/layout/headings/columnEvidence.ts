import { isBlank, type CellValue } from '../../cell';
import { codeKey } from '../../codes/codeTree';
import type { ColumnRole } from '../../plan/plan';
import { Refusal } from '../../refusal';
import { standard } from '../../rules/profiles';
import { compare } from '../../score/compare';
import { scoreOf } from '../../score/score';
import { endRow, valueAt, type SheetGrid } from '../../sheet/grid';
import { readDirection } from '../../targets/operator';
import type { Target } from '../../targets/target';
import { trimText } from '../../text/cleanText';
import { actualIn, readScoreOrNull, readWeightOrNull, targetIn } from '../cells/leniently';
import {
  ColumnContent,
  isCodeText,
  isMarkedTarget,
  isNameText,
  READS_AS,
  shareInWholeSums,
  type ContentRole,
} from './content';
import type { HeaderRow } from './headers';

/** Nine cells in ten: enough to know a column by what it holds. */
export const ENOUGH = 0.9;
export const MOSTLY = 0.7;
/** Confidence of a column known by its cells: telling ones (operators, weights that sum to 100), and mere figures. */
const TELLING_CONTENT = 0.85;
export const LIKELY_CONTENT = 0.65;

/** Rows looked at, and how far down. */
const MOST_ROWS = 300;
const FARTHEST = 3000;

type RowSet = 'measured' | 'tree';

/** What the cells below headings say that their columns are. */
export class ColumnEvidence {
  private readonly contents = new Map<string, ColumnContent>();
  /** Rows that measure something, and rows of the tree with them: only these have all the codes. */
  private readonly rows: Readonly<Record<RowSet, readonly number[]>>;

  /** @param columns what is known of them so far: the figures of one are measured by those of others */
  constructor(
    private readonly grid: SheetGrid,
    given: HeaderRow,
    private readonly columns: ReadonlyMap<ColumnRole, number>,
  ) {
    const tree = planRows(grid, given, ['code', 'weight', 'target', 'actual', 'published']);
    const measures = given.columns.has('target') || given.columns.has('actual');
    this.rows = { tree, measured: measures ? planRows(grid, given, ['target', 'actual']) : tree };
  }

  content(column: number, rows: RowSet = 'measured'): ColumnContent {
    const key = `${rows}${column}`;
    let content = this.contents.get(key);
    if (!content) this.contents.set(key, (content = new ColumnContent(this.grid, column, this.rows[rows])));
    return content;
  }

  /** Whether it holds something in half the rows that measure something. */
  isFull(column: number): boolean {
    return this.content(column).cells.length >= this.rows.measured.length / 2;
  }

  /** How surely a column is this, by its cells: 0 when it is not. */
  confidence(role: ContentRole, content: ColumnContent): number {
    switch (role) {
      case 'direction':
        return content.share((cell) => readDirection(trimText(String(cell))) !== null) >= ENOUGH
          ? TELLING_CONTENT
          : 0;
      case 'target':
        return this.targetConfidence(content);
      case 'code':
        return content.share(isCodeText) >= ENOUGH && content.nested >= 0.5 ? TELLING_CONTENT : 0;
      case 'weight':
        return content.reads('weight') >= ENOUGH && this.wholeSums(content) >= 0.7 ? TELLING_CONTENT : 0;
      case 'name':
        return this.nameConfidence(content);
      case 'actual':
        return this.matchesTargets(content) >= ENOUGH ? LIKELY_CONTENT : 0;
      case 'published':
        return this.scoreConfidence(content);
    }
  }

  /** Names may be repeated, and some are nothing but a code. */
  private nameConfidence(content: ColumnContent): number {
    const names = content.distinct >= 0.5 ? content.share(isNameText) : 0;
    return names >= ENOUGH ? TELLING_CONTENT : names >= MOSTLY ? LIKELY_CONTENT : 0;
  }

  private targetConfidence(content: ColumnContent): number {
    if (content.reads('target') < ENOUGH) return 0;
    const besideOperators = this.columns.get('direction') === content.column - 1;
    if (besideOperators || content.share(isMarkedTarget) >= 0.5) return TELLING_CONTENT;
    const actuals = this.columns.get('actual');
    return actuals !== undefined && content.cells.length >= this.content(actuals).cells.length
      ? LIKELY_CONTENT
      : 0;
  }

  /** Share of the cells that are of the kind that the target of their row asks for. */
  private matchesTargets(content: ColumnContent): number {
    const targets = this.columns.get('target');
    if (targets === undefined || content.share(isMarkedTarget) > 0) return 0;
    const pairs = content.cells.flatMap(({ row, value }) => {
      const target = targetIn(valueAt(this.grid, row, targets));
      return target.kind === 'nothingToAssess' ? [] : [isOfKind(target, value)];
    });
    return pairs.length < content.cells.length / 2 || pairs.length === 0
      ? 0
      : pairs.filter(Boolean).length / pairs.length;
  }

  /** By the cells that are what target and actual of their row compute to: a few that are not are for Verifica. */
  private scoreConfidence(content: ColumnContent): number {
    const [targets, actuals] = [this.columns.get('target'), this.columns.get('actual')];
    if (targets === undefined || actuals === undefined) return 0;
    const pairs = content.cells.flatMap(({ row, value }) => {
      const score = scoreOrNull(valueAt(this.grid, row, targets), valueAt(this.grid, row, actuals));
      return score === null ? [] : [{ score, printed: readScoreOrNull(value) ?? NaN }];
    });
    // Figures that are all met say nothing: any column of ones would do.
    if (pairs.every(({ score }) => score === 1)) return 0;
    const equal = ({ score, printed }: { score: number; printed: number }): boolean =>
      [printed, printed / 100].some((fraction) => Math.abs(fraction - score) <= 0.006);
    const alike = pairs.filter(equal);
    const share = alike.length / pairs.length;
    if (share >= ENOUGH) return TELLING_CONTENT;
    // 0,67 is hardly there by chance where just that comes of the row.
    return share >= MOSTLY && alike.some(({ score }) => score > 0 && score < 1) ? LIKELY_CONTENT : 0;
  }

  /** Share of the weights that stand in sums of 100, by the codes above them or by what stands one below the other. */
  wholeSums(content: ColumnContent): number {
    const codes = this.columns.get('code');
    const weights = content.cells.flatMap(({ row, value }) => {
      const weight = readWeightOrNull(value);
      const key = codes === undefined ? null : codeKey(trimText(String(valueAt(this.grid, row, codes))));
      const group = key === null ? null : key.slice(0, Math.max(0, key.lastIndexOf('_')));
      return weight === null ? [] : [{ row, weight, group }];
    });
    const share = shareInWholeSums(weights);
    return codes === undefined ? Math.max(share, shareInWholeSums(this.inRuns(weights))) : share;
  }

  /** Without codes: measured rows one below the other are of one title. */
  private inRuns(weights: readonly { row: number; weight: number }[]): { weight: number; group: string }[] {
    let [group, last] = ['', NaN];
    return weights.flatMap(({ row, weight }) => {
      if (!this.rows.measured.includes(row)) return [];
      if (row !== last + 1) group = String(row);
      last = row;
      return [{ weight, group }];
    });
  }
}

function scoreOrNull(target: CellValue, actual: CellValue): number | null {
  try {
    return scoreOf(compare(targetIn(target), actualIn(actual)), standard)?.value ?? null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function isOfKind(target: Target, value: CellValue): boolean {
  const actual = actualIn(value);
  if (actual.kind === 'missing' || actual.kind === 'notDone') return true;
  switch (target.kind) {
    case 'yesNo':
      return actual.kind === 'yesNo';
    case 'deadline':
      return actual.kind === 'date' || (actual.kind === 'number' && actual.value > 36_525);
    case 'threshold':
      return actual.kind === 'number';
    default:
      return actual.kind !== 'unreadable';
  }
}

/** Rows below the headings in which one of these columns holds what it is headed; all rows where there is none of them. */
function planRows(
  grid: SheetGrid,
  { lastRow, columns }: HeaderRow,
  roles: readonly ContentRole[],
): readonly number[] {
  const tests = roles.flatMap((role) => {
    const column = columns.get(role);
    const reads = role === 'code' ? isCodeText : READS_AS[role];
    return column === undefined || !reads ? [] : [{ column, reads }];
  });
  const rows: number[] = [];
  const end = Math.min(endRow(grid), lastRow + FARTHEST);
  for (let row = lastRow + 1; row < end && rows.length < MOST_ROWS; row++) {
    const isOfPlan = tests.some(({ column, reads }) => {
      const cell = valueAt(grid, row, column);
      return !isBlank(cell) && reads(cell);
    });
    if (isOfPlan || tests.length === 0) rows.push(row);
  }
  return rows;
}
