import { COLUMN_ROLES, type ColumnRole } from '../../plan/plan';
import { columnLetters } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration } from '../engine/declaration/declaration';
import { tableFields } from '../engine/fields/fields';
import { declaredTables } from '../engine/declared';
import type { MatchedTable } from '../engine/tables/matchedTable';
import type { LineCell } from '../engine/tables/sheetView';
import { cellsIn } from '../engine/tables/tables';
import type { ReadLine } from '../engine/tree/interpret';
import { TITLE_LEVELS } from './answer';
import { kindsIn } from './place';
import type { LayoutQuestion } from './question';
import { unclearByExample } from './unclearByExample';
import type { Understood } from './understood';

/**
 * What is still unclear of a workbook read as declared, in the order in which it matters.
 * @param read what the declaration makes of it
 */
export function unclear(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration | null,
  read: Understood | null,
): LayoutQuestion[] {
  if (declaration?.examples) return unclearByExample(grids, declaration, read);
  const matched = declaration ? declaredTables(grids, declaration) : [];
  if (!declaration || matched.length === 0)
    return [{ message: { id: 'unclear.noTable' }, cell: null, answers: [] }];
  const tables = [...new Map(matched.map((one) => [one.declaration, one])).values()];
  return [
    ...unreadLines(grids, declaration, matched, read?.lines ?? []),
    ...tables.flatMap(missingRoles),
    ...tables.flatMap(unusedFields),
  ];
}

/** One question for all the rows that look alike, on all the sheets that are read alike. */
function unreadLines(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  matched: readonly MatchedTable[],
  read: readonly ReadLine[],
): LayoutQuestion[] {
  const unreadOnes = new Set(read.flatMap((line) => (line.is === 'unread' ? [linePlace(line)] : [])));
  const byKind = new Map<string, { cell: LineCell; line: number; others: number }>();
  for (const one of matched) {
    const { grid, transposed } = one.table.view;
    const kinds = kindsIn(grids, declaration, one);
    for (const line of one.table.lines) {
      if (!unreadOnes.has(linePlace({ sheet: grid.id, line, transposed }))) continue;
      const [look, [cell]] = [kinds.look(line), cellsIn(one.table, line)];
      if (!look || !cell) continue;
      const kind = JSON.stringify([declaration.tables.indexOf(one.declaration), look]);
      const known = byKind.get(kind);
      if (known) known.others += 1;
      else byKind.set(kind, { cell, line, others: 0 });
    }
  }
  return [...byKind.values()].map(({ cell, line, others }) => {
    const params = { line: line + 1, text: cell.text, others };
    return {
      message: others > 0 ? { id: 'unclear.lines', params } : { id: 'unclear.line', params },
      cell,
      answers: ([...TITLE_LEVELS, 'indicator', 'total', 'ignored'] as const).map((is) => ({
        about: 'line',
        cell,
        is,
      })),
    };
  });
}

function linePlace({ sheet, line, transposed }: Pick<ReadLine, 'sheet' | 'line' | 'transposed'>): string {
  return [sheet, line, transposed].join(' ');
}

const NEEDED = ['name', 'target', 'actual'] as const;

/** Figures that no column of a table of indicators gives. */
function missingRoles({ table, declaration }: MatchedTable): LayoutQuestion[] {
  const roles = new Set(tableFields(table, declaration, null).entries.map(([{ role }]) => role));
  const measures = declaration.fields.length === 0 || roles.has('target') || roles.has('actual');
  if (!measures) return [];
  return NEEDED.filter((role) => !roles.has(role)).map((role) => ({
    message: { id: 'unclear.noRole', params: { role: { id: `pane.role.${role}` } } },
    cell: null,
    answers: [],
  }));
}

/** Columns that hold something and that nobody uses. */
function unusedFields({ table, declaration }: MatchedTable): LayoutQuestion[] {
  const { view, header, lines, front } = table;
  const said = tableFields(table, declaration, null);
  const used = new Set(said.entries.map(([, field]) => field));
  const unused = declaration.fields.flatMap((one) => (one.role === null ? [one.heading] : []));
  const questions: LayoutQuestion[] = [];
  for (let field = table.from; field <= table.to; field++) {
    const body = lines.filter((line) => !front.has(line) && view.cell(line, field));
    const heading = header.texts.get(field) ?? '';
    if (used.has(field) || body.length < 2 || unused.includes(heading.toLowerCase())) continue;
    const cell = view.cell(body[0] ?? 0, field);
    if (!cell) continue;
    questions.push({
      message:
        heading === ''
          ? { id: 'unclear.fieldWithout', params: { column: columnLetters(cell.column) } }
          : { id: 'unclear.field', params: { heading } },
      cell,
      answers: [null, ...COLUMN_ROLES].map((role: ColumnRole | null) => ({
        about: 'field',
        cell,
        is: { role },
      })),
    });
  }
  return questions;
}
