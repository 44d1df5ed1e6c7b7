import * as v from 'valibot';
import type { Message } from '../../../messages/message';
import { COLUMN_ROLES } from '../../plan/plan';
import { LAST_COLUMN } from '../../sheet/namedBlock';
import type { LayoutDeclaration } from '../engine/declaration/declaration';
import { TITLE_LEVELS } from './answer';

/** No layout of a real workbook comes near these. */
const MOST_TABLES = 60;
const MOST_FIELDS = 200;
const MOST_LINES = 200;
const MOST_SHEETS = 300;
const DEEPEST = 9;
const LONGEST_WORDING_KEPT = 400;
/** Characters of a file. */
export const LARGEST_FILE = 500_000;

const shortText = v.pipe(v.string(), v.maxLength(LONGEST_WORDING_KEPT));
const depth = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DEEPEST));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_FIELDS));
/** -1: the last. */
const nth = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(MOST_FIELDS));
const list = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(item), v.maxLength(most)) as v.GenericSchema<v.InferInput<T>[], v.InferOutput<T>[]>;

const look = v.object({
  field: v.pipe(v.number(), v.integer(), v.minValue(-MOST_FIELDS), v.maxValue(MOST_FIELDS)),
  fill: shortText,
  bold: v.boolean(),
  italic: v.boolean(),
  indent: v.pipe(v.number(), v.minValue(0), v.maxValue(250)),
  size: v.pipe(v.number(), v.minValue(0), v.maxValue(409)),
  band: v.boolean(),
  filled: list(shortText, MOST_FIELDS),
  code: shortText,
  label: shortText,
});

const line = v.object({
  is: v.picklist(['node', 'indicator', 'caption', 'total', 'ignored']),
  depth: v.exactOptional(depth),
  like: look,
  taught: v.exactOptional(v.boolean()),
});

const field = v.object({
  heading: shortText,
  offset: v.pipe(v.number(), v.integer(), v.minValue(-MOST_FIELDS), v.maxValue(MOST_FIELDS)),
  role: v.nullable(v.picklist(COLUMN_ROLES)),
  depth: v.exactOptional(depth),
  group: v.exactOptional(count),
  year: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099))),
  taught: v.exactOptional(v.boolean()),
});

const codedTitles = list(
  v.object({
    code: shortText,
    depth,
    letters: v.exactOptional(list(shortText, MOST_FIELDS)),
    label: v.exactOptional(v.picklist(TITLE_LEVELS)),
    impliesAbove: v.exactOptional(v.union([v.boolean(), shortText])),
    amongWeights: v.exactOptional(v.boolean()),
  }),
  MOST_LINES,
);

const table = v.object({
  headings: list(shortText, MOST_FIELDS),
  records: v.picklist(['rows', 'columns', 'labels']),
  sheetNode: v.exactOptional(
    v.object({ label: v.nullable(shortText), nth: v.exactOptional(nth), depth: v.exactOptional(depth) }),
  ),
  fields: list(field, MOST_FIELDS),
  titles: v.exactOptional(codedTitles),
  forms: v.exactOptional(codedTitles),
  belowName: v.exactOptional(v.literal('algorithm')),
  boxes: v.exactOptional(v.boolean()),
  roots: v.exactOptional(v.literal('dashboard')),
  codedNames: v.exactOptional(v.boolean()),
  titledHeadings: v.exactOptional(depth),
  listsNodes: v.exactOptional(v.boolean()),
  completes: v.exactOptional(v.boolean()),
  nesting: v.exactOptional(v.picklist(['codes', 'numbers', 'parents'])),
  lines: list(line, MOST_LINES),
});

const column = {
  heading: shortText,
  column: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_COLUMN)),
};
const lines = v.pipe(v.number(), v.integer(), v.minValue(-MOST_LINES), v.maxValue(MOST_LINES));

const columnOffsets = list(
  v.pipe(v.number(), v.integer(), v.minValue(-LAST_COLUMN), v.maxValue(LAST_COLUMN)),
  MOST_FIELDS,
);

const example = v.object({
  is: v.picklist(['node', 'indicator', 'ignored']),
  depth: v.exactOptional(depth),
  sheet: shortText,
  at: v.object(column),
  like: v.object({
    fill: look.entries.fill,
    bold: look.entries.bold,
    italic: look.entries.italic,
    indent: look.entries.indent,
    size: look.entries.size,
    band: look.entries.band,
    code: look.entries.code,
    label: look.entries.label,
    filled: columnOffsets,
    figures: columnOffsets,
  }),
  cells: list(
    v.object({
      ...column,
      role: v.picklist(COLUMN_ROLES),
      label: v.exactOptional(shortText),
      below: v.exactOptional(lines),
    }),
    MOST_FIELDS,
  ),
});

const declarationSchema = v.object({
  version: v.literal(1),
  tables: list(table, MOST_TABLES),
  levels: list(v.picklist(TITLE_LEVELS), DEEPEST),
  listed: v.exactOptional(codedTitles),
  leftOut: v.exactOptional(list(shortText, MOST_SHEETS)),
  examples: v.exactOptional(list(example, MOST_LINES)),
});

const fileSchema = v.object({ name: shortText, layout: v.unknown() });

/** What was read, or why it was not. */
export type ReadOrRefused<T> = { value: T; problem: null } | { value: null; problem: Message };

/** A declaration as it was kept; what is not one is told, whatever it is. */
export function readDeclaration(kept: unknown): ReadOrRefused<LayoutDeclaration> {
  const version: unknown = isRecord(kept) ? kept['version'] : undefined;
  if (version === undefined) return refused({ id: 'layoutFile.notJson' });
  if (version !== 1) return refused({ id: 'layoutFile.version', params: { version: shortly(version) } });
  const result = v.safeParse(declarationSchema, kept);
  if (result.success) return { value: result.output, problem: null };
  const [issue] = result.issues;
  return refused({ id: 'layoutFile.damaged', params: { where: v.getDotPath(issue) ?? '' } });
}

/** A layout as a file that goes to other workbooks and colleagues. */
export interface LayoutFile {
  /** As the person called it. */
  name: string;
  layout: LayoutDeclaration;
}

export function layoutFileText(file: LayoutFile): string {
  return `${JSON.stringify(file)}\n`;
}

export function readLayoutFile(content: string): ReadOrRefused<LayoutFile> {
  if (content.length > LARGEST_FILE) return refused({ id: 'layoutFile.tooLarge' });
  const file = v.safeParse(fileSchema, parsed(content));
  if (!file.success) return refused({ id: 'layoutFile.notJson' });
  const { value, problem } = readDeclaration(file.output.layout);
  return value ? { value: { name: file.output.name, layout: value }, problem } : refused(problem);
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}

function refused(problem: Message): { value: null; problem: Message } {
  return { value: null, problem };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shortly(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 20) : '?';
}
