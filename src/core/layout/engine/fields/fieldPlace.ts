import type { FieldDeclaration } from '../declaration/declaration';
import { headingKeyOf } from '../declaration/headingKey';
import type { PlanTable } from '../tables/tables';

/** A field by the nearest heading at or before it. */
export function fieldPlace(
  { header }: Pick<PlanTable, 'header'>,
  field: number,
): Pick<FieldDeclaration, 'heading' | 'offset'> {
  let at = field;
  while (at > header.from && !header.texts.has(at)) at -= 1;
  const heading = headingKeyOf(header.texts.get(at) ?? '');
  const first = [...header.texts].find(([, text]) => headingKeyOf(text) === heading)?.[0] ?? header.from;
  return { heading, offset: field - first };
}
