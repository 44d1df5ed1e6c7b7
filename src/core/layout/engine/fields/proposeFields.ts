import type { ColumnRole } from '../../../plan/plan';
import type { Level } from '../../../rules/rules';
import type { ColumnChoice } from '../../layout';
import type { FieldDeclaration } from '../declaration/declaration';
import { candidatesOf, isSameLevel, lineKeyOf, sharedLines, type Candidate } from './fieldCandidates';
import { levelOfCode, saysCode, stepsAmong, TOGETHER } from './codeLevels';
import { fieldPlace } from './fieldPlace';
import { isTimeOfYear, WHOLE_YEAR } from '../../headings/partOfYear';
import { finalFigure } from './finalFigure';
import { groupIndicators, type FieldRole } from './indicatorGroups';
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

/** A field whose cells are mostly so is what they are. */
const MAJORITY = 0.6;

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

  /** Lines in which something is measured, as their headings or the targets themselves say. */
  private linesMeasured(): Set<string> {
    const measures = this.candidates.filter(
      ({ meaning, content }) =>
        meaning?.role === 'target' || meaning?.role === 'actual' || content.markedTargets() >= 0.5,
    );
    return new Set(measures.flatMap(({ content }) => content.cells.map(lineKeyOf)));
  }

  private filledWhereMeasured({ content }: Candidate): number {
    if (this.measuredLines.size === 0) return content.cells.length === 0 ? 0 : 1;
    return (
      content.cells.filter((cell) => this.measuredLines.has(lineKeyOf(cell))).length / this.measuredLines.size
    );
  }

  private isNameLike({ meaning, content, isChosen }: Candidate): boolean {
    const isNamed = meaning === null || ['name', 'description'].includes(meaning.role);
    if (!isNamed && !(isChosen && meaning.role === 'parent')) return false;
    if (meaning?.level && content.numberedNames() >= 0.8) return true;
    if (meaning?.role === 'name' && content.codedNames() >= 0.5) return true;
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
    const [best] = this.candidates
      .filter((one) => this.isNameLike(one) && !isLevelSaid(one))
      .sort((a, b) => worth(b) - worth(a));
    return best ?? this.headedName();
  }

  /** Where nothing reads as a name, or nothing is there yet, its heading says which field has them. */
  private headedName(): Candidate | null {
    const headedAs = (role: ColumnRole): Candidate | undefined =>
      this.candidates.find(({ meaning, content }) => meaning?.role === role && content.codes() < MAJORITY);
    return headedAs('name') ?? headedAs('description') ?? null;
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
    const levels = this.candidates.filter((one) => {
      if (one === name || !this.isNameLike(one)) return false;
      const { meaning, content, offset } = one;
      const isBefore = offset < name.offset;
      if (isLevelSaid(one)) return true;
      if (isBefore && this.namesCodes(one, name)) return true;
      const groups = content.tall() > 0 || content.distinct() < 0.7 || this.filledWhereMeasured(one) < 0.8;
      if (meaning?.role === 'description') return false;
      if (meaning?.level && meaning.level !== 'indicator')
        return isBefore || (groups && content.tall() > 0) || this.groupsBehind(one, name);
      const isUnheaded = one.text === '' && this.standsBelowLevels(one);
      return isBefore && (((groups || isUnheaded) && meaning === null) || meaning?.role === 'parent');
    });
    if (levels.length > 0) return levels;
    const behind = this.levelsBehind(name);
    return behind.length > 0 ? behind : this.unitsMerged(name);
  }

  /** `Servizio`, merged down to what it is measured by, where no heading calls anything else what stands above the indicators. */
  private unitsMerged(name: Candidate): Candidate[] {
    const isLevel = ({ meaning }: Candidate): boolean =>
      meaning?.level != null && meaning.level !== 'indicator';
    if (this.candidates.some(isLevel)) return [];
    return this.candidates.filter(
      ({ meaning, content, offset }) =>
        meaning?.role === 'units' &&
        offset < name.offset &&
        content.tall() >= MAJORITY &&
        content.names() >= MAJORITY,
    );
  }

  /** Where indicators come first, each with what it is under beside it: the more of them say the same, the higher it is. */
  private levelsBehind(name: Candidate): Candidate[] {
    const behind = this.candidates.filter((one) => {
      const { meaning, content, offset } = one;
      const isLevel = meaning?.role === 'name' && meaning.level !== null && meaning.level !== 'indicator';
      return (
        isLevel &&
        offset > name.offset &&
        this.isNameLike(one) &&
        content.distinct() < 1 &&
        this.filledWhereMeasured(one) === 1
      );
    });
    return behind.sort((a, b) => a.content.distinct() - b.content.distinct());
  }

  /** `Indicatore | Obiettivo operativo`, named only where it changes: the words tell which is above; `Obiettivo` alone may be a target. */
  private groupsBehind(one: Candidate, { meaning: own }: Candidate): boolean {
    const isLevel = one.meaning?.level !== 'objective' && one.meaning?.role === 'name';
    return isLevel && own?.level === 'indicator' && this.filledWhereMeasured(one) < 1;
  }

  /** A heading that was lost, beside those of levels. */
  private standsBelowLevels({ offset }: Candidate): boolean {
    return this.candidates.some(
      ({ meaning, offset: other }) =>
        other < offset && meaning?.role === 'name' && meaning.level !== null && meaning.level !== 'indicator',
    );
  }

  /** Names beside codes that nest, some of them alone, where indicators beside them go on in lines without a code. */
  private namesCodes(names: Candidate, indicators: Candidate): boolean {
    const codes = this.candidates.find(({ meaning, content }) => meaning?.role === 'code' && content.nests());
    if (!codes || sharedLines(names, codes) < TOGETHER) return false;
    const [coded, measured] = [codes, indicators].map(
      ({ content }) => new Set(content.cells.map(lineKeyOf)),
    ) as [Set<string>, Set<string>];
    const standAlone = [...coded].some((line) => !measured.has(line));
    return standAlone && [...measured].some((line) => !coded.has(line) && this.measuredLines.has(line));
  }

  /** A level that only codes tell: its names stand in another table. */
  private levelCodes(levels: readonly Candidate[], name: Candidate | null): Candidate[] {
    const named = [...levels, ...(name ? [name] : [])];
    const free = this.candidates.filter(
      (one) =>
        !this.roles.has(one.offset) &&
        (this.isCodeOfOther(one, named) || (one.meaning?.role === 'name' && one.content.distinct() < 0.8)) &&
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
    return (
      meaning?.role === 'code' &&
      meaning.level !== 'objective' &&
      named.every((own) => !isSameLevel(own.meaning, meaning)) &&
      this.candidates.some(isOwnCode)
    );
  }

  /** Codes of which each line fills one, in the field of its level, while one field has all the names. */
  private steps(levels: readonly Candidate[], name: Candidate | null): Candidate[] {
    const isFree = ({ offset }: Candidate): boolean =>
      !this.roles.has(offset) && offset < (name?.offset ?? 0);
    const steps = stepsAmong(this.candidates.filter(isFree));
    if (levels.length > 0) return [];
    const above = steps.filter((one) => this.filledWhereMeasured(one) === 0);
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
        (this.measuredLines.size === 0 ||
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
    return this.filledWhereMeasured(code) < 1 && levels.some((level) => sharedLines(level, code) >= TOGETHER);
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
    if (this.filledWhereMeasured(weight) >= 0.95 && weight.content.tall() === 0) return -1;
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

/** A person said that it names nodes of a level: no indicators. */
function isLevelSaid({ isChosen, meaning }: Candidate): boolean {
  return isChosen && meaning !== null && meaning.level !== null && meaning.level !== 'indicator';
}
