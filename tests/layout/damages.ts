import type { ColumnRole } from '../../src/core/plan/plan';
import { roleOfHeading } from '../../src/core/layout/headers';
import { EditableSheet } from './editableWorkbook';
import type { DamagedWorkbook, PlanSheet } from './damagedWorkbook';

/** Chooses one of `count` things: the only source of chance, so that a failure can be shrunk and repeated. */
export type Choose = (count: number) => number;

/** What people do to a workbook without changing what it says. */
export type Damage = (workbook: DamagedWorkbook, choose: Choose) => void;

function one<T>(list: readonly T[], choose: Choose): T {
  return list[choose(list.length)] as T;
}

/** Any row below the headings. */
function rowBelow({ sheet, headerRow }: PlanSheet, choose: Choose): number {
  return headerRow + 1 + choose(Math.max(1, sheet.rows.length - headerRow - 1));
}

function rowsInserted(table: PlanSheet, at: number, count = 1): void {
  if (at <= table.headerRow) table.headerRow += count;
}

function insertColumn(table: PlanSheet, at: number): void {
  table.sheet.insertColumn(at);
  for (const [role, column] of table.columns) if (column >= at) table.columns.set(role, column + 1);
}

function moveColumn(table: PlanSheet, from: number, to: number): void {
  table.sheet.moveColumn(from, to);
  for (const [role, column] of table.columns) {
    if (column === from) table.columns.set(role, to);
    else if (from < column && column <= to) table.columns.set(role, column - 1);
    else if (to <= column && column < from) table.columns.set(role, column + 1);
  }
}

function deleteColumn(table: PlanSheet, at: number): void {
  table.sheet.deleteColumn(at);
  for (const [role, column] of [...table.columns]) {
    if (column === at) table.columns.delete(role);
    else if (column > at) table.columns.set(role, column - 1);
  }
}

function dropRole(table: PlanSheet, role: ColumnRole): void {
  const column = table.columns.get(role);
  if (column !== undefined) deleteColumn(table, column);
}

const SYNONYMS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  weight: ['Peso %', 'Pesi', 'Ponderazione', 'PESO', 'peso\n(%)', 'Peso indicatori'],
  target: ['Target 2022', 'Valore atteso', 'TARGET', 'target', 'Valore\natteso', 'Target annuale'],
  actual: [
    'Consuntivo',
    'Risultato',
    'Valore al 31/12',
    'CONSUNTIVO',
    'Consuntivo\n2022',
    'Valore raggiunto',
  ],
  name: ['Indicatore', 'Nome', 'Descrizione', 'INDICATORI', 'Denominazione'],
  published: ['Performance', 'PERFORMANCE', 'Punteggio', '% raggiungimento', 'Performance\n2022'],
  status: ['Esito', 'Stato', 'ESITO', 'Valutazione'],
  code: ['Codice', 'Cod.', 'CODICE', 'codice '],
};

const NOTES = [
  '* Dati provvisori al 30 giugno, da confermare con la chiusura della contabilità',
  'Fonte: elaborazione dell’ufficio controllo di gestione su dati Infocamere',
  '(segue)',
  'Nota: 3 indicatori su 8 sono stati rivisti a luglio',
];

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

