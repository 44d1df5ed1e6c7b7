import { isBlank } from '../../src/core/cell';
import { headingMeaning } from '../../src/core/layout/headings/headingMeaning';
import type { ColumnRole } from '../../src/core/plan/plan';
import type { DamagedWorkbook, PlanTable } from './damagedWorkbook';
import { EditableSheet } from './editableWorkbook';

/** Chooses one of `count` things: the only source of chance, so that a failure can be shrunk and repeated. */
export type Choose = (count: number) => number;

/** What people do to a workbook. */
export type Damage = (workbook: DamagedWorkbook, choose: Choose) => void;

export type Damages = Readonly<Record<string, Damage>>;

function one<T>(list: readonly T[], choose: Choose): T {
  return list[choose(list.length)] as T;
}

/** Any row below the first headings, never between two lines of them. */
function rowBelow({ sheet, headerRow }: PlanTable, choose: Choose): number {
  const row = headerRow + 1 + choose(Math.max(1, sheet.rows.length - headerRow - 1));
  return afterHeadings(sheet, row);
}

function afterHeadings(sheet: EditableSheet, row: number): number {
  let after = row;
  while (sheet.rows[after]?.heads === 'second') after += 1;
  return after;
}

function insertColumn(table: PlanTable, at: number): void {
  table.sheet.insertColumn(at);
  for (const [role, column] of table.columns) if (column >= at) table.columns.set(role, column + 1);
}

function moveColumn(table: PlanTable, from: number, to: number): void {
  table.sheet.moveColumn(from, to);
  for (const [role, column] of table.columns) {
    if (column === from) table.columns.set(role, to);
    else if (from < column && column <= to) table.columns.set(role, column - 1);
    else if (to <= column && column < from) table.columns.set(role, column + 1);
  }
}

function deleteColumn(table: PlanTable, at: number): void {
  table.sheet.deleteColumn(at);
  for (const [role, column] of [...table.columns]) {
    if (column === at) table.columns.delete(role);
    else if (column > at) table.columns.set(role, column - 1);
  }
}

function dropRole(table: PlanTable, role: ColumnRole): void {
  const column = table.columns.get(role);
  if (column !== undefined) deleteColumn(table, column);
}

/** Rows that show something of the plan, headings of its tables apart. */
function rowsOfPlan({ sheet }: PlanTable): number[] {
  return sheet.rows.flatMap(({ nodes, heads }, row) => (nodes.length > 0 && heads === null ? [row] : []));
}

function isBlankRow(sheet: EditableSheet, row: number): boolean {
  return sheet.rows[row]?.cells.every(({ value, covered }) => isBlank(value) && !covered) ?? false;
}

/** Of another year than the plan's they would mean something else. */
const SYNONYMS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  weight: ['Peso %', 'Pesi', 'Ponderazione', 'PESO', 'peso\n(%)', 'Peso indicatori'],
  target: ['Target {year}', 'Valore atteso', 'TARGET', 'target', 'Valore\natteso', 'Target annuale'],
  actual: [
    'Consuntivo',
    'Risultato',
    'Valore al 31/12',
    'CONSUNTIVO',
    'Consuntivo\n{year}',
    'Valore raggiunto',
  ],
  name: ['Indicatore', 'Nome', 'Descrizione', 'INDICATORI', 'Denominazione'],
  published: ['Performance', 'PERFORMANCE', 'Punteggio', '% raggiungimento', 'Performance\n{year}'],
  status: ['Esito', 'Stato', 'ESITO', 'Valutazione'],
  code: ['Codice', 'Cod.', 'CODICE', 'codice '],
  type: ['Tipologia', 'TIPO', 'Tipologia indicatore'],
  measure: ['UdM', 'U.d.M.', 'Unità di misura'],
  algorithm: ['Formula', 'Formula di calcolo', 'ALGORITMO'],
  units: ['Responsabile', 'Ufficio', 'Strutture coinvolte'],
};

