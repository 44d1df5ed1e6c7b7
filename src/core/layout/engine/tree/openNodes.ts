/** The nodes that are open while a table is read from the top, by depth; some depths have none. */
export class OpenNodes {
  private readonly ids: (string | null)[] = [];

  /** What is open in a table that another one goes on with is open there too. */
  goOnFrom({ ids }: OpenNodes): void {
    this.ids.push(...ids);
  }

  at(depth: number): string | null {
    return this.ids[depth] ?? null;
  }

  /** What is below it is open no more. */
  open(depth: number, id: string | null): void {
    this.closeFrom(depth);
    while (this.ids.length < depth) this.ids.push(null);
    this.ids[depth] = id;
  }

  closeFrom(depth: number): void {
    this.ids.length = Math.min(this.ids.length, depth);
  }

  /** The lowest of those above a depth, or of all. */
  lowest(below = this.ids.length): string | null {
    return this.ids.slice(0, below).reduce((last, id) => id ?? last, null);
  }
}
