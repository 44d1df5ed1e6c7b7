import type { ColumnRole } from '../../plan/plan';
import type { Level } from '../../rules/rules';
import { yearOf } from '../headings/years';
import type { FieldDeclaration } from './declaration';
import { FieldContent } from './fieldContent';
import { headingKeyOf } from './headingKey';
import { headingMeaning, type HeadingMeaning } from './headingMeaning';
import type { PlanTable } from './tables';

/** A field of a table with what its heading says and its cells look like. */
interface Candidate {
  offset: number;
  text: string;
  meaning: HeadingMeaning | null;
  content: FieldContent;
}

/** The fields of tables with the same headings, by words and content, and the levels that have fields of their own. */
export interface FieldProposal {
  fields: readonly FieldDeclaration[];
  /** What the headings call each depth, from the top. */
  levels: readonly (Level | 'objective' | null)[];
}

/** A field whose cells are mostly so is what they are. */
const MAJORITY = 0.6;

export function proposeFields(tables: readonly PlanTable[]): FieldProposal {
  const [table] = tables;
  if (!table) return { fields: [], levels: [] };
  return new FieldProposer(table, candidatesOf(table, tables)).propose();
}

function candidatesOf({ header, to }: PlanTable, tables: readonly PlanTable[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let field = header.from; field <= Math.max(header.to, Math.min(to, header.to + 2)); field++) {
    const text = header.texts.get(field) ?? '';
    const content = new FieldContent(tables, field - header.from, text);
    if (text === '' && content.cells.length < 2) continue;
    candidates.push({ offset: field - header.from, text, meaning: headingMeaning(text), content });
  }
  return candidates;
}

class FieldProposer {
  private readonly roles = new Map<
    number,
    { role: ColumnRole; depth?: number; group?: number; year?: number }
  >();
  private readonly measuredLines: ReadonlySet<string>;

  constructor(
    private readonly table: PlanTable,
    private readonly candidates: readonly Candidate[],
  ) {
    this.measuredLines = this.linesMeasured();
  }

  propose(): FieldProposal {
    const name = this.indicatorName();
    const levels = name ? this.levelNames(name) : [];
    levels.forEach(({ offset }, depth) => this.roles.set(offset, { role: 'name', depth }));
    if (name) this.roles.set(name.offset, { role: 'name' });
    const keyed = this.levelCodes(levels);
    this.figures();
    this.codes(levels, name);
    this.weights(levels);
    this.details();
    this.groups();
    const fields = [...this.roles]
      .sort(([a], [b]) => a - b)
      .map(([offset, role]) => ({ ...this.placeOf(offset), ...role }));
    return { fields, levels: [...levels, ...keyed].map(({ meaning }) => meaning?.level ?? null) };
  }

  /** Lines in which something is measured, as their headings or the targets themselves say. */
  private linesMeasured(): Set<string> {
    const measures = this.candidates.filter(
      ({ meaning, content }) =>
        meaning?.role === 'target' || meaning?.role === 'actual' || content.markedTargets() >= 0.5,
    );
    return new Set(measures.flatMap(({ content }) => content.cells.map(keyOf)));
  }

  private filledWhereMeasured({ content }: Candidate): number {
    if (this.measuredLines.size === 0) return content.cells.length === 0 ? 0 : 1;
    return (
      content.cells.filter((cell) => this.measuredLines.has(keyOf(cell))).length / this.measuredLines.size
    );
  }

  private isNameLike({ meaning, content, text }: Candidate): boolean {
    if (meaning && !['name', 'description'].includes(meaning.role)) return false;
    if (text === '' && content.names() < 0.9) return false;
    return content.names() >= (meaning?.role === 'name' ? 0.5 : 0.8);
  }

  private indicatorName(): Candidate | null {
    const worth = (candidate: Candidate): number => {
      const { meaning, content, offset } = candidate;
      const said =
        meaning?.level === 'indicator' ? 3 : meaning?.role === 'name' ? (meaning.level ? 0.5 : 1.5) : 0;
      const before = this.firstFigure() > offset ? 1 : 0;
      return (
        said +
        content.distinct() +
        2 * Math.min(1, this.filledWhereMeasured(candidate)) -
        content.tall() +
        before
      );
    };
    const [best] = this.candidates.filter((one) => this.isNameLike(one)).sort((a, b) => worth(b) - worth(a));
    return best ?? null;
  }