const NOTES = [
  '* Dati provvisori al 30 giugno, da confermare con la chiusura della contabilità',
  'Fonte: elaborazione dell’ufficio controllo di gestione su dati Infocamere',
  '(segue)',
  'Nota: 3 indicatori su 8 sono stati rivisti a luglio',
];

const PAGE_BREAKS = ['Pag. 3', 'Pagina 2 di 7', 'pag. 12/40', '(segue)'];

const OTHER_TABLES: readonly (readonly (readonly (string | number)[])[])[] = [
  [
    ['Ufficio', 'Responsabile', 'Telefono'],
    ['Registro imprese', 'Rossi', '0573 99141'],
    ['Provveditorato', 'Bianchi', '0574 61261'],
  ],
  [
    ['Anno', 'Diritto annuale', 'Contributi', 'Proventi'],
    [2020, 7321000, 120000, 98000],
    [2021, 7410500, 131500, 87000],
  ],
  [
    ['Rischio', 'Probabilità', 'Impatto', 'Misura', 'Responsabile'],
    ['Ritardo del fornitore', 'media', 'alto', 'penali', 'Provveditore'],
    ['Blocco dei sistemi', 'bassa', 'alto', 'backup', 'CED'],
  ],
];

/** Other tables that look like a plan: with codes, and with figures where weights and targets are. */
const TEMPTING_TABLES: readonly (readonly (readonly (string | number)[])[])[] = [
  [
    ['Codice', 'Area'],
    ['01', 'Affari generali'],
    ['02', 'Servizi alle imprese'],
  ],
  [
    ['Anno', 'Voce', 'Importo', 'Previsione'],
    [2021, 'Diritto annuale', 120000, 98000],
    [2022, 'Contributi', 131500, 87000],
  ],
  [
    ['Dirigente', 'Area', 'Punteggio', 'Premio'],
    ['D1', 'Servizi', 0.91, 12000],
    ['D2', 'Finanza', 0.88, 11000],
  ],
];

