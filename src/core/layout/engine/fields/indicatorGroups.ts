import type { ColumnRole } from '../../../plan/plan';
import type { FieldDeclaration } from '../declaration/declaration';
import type { Candidate } from './fieldCandidates';

/** What a field is taken for. */
export type FieldRole = Omit<FieldDeclaration, 'heading' | 'offset' | 'taught'>;

/**
 * Several indicators side by side: the headings of name and target come again. Their fields are told apart by which of the
 * indicators they are of.
 * @param roles of the fields by their offset; changed
 * @param depths how many levels have fields of their own
 */
export function groupIndicators(
  candidates: readonly Candidate[],
  roles: Map<number, FieldRole>,
  depths: number,
): void {
  const keys = candidates.map(({ text }) => text.toLowerCase().replace(/\d+/g, '').trim());
  const name = [...roles].find(([, { role, depth }]) => role === 'name' && depth === undefined);
  const target = [...roles].find(([, { role }]) => role === 'target');
  const keyAt = (offset: number): string => keys[candidates.findIndex((one) => one.offset === offset)] ?? '';
  if (!name || !target || keyAt(name[0]) === '') return;
  const starts = candidates
    .filter(({ offset }) => keyAt(offset) === keyAt(name[0]))
    .map(({ offset }) => offset);
  const targets = candidates.filter(({ offset }) => keyAt(offset) === keyAt(target[0]));
  if (starts.length < 2 || targets.length < starts.length) return;
  const first = new Map<string, ColumnRole>();
  const [start = 0, second = 0] = starts;
  for (const { offset, meaning } of candidates) {
    const { role = meaning?.role, depth } = roles.get(offset) ?? {};
    const isRepeated = keys.filter((key) => key === keyAt(offset)).length >= starts.length;
    if (role && depth === undefined && isRepeated && offset >= start && offset < second)
      first.set(keyAt(offset), role);
  }
  shareWeight(roles, start, depths);
  starts.forEach((from, group) => {
    const to = starts[group + 1] ?? Infinity;
    for (const { offset } of candidates) {
      const role = first.get(keyAt(offset));
      if (role && offset >= from && offset < to) roles.set(offset, { role, group });
    }
  });
}

/** A weight before indicators that stand side by side is that of what stands above them. */
function shareWeight(roles: Map<number, FieldRole>, start: number, depths: number): void {
  for (const [offset, { role, depth }] of roles)
    if (role === 'weight' && depth === undefined && offset < start && depths > 0)
      roles.set(offset, { role, depth: depths - 1 });
}
