import type { LayoutDeclaration, TableDeclaration } from '../engine/declaration/declaration';
import { TITLE_LEVELS, type TitleLevel } from './answer';

/** The depth of a level; one that is not there yet is put where it belongs, and what is below it moves down. */
export function withLevel(
  declaration: LayoutDeclaration,
  level: TitleLevel,
): { declaration: LayoutDeclaration; depth: number } {
  const known = declaration.levels.indexOf(level);
  if (known >= 0) return { declaration, depth: known };
  const rank = (one: string): number => (TITLE_LEVELS as readonly string[]).indexOf(one);
  const above = declaration.levels.findIndex((one) => rank(one) > rank(level));
  const depth = above < 0 ? declaration.levels.length : above;
  const levels = [...declaration.levels.slice(0, depth), level, ...declaration.levels.slice(depth)];
  const tables = declaration.tables.map((table) => movedDown(table, depth));
  const examples = declaration.examples?.map((example) =>
    example.depth !== undefined && example.depth >= depth
      ? { ...example, depth: example.depth + 1 }
      : example,
  );
  return { declaration: { ...declaration, levels, tables, ...(examples && { examples }) }, depth };
}

function movedDown(table: TableDeclaration, from: number): TableDeclaration {
  const moved = (depth: number): number => (depth >= from ? depth + 1 : depth);
  return {
    ...table,
    ...(table.sheetNode && {
      sheetNode: { ...table.sheetNode, depth: moved(table.sheetNode.depth ?? 0) },
    }),
    ...(table.titledHeadings !== undefined && { titledHeadings: moved(table.titledHeadings) }),
    fields: table.fields.map((field) =>
      field.depth === undefined ? field : { ...field, depth: moved(field.depth) },
    ),
    lines: table.lines.map((line) =>
      line.is === 'node' ? { ...line, depth: moved(line.depth ?? 0) } : line,
    ),
  };
}