/** Changes that leave the tree exactly what it was (or what `truth` then says), whatever the layout. */
export const HARMLESS: Damages = {
  'inserts blank rows': ({ tables }, choose) => {
    const { sheet } = one(tables, choose);
    sheet.insertRow(afterHeadings(sheet, choose(sheet.rows.length)));
  },
  'deletes a blank row': ({ tables }, choose) => {
    const { sheet } = one(tables, choose);
    const blank = sheet.rows.flatMap((_, row) => (isBlankRow(sheet, row) ? [row] : []));
    if (blank.length > 0) sheet.deleteRow(one(blank, choose));
  },
  'inserts a row of notes': ({ tables }, choose) => {
    const table = one(tables, choose);
    const columns = [...table.columns.values()];
    const column = choose(2) === 0 ? Math.min(...columns) : (table.columns.get('name') ?? 0);
    const values = new Array<string>(column).fill('');
    table.sheet.insertRow(rowBelow(table, choose), [...values, one(NOTES, choose)]);
  },
  'leaves the number of a page': ({ tables }, choose) => {
    const table = one(tables, choose);
    const at = rowBelow(table, choose);
    const column = choose(table.sheet.width);
    table.sheet.insertRow(at, [...new Array<string>(column).fill(''), one(PAGE_BREAKS, choose)]);
    if (choose(2) === 0) table.sheet.insertRow(at);
  },
  'writes a note beside the table': ({ tables }, choose) => {
    const table = one(tables, choose);
    table.sheet.set(rowBelow(table, choose), table.sheet.width + choose(2), one(NOTES, choose));
  },
  'deletes an indicator': (workbook, choose) => {
    const { sheet } = one(workbook.tables, choose);
    const indicators = sheet.rows.flatMap(({ nodes: [node, ...others] }, row) => {
      const found = workbook.truth.find(({ id }) => id === node);
      const siblings = workbook.truth.filter(({ path }) => path === found?.path);
      const deletable = others.length === 0 && found?.level === 'indicator' && siblings.length > 1;
      return node && deletable && !coversOthers(sheet, row) ? [{ node, row }] : [];
    });
    if (indicators.length === 0) return;
    const { node, row } = one(indicators, choose);
    sheet.deleteRow(row);
    workbook.forget(new Set([node]));
  },
  'inserts a blank column': ({ tables }, choose) => {
    const table = one(tables, choose);
    insertColumn(table, choose(table.sheet.width + 1));
  },
  'deletes a blank column': ({ tables }, choose) => {
    const table = one(tables, choose);
    const { sheet } = table;
    const isNothing = (column: number): boolean =>
      sheet.rows.every((_, row) => isBlank(sheet.at(row, column).value) && !sheet.at(row, column).covered);
    const blank = Array.from({ length: sheet.width }, (_, column) => column).filter(isNothing);
    if (blank.length > 0) deleteColumn(table, one(blank, choose));
  },
  'renames a heading': ({ tables, year }, choose) => {
    const table = one(tables, choose);
    const [role, column] = one([...table.columns], choose);
    const words = (SYNONYMS[role] ?? [])
      .map((word) => word.replace('{year}', String(year ?? '')))
      .filter((word) => headingMeaning(word)?.role === role);
    if (words.length === 0) return;
    const word = one(words, choose);
    const rows = choose(2) === 0 ? [one(table.headerRows, choose)] : table.headerRows;
    for (const row of rows) {
      if (headingMeaning(String(table.sheet.at(row, column).value))?.role === role)
        table.sheet.set(row, column, word);
    }
  },
  'repeats the headings after a page break': ({ tables }, choose) => {
    const table = one(tables, choose);
    const { sheet } = table;
    let at = rowBelow(table, choose);
    const header = table.headerRows.filter((row) => row < at).at(-1) ?? table.headerRow;
    const lines = afterHeadings(sheet, header + 1) - header;
    for (let line = 0; line < lines; line++) sheet.copyRow(header + line, at++);
  },
  'puts another table below': ({ tables }, choose) => {
    const { sheet, columns } = one(tables, choose);
    const left = choose(2) === 0 ? 0 : Math.min(...columns.values());
    for (let blank = 1 + choose(2); blank > 0; blank--) sheet.insertRow(sheet.rows.length);
    for (const row of one(OTHER_TABLES, choose))
      sheet.insertRow(sheet.rows.length, [...new Array<string>(left).fill(''), ...row]);
  },
  'puts another table to the right': ({ tables }, choose) => {
    const table = one(tables, choose);
    const column = table.sheet.width + 1;
    const top = choose(Math.max(1, table.sheet.rows.length - 4));
    one(OTHER_TABLES, choose).forEach((row, r) =>
      row.forEach((value, c) => table.sheet.set(top + r, column + c, value)),
    );
  },
  'adds a sheet of notes': ({ sheets }, choose) => {
    const name = `Note ${sheets.length}`;
    const rows = [['Note'], [one(NOTES, choose)], ...one(OTHER_TABLES, choose)];
    sheets.splice(choose(sheets.length + 1), 0, EditableSheet.from(`note${sheets.length}`, name, rows));
  },
  'types stray spaces': (workbook, choose) => {
    const { sheet } = one(workbook.tables, choose);
    for (let n = 0; n < 8; n++) {
      const row = choose(sheet.rows.length);
      const column = choose(sheet.width);
      const { value } = sheet.at(row, column);
      if (typeof value !== 'string' || value === '') continue;
      const spaced = [`${value} `, `${value}\u00a0`, ` ${value}`, value.replace(/ /g, '\u00a0')];
      sheet.set(row, column, one(spaced, choose));
    }
  },
  'types numbers as text': ({ tables }, choose) => {
    const table = one(tables, choose);
    for (let n = 0; n < 8; n++) {
      const row = rowBelow(table, choose);
      const column = table.columns.get(one(['weight', 'actual'], choose)) ?? -1;
      const { value, format } = table.sheet.at(row, column);
      if (typeof value !== 'number' || /[dy]/.test(format)) continue;
      const percent = format.endsWith('%');
      const digits = String(percent ? Number((value * 100).toPrecision(12)) : value).replace('.', ',');
      table.sheet.set(row, column, percent ? `${digits}%` : digits, '@');
    }
  },
  'fills the cells that were merged': ({ tables }, choose) => {
    const { sheet } = one(tables, choose);
    const isHeading = (row: number): boolean => sheet.rows[row]?.heads !== null;
    const onlyHeadings = choose(2) === 0;
    sheet.rows.forEach(({ cells }, row) =>
      cells.forEach(({ covered }, column) => {
        if (covered && (!onlyHeadings || isHeading(row)))
          sheet.set(row, column, covered.value, covered.format);
      }),
    );
  },
  'drops the status column': ({ tables }, choose) => dropRole(one(tables, choose), 'status'),
  'drops the published scores': ({ tables }, choose) => dropRole(one(tables, choose), 'published'),
  'moves the whole table': ({ tables }, choose) => {
    const table = one(tables, choose);
    for (let n = choose(4); n > 0; n--) insertColumn(table, 0);
    for (let n = choose(4); n > 0; n--) table.sheet.insertRow(0);
  },
  'shouts the headings': ({ tables }, choose) => {
    const { sheet, headerRows, columns } = one(tables, choose);
    for (const row of headerRows) {
      for (const [role, column] of columns) {
        // There it may be the name of an objective.
        if (role === 'name' && sheet.rows[row]?.nodes.length) continue;
        const { value } = sheet.at(row, column);
        if (typeof value === 'string') sheet.set(row, column, value.toUpperCase());
      }
    }
  },
  'renames a sheet': ({ tables }, choose) => {
    one(tables, choose).sheet.name = one(
      ["Foglio dell'anno", 'AMBITO 1', 'R1C1', 'A1', 'Ümlaut à è'],
      choose,
    );
  },
  'puts the sheets in another order': (workbook, choose) => {
    const { sheets } = workbook;
    workbook.reordered = true;
    sheets.push(...sheets.splice(choose(sheets.length), 1));
  },
};

