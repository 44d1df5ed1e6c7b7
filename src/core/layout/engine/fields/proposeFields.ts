import type { ColumnRole } from '../../../plan/plan';
import type { Level } from '../../../rules/rules';
import type { ColumnChoice } from '../../layout';
import type { FieldDeclaration } from '../declaration/declaration';
import {
  candidatesOf,
  isSameLevel,
  lineKeyOf,
  MAJORITY,
  sharedLines,
  type Candidate,
} from './fieldCandidates';
import { levelOfCode, saysCode, stepsAmong, TOGETHER } from './codeLevels';
import { fieldPlace } from './fieldPlace';
import { isTimeOfYear, WHOLE_YEAR } from '../../headings/partOfYear';
import { finalFigure } from './finalFigure';
import { groupIndicators, type FieldRole } from './indicatorGroups';
import { FigureLines } from './figureLines';
import { nameFields } from './nameFields';
import { numberedParts } from './numberedLines';
import { withJudgedMeanings, type ColumnMarks } from './tableHeader';
import { areRepeatedWeights, areSameUnder } from './repeatedWeights';
import { saidLevel } from './saidLevel';
import type { PlanTable } from '../tables/tables';

/** The fields of tables with the same headings, by words and content, and the levels that have fields of their own. */
export interface FieldProposal {
  fields: readonly FieldDeclaration[];
  /** What the headings call each depth, from the top. */
  levels: readonly (Level | 'objective' | null)[];
}

/** A table whose lines are still to come says nothing of its columns. */
export function fullestTable(tables: readonly PlanTable[]): PlanTable | undefined {
  const size = ({ lines, front }: PlanTable): number => lines.length - front.size;
  return [...tables].sort((a, b) => size(b) - size(a))[0];
}

export function proposeFields(
  tables: readonly PlanTable[],
  choices: readonly ColumnChoice[] = [],
  marks: ColumnMarks = {},
): FieldProposal {
  const table = fullestTable(tables);
  if (!table) return { fields: [], levels: [] };
  const candidates = withJudgedMeanings(table, candidatesOf(table, tables, choices), marks);
  return new FieldProposer(table, candidates).propose();
}

class FieldProposer {
  private readonly roles = new Map<number, FieldRole>();
  private readonly figureLines: FigureLines;

  constructor(
    private readonly table: PlanTable,
    private readonly candidates: readonly Candidate[],
  ) {
    this.figureLines = new FigureLines(candidates);
  }

  propose(): FieldProposal {
    const { name, levels } = nameFields(this.candidates, this.figureLines);
    levels.forEach(({ offset }, depth) => this.roles.set(offset, { role: 'name', depth }));
    if (name) this.roles.set(name.offset, { role: 'name' });
    const keyed = [...this.levelCodes(levels, name), ...this.steps(levels, name)];
    this.figures();
    this.codes(levels, name);
    this.weights(levels);
    this.details();
    this.notes();
    groupIndicators(this.candidates, this.roles, levels.length);
    const chosen = this.candidates.filter(({ isChosen }) => isChosen).map(({ offset }) => offset);
    for (const offset of chosen) if (!this.roles.has(offset)) this.roles.set(offset, { role: null });
    const fields = [...this.roles]
      .sort(([a], [b]) => a - b)
      .map(([offset, role]) => ({
        ...this.placeOf(offset),
        ...role,
        ...(chosen.includes(offset) && { taught: true }),
      }));
    return { fields, levels: [...levels, ...keyed].map(({ meaning }) => meaning?.level ?? null) };
  }

  /** A level that only codes tell: its names stand in another table. */
  private levelCodes(levels: readonly Candidate[], name: Candidate | null): Candidate[] {
    const named = [...levels, ...(name ? [name] : [])];
    const free = this.candidates.filter(
      (one) =>
        !this.roles.has(one.offset) &&
        (this.isCodeOfOther(one, named) || (one.meaning?.role === 'name' && one.content.distinct() < 0.8)) &&
        named.every((own) => !isSameLevel(own.meaning, one.meaning)) &&
        one.meaning?.level != null &&
        one.meaning.level !== 'indicator' &&
        one.content.codes() >= MAJORITY,
    );
    free.forEach(({ offset }, index) =>
      this.roles.set(offset, { role: 'code', depth: levels.length + index }),
    );
    return free;
  }