  private firstFigure(): number {
    const figures = this.candidates.filter(
      ({ meaning, content }) =>
        ['target', 'actual', 'published'].includes(meaning?.role ?? '') || content.markedTargets() >= 0.5,
    );
    return Math.min(...figures.map(({ offset }) => offset));
  }

  /** Fields of names of what stands above the indicators: said by their headings, or merged or repeated before the names. */
  private levelNames(name: Candidate): Candidate[] {
    return this.candidates.filter((one) => {
      if (one === name || !this.isNameLike(one)) return false;
      const { meaning, content, offset } = one;
      const isBefore = offset < name.offset;
      const groups = content.tall() > 0 || content.distinct() < 0.7 || this.filledWhereMeasured(one) < 0.8;
      if (meaning?.role === 'description') return false;
      if (meaning?.level && meaning.level !== 'indicator') return isBefore || (groups && content.tall() > 0);
      return isBefore && groups && meaning === null;
    });
  }

  /** A level that only codes tell: its names stand in another table. */
  private levelCodes(levels: readonly Candidate[]): Candidate[] {
    const free = this.candidates.filter(
      ({ meaning, content, offset }) =>
        !this.roles.has(offset) &&
        meaning?.role === 'name' &&
        meaning.level !== null &&
        content.codes() >= MAJORITY &&
        content.distinct() < 0.8,
    );
    free.forEach(({ offset }, index) =>
      this.roles.set(offset, { role: 'code', depth: levels.length + index }),
    );
    return free;
  }

  private figures(): void {
    for (const role of ['target', 'actual', 'published', 'direction', 'previous', 'status'] as const) {
      const all = this.free().filter(({ meaning }) => meaning?.role === role);
      const dated = all.filter(({ text }) => yearOf(text) !== null);
      const isByYear =
        (role === 'target' || role === 'actual') && new Set(dated.map(({ text }) => yearOf(text))).size > 1;
      if (isByYear) {
        for (const year of new Set(dated.map(({ text }) => yearOf(text)))) {
          const best = finalFigure(
            role,
            dated.filter(({ text }) => yearOf(text) === year),
          );
          if (best && year !== null) this.roles.set(best.offset, { role, year });
        }
        continue;
      }
      const best = finalFigure(role, all);
      if (best) this.roles.set(best.offset, { role });
    }
    if ([...this.roles.values()].some(({ role }) => role === 'target')) return;
    const [marked] = this.free().filter(({ content }) => content.markedTargets() >= 0.5);
    if (marked) this.roles.set(marked.offset, { role: 'target' });
  }

  private codes(levels: readonly Candidate[], name: Candidate | null): void {
    const named = [...levels, ...(name ? [name] : [])];
    for (const candidate of this.free()) {
      const { meaning, content, offset } = candidate;
      const isTitleCode =
        meaning?.role === 'code' || (meaning === null && candidate.text === '') || meaning?.role === 'name';
      if (!isTitleCode || content.codes() < MAJORITY) continue;
      const said = levels.findIndex(({ meaning: of }) => meaning?.level && of?.level === meaning.level);
      const next = named.find((one) => one.offset > offset) ?? named.at(-1);
      const depth = said >= 0 ? said : next && levels.includes(next) ? levels.indexOf(next) : null;
      if (depth === null) {
        if (![...this.roles.values()].some(({ role, depth: of }) => role === 'code' && of === undefined))
          this.roles.set(offset, { role: 'code' });
      } else this.roles.set(offset, { role: 'code', depth });
    }
  }

  /** Weights are of the level that their heading names, or that is named in just the lines where they stand. */
  private weights(levels: readonly Candidate[]): void {
    for (const candidate of this.free().filter(({ meaning }) => meaning?.role === 'weight')) {
      const { meaning, offset } = candidate;
      const said =
        meaning?.level === 'indicator' ? -1 : levels.findIndex(({ meaning: of }) => isSameLevel(of, meaning));
      const depth =
        said >= 0 ? said : meaning?.level === 'indicator' ? -1 : this.levelFilledWith(candidate, levels);
      const isTaken = [...this.roles.values()].some(
        (one) => one.role === 'weight' && (one.depth ?? -1) === depth,
      );
      if (!isTaken) this.roles.set(offset, depth >= 0 ? { role: 'weight', depth } : { role: 'weight' });
    }
  }