/** Whether a merge that begins in this row goes on below: without its first row its name would be lost. */
function coversOthers(sheet: EditableSheet, row: number): boolean {
  const shown = new Set(sheet.rows[row]?.cells);
  return (sheet.rows[row + 1]?.cells ?? []).some(({ covered }) => covered && shown.has(covered));
}

/** Where the table begins with its headings and nothing else has a place: no labels and titles to keep company. */
export const HARMLESS_TO_TABLES: Damages = {
  'moves a column': ({ tables }, choose) => {
    const table = one(tables, choose);
    moveColumn(table, choose(table.sheet.width), choose(table.sheet.width));
  },
  'puts another table between the blocks': (workbook, choose) => {
    const { sheet, headerRow, columns } = one(workbook.tables, choose);
    const firstNode = sheet.rows.findIndex(({ nodes }, row) => nodes.length > 0 && row > headerRow + 1);
    const starts = sheet.rows.flatMap(({ nodes }, row) =>
      nodes.some((node) => !node.includes('#')) && row > firstNode + 1 && row > headerRow ? [row] : [],
    );
    if (starts.length === 0) return;
    let at = one(starts, choose);
    const left = choose(2) === 0 ? 0 : Math.min(...columns.values());
    const rows = [[], ...one(OTHER_TABLES, choose), []];
    for (const row of rows)
      sheet.insertRow(at++, row.length ? [...new Array<string>(left).fill(''), ...row] : []);
  },
};

