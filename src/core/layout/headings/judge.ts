import type { CellValue } from '../../cell';
import type { Message } from '../../../messages/message';
import type { ColumnRole, UnusedColumn } from '../../plan/plan';
import { endColumn, type SheetGrid } from '../../sheet/grid';
import { ColumnEvidence, ENOUGH, LIKELY_CONTENT, MOSTLY } from './columnEvidence';
import { isCodeText, isMarkedTarget, isNameText, usualWords } from './content';
import type { ColumnContent, ContentRole } from './content';
import type { HeaderRow, Judgement } from './headers';
import { yearOf } from './years';

/** Operators in so many cells, and in none under the heading of the targets: these are targets. */
const SOME_MARKED = 0.3;

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

class Judge {
  private readonly columns: Map<ColumnRole, number>;
  private readonly judged: Map<number, Judgement>;
  private others: HeaderRow['others'];
  private readonly evidence: ColumnEvidence;

  constructor(
    private readonly grid: SheetGrid,
    private readonly given: HeaderRow,
    private readonly ofLevels: readonly number[],
  ) {
    this.columns = new Map(given.columns);
    this.evidence = new ColumnEvidence(grid, given, this.columns);
    this.judged = new Map(given.judged);
    this.others = given.others;
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
      const sums = this.evidence.wholeSums(figures) >= 0.8 && this.evidence.wholeSums(weights) < 0.3;
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
    if (this.evidence.content(headed).reads('actual') >= ENOUGH) this.columns.delete('status');
  }

  /** `Indicatore` over texts of which none is a name, and the names elsewhere. */
  unswapNames(isName: (cell: CellValue) => boolean): void {
    const headed = this.columns.get('name');
    if (headed === undefined || this.evidence.content(headed).share(isName) >= 0.1) return;
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
    if (!isSwapped(this.evidence.content(first), this.evidence.content(second))) return;
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
    const most = Math.max(...all.map((column) => this.evidence.content(column).cells.length), 1);
    const worth = (column: number): number => {
      const content = this.evidence.content(column);
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
      if (role === 'actual' && this.isOfEarlierYear(column)) return [];
      const content = this.evidence.content(column, rows);
      const confidence = content.cells.length === 0 ? 0 : this.evidence.confidence(role, content);
      return confidence > 0 ? [{ column, confidence }] : [];
    });
    const best = [...found].sort((a, b) => b.confidence - a.confidence)[0];
    if (!best) return;
    const alike = found.filter(({ confidence }) => confidence === best.confidence).length > 1;
    const few = this.evidence.content(best.column).cells.length < 3;
    const ceiling = alike || few ? Math.min(best.confidence, LIKELY_CONTENT) : best.confidence;
    const heading = this.text(best.column);
    const doubt: Message =
      heading === '' ? { id: 'column.inferred' } : { id: 'column.byContent', params: { heading } };
    this.columns.set(role, best.column);
    this.judged.set(best.column, { by: 'content', ceiling, doubt });
  }

  /** Columns of the table, and those right beside it, that mean nothing yet. */
  private candidates(): number[] {
    const { grid, given } = this;
    const holds = (column: number): boolean =>
      this.evidence.content(column).cells.length > 0 &&
      (this.text(column) !== '' || this.evidence.isFull(column));
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

  /** `Base 2024` beside `Target 2025`: where it was before, not what came of it. */
  private isOfEarlierYear(column: number): boolean {
    const year = yearOf(this.text(column));
    const years = [
      ...this.given.targets.map((one) => one.year),
      yearOf(this.text(this.columns.get('target') ?? -1)),
    ];
    const planned = years.filter((one) => one !== null);
    return year !== null && planned.length > 0 && planned.every((one) => year < one);
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
