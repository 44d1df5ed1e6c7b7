import { isMarkedTarget } from '../../headings/content';
import { readWeightOrNull } from '../../cells/leniently';
import { isFootnote, isPageNumber } from '../../rows/looseLines';
import { isSentence } from '../../rows/sentence';
import { boxLabels } from '../lines/boxes';
import { lettersOfCode, titleOfLine } from './codedTitle';
import { codesIn } from './codeKeys';
import type { LineDeclaration, LineLook } from '../declaration/declaration';
import { isNaming } from '../fields/fieldContent';
import type { Fields } from '../fields/fields';
import { isFormLine } from '../tables/form';
import { foreignLines } from './foreignLines';
import { isYearsLine } from '../tables/headerBlocks';
import { isBaseMeasure } from '../tables/baseMeasure';
import { isNumberedMission, missionLineIn } from '../lines/missionLine';
import { headingMeaning } from '../../headings/headingMeaning';
import { unlikeness, lookOfLine } from '../lines/lineLook';
import { figuresRead, hasFigureFields, isMeasured, isToCome, isUnmeasured } from '../lines/measuredLine';
import { steppedLevels } from '../lines/steppedCodes';
import { cellsIn, isBeside } from '../tables/tables';
import type { LineCell } from '../tables/sheetView';
import { isTotalLine } from '../tables/totalLine';

/** What a line is: as a person said of one like it, as its cells say, or as the nearest of those that were seen. */
export type LineKind =
  | { is: 'indicator' }
  /** `inFields`: named in the fields of the levels, as other lines name theirs. */
  | { is: 'node'; depth: number; look: LineLook; inFields?: boolean }
  | { is: 'caption' | 'foreign' | 'grouping' | 'labels' | 'ignored' | 'subtotal' | 'remark' }
  /** Labels of the node that it is below, and what they ask for. */
  | { is: 'form' }
  | { is: 'unread' }
  /** Words without a figure below the last line with a code, where codes give the tree: they may explain it. */
  | { is: 'uncoded' };

/** Lines are alike up to here: the first that a person showed, the second that only the engine saw. */
const TAUGHT_LIKE = 0.75;
const LIKE = 1.3;
/** Above the headings stand titles of the document, below the indicators notes and signatures: only what looks just like a title of the table is one. */
const LIKE_OUTSIDE = 0.35;

const TITLE_GOES_ON = /\s*[(–-]?\s*(?:segue|continua|fortsetzung|continued)\s*\)?\s*$/i;

/** Says what the lines of one table are. */
export class LineKinds {
  /** Lines of another table below this one. */
  readonly foreign: ReturnType<typeof foreignLines>;
  private readonly roleAt: ReadonlyMap<number, string>;
  /** With which the codes of indicators begin, where codes tell titles. */
  private readonly indicatorLetters: ReadonlySet<string>;
  private readonly lastMeasured: number;
  private readonly frontTexts: ReadonlySet<string>;
  /** Levels that no indicator's line names. */
  private readonly standAlone: ReadonlySet<number>;

  constructor(
    private readonly fields: Fields,
    private readonly labels: ReadonlySet<string>,
  ) {
    const { table } = fields;
    this.roleAt = fields.roleAt;
    this.foreign = foreignLines(fields);
    this.frontTexts = new Set(
      [...table.front].flatMap((line) => table.view.cells(line).map(({ text }) => text)),
    );
    this.lastMeasured = table.lines.filter((line) => isMeasured(fields, line)).at(-1) ?? Infinity;
    this.standAlone = new Set(fields.depths.filter((depth) => this.standsAlone(depth)));
    this.indicatorLetters = new Set(fields.declaration.codedNames ? this.lettersOfIndicators() : []);
  }

  look(line: number): LineLook | null {
    return lookOfLine(this.fields.table, line, { roleAt: this.roleAt, labels: this.labels });
  }