/** Only in a Relazione by blocks. */
export const HARMLESS_TO_BLOCKS: Damages = {
  'repeats a heading after a page break': (workbook, choose) => {
    const { sheet } = one(workbook.tables, choose);
    const isInside = (row: number): boolean =>
      (sheet.rows[row]?.nodes ?? []).some((node) => node.includes('#'));
    const inside = sheet.rows.flatMap((_, row) => (isInside(row) ? [row] : []));
    if (inside.length === 0) return;
    const row = one(inside, choose);
    let heading = row;
    while (heading > 0 && (isInside(heading) || sheet.rows[heading]?.nodes.length === 0)) heading -= 1;
    sheet.copyRow(heading, row);
  },
  'drops the hidden column of contributions': ({ sheets }) => {
    for (const sheet of sheets) {
      const column = sheet.rows[2]?.cells.findIndex(({ value }) => value === 'Contributo') ?? -1;
      if (column >= 0 && column === sheet.width - 1) sheet.deleteColumn(column);
    }
  },
};

/** Changes after which the tree may be another, but never without a word. */
export const DOUBTFUL: Damages = {
  'puts a tempting table below': ({ tables }, choose) => {
    const { sheet, columns } = one(tables, choose);
    const left = choose(2) === 0 ? 0 : Math.min(...columns.values());
    for (let blank = choose(3); blank > 0; blank--) sheet.insertRow(sheet.rows.length);
    for (const row of one(TEMPTING_TABLES, choose))
      sheet.insertRow(sheet.rows.length, [...new Array<string>(left).fill(''), ...row]);
  },
  'copies a sheet of last year': ({ sheets, tables }, choose) => {
    const { sheet } = one(tables, choose);
    const rows = sheet.rows.map(({ cells }) => cells);
    const copy = new EditableSheet('copia', `${sheet.name} 2021`, rows);
    sheets.splice(choose(sheets.length + 1), 0, copy);
  },
  'adds a column of another year': ({ tables }, choose) => {
    const table = one(tables, choose);
    const from = table.columns.get(one(['weight', 'target', 'actual'] as const, choose));
    if (from === undefined) return;
    const at = from + choose(2);
    const cells = table.sheet.rows.map(({ cells: row }) => row[from]?.value ?? '');
    const headings = new Set(table.headerRows);
    insertColumn(table, at);
    cells.forEach((value, row) => {
      if (headings.has(row)) table.sheet.set(row, at, `${String(value)} 2021`);
      else if (row > table.headerRow && typeof value === 'number') table.sheet.set(row, at, value / 2);
    });
  },
  'loses a cell of the plan': (workbook, choose) => {
    const table = one(workbook.tables, choose);
    const rows = rowsOfPlan(table).filter((row) => row > table.headerRow);
    const column = table.columns.get(one(['code', 'name', 'weight', 'target', 'actual'] as const, choose));
    if (rows.length === 0 || column === undefined) return;
    const row = one(rows, choose);
    for (const node of table.sheet.rows[row]?.nodes ?? []) workbook.unsure.add(node);
    table.sheet.set(row, column, '');
  },
  'loses a row of the plan': (workbook, choose) => {
    const table = one(workbook.tables, choose);
    const rows = rowsOfPlan(table);
    if (rows.length === 0) return;
    const row = one(rows, choose);
    for (const node of table.sheet.rows[row]?.nodes ?? []) workbook.unsure.add(node);
    table.sheet.deleteRow(row);
  },
  'writes the same code twice': (workbook, choose) => {
    const table = one(workbook.tables, choose);
    const { sheet } = table;
    const column = table.columns.get('code');
    const rows = rowsOfPlan(table);
    if (column === undefined || rows.length < 2) return;
    const row = one(rows, choose);
    for (const node of sheet.rows[row]?.nodes ?? []) workbook.unsure.add(node);
    sheet.set(row, column, sheet.at(one(rows, choose), column).value);
  },
  'adds a line of totals': ({ tables }, choose) => {
    const table = one(tables, choose);
    const row = rowBelow(table, choose);
    table.sheet.insertRow(row);
    const name = one(['Totale ambito', 'Subtotale', 'TOTALE 01'], choose);
    table.sheet.set(row, table.columns.get('name') ?? 0, name);
    const weight = table.columns.get('weight');
    if (weight !== undefined) table.sheet.set(row, weight, 1, '0.00%');
  },
  'blanks a heading': ({ tables }, choose) => {
    const table = one(tables, choose);
    const column = one([...table.columns.values()], choose);
    const rows = choose(2) === 0 ? [one(table.headerRows, choose)] : table.headerRows;
    for (const row of rows) table.sheet.set(row, column, '');
  },
  'heads a column with a word of their own': ({ tables }, choose) => {
    const table = one(tables, choose);
    const column = one([...table.columns.values()], choose);
    const rows = choose(2) === 0 ? [one(table.headerRows, choose)] : table.headerRows;
    for (const row of rows) table.sheet.set(row, column, 'Varie');
  },
  'swaps two headings': ({ tables }, choose) => {
    const table = one(tables, choose);
    const columns = [...table.columns.values()];
    const [from, to] = [one(columns, choose), one(columns, choose)];
    for (const row of table.headerRows) {
      const [first, second] = [table.sheet.at(row, from), table.sheet.at(row, to)];
      table.sheet.set(row, from, second.value, second.format);
      table.sheet.set(row, to, first.value, first.format);
    }
  },
  'deletes the headings': ({ tables }, choose) => {
    const table = one(tables, choose);
    const { sheet } = table;
    const row = one(table.headerRows, choose);
    if (sheet.rows[row]?.nodes.length) return;
    const lines = afterHeadings(sheet, row + 1) - row;
    for (let line = 0; line < lines; line++) sheet.deleteRow(row);
  },
};

