import type { CellReading } from '../../../plan/plan';
import type { NodeDraft } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import { isFormula } from '../../../sheet/formula';
import { formulaAt } from '../../../sheet/grid';
import { present } from '../../cells/cells';
import { shownText } from '../../rows/table';
import type { Fields } from '../fields/fields';
import { groupingOf } from '../lines/missionFields';
import type { MissionCells } from '../lines/missionLine';
import type { TitleDraft } from '../declaration/titleText';
import { sharedDetails } from '../lines/sharedDetails';
import { isNumberedField } from '../fields/numberedField';
import { steppedLevels } from '../lines/steppedCodes';
import type { LineCell } from '../tables/sheetView';
import { NO_TITLE, titleText } from '../declaration/titleText';

/** A node as a line says it that has fields for its level. */
interface LevelDraft extends TitleDraft {
  isCodeAlone: boolean;
  /** `=A2`: as good as blank. */
  isFormula: boolean;
}

/**
 * What a line says of the node of a level that has fields of its own; null where it says nothing: the one above goes on.
 * @param isOwnLine the line names nothing below that level: it has the node's figures
 */
export function levelDraft(
  fields: Fields,
  line: number,
  { depth, isOwnLine, grouping }: { depth: number; isOwnLine: boolean; grouping: MissionCells },
): LevelDraft | null {
  const { table } = fields;
  const isStep = steppedLevels(fields).get(line) === depth;
  const [code, cell] = (['code', 'name'] as const).map((role) =>
    fields.cell(line, role, role === 'name' && isStep ? {} : { depth }),
  ) as [LineCell | null, LineCell | null];
  const at = cell ?? code;
  if (!at) return null;
  const title = cell ? titleText(cell, isNumberedField(table, cell.field)) : NO_TITLE;
  const own = code ?? title.code;
  const name = title.name ?? cell;
  const ownWeight = isOwnLine ? fields.cell(line, 'weight') : null;
  const weight = fields.cell(line, 'weight', { depth }) ?? title.weight ?? ownWeight;
  const draft = {
    code: shownText(own),
    name: shownText(name),
    rows: [addressOf(at)],
    weight,
    cells: present({
      ...groupingOf(fields, line, { depth, field: at.field, grouping }),
      ...(isLowest(fields, line, depth) && sharedDetails(fields, line, depth)),
      code: own,
      name,
    }),
    ...(isOwnLine ? resultIn(fields, line) : { own: null }),
  };
  const { grid } = table.view;
  const isFormulaAt = (one: CellReading | null): boolean =>
    one !== null && isFormula(formulaAt(grid, one.row, one.column), one.value);
  return {
    title: { ...title, code: own, name },
    draft,
    isCodeAlone: cell === null,
    isFormula: [code, cell, weight].some(isFormulaAt),
  };
}

/** No level below it begins in the line. */
function isLowest(fields: Fields, line: number, depth: number): boolean {
  return fields.depths.every((other) => other <= depth || !fields.cell(line, 'name', { depth: other }));
}

function resultIn(fields: Fields, line: number): Partial<Pick<NodeDraft, 'published' | 'resultAt' | 'own'>> {
  const { table } = fields;
  const column = fields.field('published');
  if (table.view.records !== 'rows') return { own: null };
  const resultAt = column === null ? null : { sheet: table.view.grid.id, row: line, column };
  return { published: fields.cell(line, 'published'), resultAt };
}