  of(line: number): LineKind {
    const { fields } = this;
    const { table } = fields;
    const look = this.look(line);
    const cells = cellsIn(table, line);
    if (fields.declaration.forms && isFormLine(table.view, line)) return { is: 'form' };
    if (!look || isYearsLine(cells)) return { is: 'ignored' };
    const box = this.kindInBox(line, look);
    if (box) return box;
    if (!table.front.has(line) && isBeside(table, line)) return { is: 'ignored' };
    if (this.isContinued(line, cells)) return { is: 'remark' };
    if (this.foreign.lines.has(line)) return { is: this.foreign.doubtful.has(line) ? 'unread' : 'foreign' };
    const { lines } = fields.declaration;
    const [taught, taughtDistance] = nearest(
      look,
      lines.filter((one) => one.taught),
    );
    const isIndicator =
      isMeasured(fields, line) || (isUnmeasured(fields, line) && !this.isLoneBelow(line, cells));
    if (taught && taughtDistance <= TAUGHT_LIKE) {
      const [other, otherDistance] = nearest(
        look,
        lines.filter((one) => !one.taught),
      );
      if (!other || taughtDistance <= otherDistance) return kindSaid(taught, look);
    }
    if (isNumberedMission(table.view.cells(line))) return { is: 'grouping' };
    if (isTotalLine(cells) && !this.isTargeted(line)) return { is: 'subtotal' };
    if (isBaseMeasure(fields.cell(line, 'name')?.text ?? '')) return { is: 'ignored' };
    const coded = isIndicator ? null : this.kindOfCode(line, cells, look);
    if (coded) return coded;
    const isFront = table.front.has(line);
    // `Servizi digitali | ≥ 15 | 17`, copied twice, is no label.
    const isSurelyMeasured = isIndicator && isMarkedTarget(fields.cell(line, 'target')?.value ?? '');
    const labelled = !isSurelyMeasured && this.isLabelled(cells, look) ? headingMeaning(look.label) : null;
    if (labelled && labelled.role !== 'name' && cells.length > 1) return { is: 'labels' };
    if (!isFront && isIndicator) return { is: 'indicator' };
    const depth = isFront ? null : lowestLevel(fields, line);
    if (depth !== null && this.namesLevels(cells, look, depth))
      return { is: 'node', depth, look, inFields: true };
    if (fields.depths.length === 0 && missionLineIn(cells)) return { is: 'grouping' };
    const [known, gap] = nearest(look, lines);
    const isBelow = line > this.lastMeasured;
    const isOutside = isFront || isBelow;
    if (
      known &&
      known.is !== 'indicator' &&
      gap <= (isOutside ? LIKE_OUTSIDE : LIKE) &&
      hasTitle(cells, look) &&
      !(isBelow && this.hasWordsElsewhere(cells))
    )
      return kindSaid(known, look);
    if (isFront) return { is: 'remark' };
    if (labelled && cells.length > 1) return { is: 'labels' };
    const isLikeIndicators = lines.some((one) => one.is === 'indicator' && isToCome(table, look, one.like));
    if (cells.some(isNaming) && isLikeIndicators && !this.isApartBelow(line, look))
      return { is: 'indicator' };
    if (cells.length === 1 && cells.every((cell) => this.isNote(cell))) return { is: 'remark' };
    if (this.isTitleAgain(line, cells)) return { is: 'remark' };
    if (fields.declaration.nesting && isCodeLost(fields, line)) return { is: 'indicator' };
    return { is: this.isBelowCodes(line) ? 'uncoded' : 'unread' };
  }

  /** A total may say so where targets stand. */
  private isTargeted(line: number): boolean {
    const target = this.fields.cell(line, 'target');
    return target !== null && !isTotalLine([target]);
  }

  /** A text below all that is measured, and nothing beside it: a note, or an indicator to come. */
  private isLoneBelow(line: number, cells: readonly LineCell[]): boolean {
    return line > this.lastMeasured && cells.length === 1;
  }

