import { oncePerObject } from '../../../oncePerObject';
import { numbersOf, standsUnder } from '../../describedText/describedText';
import { boxLabels, labelOfTitle, type BoxMeaning } from '../lines/boxes';
import { codedDepth, titleOfLine } from './codedTitle';
import type { Fields } from '../fields/fields';
import { isMeasured } from '../lines/measuredLine';
import { titleDraft } from './titleDraft';

/** The lines of a table as they are meant, and those with which the labels of a title begin that was lost. */
export interface BoxOrder {
  lines: readonly number[];
  lost: ReadonlySet<number>;
  /** What most titles beside labels are: those of a higher depth stand above them. */
  depth: number;
}

/** The title that is open: what its labels said, and whether its indicators came. */
interface OpenTitle {
  isOwn: boolean;
  said: Set<BoxMeaning>;
  isMeasured: boolean;
}

/**
 * Labels stand around their title in any order: each title is put before the labels above it that are its own, and below
 * the one that it stands under where the two were swapped.
 */
export const boxOrder = oncePerObject((fields: Fields): BoxOrder => {
  const { table, declaration } = fields;
  if (declaration.boxes) return new BoxReader(fields).read();
  return { lines: table.lines, lost: new Set<number>(), depth: codedDepth(declaration) ?? 0 };
});

class BoxReader {
  private readonly lines: number[] = [];
  private readonly lost = new Set<number>();
  private readonly labels: ReturnType<typeof boxLabels>;
  private readonly depth: number;
  private open: OpenTitle | null = null;

  constructor(private readonly fields: Fields) {
    this.labels = boxLabels(fields);
    this.depth = this.usualDepth();
  }

  read(): BoxOrder {
    let run: number[] = [];
    for (const line of this.fields.table.lines) {
      const ends =
        isMeasured(this.fields, line) && !this.labels.has(line) && !this.fields.table.front.has(line);
      if (!ends) {
        run.push(line);
        continue;
      }
      this.readRun(run, true);
      run = [];
      if (this.open) this.open.isMeasured = true;
      this.lines.push(line);
    }
    this.readRun(run, false);
    return { lines: this.lines, lost: this.lost, depth: this.depth };
  }

  /** @param isAbove indicators follow */
  private readRun(run: readonly number[], isAbove: boolean): void {
    const above = this.open;
    let waiting: number[] = [];
    for (const line of this.unswapped(run)) {
      const labels = this.labels.get(line);
      const depth = this.depthOf(line);
      if (depth === null) {
        if (labels === undefined) this.lines.push(line);
        else if (this.open?.isOwn && this.open !== above) this.take([line]);
        else waiting.push(line);
        continue;
      }
      const isOwn = depth === this.depth;
      const isOfAbove = !isOwn || (above !== null && this.open === above && this.isOpenTo(waiting));
      if (isOfAbove) this.take(waiting);
      this.open = { isOwn, said: new Set(), isMeasured: false };
      this.take(isOfAbove ? [line] : [line, ...waiting]);
      waiting = [];
    }
    const [first] = waiting;
    const isOpen = this.open?.isOwn && !this.open.isMeasured && this.isOpenTo(waiting);
    if (first !== undefined && isAbove && !isOpen) {
      this.lost.add(first);
      this.open = { isOwn: true, said: new Set(), isMeasured: false };
    }
    this.take(waiting);
  }

  private take(lines: readonly number[]): void {
    for (const meaning of this.meanings(lines)) this.open?.said.add(meaning);
    this.lines.push(...lines);
  }

  /** Labels that the title above them still wants may be its own. */
  private isOpenTo(lines: readonly number[]): boolean {
    return this.meanings(lines).every((meaning) => !this.open?.said.has(meaning));
  }

  private meanings(lines: readonly number[]): BoxMeaning[] {
    return lines.flatMap((line) => (this.labels.get(line) ?? []).map(({ meaning }) => meaning));
  }

  /** Of a title, told or lost; null: the line is none. */
  private depthOf(line: number): number | null {
    const title = titleOfLine(this.fields, line);
    return title?.depth ?? (labelOfTitle(this.fields, line) ? this.depth : null);
  }

  /** A title beside a label right above the one whose code it goes on from was swapped with it. */
  private unswapped(run: readonly number[]): number[] {
    const lines = [...run];
    for (const line of run) {
      const depth = this.depthOf(line);
      if (depth === null || depth >= this.depth) continue;
      const at = lines.indexOf(line);
      const swapped = lines.findIndex((one, i) => i < at && this.standsBelow(one, line));
      if (swapped >= 0) lines.splice(swapped, 0, ...lines.splice(at, 1));
    }
    return lines;
  }

  private standsBelow(line: number, above: number): boolean {
    if (this.depthOf(line) !== this.depth) return false;
    const [own, over] = [line, above].map((one) => titleDraft(this.fields, one)?.draft.code ?? '') as [
      string,
      string,
    ];
    return numbersOf(over).length > 0 && standsUnder(own, over) === true;
  }

  private usualDepth(): number {
    const { fields } = this;
    const { table } = fields;
    const lowest = codedDepth(fields.declaration) ?? 0;
    const titles = table.lines.flatMap((line) => {
      const title = titleOfLine(fields, line);
      return title ? [{ depth: title.depth, isLabelled: labelOfTitle(fields, line) !== undefined }] : [];
    });
    const labelled = titles.filter(({ isLabelled }) => isLabelled).map(({ depth }) => depth);
    const times = (depth: number): number => labelled.filter((one) => one === depth).length;
    const [usual] = [...new Set(labelled)].sort((a, b) => times(b) - times(a));
    // Where all labels were lost what is labelled is below the titles that are there.
    return usual ?? Math.min(lowest, Math.max(0, ...titles.map(({ depth }) => depth + 1)));
  }
}
