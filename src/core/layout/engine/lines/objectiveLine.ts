import { addressOf } from '../../../sheet/address';
import { present } from '../../cells/cells';
import { shownText } from '../../rows/table';
import { lowestName, objectivesWithIndicators, weighsObjectives } from './codedObjectives';
import type { Fields } from '../fields/fields';
import type { IndicatorCells } from '../fields/numberedLines';
import type { TitleDraft } from '../declaration/titleText';
import { titleText } from '../declaration/titleText';

/** The objective that a line names beside its first indicator, with the code of the line; its figures are the indicator's. */
export function codedObjective(fields: Fields, line: number): TitleDraft | null {
  const lowest = lowestName(fields, line);
  if (!lowest) return null;
  const { depth, ...cell } = lowest;
  const title = { ...titleText(cell), code: null, name: cell };
  const code = fields.cell(line, 'code');
  const weight =
    fields.cell(line, 'weight', { depth }) ?? (weighsObjectives(fields) ? fields.cell(line, 'weight') : null);
  const draft = {
    code: shownText(code),
    name: shownText(cell),
    rows: [addressOf(cell)],
    own: null,
    weight,
    cells: present({ code, name: cell }),
  };
  return { title, draft };
}

/** The cells of an indicator without those of the objective that its line names. */
export function withoutObjective(fields: Fields, line: number, cells: IndicatorCells): IndicatorCells {
  if (!objectivesWithIndicators(fields).has(line)) return cells;
  return { ...cells, code: null, weight: weighsObjectives(fields) ? null : cells.weight };
}