  /** Signatures stand apart from what is measured, and have no weight. */
  private isApartBelow(line: number, { filled }: LineLook): boolean {
    const isApart = line > this.lastMeasured && this.fields.table.view.cells(line - 1).length === 0;
    return isApart && !filled.includes('weight');
  }

  private kindInBox(line: number, look: LineLook): LineKind | null {
    const { fields } = this;
    if (!boxLabels(fields).has(line)) return null;
    const title = titleOfLine(fields, line);
    return title ? { is: 'node', depth: title.depth, look } : { is: 'labels' };
  }

  /** Where forms have the labels a line that begins like one is none. */
  private isLabelled(cells: readonly LineCell[], { label }: LineLook): boolean {
    return label !== '' && !this.fields.declaration.forms && !this.namesLevelFirst(cells);
  }

  /** What stands above the headings stands there again after a page break. */
  private isTitleAgain(line: number, [cell, ...others]: readonly LineCell[]): boolean {
    if (!cell || others.length > 0 || this.fields.table.front.has(line)) return false;
    return this.frontTexts.has(cell.text);
  }

  /** So does the title of the document, with a word for its going on: `Piano 2025 (segue)`. */
  private isContinued(line: number, [cell, ...others]: readonly LineCell[]): boolean {
    const [title = ''] = cell?.text.split(TITLE_GOES_ON) ?? [];
    const isOther = cell !== undefined && title !== cell.text && others.length === 0;
    return isOther && !this.fields.table.front.has(line) && this.frontTexts.has(title);
  }

  /** `Servizi più rapidi` under the heading of the objectives, or of the programmi, is a name, whatever its first word. */
  private namesLevelFirst(cells: readonly LineCell[]): boolean {
    const first = cells.find(({ value }) => typeof value === 'string');
    return first !== undefined && /^(?:name \d|mission|programme)/.test(this.roleAt.get(first.field) ?? '');
  }

  /** A text alone may be anybody's note, but where the names of a level always stand alone. */
  private namesLevels(cells: readonly LineCell[], { band }: LineLook, depth: number): boolean {
    if (cells.length > 1) return !band && !this.hasWordsElsewhere(cells);
    return (
      (this.standAlone.has(depth) || this.isSpanned(cells)) &&
      !cells.some(({ text }) => isFootnote(text) || isPageNumber(text))
    );
  }

  /** Where codes tell the titles a sentence that is none explains what stands above it; among the names it may be one. */
  private isNote({ text, field }: LineCell): boolean {
    if (isFootnote(text) || isPageNumber(text)) return true;
    return (
      this.fields.declaration.titles !== undefined && this.roleAt.get(field) !== 'name' && isSentence(text)
    );
  }

  /** The name of a level is merged down to the line, or from it to others. */
  private isSpanned([cell]: readonly LineCell[]): boolean {
    const { fields } = this;
    const { table } = fields;
    return fields.depths.some((depth) => {
      const field = fields.field('name', { depth });
      const above = cell && field !== null ? table.view.spanning(cell.line, field) : null;
      return above !== null && cell !== undefined && (above.line < cell.line || above.lines > 1);
    });
  }

  private isBelowCodes(line: number): boolean {
    const { fields } = this;
    if (fields.declaration.forms) return line > this.lastMeasured && figuresRead(fields, line).length === 0;
    if (!fields.declaration.nesting || figuresRead(fields, line).includes(true)) return false;
    return [...codesIn(fields).keys()].every((coded) => coded < line);
  }

  /** Words, more than an `X`, where figures stand, or below a heading of no use: signatures stand wherever there is room. */
  private hasWordsElsewhere(cells: readonly LineCell[]): boolean {
    return cells.some(({ field, value }) => {
      const role = this.roleAt.get(field);
      const isWord = typeof value === 'string' && /\p{L}{2}/u.test(value);
      return isWord && (role === undefined || FIGURE_ROLES_OF_LINES.has(role));
    });
  }

