import { readScoreOrNull } from '../../cells/leniently';
import type { NodeDraft } from '../../../plan/planBuilder';
import { addressOf } from '../../../sheet/address';
import { shownText } from '../../rows/table';
import type { Fields } from '../fields/fields';
import { lineDetails } from './lineDetails';
import type { PlanTable } from '../tables/tables';

/** The line of the ente above all codes of a table: it has the ente's score, or says so. */
export interface EntityLine {
  table: PlanTable;
  line: number;
  draft: Pick<NodeDraft, 'name' | 'rows' | 'published' | 'resultAt' | 'weight' | 'cells'>;
}

const ENTITY_WORDS = /^(?:ente|camera|cciaa|c\.c\.i\.a\.a|performance)\b/i;

/** @param first the first line with a code; none: nothing stands above codes */
export function entityLine(fields: Fields, first: number | undefined): EntityLine | null {
  const { table } = fields;
  const above = table.lines.filter((one) => !table.front.has(one) && one < (first ?? -1));
  for (const line of above) {
    const name = fields.cell(line, 'name');
    const published = fields.cell(line, 'published');
    const isScored = published !== null && typeof readScoreOrNull(published.value) === 'number';
    const isMeasured = fields.cell(line, 'target') !== null || fields.cell(line, 'actual') !== null;
    const isNamed = name !== null && /\p{L}{2}/u.test(name.text);
    if (!isNamed || isMeasured || !(isScored || ENTITY_WORDS.test(name.text))) continue;
    const column = fields.field('published');
    const resultAt = column === null ? null : { sheet: table.view.grid.id, row: line, column };
    const cells = lineDetails(fields, line, { grouping: {}, code: null, name });
    const draft = { name: shownText(name), rows: [addressOf(name)], published, resultAt, cells };
    return { table, line, draft: { ...draft, weight: fields.cell(line, 'weight') } };
  }
  return null;
}
