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

/** With what all codes of nodes begin, in the cells' own spelling: a part, or the letters before a number; "" where a line has just that, or they differ. */
export function commonFirst(fields: Fields): string {
  const coded = [...codedLines(fields)].flatMap(([line, { is, key }]) =>
    is === 'node' || key.includes('_') ? [shownText(fields.cell(line, 'code'))] : [],
  );
  const codes = coded.filter((code) => code !== '');
  return commonStart(codes, FIRST_PART) || commonStart(codes, LEADING_LETTERS);
}

function commonStart(codes: readonly string[], start: RegExp): string {
  const [first = '', ...others] = new Set(codes.map((code) => start.exec(code)?.[0] ?? ''));
  return others.length === 0 && !codes.includes(first) ? first : '';
}

const FIRST_PART = /^[^\s_.-]+(?=[\s_.-])/;
const LEADING_LETTERS = /^\p{L}{1,4}(?=\d)/u;
