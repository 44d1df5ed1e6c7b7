import { isBlank, type CellValue } from '../../cell';
import { codeKey } from '../../codes/codeTree';
import type { Message } from '../../../messages/message';
import type { ColumnRole, UnusedColumn } from '../../plan/plan';
import { Refusal } from '../../refusal';
import { standard } from '../../rules/profiles';
import { compare } from '../../score/compare';
import { scoreOf } from '../../score/score';
import { endColumn, endRow, valueAt, type SheetGrid } from '../../sheet/grid';
import { readDirection } from '../../targets/operator';
import type { Target } from '../../targets/target';
import { trimText } from '../../text/cleanText';
import {
  ColumnContent,
  isCodeText,
  isMarkedTarget,
  isNameText,
  READS_AS,
  shareInWholeSums,
  usualWords,
  type ContentRole,
} from './content';
import type { HeaderRow, Judgement } from './headers';
import { actualIn, readScoreOrNull, readWeightOrNull, targetIn } from '../cells/leniently';
import { yearOf } from './years';

/** Nine cells in ten: enough to know a column by what it holds. */
const ENOUGH = 0.9;
const MOSTLY = 0.7;
/** Operators in so many cells, and in none under the heading of the targets: these are targets. */
const SOME_MARKED = 0.3;
/** Confidence of a column known by its cells: telling ones (operators, weights that sum to 100), and mere figures. */
const TELLING_CONTENT = 0.85;
const LIKELY_CONTENT = 0.65;

/** Rows looked at, and how far down. */
const MOST_ROWS = 300;
const FARTHEST = 3000;

/**
 * The same headings judged by what stands below them: headings that were swapped, two columns of one meaning, and the
 * wanted roles that no heading names. What a person chose is never touched.
 * @param year the year of the plan, where the workbook says it
 * @param isName names of a make that no other text has, where the layout knows one
 * @param ofLevels columns that speak of nodes above
 */
export function judgeColumns(
  grid: SheetGrid,
  header: HeaderRow,
  {
    wanted,
    year = null,
    isName = null,
    ofLevels = [],
  }: {
    wanted: readonly ContentRole[];
    year?: number | null;
    isName?: ((cell: CellValue) => boolean) | null;
    ofLevels?: readonly number[];
  },
): HeaderRow {
  const judge = new Judge(grid, header, ofLevels);
  judge.unswap();
  judge.releaseStatus();
  if (isName) judge.unswapNames(isName);
  for (const role of ['target', 'actual', 'weight'] as const) judge.chooseAmongRivals(role, year);
  for (const role of ORDER) if (wanted.includes(role)) judge.findColumn(role);
  return judge.header();
}

/** The most telling first: what remains is known by what the others are. */
const ORDER: readonly ContentRole[] = [
  'direction',
  'target',
  'code',
  'weight',
  'name',
  'actual',
  'published',
];

type RowSet = 'measured' | 'tree';

class Judge {
  private readonly columns: Map<ColumnRole, number>;
  private readonly judged: Map<number, Judgement>;
  private others: HeaderRow['others'];
  private readonly contents = new Map<string, ColumnContent>();
  /** Rows that measure something, and rows of the tree with them: only these have all the codes. */
  private readonly rows: Readonly<Record<RowSet, readonly number[]>>;

  constructor(
    private readonly grid: SheetGrid,
    private readonly given: HeaderRow,
    private readonly ofLevels: readonly number[],
  ) {
    this.columns = new Map(given.columns);
    this.judged = new Map(given.judged);
    this.others = given.others;
    const tree = planRows(grid, given, ['code', 'weight', 'target', 'actual', 'published']);
    const measures = given.columns.has('target') || given.columns.has('actual');
    this.rows = { tree, measured: measures ? planRows(grid, given, ['target', 'actual']) : tree };
  }

  header(): HeaderRow {
    const { given, columns, judged, others } = this;
    const used = [...columns.values(), ...given.targets.map(({ column }) => column)];
    const [first, last] = [Math.min(given.first, ...used), Math.max(given.last, ...used)];
    const unused: UnusedColumn[] = [];
    for (let column = first; column <= last; column++) {
      if (!used.includes(column) && !given.results.has(column))
        unused.push({ column, header: this.text(column) });
    }
    return { ...given, columns, judged, others, first, last, unused };
  }

