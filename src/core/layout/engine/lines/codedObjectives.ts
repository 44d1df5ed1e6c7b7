import { codeKey } from '../../../codes/codeTree';
import { oncePerObject } from '../../../oncePerObject';
import type { Fields } from '../fields/fields';
import { isMeasured } from './measuredLine';
import type { LineCell } from '../tables/sheetView';

/**
 * Lines whose code is that of the objective that they name, beside the first of its indicators: `1.1`, `Sostenere gli anziani`,
 * `Anziani presi in carico`. Only where other codes stand beside the name of an objective alone, and each objective that has a
 * code has one.
 */
export const objectivesWithIndicators = oncePerObject((fields: Fields): ReadonlySet<number> => {
  const { table } = fields;
  const coded =
    fields.depths.length === 0 ? [] : table.lines.filter((line) => isCodedObjective(fields, line));
  const isBeside = (line: number): boolean => fields.cell(line, 'name') !== null && isMeasured(fields, line);
  const codes = new Map<string, string>();
  for (const line of coded) {
    const name = lowestName(fields, line)?.text.toLowerCase() ?? '';
    const code = codeKey(fields.cell(line, 'code')?.text ?? '');
    if ((codes.get(name) ?? code) !== code) return new Set();
    codes.set(name, code);
  }
  const beside = coded.filter(isBeside);
  if (beside.length === coded.length) return new Set();
  // One without a code is still another objective.
  const isUncoded = (line: number): boolean => {
    const name = table.front.has(line) || fields.cell(line, 'code') ? null : lowestName(fields, line);
    return name !== null && isBeside(line) && !codes.has(name.text.toLowerCase());
  };
  return new Set([...beside, ...(beside.length > 0 ? table.lines.filter(isUncoded) : [])]);
});

function isCodedObjective(fields: Fields, line: number): boolean {
  const { front } = fields.table;
  return !front.has(line) && fields.cell(line, 'code') !== null && lowestName(fields, line) !== null;
}

/** The lowest that a line names in the fields of levels. */
export function lowestName(fields: Fields, line: number): (LineCell & { depth: number }) | null {
  return fields.depths.reduce<(LineCell & { depth: number }) | null>((lowest, depth) => {
    const cell = fields.cell(line, 'name', { depth });
    return cell ? { ...cell, depth } : lowest;
  }, null);
}

/** Whether the weights are of the objectives: no other indicator has one. */
export function weighsObjectives(fields: Fields): boolean {
  const { table } = fields;
  const objectives = objectivesWithIndicators(fields);
  const isOfObjective = (line: number): boolean => objectives.has(line) || fields.cell(line, 'code') !== null;
  return table.lines.every(
    (line) => isOfObjective(line) || !fields.cell(line, 'weight') || !isMeasured(fields, line),
  );
}
