import { sheetsOf, type SheetChange } from '../sheet/change';

interface Rows {
  sheet: string;
  row: number;
  count: number;
}

type Op =
  | ({ op: 'insert' | 'delete' } & Rows)
  /** Rows cut, and pasted over blank ones. */
  | ({ op: 'cut'; to: { sheet: string; row: number } } & Rows)
  | { op: 'write'; sheet: string; row: number; column: number };

/** One of the smallest steps of which Excel may do one and refuse the next. */
export type RowStep = Op & {
  change: SheetChange;
  /** What takes its change back when Excel stopped after it. */
  undo: SheetChange[];
};

/** A change as the steps that Excel does, in their order; those on sheets that are added need no account. */
export function rowSteps(change: SheetChange, added: ReadonlySet<string>): RowStep[] {
  if (sheetsOf([change]).some((sheet) => added.has(sheet))) return [];
  switch (change.kind) {
    case 'insertRows': {
      const { sheet, row, count } = change;
      return [{ op: 'insert', sheet, row, count, change, undo: [deletion({ sheet, row, count })] }];
    }
    case 'copyRows': {
      const rows = { ...change.to, count: change.from.count };
      return [{ op: 'insert', ...rows, change, undo: [deletion(rows)] }];
    }
    case 'deleteRows': {
      const { sheet, row, count } = change;
      const like = Math.max(row - 1, 0);
      const undo: SheetChange[] = [{ kind: 'insertRows', sheet, row, count, like }];
      return [{ op: 'delete', sheet, row, count, change, undo }];
    }
    case 'moveRows':
      return moveSteps(change);
    case 'write': {
      const { sheet, row, column } = change;
      return [{ op: 'write', sheet, row, column, change, undo: [] }];
    }
    default:
      return [];
  }
}

function moveSteps(change: Extract<SheetChange, { kind: 'moveRows' }>): RowStep[] {
  const { from, to } = change;
  const { count } = from;
  const up = from.sheet === to.sheet && to.row <= from.row;
  const down = from.sheet === to.sheet && !up;
  const room = { ...to, count };
  const gap = { sheet: from.sheet, row: up ? from.row + count : from.row, count };
  const landed = { sheet: to.sheet, row: down ? to.row - count : to.row, count };
  const back: SheetChange = {
    kind: 'moveRows',
    from: landed,
    to: { sheet: from.sheet, row: up ? from.row + count : from.row },
  };
  return [
    { op: 'insert', ...room, change, undo: [deletion(room)] },
    { op: 'cut', ...gap, to, change, undo: [deletion(gap), back] },
    { op: 'delete', ...gap, change, undo: [back] },
  ];
}

function deletion({ sheet, row, count }: Rows): SheetChange {
  return { kind: 'deleteRows', sheet, row, count };
}