  /** `Target` over actuals and `Consuntivo` over targets, `Peso` over figures that sum to nothing, `Codice` over names. */
  unswap(): void {
    const marked = (content: ColumnContent): number => content.share(isMarkedTarget);
    for (const role of ['actual', 'weight', 'previous', 'cluster', 'gap', 'resources'] as const) {
      this.swapIf('target', role, (targets, figures) => {
        const bare = marked(targets) === 0 && targets.reads(role) >= ENOUGH;
        return bare && marked(figures) >= SOME_MARKED && figures.reads('target') >= ENOUGH;
      });
    }
    this.swapIf('weight', 'actual', (weights, figures) => {
      const sums = this.wholeSums(figures) >= 0.8 && this.wholeSums(weights) < 0.3;
      return sums && figures.cells.length > 3 && weights.reads('actual') >= ENOUGH;
    });
    this.swapIf('code', 'name', (codes, names) => {
      return codes.share(isCodeText) < 0.1 && names.share(isCodeText) >= ENOUGH && codes.cells.length > 1;
    });
    for (const role of ['status', 'type', 'measure', 'units', 'note'] as const) {
      this.swapIf('name', role, (names, words) => {
        const few = names.cells.length > 3 && names.distinct < 0.3;
        // Every row has a name, perhaps the same; not every row has a note.
        const isFuller = role !== 'note' || words.cells.length > names.cells.length;
        const isOfRole = (few && isFuller) || usualWords(names, role) >= ENOUGH;
        return isOfRole && words.distinct >= MOSTLY && words.share(isNameText) >= MOSTLY;
      });
    }
  }

  /** `Stato` or `Esito` over figures, in a table without actuals: no status, and perhaps the actuals. */
  releaseStatus(): void {
    const headed = this.columns.get('status');
    if (headed === undefined || this.columns.has('actual') || this.judged.has(headed)) return;
    if (this.content(headed).reads('actual') >= ENOUGH) this.columns.delete('status');
  }

  /** `Indicatore` over texts of which none is a name, and the names elsewhere. */
  unswapNames(isName: (cell: CellValue) => boolean): void {
    const headed = this.columns.get('name');
    if (headed === undefined || this.content(headed).share(isName) >= 0.1) return;
    for (const role of this.given.columns.keys())
      this.swapIf('name', role, (_, texts) => texts.cells.length > 1 && texts.share(isName) >= MOSTLY);
  }

  private swapIf(
    one: ColumnRole,
    other: ColumnRole,
    isSwapped: (one: ColumnContent, other: ColumnContent) => boolean,
  ): void {
    const [first, second] = [this.columns.get(one), this.columns.get(other)];
    if (first === undefined || second === undefined) return;
    if (one === 'target' && this.given.targets.length > 0) return;
    if (this.judged.has(first) || this.judged.has(second)) return;
    if (!isSwapped(this.content(first), this.content(second))) return;
    this.columns.set(one, second).set(other, first);
    const params = { one: this.text(first), other: this.text(second) };
    const doubt = { id: 'column.swapped', params } as const;
    this.judged.set(first, { by: 'content', ceiling: LIKELY_CONTENT, doubt });
    this.judged.set(second, { by: 'content', ceiling: LIKELY_CONTENT, doubt: null });
  }

