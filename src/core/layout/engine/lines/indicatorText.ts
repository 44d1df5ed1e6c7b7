import type { CellReading } from '../../../plan/plan';
import type { NodeReadings } from '../../cells/cells';
import {
  joinerOf,
  partReading,
  readDescribed,
  readUntagged,
  type Joiner,
  type TextPart,
} from '../../describedText/describedText';
import { partBetween } from '../../rows/objectiveName';
import type { Fields } from '../fields/fields';
import { isMeasured } from './measuredLine';
import { NO_TITLE, titleText, type TitleText } from '../declaration/titleText';

/** What the cell that names an indicator says of it: its code, name and weight, and what describes it. */
export interface IndicatorText extends TitleText {
  details: Pick<NodeReadings, 'description' | 'type' | 'source' | 'algorithm'>;
}

/** As a title; of several lines the first names the indicator, those below describe it, and tags in brackets say the rest. */
export function indicatorText(cell: CellReading, joiner: Joiner): IndicatorText {
  const described = readDescribed(String(cell.value), joiner);
  const part = (found: TextPart | null): CellReading | null => partReading(cell, found);
  // `DFP 4.2` alone is code and name.
  if (described.code && !described.name)
    return { ...NO_TITLE, code: part(described.code), name: part(described.code), details: {} };
  const isDescribed = described.code !== null || described.weight !== null;
  if (!isDescribed) return { ...titleText(cell), details: {} };
  const { code, name, weight, description, type, source } = described;
  return {
    code: part(code),
    name: part(name),
    weight: part(weight),
    details: { description: part(description), type: part(type), source: part(source) },
  };
}

/** Of several lines the first names the indicator, those below say how it is computed. */
export function firstLineOf(cell: CellReading): Record<'name' | 'algorithm', CellReading | null> {
  const text = String(cell.value);
  const line = text.split(/[\r\n]+/).find((one) => /\p{L}/u.test(one)) ?? '';
  const end = text.indexOf(line) + line.length;
  return {
    name: partReading(cell, partBetween(text, 0, end)),
    algorithm: partReading(cell, partBetween(text, end, text.length)),
  };
}

/** A way to compute it, and the source that stands in brackets behind it. */
export function algorithmText(cell: CellReading): Pick<NodeReadings, 'algorithm' | 'source'> {
  const { text, source } = readUntagged(String(cell.value));
  return { algorithm: partReading(cell, text), source: partReading(cell, source) };
}

/** How the indicators of a table join code and name. */
export function joinerOfTable(fields: Fields): Joiner {
  const { table } = fields;
  const indicators = table.lines.filter((line) => !table.front.has(line) && isMeasured(fields, line));
  const names = indicators.flatMap((line) =>
    fields.groups.map((group) => fields.cell(line, 'name', { group })),
  );
  return joinerOf(names.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));
}
