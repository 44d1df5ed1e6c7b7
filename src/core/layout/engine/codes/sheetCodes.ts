import { shownText } from '../../rows/table';
import { codedLines } from './codeNesting';
import type { TableDeclaration } from '../declaration/declaration';
import { tableFields, type Fields } from '../fields/fields';
import type { PlanTable } from '../tables/tables';

/** Whether the codes of each sheet begin with one of its own that no line has. */
export function haveCodesOfTheirOwn(tables: readonly PlanTable[], declaration: TableDeclaration): boolean {
  if (tables.length < 2) return false;
  const firsts = tables.map((table) => commonFirst(tableFields(table, declaration, null)));
  return firsts.every((first) => first !== '') && new Set(firsts).size === firsts.length;
}

/** With what all codes of nodes begin, in the cells' own spelling; "" where a line has just that, or they differ. */
export function commonFirst(fields: Fields): string {
  const nodes = [...codedLines(fields)].flatMap(([line, { is, key }]) =>
    is === 'node' || key.includes('_') ? [line] : [],
  );
  const firsts = new Set(
    nodes.map((line) => fields.cell(line, 'code')).map((cell) => FIRST_PART.exec(shownText(cell))?.[0] ?? ''),
  );
  const [first = ''] = firsts;
  const isShown = nodes.some((line) => shownText(fields.cell(line, 'code')) === first);
  return firsts.size === 1 && !isShown ? first : '';
}

const FIRST_PART = /^[^\s_.-]+(?=[\s_.-])/;