  /** Of two columns headed alike the one of the year, of the later day, or the fuller and more readable one. */
  chooseAmongRivals(role: 'target' | 'actual' | 'weight', year: number | null): void {
    const taken = this.columns.get(role);
    const isRival = (other: { role: ColumnRole; column: number }): boolean =>
      other.role === role && other.column !== taken;
    const rivals = this.others.filter(isRival).map(({ column }) => column);
    if (taken === undefined || rivals.length === 0 || this.judged.has(taken)) return;
    const all = [taken, ...rivals];
    const most = Math.max(...all.map((column) => this.content(column).cells.length), 1);
    const worth = (column: number): number => {
      const content = this.content(column);
      return content.reads(role) * (content.cells.length / most);
    };
    const useful = all.filter((column) => worth(column) >= Math.max(...all.map(worth)) - CLEARLY);
    const ofYear = useful.filter((column) => year !== null && yearOf(this.text(column)) === year);
    const latest = role === 'actual' ? this.latest(useful) : undefined;
    const said = useful.length === 1 ? useful[0] : ofYear.length === 1 ? ofYear[0] : latest;
    const best = said ?? useful[0] ?? taken;
    this.columns.set(role, best);
    this.others = this.others.map((other) =>
      other.role === role && other.column === best ? { role, column: taken } : other,
    );
    if (said === undefined) this.judged.set(best, { by: 'heading', ceiling: LIKELY_CONTENT, doubt: null });
  }

  /** The column of the latest day, where the headings name days that can be compared. */
  private latest(columns: readonly number[]): number | undefined {
    const texts = columns.map((column) => this.text(column));
    const days = texts.map(dayOf);
    const comparable = new Set(texts.map((text) => yearOf(text) !== null)).size === 1;
    return comparable && new Set(days).size === days.length
      ? columns[days.indexOf(Math.max(...days))]
      : undefined;
  }

  /** A wanted role that no heading names: the column whose cells are nothing else. */
  findColumn(role: ContentRole): void {
    if (this.columns.has(role)) return;
    const rows = role === 'code' ? 'tree' : 'measured';
    const found = this.candidates().flatMap((column) => {
      const content = this.content(column, rows);
      const confidence = content.cells.length === 0 ? 0 : this.confidence(role, content);
      return confidence > 0 ? [{ column, confidence }] : [];
    });
    const best = [...found].sort((a, b) => b.confidence - a.confidence)[0];
    if (!best) return;
    const alike = found.filter(({ confidence }) => confidence === best.confidence).length > 1;
    const few = this.content(best.column).cells.length < 3;
    const ceiling = alike || few ? Math.min(best.confidence, LIKELY_CONTENT) : best.confidence;
    const heading = this.text(best.column);
    const doubt: Message =
      heading === '' ? { id: 'column.inferred' } : { id: 'column.byContent', params: { heading } };
    this.columns.set(role, best.column);
    this.judged.set(best.column, { by: 'content', ceiling, doubt });
  }

  /** How surely a column is this, by its cells: 0 when it is not. */
  private confidence(role: ContentRole, content: ColumnContent): number {
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

  private wholeSums(content: ColumnContent): number {
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

  /** Columns of the table, and those right beside it, that mean nothing yet. */
  private candidates(): number[] {
    const { grid, given } = this;
    const holds = (column: number): boolean =>
      this.content(column).cells.length > 0 && (this.text(column) !== '' || this.isFull(column));
    let [first, last] = [given.first, given.last];
    while (first > grid.column && holds(first - 1)) first -= 1;
    while (last + 1 < endColumn(grid) && holds(last + 1)) last += 1;
    const used = new Set([
      ...this.columns.values(),
      ...given.targets.map(({ column }) => column),
      ...this.judged.keys(),
      ...given.results,
      ...this.others.map(({ column }) => column),
      ...this.ofLevels,
    ]);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
      (column) => !used.has(column),
    );
  }

  private isFull(column: number): boolean {
    return this.content(column).cells.length >= this.rows.measured.length / 2;
  }

  private content(column: number, rows: RowSet = 'measured'): ColumnContent {
    const key = `${rows}${column}`;
    let content = this.contents.get(key);
    if (!content) this.contents.set(key, (content = new ColumnContent(this.grid, column, this.rows[rows])));
    return content;
  }

  private text(column: number): string {
    return this.given.texts.get(column) ?? '';
  }
}

/** A column whose worth is this much lower is no rival. */
const CLEARLY = 0.3;

/** The day or year that a heading names, for telling which is later; a heading without one is of the end of the year. */
function dayOf(heading: string): number {
  const [, day = '31', month = '12'] = /(\d{1,2})[/.-](\d{1,2})/.exec(heading) ?? [];
  return (yearOf(heading) ?? 0) * 10_000 + Number(month) * 100 + Number(day);
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
