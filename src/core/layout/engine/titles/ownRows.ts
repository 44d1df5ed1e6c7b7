/** A title, and the rows below it that go with it. */
interface TitledRows {
  id: string;
  title: number;
  /** The first and last of its labels, or the title itself. */
  first: number;
  last: number;
  /** The last line of headings above its indicators; null: they have none of their own. */
  headings: number | null;
  hasIndicators: boolean;
}

/**
 * Which rows of a table are a node's own: its title, the labels below it, and the headings above its indicators where each
 * title has headings of its own; otherwise those below would lose theirs with it.
 */
export class OwnRows {
  private readonly all: TitledRows[] = [];
  private open: TitledRows | null = null;

  constructor(private readonly headerLines: readonly number[]) {}

  addTitle(id: string, title: number): void {
    this.open = { id, title, first: title, last: title, headings: null, hasIndicators: false };
    this.all.push(this.open);
  }

  /** The line of the title that is open; null: none is. */
  get lastTitle(): number | null {
    return this.open?.title ?? null;
  }

  addLabels(line: number): void {
    if (!this.open || this.open.hasIndicators) return;
    this.open.first = Math.min(this.open.first, line);
    this.open.last = Math.max(this.open.last, line);
  }

  addIndicators(line: number): void {
    if (!this.open || this.open.hasIndicators) return;
    const { title } = this.open;
    const above = this.headerLines.filter((header) => header > title && header < line);
    this.open.hasIndicators = true;
    this.open.headings = above.length > 0 ? Math.max(...above) : null;
  }

  /** What follows is of several nodes. */
  end(): void {
    this.open = null;
  }

  /** Titles whose indicators have no headings of their own, where most others have. */
  withoutHeadings(): { id: string; title: number }[] {
    const measured = this.all.filter(({ hasIndicators }) => hasIndicators);
    const bare = measured.filter(({ headings }) => headings === null);
    return bare.length * 2 <= measured.length ? bare : [];
  }

  /** Titles with the rows that are their own. */
  spans(): { id: string; first: number; last: number }[] {
    const isHeaded = this.all.every(({ hasIndicators, headings }) => !hasIndicators || headings !== null);
    return this.all.map(({ id, first, last, headings }) => ({
      id,
      first,
      last: isHeaded ? Math.max(last, headings ?? last) : last,
    }));
  }
}