/** Changes that leave the tree exactly what it was (or what `truth` then says). */
export const HARMLESS: Readonly<Record<string, Damage>> = {
  'inserts blank rows': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    const at = choose(table.sheet.rows.length);
    table.sheet.insertRow(at);
    rowsInserted(table, at);
  },
  'inserts a row of notes': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    const at = rowBelow(table, choose);
    const columns = [...table.columns.values()];
    const column = choose(2) === 0 ? Math.min(...columns) : (table.columns.get('name') ?? 0);
    const values = new Array<string>(column).fill('');
    table.sheet.insertRow(at, [...values, one(NOTES, choose)]);
  },
  'writes a note beside the table': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    table.sheet.set(rowBelow(table, choose), table.sheet.width + choose(2), one(NOTES, choose));
  },
  'deletes an indicator': (workbook, choose) => {
    const { sheet } = one(workbook.planSheets, choose);
    const indicators = sheet.rows.flatMap(({ node }, row) => {
      const found = workbook.truth.find(({ id }) => id === node);
      const siblings = workbook.truth.filter(({ path }) => path === found?.path);
      return node && found?.level === 'indicator' && siblings.length > 1 ? [{ node, row }] : [];
    });
    if (indicators.length === 0) return;
    const { node, row } = one(indicators, choose);
    sheet.deleteRow(row);
    workbook.forget(new Set([node]));
  },
  'inserts a blank column': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    insertColumn(table, choose(table.sheet.width + 1));
  },
  'moves a column': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    moveColumn(table, choose(table.sheet.width), choose(table.sheet.width));
  },
  'renames a heading': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    const [role, column] = one([...table.columns], choose);
    const words = (SYNONYMS[role] ?? []).filter((word) => roleOfHeading(word) === role);
    if (words.length > 0) table.sheet.set(table.headerRow, column, one(words, choose));
  },
  'repeats the headings after a page break': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    table.sheet.copyRow(table.headerRow, rowBelow(table, choose));
  },
  'puts another table below': ({ planSheets }, choose) => {
    const { sheet, columns } = one(planSheets, choose);
    const left = choose(2) === 0 ? 0 : Math.min(...columns.values());
    for (let blank = 1 + choose(2); blank > 0; blank--) sheet.insertRow(sheet.rows.length);
    for (const row of one(OTHER_TABLES, choose))
      sheet.insertRow(sheet.rows.length, [...new Array<string>(left).fill(''), ...row]);
  },
  'puts another table between the blocks': (workbook, choose) => {
    const table = one(workbook.planSheets, choose);
    const { sheet, headerRow, columns } = table;
    const firstNode = sheet.rows.findIndex(({ node }, row) => node && row > headerRow + 1);
    const nodes = sheet.rows.flatMap(({ node }, row) =>
      node && !node.includes('#') && row > firstNode + 1 && row > headerRow ? [row] : [],
    );
    if (nodes.length === 0) return;
    let at = one(nodes, choose);
    const left = choose(2) === 0 ? 0 : Math.min(...columns.values());
    const rows = [[], ...one(OTHER_TABLES, choose), []];
    for (const row of rows)
      sheet.insertRow(at++, row.length ? [...new Array<string>(left).fill(''), ...row] : []);
  },
  'puts another table to the right': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    const column = table.sheet.width + 1;
    const top = choose(Math.max(1, table.sheet.rows.length - 4));
    one(OTHER_TABLES, choose).forEach((row, r) =>
      row.forEach((value, c) => table.sheet.set(top + r, column + c, value)),
    );
  },
  'adds a sheet of notes': ({ sheets }, choose) => {
    const name = `Note ${sheets.length}`;
    sheets.splice(
      choose(sheets.length + 1),
      0,
      EditableSheet.from(`note${sheets.length}`, name, [
        ['Note'],
        [one(NOTES, choose)],
        ...one(OTHER_TABLES, choose),
      ]),
    );
  },
  'types stray spaces': (workbook, choose) => {
    const { sheet } = one(workbook.planSheets, choose);
    for (let n = 0; n < 8; n++) {
      const row = choose(sheet.rows.length);
      const column = choose(sheet.width);
      const { value } = sheet.at(row, column);
      if (typeof value !== 'string' || value === '') continue;
      sheet.set(
        row,
        column,
        one([`${value} `, `${value}\u00a0`, ` ${value}`, value.replace(/ /g, '\u00a0')], choose),
      );
    }
  },
  'types numbers as text': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
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
  'drops the status column': ({ planSheets }, choose) => dropRole(one(planSheets, choose), 'status'),
  'drops the published scores': ({ planSheets }, choose) => dropRole(one(planSheets, choose), 'published'),
  'moves the whole table': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    for (let n = choose(4); n > 0; n--) insertColumn(table, 0);
    for (let n = choose(4); n > 0; n--) {
      table.sheet.insertRow(0);
      rowsInserted(table, 0);
    }
  },
  'shouts the headings': ({ planSheets }, choose) => {
    const { sheet, headerRow, columns } = one(planSheets, choose);
    for (const column of columns.values())
      sheet.set(headerRow, column, String(sheet.at(headerRow, column).value).toUpperCase());
  },
  'renames a sheet': ({ planSheets }, choose) => {
    one(planSheets, choose).sheet.name = one(
      ["Foglio dell'anno", 'AMBITO 1', 'R1C1', 'A1', 'Ümlaut à è'],
      choose,
    );
  },
  'puts the sheets in another order': ({ sheets }, choose) => {
    sheets.push(...sheets.splice(choose(sheets.length), 1));
  },
};

