import { parseA1Ref, tokenize } from '@borgar/fx';
import { sheetReference } from '../sheet/address';
import { hashOf } from '../text/hash';

/** A formula without its references, and these in the order in which each first stands in it. */
export interface FormulaShape {
  /** Alike for two formulas that differ in their references, and in how Excel or LibreOffice spells them. */
  shape: string;
  references: readonly string[];
}

const REFERENCE_TOKENS = new Set(['range', 'range_beam']);

export function formulaShape(formula: string): FormulaShape {
  const references: string[] = [];
  const places = new Map<string, number>();
  const parts = tokenize(formula).flatMap(({ type, value }) => {
    if (type === 'whitespace' || type === 'newline') return [];
    if (REFERENCE_TOKENS.has(type)) {
      const key = referenceKey(value);
      if (!places.has(key)) {
        places.set(key, references.length);
        references.push(value);
      }
      return [`¤${places.get(key)}`];
    }
    if (type === 'number') return [String(Number(value))];
    return [type === 'string' ? value : value.replace(/^_xlfn\./i, '').toUpperCase()];
  });
  return { shape: parts.join(' '), references };
}

/** A short mark of a shape. */
export function shapeMark(shape: string): string {
  return `${hashOf(shape)}${shape.length.toString(36)}`;
}

/** A formula with its references by their place among those of another: `=PERF_STATUS(¤0¤)`. One that is not there stays. */
export function asTemplate(formula: string, references: readonly string[]): string {
  const places = new Map(references.map((reference, place) => [referenceKey(reference), place]));
  return tokenize(formula)
    .map(({ type, value }) => {
      const place = REFERENCE_TOKENS.has(type) ? places.get(referenceKey(value)) : undefined;
      return place === undefined ? value : `¤${place}¤`;
    })
    .join('');
}

export function fromTemplate(template: string, references: readonly string[]): string {
  return template.replace(/¤(\d+)¤/g, (_, place: string) => spelledReference(references[Number(place)]));
}

/** With the name of its sheet in quotes where Excel wants them: LibreOffice leaves them out more often. */
function spelledReference(reference = '#REF!'): string {
  const end = reference.lastIndexOf('!');
  if (end <= 0 || reference === '#REF!') return reference;
  const name = reference
    .slice(0, end)
    .replace(/^'(.*)'$/s, '$1')
    .replace(/''/g, "'");
  return `${sheetReference(name)}${reference.slice(end + 1)}`;
}

/** A reference without what does not make it another one: `$`, quotes, case. */
function referenceKey(reference: string): string {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed)) return reference.toUpperCase();
  const { top, left, bottom, right } = parsed.range;
  const sheet = (parsed.context ?? []).join('|').toLowerCase();
  return [sheet, top, left, bottom, right].join('|');
}