/** Rows of indicators of one table, from the top. */
function indicatorRows({ sheet }: PlanTable): number[] {
  return sheet.rows.flatMap(({ nodes, heads }, row) =>
    heads === null && nodes.some((node) => node.includes('#')) ? [row] : [],
  );
}

/** The titles of a sheet from the top, and the one that each of its indicators stands under. */
function placesUnderTitles({ rows }: EditableSheet): { titles: string[]; titleOf: Map<string, string> } {
  const titles: string[] = [];
  const titleOf = new Map<string, string>();
  for (const node of rows.flatMap(({ nodes }) => nodes)) {
    if (node.includes('#')) titleOf.set(node, titles.at(-1) ?? '');
    else titles.push(node);
  }
  return { titles, titleOf };
}

/** What took a part out of a tree, or another figure into it, without a word: the tree is right, or the damage is told. */
export const NEVER_SILENT: Damages = {
  'hides a sheet of the plan': ({ tables, activeSheet }, choose) => {
    const others = tables.filter(({ sheet }) => sheet.id !== activeSheet);
    if (others.length > 0) one(others, choose).sheet.visible = false;
  },
  'heads the codes with a word of their own': ({ tables }, choose) => {
    const table = one(tables, choose);
    const column = table.columns.get('code') ?? table.columns.get('name') ?? 0;
    for (const row of table.headerRows)
      table.sheet.set(row, column, one(['Codifica', '', 'Sezione'], choose));
  },
  'deletes the first column of a table': ({ tables }, choose) => {
    const table = one(tables, choose);
    deleteColumn(table, Math.min(...table.columns.values()));
  },
  'deletes a column of a table': ({ tables }, choose) => {
    const table = one(tables, choose);
    deleteColumn(table, one([...table.columns.values()], choose));
  },
  'heads the target of the year with another word': ({ tables }, choose) => {
    const table = one(tables, choose);
    const column = table.columns.get('target');
    if (column === undefined) return;
    const from = table.columns.get('direction') ?? column;
    for (const row of table.headerRows) table.sheet.set(row, from, one(['Segno', 'Soglia', ''], choose));
  },
  'deletes the column of operators': ({ tables }, choose) => dropRole(one(tables, choose), 'direction'),
  'puts a column of numbers beside the targets': ({ tables }, choose) => {
    const table = one(tables, choose);
    const at = (table.columns.get('target') ?? 0) + choose(2);
    const rows = indicatorRows(table);
    insertColumn(table, at);
    rows.forEach((row, i) => table.sheet.set(row, at, 3 + i));
  },
  'puts the column of the year before beside the targets': ({ tables, year }, choose) => {
    const table = one(tables, choose);
    const from = table.columns.get('target');
    if (from === undefined || year === null) return;
    const heading = one([`${year} (n-1)`, `Target ${year - 1}`, `${year - 1}`], choose);
    const at = from + choose(2);
    const rows = indicatorRows(table);
    insertColumn(table, at);
    for (const row of table.headerRows) table.sheet.set(row, at, heading);
    rows.forEach((row, i) => table.sheet.set(row, at, 3 + i));
  },
  'sorts the rows by a column': (workbook, choose) => {
    const { sheet, columns } = one(workbook.tables, choose);
    workbook.reordered = true;
    const before = placesUnderTitles(sheet);
    const column = one([...columns.values()], choose);
    const starts = sheet.rows.findIndex(({ nodes, heads }) => nodes.length > 0 && heads === null);
    if (starts < 0) return;
    const key = (cells: readonly { value: unknown }[]): string => String(cells[column]?.value ?? '');
    const sorted = sheet.rows.splice(starts).sort((a, b) => (key(a.cells) < key(b.cells) ? -1 : 1));
    sheet.rows.push(...sorted);
    const after = placesUnderTitles(sheet);
    // Titles that kept their order: of a row that came under another one nothing says any more whose it was.
    if (after.titles.join() !== before.titles.join()) return;
    for (const [node, title] of after.titleOf)
      if (before.titleOf.get(node) !== title) workbook.unsure.add(node);
  },
  'types a repeated name wrong in one row': (workbook, choose) => {
    const { sheet } = one(workbook.tables, choose);
    const cells = sheet.rows.flatMap(({ nodes, heads, cells: row }, r) =>
      nodes.length > 0 && heads === null ? row.map(({ value }, column) => ({ r, column, value })) : [],
    );
    const repeated = cells.filter(
      ({ column, value }) =>
        /\p{L}{5}/u.test(String(value)) &&
        cells.filter((other) => other.column === column && other.value === value).length > 1,
    );
    if (repeated.length === 0) return;
    const { r, column, value } = one(repeated, choose);
    // It may be the name of an indicator that several objectives have.
    for (const node of sheet.rows[r]?.nodes ?? []) if (node.includes('#')) workbook.unsure.add(node);
    sheet.set(r, column, String(value).replace(/(\p{L}{3})(\p{L})(\p{L})/u, '$1$3$2'));
  },
  'puts a column of texts behind another one': ({ tables }, choose) => {
    const table = one(tables, choose);
    const { sheet, headerRow } = table;
    const isText = (column: number): boolean =>
      sheet.rows.some(
        ({ cells, nodes }, row) =>
          row > headerRow && nodes.length > 0 && /\p{L}{5}/u.test(String(cells[column]?.value)),
      );
    const texts = Array.from({ length: sheet.width }, (_, column) => column).filter(isText);
    if (texts.length > 1) moveColumn(table, one(texts, choose), one(texts, choose));
  },
  'types codes as numbers': ({ tables }, choose) => {
    const table = one(tables, choose);
    const column = table.columns.get('code');
    if (column === undefined) return;
    for (const row of rowsOfPlan(table)) {
      const text = String(table.sheet.at(row, column).value).trim();
      if (/^\d+(?:[._]\d+)?$/.test(text)) table.sheet.set(row, column, Number(text.replace('_', '.')));
    }
  },
};
