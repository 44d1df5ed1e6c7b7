/** A node that is open, and where its name stands. */
interface OpenName {
  id: string;
  depth: number;
  column: number;
}

/** The nodes that are open while a sheet is read from the top; tables beside one another have their own. */
export class OpenNames {
  private names: OpenName[] = [];

  /** What is below it, and at its place, is open no more. */
  open(name: OpenName): void {
    const { depth, column } = name;
    const isClosed = (one: OpenName): boolean =>
      one.column === column ? one.depth >= depth : one.column > column && one.depth > depth;
    this.names = [...this.names.filter((one) => !isClosed(one)), name];
  }

  /** The node above one of this depth whose name stands in this column: the nearest to its left; null: none. */
  above(depth: number, column: number): OpenName | null {
    const above = this.names.filter((one) => one.depth < depth);
    const left = above.filter((one) => one.column <= column);
    const [nearest] = [...(left.length > 0 ? left : above)].sort(
      (a, b) => b.column - a.column || b.depth - a.depth,
    );
    return nearest ?? null;
  }
}