/** Only in a Relazione by blocks. */
export const HARMLESS_TO_BLOCKS: Readonly<Record<string, Damage>> = {
  'repeats a heading after a page break': (workbook, choose) => {
    const table = one(workbook.planSheets, choose);
    const { sheet } = table;
    const inside = sheet.rows.flatMap(({ node }, row) => (node?.includes('#') ? [row] : []));
    if (inside.length === 0) return;
    const row = one(inside, choose);
    let heading = row;
    while (heading > 0 && (sheet.rows[heading]?.node ?? '#').includes('#')) heading -= 1;
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
export const DOUBTFUL: Readonly<Record<string, Damage>> = {
  'puts a tempting table below': ({ planSheets }, choose) => {
    const { sheet, columns } = one(planSheets, choose);
    const left = choose(2) === 0 ? 0 : Math.min(...columns.values());
    for (let blank = choose(3); blank > 0; blank--) sheet.insertRow(sheet.rows.length);
    for (const row of one(TEMPTING_TABLES, choose))
      sheet.insertRow(sheet.rows.length, [...new Array<string>(left).fill(''), ...row]);
  },
  'copies a sheet of last year': ({ sheets, planSheets }, choose) => {
    const { sheet } = one(planSheets, choose);
    const copy = new EditableSheet(
      'copia',
      `${sheet.name} 2021`,
      sheet.rows.map(({ cells }) => cells),
    );
    sheets.splice(choose(sheets.length + 1), 0, copy);
  },
  'adds a column of another year': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    const role = one(['weight', 'target', 'actual'] as const, choose);
    const from = table.columns.get(role);
    if (from === undefined) return;
    const at = from + choose(2);
    const cells = table.sheet.rows.map(({ cells: row }) => row[from]?.value ?? '');
    const heading = String(cells[table.headerRow]);
    insertColumn(table, at);
    cells.forEach((value, row) => {
      if (row > table.headerRow && typeof value === 'number') table.sheet.set(row, at, value / 2);
    });
    table.sheet.set(table.headerRow, at, `${heading} 2021`);
  },
  'loses a cell of the plan': (workbook, choose) => {
    const { sheet, columns, headerRow } = one(workbook.planSheets, choose);
    const rows = sheet.rows.flatMap(({ node }, row) => (node && row > headerRow ? [row] : []));
    const role = one(['code', 'name', 'weight', 'target', 'actual'] as const, choose);
    const column = columns.get(role);
    if (rows.length === 0 || column === undefined) return;
    const row = one(rows, choose);
    workbook.unsure.add(sheet.rows[row]?.node ?? '');
    sheet.set(row, column, '');
  },
  'loses a row of the plan': (workbook, choose) => {
    const { sheet } = one(workbook.planSheets, choose);
    const rows = sheet.rows.flatMap(({ node }, row) => (node ? [row] : []));
    if (rows.length === 0) return;
    const row = one(rows, choose);
    workbook.unsure.add(sheet.rows[row]?.node ?? '');
    sheet.deleteRow(row);
  },
  'writes the same code twice': (workbook, choose) => {
    const { sheet, columns } = one(workbook.planSheets, choose);
    const column = columns.get('code');
    const rows = sheet.rows.flatMap(({ node }, row) => (node ? [row] : []));
    if (column === undefined || rows.length < 2) return;
    const row = one(rows, choose);
    workbook.unsure.add(sheet.rows[row]?.node ?? '');
    sheet.set(row, column, sheet.at(one(rows, choose), column).value);
  },
  'adds a line of totals': ({ planSheets }, choose) => {
    const table = one(planSheets, choose);
    const row = rowBelow(table, choose);
    table.sheet.insertRow(row);
    table.sheet.set(
      row,
      table.columns.get('name') ?? 0,
      one(['Totale ambito', 'Subtotale', 'TOTALE 01'], choose),
    );
    const weight = table.columns.get('weight');
    if (weight !== undefined) table.sheet.set(row, weight, 1, '0.00%');
  },
};
