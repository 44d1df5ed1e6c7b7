import { oncePerObject } from '../../../oncePerObject';
import type { ColumnRole } from '../../../plan/plan';
import type { Fields } from '../fields/fields';
import { isMeasured } from './measuredLine';
import type { LineCell } from '../tables/sheetView';

/** Of what is no figure: said once, where it changes, it holds for the lines below. */
const FILLED_DOWN: ReadonlySet<ColumnRole> = new Set(['description', 'units'] as const);

/** What a line says beside its figures; what is merged down to it, or filled down as the names above it are, it says too. */
export function detailAt(fields: Fields, line: number, role: ColumnRole): LineCell | null {
  const field = fields.field(role);
  if (field === null) return null;
  return fields.table.view.spanning(line, field) ?? filledDown(fields).get(role)?.get(line) ?? null;
}

/** By role. */
const filledDown = oncePerObject(
  (fields: Fields): ReadonlyMap<ColumnRole, ReadonlyMap<number, LineCell>> =>
    new Map(
      [...FILLED_DOWN].flatMap((role) => {
        const field = fields.field(role);
        return field === null ? [] : [[role, fillDown(fields, field)] as const];
      }),
    ),
);

function fillDown(fields: Fields, field: number): ReadonlyMap<number, LineCell> {
  const { lines, front } = fields.table;
  const last = lines.filter((line) => isMeasured(fields, line)).at(-1) ?? -1;
  const body = lines.filter((line) => !front.has(line) && line <= last);
  const filled = new Map<number, LineCell>();
  const linesOf = (at: number): number[] => body.filter((line) => fields.at(line, at));
  const ends = endsOf(field, groupingFields(fields), linesOf);
  // Where cells are merged down a blank one says nothing.
  const isMerged = [field, ...ends].some((at) => body.some((line) => (fields.at(line, at)?.lines ?? 1) > 1));
  if (ends.length === 0 || isMerged) return filled;
  let open: LineCell | null = null;
  for (const line of body) {
    if (ends.some((at) => fields.at(line, at))) open = null;
    open = fields.at(line, field) ?? open;
    if (open) filled.set(line, open);
  }
  return filled;
}

/** Missione, programma and the levels that have fields of their own, from the left. */
function groupingFields(fields: Fields): number[] {
  if (fields.declaration.nesting) return [];
  const levels = fields.depths.map((depth) => fields.field('name', { depth }));
  return [fields.field('mission'), fields.field('programme'), ...levels]
    .filter((field) => field !== null)
    .sort((a, b) => a - b);
}

/**
 * The fields in which something new ends what a field says: those before it, where it stands among them and says something
 * less often than the last of them; behind them, those up to the one that is filled in just the same lines.
 */
function endsOf(
  field: number,
  groups: readonly number[],
  linesOf: (at: number) => readonly number[],
): readonly number[] {
  const own = linesOf(field);
  const last = groups.at(-1) ?? -1;
  if (field < last) {
    const lowest = new Set(linesOf(last));
    const isAbove = own.length < lowest.size && own.every((line) => lowest.has(line));
    return isAbove ? groups.filter((group) => group < field) : [];
  }
  const alike = groups.findIndex((group) => linesOf(group).join() === own.join());
  return own.length > 1 ? groups.slice(0, alike + 1) : [];
}