  /** `Cod. obiettivo strategico` beside the codes of what is named here: of a level that is not. */
  private isCodeOfOther({ meaning }: Candidate, named: readonly Candidate[]): boolean {
    const isOwnCode = (one: Candidate): boolean =>
      one.meaning?.role === 'code' && named.some((own) => isSameLevel(own.meaning, one.meaning));
    return meaning?.role === 'code' && meaning.level !== 'objective' && this.candidates.some(isOwnCode);
  }

  /** Codes of which each line fills one, in the field of its level, while one field has all the names. */
  private steps(levels: readonly Candidate[], name: Candidate | null): Candidate[] {
    const isFree = ({ offset }: Candidate): boolean =>
      !this.roles.has(offset) && offset < (name?.offset ?? 0);
    const steps = stepsAmong(this.candidates.filter(isFree));
    if (levels.length > 0) return [];
    const above = steps.filter((one) => this.figureLines.filledBy(one) === 0);
    above.forEach(({ offset }, depth) => this.roles.set(offset, { role: 'code', depth }));
    const own = steps.filter((one) => !above.includes(one));
    if (above.length > 0) own.forEach(({ offset }) => this.roles.set(offset, { role: 'code' }));
    return above;
  }

  private figures(): void {
    for (const role of ['target', 'actual', 'published', 'direction', 'previous', 'status'] as const) {
      const said = this.free().filter(({ meaning }) => meaning?.role === role);
      const all = role === 'actual' && said.length === 0 ? this.quarters() : said;
      const dated = all.filter(({ year }) => year !== null);
      const isByYear = BY_YEAR.has(role) && new Set(dated.map(({ year }) => year)).size > 1;
      if (isByYear) {
        for (const year of new Set(dated.map(({ year }) => year))) {
          const best = finalFigure(
            role,
            dated.filter((one) => one.year === year),
          );
          if (best && year !== null) this.roles.set(best.offset, { role, year });
        }
        continue;
      }
      const best = finalFigure(role, all);
      if (best) this.roles.set(best.offset, { role });
    }
    this.wordsAsActual();
    if ([...this.roles.values()].some(({ role }) => role === 'target')) return;
    const direction = [...this.roles].find(([, { role }]) => role === 'direction')?.[0];
    const beside = this.free().find(
      ({ offset, content }) => offset === (direction ?? NaN) + 1 && content.figures() >= MAJORITY,
    );
    if (beside) {
      this.roles.set(beside.offset, { role: 'target' });
      return;
    }
    const [marked] = this.free().filter(({ content }) => content.markedTargets() >= 0.5);
    if (marked) this.roles.set(marked.offset, { role: 'target' });
  }

  /** `Raggiunto` where no figure is kept: what was achieved is said in words. */
  private wordsAsActual(): void {
    const taken = [...this.roles.values()].some(({ role }) => role === 'actual' || role === 'published');
    const status = [...this.roles].find(([, { role }]) => role === 'status')?.[0];
    const content = this.candidates.find(({ offset }) => offset === status)?.content;
    if (!taken && status !== undefined && content && content.outcomes() >= MAJORITY)
      this.roles.set(status, { role: 'actual' });
  }

  /** Figures of parts of the year, and of the whole beside them, where nothing else is headed as a result. */
  private quarters(): Candidate[] {
    const free = this.free().filter(({ content }) => content.figures() >= MAJORITY);
    const quarters = free.filter(({ text }) => isTimeOfYear(text));
    return quarters.length === 0 ? [] : [...quarters, ...free.filter(({ text }) => WHOLE_YEAR.test(text))];
  }

  private codes(levels: readonly Candidate[], name: Candidate | null): void {
    const named = [...levels, ...(name ? [name] : [])];
    for (const candidate of this.free()) {
      const { meaning, content, offset } = candidate;
      const isCode =
        meaning?.role === 'code' || (meaning === null && candidate.text === '') || meaning?.role === 'name';
      const depth = content.nests() ? null : levelOfCode(candidate, levels, named);
      const isNumbered =
        meaning?.role === 'code' &&
        (this.figureLines.keys.size === 0 ||
          this.isFilledAsLevel(candidate, levels) ||
          this.isShared(candidate));
      if (!isCode || (content.codes() < MAJORITY && !isNumbered && !saysCode(candidate))) continue;
      if (depth === null) {
        if (![...this.roles.values()].some(({ role, depth: of }) => role === 'code' && of === undefined))
          this.roles.set(offset, { role: 'code' });
      } else this.roles.set(offset, { role: 'code', depth });
    }
  }

