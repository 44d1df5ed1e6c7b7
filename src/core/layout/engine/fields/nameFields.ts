import type { ColumnRole } from '../../../plan/plan';
import { TOGETHER } from './codeLevels';
import { lineKeyOf, MAJORITY, sharedLines, type Candidate } from './fieldCandidates';
import type { FigureLines } from './figureLines';

/** The field that names the indicators, and those of the levels above them, from the top. */
export function nameFields(
  candidates: readonly Candidate[],
  figureLines: FigureLines,
): { name: Candidate | null; levels: readonly Candidate[] } {
  const fields = new NameFields(candidates, figureLines);
  const name = fields.indicatorName();
  return { name, levels: name ? fields.levelNames(name) : [] };
}

class NameFields {
  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly figureLines: FigureLines,
  ) {}

  private isNameLike({ meaning, content, isChosen }: Candidate): boolean {
    const isNamed = meaning === null || ['name', 'description'].includes(meaning.role);
    if (!isNamed && !(isChosen && meaning.role === 'parent')) return false;
    if (meaning?.level && content.numberedNames() >= 0.8) return true;
    if (meaning?.role === 'name' && content.codedNames() >= 0.5) return true;
    return content.names() >= (meaning?.role === 'name' ? 0.5 : 0.8);
  }

  indicatorName(): Candidate | null {
    const worth = (candidate: Candidate): number => {
      const { meaning, content, offset } = candidate;
      const said =
        meaning?.level === 'indicator' ? 3 : meaning?.role === 'name' ? (meaning.level ? 0.5 : 1.5) : 0;
      const before = this.firstFigure() > offset ? 1 : 0;
      return (
        said +
        content.distinct() +
        2 * Math.min(1, this.figureLines.filledBy(candidate)) -
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
  levelNames(name: Candidate): Candidate[] {
    const levels = this.candidates.filter((one) => {
      if (one === name || !this.isNameLike(one)) return false;
      const { meaning, content, offset } = one;
      const isBefore = offset < name.offset;
      if (isLevelSaid(one)) return true;
      if (isBefore && this.namesCodes(one, name)) return true;
      const groups = content.tall() > 0 || content.distinct() < 0.7 || this.figureLines.filledBy(one) < 0.8;
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
        this.figureLines.filledBy(one) === 1
      );
    });
    return behind.sort((a, b) => a.content.distinct() - b.content.distinct());
  }

  /** `Indicatore | Obiettivo operativo`, named only where it changes: the words tell which is above; `Obiettivo` alone may be a target. */
  private groupsBehind(one: Candidate, { meaning: own }: Candidate): boolean {
    const isLevel = one.meaning?.level !== 'objective' && one.meaning?.role === 'name';
    return (
      isLevel &&
      own?.level === 'indicator' &&
      this.figureLines.filledBy(one) < 1 &&
      this.figureLines.beginsWith(one)
    );
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
    return standAlone && [...measured].some((line) => !coded.has(line) && this.figureLines.keys.has(line));
  }
}

/** A person said that it names nodes of a level: no indicators. */
function isLevelSaid({ isChosen, meaning }: Candidate): boolean {
  return isChosen && meaning !== null && meaning.level !== null && meaning.level !== 'indicator';
}
