import { lineKeyOf, type Candidate } from './fieldCandidates';

/** Lines of a table in which something is measured, as their headings or the targets themselves say. */
export class FigureLines {
  readonly keys: ReadonlySet<string>;

  constructor(candidates: readonly Candidate[]) {
    const measures = candidates.filter(
      ({ meaning, content }) =>
        meaning?.role === 'target' || meaning?.role === 'actual' || content.markedTargets() >= 0.5,
    );
    this.keys = new Set(measures.flatMap(({ content }) => content.cells.map(lineKeyOf)));
  }

  /** In which part of them a field holds something; where nothing is measured whether it does at all. */
  filledBy({ content: { cells } }: Candidate): number {
    if (this.keys.size === 0) return cells.length === 0 ? 0 : 1;
    return cells.filter((cell) => this.keys.has(lineKeyOf(cell))).length / this.keys.size;
  }

  /** Whether it holds something in the first of them: what the others are under may stand where it changes. */
  beginsWith({ content: { cells } }: Candidate): boolean {
    const [first] = this.keys;
    return cells.some((cell) => lineKeyOf(cell) === first);
  }
}