  /** Running numbers where a level is named, not in every line that is measured: they number it. */
  private isFilledAsLevel(code: Candidate, levels: readonly Candidate[]): boolean {
    return (
      this.figureLines.filledBy(code) < 1 && levels.some((level) => sharedLines(level, code) >= TOGETHER)
    );
  }

  /** Weights are of the level that their heading names, or that is named in just the lines where they stand. */
  private weights(levels: readonly Candidate[]): void {
    const all = this.free().filter(({ meaning }) => meaning?.role === 'weight');
    const said = new Map(all.map((one) => [one, this.levelSaid(one, levels)]));
    const isSaid = (one: Candidate): boolean => said.get(one) !== null;
    for (const candidate of [...all.filter(isSaid), ...all.filter((one) => !isSaid(one))]) {
      const depth = said.get(candidate) ?? this.levelFilledWith(candidate, levels);
      const taken = new Set(
        [...this.roles.values()].flatMap((one) => (one.role === 'weight' ? [one.depth ?? -1] : [])),
      );
      // Beside those of the indicators stand those of what they are under.
      const lowest = levels.at(-1);
      const isAbove = depth < 0 && taken.has(-1) && lowest && areSameUnder(candidate, lowest);
      const own = isAbove ? levels.length - 1 : depth;
      if (!taken.has(own))
        this.roles.set(candidate.offset, own >= 0 ? { role: 'weight', depth: own } : { role: 'weight' });
    }
  }

  /** −1: of the indicators; null: the heading does not say. */
  private levelSaid(weight: Candidate, levels: readonly Candidate[]): number | null {
    if (weight.meaning?.level === 'indicator') return -1;
    const said = saidLevel(weight, levels);
    return said < 0 ? null : said;
  }

  private levelFilledWith(weight: Candidate, levels: readonly Candidate[]): number {
    const lowest = levels.at(-1);
    if (lowest && (this.isShared(weight) || areRepeatedWeights(weight, lowest))) return levels.length - 1;
    if (this.figureLines.filledBy(weight) >= 0.95 && weight.content.tall() === 0) return -1;
    const agreement = levels.map((level) => sharedLines(level, weight));
    const best = Math.max(...agreement, 0);
    return best >= TOGETHER ? agreement.lastIndexOf(best) : -1;
  }

  /** One weight or number in a line whose name lists several indicators is that of what stands above them. */
  private isShared({ content }: Candidate): boolean {
    const names = this.candidates.find(({ offset }) => isOwnName(this.roles.get(offset)));
    const listed = new Set(
      names?.content.cells.filter((cell) => numberedParts(cell).length > 1).map(lineKeyOf) ?? [],
    );
    return content.cells.some((cell) => listed.has(lineKeyOf(cell)) && numberedParts(cell).length === 0);
  }

  private details(): void {
    for (const { meaning, offset } of this.free()) {
      const { role } = meaning ?? {};
      const isTaken = [...this.roles.values()].some((one) => one.role === role && one.depth === undefined);
      if (!role || isTaken || FIGURES_ONCE.has(role)) continue;
      this.roles.set(offset, { role: role === 'name' ? 'description' : role });
    }
  }

  /** Sentences without a heading, right of all that have one. */
  private notes(): void {
    const last = Math.max(...this.candidates.filter(({ text }) => text !== '').map(({ offset }) => offset));
    for (const { text, offset, content, isChosen } of this.free())
      if (text === '' && offset > last && !isChosen && content.names() >= MAJORITY)
        this.roles.set(offset, { role: 'note' });
  }

  private free(): Candidate[] {
    return this.candidates.filter(({ offset }) => !this.roles.has(offset));
  }

  private placeOf(offset: number): Pick<FieldDeclaration, 'heading' | 'offset'> {
    return fieldPlace(this.table, this.table.header.from + offset);
  }
}

const BY_YEAR: ReadonlySet<ColumnRole> = new Set(['target', 'actual', 'direction'] as const);

function isOwnName(role: FieldRole | undefined): boolean {
  return role?.role === 'name' && role.depth === undefined;
}

const FIGURES_ONCE: ReadonlySet<ColumnRole> = new Set([
  'target',
  'actual',
  'published',
  'weight',
  'direction',
  'code',
] as const);