  /** Where codes tell titles: what begins with the letters of the indicators' codes is one whose figures are still to come. */
  private kindOfCode(line: number, cells: readonly LineCell[], look: LineLook): LineKind | null {
    const { fields } = this;
    const { table } = fields;
    if (!fields.declaration.titles || !hasTitle(cells, look)) return null;
    const letters = lettersOfCode(cells.find(({ value }) => typeof value === 'string')?.text ?? '');
    if (letters !== '' && this.indicatorLetters.has(letters)) return { is: 'indicator' };
    const title = titleOfLine(fields, line);
    if (title) return { is: 'node', depth: title.depth, look };
    return isNamedAndWeighted(fields, line) && !table.front.has(line) ? { is: 'indicator' } : null;
  }

  private standsAlone(depth: number): boolean {
    const { fields } = this;
    const { table } = fields;
    // Where nothing is measured what a level names beside it stands for the indicators.
    const isBesideOther = (line: number): boolean =>
      hasFigureFields(fields) ? isMeasured(fields, line) : fields.cell(line, 'name') !== null;
    return table.lines.every((line) => !fields.cell(line, 'name', { depth }) || !isBesideOther(line));
  }

  private lettersOfIndicators(): string[] {
    const { fields } = this;
    const { table } = fields;
    const measured = table.lines.filter((line) => !table.front.has(line) && isMeasured(fields, line));
    return measured
      .map((line) => lettersOfCode(fields.cell(line, 'name')?.text ?? ''))
      .filter((letters) => letters !== '');
  }
}

/** Named and weighted right below an indicator, where codes give the tree: another one, whose own code is not there. */
function isCodeLost(fields: Fields, line: number): boolean {
  return isNamedAndWeighted(fields, line) && isMeasured(fields, line - 1);
}

/** Where codes tell the titles, its figures are to come. */
function isNamedAndWeighted(fields: Fields, line: number): boolean {
  const name = fields.cell(line, 'name');
  const weight = fields.cell(line, 'weight');
  const isNamed = name !== null && /\p{L}{2}/u.test(name.text);
  return isNamed && weight !== null && readWeightOrNull(weight.value) !== null;
}

/** The lowest level that a line names in fields of its own, where it names nothing below; null: none. */
function lowestLevel(fields: Fields, line: number): number | null {
  const step = steppedLevels(fields).get(line);
  if (step !== undefined) return step;
  if (fields.declaration.nesting || fields.cell(line, 'name')) return null;
  const named = fields.depths.filter((depth) => {
    const cell = fields.cell(line, 'name', { depth }) ?? fields.cell(line, 'code', { depth });
    return cell !== null && cell.fields === 1;
  });
  return named.at(-1) ?? null;
}

const FIGURE_ROLES_OF_LINES: ReadonlySet<string> = new Set([
  'target',
  'actual',
  'previous',
  'weight',
  'published',
]);

function kindSaid({ is, depth = 0 }: LineDeclaration, look: LineLook): LineKind {
  if (is === 'node') return { is, depth, look };
  return { is: is === 'total' ? 'subtotal' : is };
}

function nearest(look: LineLook, lines: readonly LineDeclaration[]): [LineDeclaration | null, number] {
  let [best, least]: [LineDeclaration | null, number] = [null, Infinity];
  for (const line of lines) {
    const gap = unlikeness(look, line.like);
    if (gap < least) [best, least] = [line, gap];
  }
  return [best, least];
}

/** A title names something. */
function hasTitle(cells: readonly LineCell[], { label }: Pick<LineLook, 'label'>): boolean {
  const [first] = cells.filter(({ value }) => typeof value === 'string');
  const isNamed = label !== '' || cells.some(({ text }) => /\p{L}{3}/u.test(text));
  if (first === undefined || !isNamed || isFootnote(first.text)) return false;
  return cells.length > 1 || !isPageNumber(first.text);
}
