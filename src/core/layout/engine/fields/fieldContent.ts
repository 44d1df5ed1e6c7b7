import { isCodedName } from '../../describedText/codedName';
import { isOutcomeInWords } from '../../../actual/outcome';
import { codeKey } from '../../../codes/codeTree';
import { nestedCount } from '../../../codes/treeKeys';
import { isBlank } from '../../../cell';
import { isCodeText, isMarkedTarget } from '../../headings/content';
import { actualIn, readScoreOrNull, readWeightOrNull } from '../../cells/leniently';
import { isFootnote } from '../../rows/looseLines';
import { shownText } from '../../rows/table';
import { oncePerObject } from '../../../oncePerObject';
import { trimText } from '../../../text/cleanText';
import { oncePerText } from '../../../text/oncePerText';
import type { LineCell } from '../tables/sheetView';
import { holdsFigure, type PlanTable } from '../tables/tables';
import { isBaseMeasure } from '../tables/baseMeasure';
import { isTotalLine } from '../tables/totalLine';

/** Lines looked at: enough to judge a field. */
const MOST_SAMPLED = 400;

/** What the cells below a heading look like. */
export class FieldContent {
  readonly cells: readonly LineCell[];
  private readonly shares = new Map<(cell: LineCell) => boolean, number>();

  /** @param offset of the field, from the first of each table */
  constructor(records: readonly TableRecords[], offset: number) {
    const cells: LineCell[] = [];
    for (const { view, first, lines } of records) {
      for (const line of lines) {
        if (cells.length >= MOST_SAMPLED) break;
        const cell = view.cell(line, first + offset);
        if (cell && !isBlank(cell.value)) cells.push(cell);
      }
    }
    this.cells = cells;
  }

  /** Share of the cells that pass; each question is asked of them once. */
  private share(passes: (cell: LineCell) => boolean): number {
    const known = this.shares.get(passes);
    if (known !== undefined) return known;
    const share = this.cells.length === 0 ? 0 : this.cells.filter(passes).length / this.cells.length;
    this.shares.set(passes, share);
    return share;
  }

  /** Texts that could name something: words, not figures or codes. */
  names(): number {
    return this.share(isNaming);
  }

  /** `1 Conoscere lo stato dell’ambiente`: words enough for a name, where only its heading tells it from `5 eventi`. */
  numberedNames(): number {
    return this.share(isNumberedName);
  }

  /** A code with a name behind it. */
  codedNames(): number {
    return this.share(hasCodedName);
  }

  codes(): number {
    return this.share(isCodeCell);
  }

  markedTargets(): number {
    return this.share(isMarked);
  }

  weights(): number {
    return this.share(isWeight);
  }

  scores(): number {
    return this.share(isScoreCell);
  }

  figures(): number {
    return this.share(isFigureCell);
  }

  /** What was achieved, in words. */
  outcomes(): number {
    return this.share(isOutcome);
  }

  /** Cells that span several lines. */
  tall(): number {
    return this.share(isTall);
  }

  /** Whether most codes stand below another one: they are of nodes and indicators alike. */
  nests(): boolean {
    const keys = this.cells.map((cell) => codeKey(shownText(cell)));
    return keys.length > 0 && nestedCount(keys) * 2 >= keys.length;
  }

  /** Share of the texts that differ from all others. */
  distinct(): number {
    return this.cells.length === 0
      ? 0
      : new Set(this.cells.map(({ text }) => text.toLowerCase())).size / this.cells.length;
  }
}

// Each is one function, so that what it was asked before is known.

function isNumberedName({ text }: LineCell): boolean {
  return /^\d{1,3}\s+\p{L}+\s.*\p{L}{4}/u.test(text);
}

function hasCodedName({ value }: LineCell): boolean {
  return isCodedName(value);
}

function isCodeCell(cell: LineCell): boolean {
  return isCodeText(shownText(cell)) && /\p{L}|\d\D\d|^0\d/u.test(shownText(cell));
}

function isMarked({ value }: LineCell): boolean {
  return isMarkedTarget(value);
}

function isWeight({ value }: LineCell): boolean {
  return readWeightOrNull(value) !== null;
}

function isScoreCell({ value }: LineCell): boolean {
  return readScoreOrNull(value) !== undefined;
}

function isFigureCell({ value }: LineCell): boolean {
  return actualIn(value).kind !== 'unreadable';
}

function isOutcome({ text }: LineCell): boolean {
  return isOutcomeInWords(text);
}

function isTall({ lines }: LineCell): boolean {
  return lines > 1;
}

/** The lines of a table that may be records. */
export interface TableRecords {
  view: PlanTable['view'];
  /** Its first field. */
  first: number;
  lines: readonly number[];
}

export const recordsOf = oncePerObject(({ view, header, lines, front }: PlanTable): TableRecords => {
  const isRecord = (line: number): boolean => !front.has(line) && !isBesideRecords(view.cells(line));
  const records = lines.filter(isRecord);
  // Below the last figure stand judgements in words and signatures, wherever there is room.
  const last = records.filter((line) => view.cells(line).some(holdsFigure)).at(-1) ?? Infinity;
  return { view, first: header.from, lines: records.filter((line) => line <= last) };
});

/** A total, what an indicator is computed from, or a note alone in its line. */
function isBesideRecords(cells: readonly LineCell[]): boolean {
  const [first] = cells;
  const isOfOthers = isTotalLine(cells) || isBaseMeasure(first?.text ?? '');
  return isOfOthers || (cells.length === 1 && first !== undefined && isFootnote(first.text));
}

const FEWEST_LETTERS = 4;

/** With a figure and a mark: `1.1 Fondi`, `1) Offerte`, `1 - Fondi`; `5 eventi` is a figure. */
const LEADING_CODE = /^\(?(?:\p{L}{0,3}\d+[.),](?=\s*\p{L})|\d+(?:[.]\d+)+\.?|\d+\s*[–—:-])\s*(?=\p{L})/u;

/** Words that name something. */
export function isNaming({ value, text }: Pick<LineCell, 'value' | 'text'>): boolean {
  return (
    typeof value === 'string' &&
    text.length >= FEWEST_LETTERS &&
    !isMarkedTarget(value) &&
    namesSomething(text)
  );
}

const namesSomething = oncePerText((text) => {
  if (!/\p{L}{3}/u.test(text) || /^\S*\d\S*$/.test(trimText(text))) return false;
  return actualIn(text.replace(LEADING_CODE, '')).kind === 'unreadable';
});