  private levelFilledWith(weight: Candidate, levels: readonly Candidate[]): number {
    if (this.filledWhereMeasured(weight) >= 0.95 && weight.content.tall() === 0) return -1;
    const own = new Set(weight.content.cells.map(keyOf));
    const agreement = levels.map(({ content }) => {
      const lines = content.cells.map(keyOf);
      const both = lines.filter((line) => own.has(line)).length;
      return both / Math.max(1, lines.length + own.size - both);
    });
    const best = Math.max(...agreement, 0);
    return best >= 0.8 ? agreement.lastIndexOf(best) : -1;
  }

  private details(): void {
    for (const { meaning, offset } of this.free()) {
      const { role } = meaning ?? {};
      const isTaken = [...this.roles.values()].some((one) => one.role === role && one.depth === undefined);
      if (!role || isTaken || FIGURES_ONCE.has(role)) continue;
      this.roles.set(offset, { role: role === 'name' ? 'description' : role });
    }
  }

  /** Several indicators side by side: the headings of name and target come again. */
  private groups(): void {
    const keys = this.candidates.map(({ text }) => text.toLowerCase().replace(/\d+/g, '').trim());
    const name = [...this.roles].find(([, { role, depth }]) => role === 'name' && depth === undefined);
    const target = [...this.roles].find(([, { role }]) => role === 'target');
    const keyAt = (offset: number): string =>
      keys[this.candidates.findIndex((one) => one.offset === offset)] ?? '';
    if (!name || !target) return;
    const starts = this.candidates
      .filter(({ offset }) => keyAt(offset) === keyAt(name[0]))
      .map(({ offset }) => offset);
    const targets = this.candidates.filter(({ offset }) => keyAt(offset) === keyAt(target[0]));
    if (starts.length < 2 || targets.length < starts.length) return;
    const first = new Map<string, ColumnRole>();
    const [start = 0, second = 0] = starts;
    for (const [offset, { role, depth }] of this.roles)
      if (depth === undefined && offset >= start && offset < second) first.set(keyAt(offset), role);
    starts.forEach((from, group) => {
      const to = starts[group + 1] ?? Infinity;
      for (const { offset } of this.candidates) {
        const role = first.get(keyAt(offset));
        if (role && offset >= from && offset < to) this.roles.set(offset, { role, group });
      }
    });
  }

  private free(): Candidate[] {
    return this.candidates.filter(({ offset }) => !this.roles.has(offset));
  }

  private placeOf(offset: number): Pick<FieldDeclaration, 'heading' | 'offset'> {
    return fieldPlace(this.table, this.table.header.from + offset);
  }
}

const FIGURES_ONCE: ReadonlySet<ColumnRole> = new Set([
  'target',
  'actual',
  'published',
  'weight',
  'direction',
  'code',
] as const);

/** A field by the nearest heading at or before it. */
export function fieldPlace(
  { header }: Pick<PlanTable, 'header'>,
  field: number,
): Pick<FieldDeclaration, 'heading' | 'offset'> {
  let at = field;
  while (at > header.from && !header.texts.has(at)) at -= 1;
  const heading = headingKeyOf(header.texts.get(at) ?? '');
  const first = [...header.texts].find(([, text]) => headingKeyOf(text) === heading)?.[0] ?? header.from;
  return { heading, offset: field - first };
}

function isSameLevel(one: HeadingMeaning | null, other: HeadingMeaning | null): boolean {
  return one?.level != null && one.level === other?.level;
}

function keyOf({ sheet, line }: { sheet: string; line: number }): string {
  return `${sheet}|${line}`;
}

/** A final figure before one of a quarter, a later one before an earlier one. */
function finalFigure(role: ColumnRole, candidates: readonly Candidate[]): Candidate | undefined {
  const worth = ({ text, content, offset }: Candidate): number => {
    const final = /31[/.\s-]*(?:12|dic)|final|annual|consuntiv|definitiv|anno\b|year|jahr/i.test(text)
      ? 2
      : 0;
    const partial =
      /trim|semest|\bI{1,3}V?\b|\bq[1-4]\b|30[/.\s-]*0?6|31[/.\s-]*0?3|30[/.\s-]*0?9|intermed|parzial|provvisor|quartal/i.test(
        text,
      )
        ? -2
        : 0;
    const filled = content.cells.length > 0 ? 1 : 0;
    return final + partial + filled + (role === 'actual' ? offset / 1000 : -offset / 1000);
  };
  return [...candidates].sort((a, b) => worth(b) - worth(a))[0];
}
