import { codeKey } from '../../../codes/codeTree';
import { shownText } from '../../rows/table';
import { codedTitle } from '../titles/codedTitle';
import type { CodedTitle, FieldDeclaration } from '../declaration/declaration';
import { isMeasured } from '../lines/measuredLine';
import { tableFields } from '../fields/fields';
import { cellsIn, type PlanTable } from '../tables/tables';
import { titleText } from '../declaration/titleText';

/** So many of the codes beside indicators are the one with which a title begins. */
const REPEATED = 0.8;

/**
 * A field of codes that repeats those of the titles above: it says what its lines are below, and not their own codes.
 * @param known titles that their codes tell, also where their lines were lost
 */
export function withRepeatedCodes(
  fields: readonly FieldDeclaration[],
  tables: readonly PlanTable[],
  known: readonly CodedTitle[] = [],
): readonly FieldDeclaration[] {
  const isOwnCode = ({ role, depth }: FieldDeclaration): boolean => role === 'code' && depth === undefined;
  const coded = fields.find(isOwnCode);
  if (!coded || fields.some(({ role }) => role === 'parent')) return fields;
  const titles = new Set<string>();
  const beside: string[] = [];
  for (const table of tables) {
    const own = tableFields(table, { headings: [], records: table.view.records, fields, lines: [] }, null);
    const field = own.field('code');
    for (const line of table.lines) {
      const text = shownText(own.cell(line, 'code'));
      const code = codeKey(text);
      if (code === '') continue;
      if (codedTitle({ titles: known }, text)) titles.add(code);
      if (!table.front.has(line) && isMeasured(own, line)) beside.push(code);
      else if (cellsIn(table, line).some((cell) => cell.field !== field && beginsWith(cell, code)))
        titles.add(code);
    }
  }
  const repeated = beside.filter((code) => titles.has(code)).length;
  if (repeated === 0 || repeated < beside.length * REPEATED) return fields;
  return fields.map((one) => (one === coded ? { ...one, role: 'parent' } : one));
}

function beginsWith(cell: Parameters<typeof titleText>[0], code: string): boolean {
  return typeof cell.value === 'string' && codeKey(shownText(titleText(cell).code)) === code;
}
