import type { ColumnRole } from '../../../plan/plan';
import { headingMeaning } from '../../headings/headingMeaning';
import type { LineCell } from './sheetView';

/** A value with the label to its left: `Peso`, `30`. */
export interface LabelledValue {
  role: ColumnRole;
  label: LineCell;
  value: LineCell;
}

/** The code or weight of a node that its label names beside it; null where none does: a `Codice fiscale` is of something else. */
export function labelledValue(cells: readonly LineCell[], wanted: 'code' | 'weight'): LineCell | null {
  const isOfNode = ({ text }: LineCell): boolean => {
    const { level = null } = headingMeaning(text) ?? {};
    return level === null ? !/\S\s+\p{L}/u.test(text) : level !== 'indicator';
  };
  return labelledValues(cells).find(({ role, label }) => role === wanted && isOfNode(label))?.value ?? null;
}

/** The labels of a line that have a value beside them, from the left. */
export function labelledValues(cells: readonly LineCell[]): LabelledValue[] {
  return cells.flatMap((label, index) => {
    const role = headingMeaning(label.text)?.role;
    const value = cells[index + 1];
    return role && value && headingMeaning(value.text) === null ? [{ role, label, value }] : [];
  });
}
