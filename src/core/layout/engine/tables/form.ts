import type { CellValue } from '../../../cell';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import { oncePerObject } from '../../../oncePerObject';
import type { CellReading } from '../../../plan/plan';
import { endRow, type SheetGrid } from '../../../sheet/grid';
import { trimText } from '../../../text/cleanText';
import { readingAt } from '../../cells/cells';
import { yearOf } from '../../headings/years';
import { lineCells, textOf } from '../../rows/looseLines';
import { isWords, labelMeaning, labelWords, readLabels, type Label } from '../../rows/labels';
import type { SheetView } from './sheetView';
import { isHeadedAs, tablesIn } from './tables';

/** What a label of a form asks for. */
export type FormMeaning =
  | 'mission'
  | 'programme'
  | 'area'
  | 'areaCode'
  | 'areaWeight'
  | 'strategic'
  | 'strategicCode'
  | 'strategicWeight'
  | 'name'
  | 'code'
  | 'description'
  | 'resources'
  | 'weight'
  | 'units';

const WORDS = labelWords<FormMeaning>([
  ['mission', /\bmissione$/],
  ['programme', /\bprogramma$/],
  ['area', /^(?:ambito|area|linea|asse|priorità) strategic[oa]\b|^ambito$/],
  ['code', /^cod(?:ice)?\.?(?: (?:dell['’]?\s?)?ob(?:iettivo|\.))?(?: operativo)?$/],
  ['areaCode', /^cod(?:ice)?\.? (?:dell['’]?\s?)?ambito(?: strategico)?$/],
  ['areaWeight', /^peso (?:dell['’]?\s?)?(?:ambito|area)\b/],
  ['strategic', /^(?:(?:titolo|denominazione|nome) )?(?:dell['’]?\s?)?obiettivo strategico$/],
  ['strategicCode', /^cod(?:ice)?\.? (?:dell['’]?\s?)?obiettivo strategico$/],
  ['strategicWeight', /^peso (?:dell['’]?\s?)?obiettivo strategico\b/],
  [
    'name',
    /^(?:titolo |denominazione |nome )?(?:dell['’]?\s?)?obiettivo(?: (?:operativo|gestionale|specifico|annuale))?$|^titolo$/,
  ],
  ['description', /^descrizione\b/],
  ['resources', /^risorse\b/],
  ['weight', /^peso\b(?! .*(?<!nell['’]?\s?)\b(?:ambito|area|indicator[ei])\b)/],
  [
    'units',
    /^unit[àa]['’]? organizzativ[ae]\b|^area di responsabilit[àa]['’]?$|^(?:uffici?o?|servizio|settore|struttura|direzione|dipartimento)(?: responsabile)?$|^responsabil[ei]\b/,
  ],
]);

/** Labels that say of which node a form is: without one of them what stands below goes on with the form above. */
const OPENING: ReadonlySet<FormMeaning> = new Set(['area', 'strategic', 'code', 'name'] as const);

/** Labels of which a form has some beside its name; a title with a few labels below it has none. */
const TELLING: ReadonlySet<FormMeaning> = new Set([
  'mission',
  'programme',
  'area',
  'code',
  'description',
  'resources',
  'strategic',
  'units',
] as const);
const FEWEST_TELLING = 2;
/** So many texts in a row that are neither label nor value: a row of a table. */
const FEWEST_OF_ROW = 3;

/** Labels with values beside them, above the tables of the node that they name. */
export interface Form {
  /** First and last row of its labels and values. */
  first: number;
  last: number;
  labels: readonly FormLabel[];
}

/** A label, with the code before its value where it has one. */
export interface FormLabel extends Label<FormMeaning> {
  code: CellReading | null;
}

/** The forms of a sheet, from the top: each ends where the headings of its table begin. */
export const formsOn = oncePerObject((view: SheetView): readonly Form[] =>
  view.records === 'rows' && tellsForm(view.grid) ? findForms(view) : [],
);

/** The form that a row is of or stands below; null: it stands above the first. */
export function formAbove(view: SheetView, row: number): Form | null {
  return (
    formsOn(view)
      .filter(({ first }) => first <= row)
      .at(-1) ?? null
  );
}

/** Whether a row holds labels of a form, or what they ask for. */
export function isFormLine(view: SheetView, row: number): boolean {
  return (formAbove(view, row)?.last ?? -1) >= row;
}

/** A quick look: labels enough for a form, wherever they stand. */
export function tellsForm(grid: SheetGrid): boolean {
  return tellEnough(labelsOf(grid));
}

function findForms(view: SheetView): Form[] {
  const { grid } = view;
  const labels = labelsOf(grid);
  // Tables of other things may stand beside the labels.
  const measuring = tablesIn(view).filter((table) => isHeadedAs(table, 'target'));
  const headers = [...new Set(measuring.flatMap(({ headerLines }) => headerLines))].sort((a, b) => a - b);
  const forms: Form[] = [];
  let from = grid.row - 1;
  for (const header of [...headers, endRow(grid)]) {
    const between = labels.filter(({ at }) => at.row > from && at.row < header);
    // Above the first headings stand no rows of a table.
    const last = from < grid.row ? from : lastOfTable(grid, { from, to: header }, between);
    const own = between.filter(({ at }) => at.row > last);
    const [first] = own;
    if (first && tellEnough(own) && own.some(({ meaning }) => OPENING.has(meaning)))
      forms.push({ first: first.at.row, last: Math.max(...own.map(({ lastRow }) => lastRow)), labels: own });
    from = header;
  }
  return forms;
}

/** The labels of a sheet; a line of a value that reads like one (`Ufficio: …`) belongs to that value. */
const labelsOf = oncePerObject((grid: SheetGrid): readonly FormLabel[] => {
  const labels = readLabels(grid, { from: grid.row, to: endRow(grid) }, WORDS);
  const values = new Set(labels.flatMap((label) => label.values.slice(1).map(placeOf)));
  const all = new Set(labels.map(({ at }) => placeOf(at)));
  const blank = new Set(labels.flatMap((label) => (label.values.length === 0 ? [placeOf(label.at)] : [])));
  // Words right beside one another, without a value between them, head columns.
  const isHeading = ({ at: { row, column } }: FormLabel): boolean =>
    blank.has(placeOf({ row, column: column - 1 })) ||
    (blank.has(placeOf({ row, column })) && all.has(placeOf({ row, column: column + 1 })));
  const own = labels.map((label) => withCode(grid, { ...label, code: null }));
  return own.filter((label) => !values.has(placeOf(label.at)) && !isHeading(label));
});

/** `Ambito`, `A1`, `Turismo`: the name is what stands behind the code. */
function withCode(grid: SheetGrid, label: FormLabel): FormLabel {
  const [code, ...more] = label.values;
  const isCoded =
    NAMED.has(label.meaning) && code !== undefined && more.length === 0 && isBareCode(code.value);
  const name = isCoded ? readingAt(grid, { ...code, column: code.column + 1 }) : null;
  if (!code || !name || !isWords(name.value) || labelMeaning(name.value, WORDS) !== null) return label;
  return { ...label, code, values: [name], valueAt: { ...label.valueAt, column: name.column } };
}

/** What labels name. */
const NAMED: ReadonlySet<FormMeaning> = new Set(['area', 'strategic', 'name'] as const);

/** `A1`, `01.02`, `AMB.IV`, or a letter or Roman number alone; a year is none. */
export function isBareCode(value: CellValue): boolean {
  const text = trimText(String(value));
  if (yearOf(text) !== null) return false;
  return looksLikeCode(text) || /^(?:\p{Lu}{1,4}[._-])?(?:\p{Lu}|[IVXLC]+)$/u.test(text);
}

function placeOf({ row, column }: { row: number; column: number }): string {
  return `${row}:${column}`;
}

function tellEnough(labels: readonly FormLabel[]): boolean {
  const telling = labels.flatMap(({ meaning }) => (TELLING.has(meaning) ? [meaning] : []));
  return new Set(telling).size >= FEWEST_TELLING;
}

/** The last row of a table below its headings. */
function lastOfTable(
  grid: SheetGrid,
  { from, to }: { from: number; to: number },
  labels: readonly FormLabel[],
): number {
  const said = new Set(labels.flatMap(({ at, values }) => [at, ...values].map(placeOf)));
  for (let row = to - 1; row > from; row--) {
    const others = lineCells(grid, row).filter((cell) => !said.has(placeOf(cell)));
    if (new Set(others.map(textOf)).size >= FEWEST_OF_ROW) return row;
  }
  return from;
}
