import type { SheetChange } from '../sheet/change';

/** Collects the steps by which whole sheets come, move and go, while keeping account of their order. */
export class SheetLedger {
  /** Copies and moves: done before anything else. */
  readonly changes: SheetChange[] = [];
  private readonly order: string[];
  private readonly deleted: string[] = [];

  constructor(sheets: Iterable<string>) {
    this.order = [...sheets];
  }

  /** The sheets as they stand now. */
  get now(): readonly string[] {
    return this.order;
  }

  /** Done after anything else: what refers to them was mended before. */
  get deletions(): SheetChange[] {
    return this.deleted.map((sheet) => ({ kind: 'deleteSheet', sheet }));
  }

  /** A copy of a sheet before another one; null: last. @returns what the steps call it */
  copy(source: string, name: string, before: string | null): string {
    const sheet = `new:${name}`;
    const position = this.placeBefore(before);
    this.order.splice(position, 0, sheet);
    this.changes.push({ kind: 'copySheet', sheet, source, name, position });
    return sheet;
  }

  /** A sheet put before another one; null: last. */
  move(sheet: string, before: string | null): void {
    const from = this.order.indexOf(sheet);
    this.order.splice(from, 1);
    const position = this.placeBefore(before);
    this.order.splice(position, 0, sheet);
    if (position !== from) this.changes.push({ kind: 'moveSheet', sheet, position });
  }

  remove(sheet: string): void {
    this.order.splice(this.order.indexOf(sheet), 1);
    this.deleted.push(sheet);
  }

  private placeBefore(before: string | null): number {
    return before === null ? this.order.length : this.order.indexOf(before);
  }
}
