import ExcelJS from '@protobi/exceljs';
import report from './figures/ptpo-2022.json';
import { AS_TYPED, NOTES_UNDER } from './asTyped2022';
import { printedNumber } from './printedNumber';
import { figureLook, LEGEND, legendLook, LOOKS, statusLook, treeLook } from './styles';

type Node = (typeof report.nodes)[number];

const TITLE = 'Relazione sulla performance 2022';
const SHEET_NAMES = ['1 Promozione e sviluppo', '2 Semplificazione', '3 Ottimizzazione'];
/** Characters of a name that fit on one line of its column. */
const LINE_LENGTH = 79;
const ROW_HEIGHTS = [17, 30, 44];

/**
 * The Relazione 2022 of Pistoia-Prato as its office keeps it, with the published figures (figures/ptpo-2022.json): an
 * *Albero* sheet and one sheet an ambito, by blocks. Text typed with stray spaces, and a weight typed as text, are kept.
 */
export function relazione2022(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    creator: 'Controllo di gestione',
    lastModifiedBy: 'Controllo di gestione',
    title: TITLE,
    company: 'CCIAA Pistoia-Prato',
    created: new Date('2023-05-30T08:00:00Z'),
    modified: new Date('2023-05-30T08:00:00Z'),
  });
  addTree(workbook);
  childrenOf('ente').forEach((area, i) => addArea(workbook, area, i));
  return workbook;
}

function childrenOf(id: string): Node[] {
  return report.nodes.filter(({ parent }) => parent === id);
}

function addSheet(workbook: ExcelJS.Workbook, name: string, section: string, headerRow: number) {
  return workbook.addWorksheet(name, {
    properties: { dyDescent: 0.25 },
    views: [
      {
        state: 'frozen',
        ySplit: headerRow,
        topLeftCell: `A${headerRow + 1}`,
        activeCell: `A${headerRow + 1}`,
        showGridLines: false,
        zoomScale: 90,
      },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L&8${TITLE} - ${section}`, oddFooter: '&L&8&A&R&8Pag. &P di &N' },
  });
}

function put(
  sheet: ExcelJS.Worksheet,
  address: string,
  value: ExcelJS.CellValue,
  style: Partial<ExcelJS.Style>,
): void {
  const [first = '', last] = address.split(':');
  const cell = sheet.getCell(first);
  if (value !== '') cell.value = value;
  cell.style = style;
  if (last) sheet.mergeCells(address);
}

function addTree(workbook: ExcelJS.Workbook): void {
  const sheet = addSheet(workbook, 'Albero', '3.0', 4);
  sheet.properties.tabColor = { argb: 'FF1F4E78' };
  sheet.properties.outlineProperties = { summaryBelow: false, summaryRight: false };
  sheet.pageSetup.printTitlesRow = '1:4';
  [11, 11, 92, 15, 16].forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  const entity = report.nodes[0] as Node;
  put(sheet, 'A1:E1', entity.name, LOOKS.chamber);
  put(sheet, 'A2:E2', `${TITLE} - 3.0 Albero della performance`, LOOKS.subtitle);
  ['Peso', 'Codice', 'Nome', 'Performance', 'Esito'].forEach((heading, i) =>
    put(sheet, `${'ABCDE'[i]}4`, heading, LOOKS.header),
  );
  setHeights(sheet, { 1: 22, 2: 19, 4: 17 });
  let row = 5;
  const addNode = (node: Node, depth: number): void => {
    const weight = printedNumber(node.weightText).value;
    put(sheet, `A${row}`, weight, treeLook(depth, weight === '' ? 'blank' : 'weight'));
    put(sheet, `B${row}`, node.code, treeLook(depth, 'code'));
    put(sheet, `C${row}`, node.name, treeLook(depth, 'name'));
    put(sheet, `D${row}`, printedNumber(node.publishedScoreText).value, treeLook(depth, 'score'));
    put(sheet, `E${row}`, node.publishedStatus, treeLook(depth, 'status'));
    sheet.getRow(row).height = depth === 0 ? 19 : 17;
    if (depth === 2) sheet.getRow(row).outlineLevel = 1;
    row += 1;
    if (depth < 2) for (const child of childrenOf(node.id)) addNode(child, depth + 1);
  };
  addNode(entity, 0);
  put(sheet, `C${row + 1}`, 'Legenda', LOOKS.legend);
  put(sheet, `C${row + 2}`, "Mancato raggiungimento dell'obiettivo (<60%)", legendLook('red'));
  put(sheet, `C${row + 3}`, "Parziale raggiungimento dell'obiettivo (>=60%e<80%)", legendLook('yellow'));
  put(sheet, `C${row + 4}`, "Raggiungimento dell'obiettivo (>=80%)", legendLook('green'));
  setHeights(sheet, { [row + 1]: 17, [row + 2]: 16, [row + 3]: 16, [row + 4]: 16 });
}

function addArea(workbook: ExcelJS.Workbook, area: Node, index: number): void {
  const sheet = addSheet(workbook, SHEET_NAMES[index] ?? area.code, '3.1', 3);
  const contributes = index === 0;
  const grouped = index === 2;
  if (grouped) sheet.properties.outlineProperties = { summaryBelow: false, summaryRight: false };
  sheet.pageSetup.printTitlesRow = '3:3';
  [12.5, 64, 20, 17, 14, 17].forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  put(sheet, 'A1', 'Ambito strategico:', LOOKS.label);
  put(sheet, 'A2:D2', area.name, LOOKS.area);
  put(sheet, 'E2', printedNumber(area.publishedScoreText).value, LOOKS.areaScore);
  put(sheet, 'F2', area.publishedStatus, statusLook(area.publishedStatus, {}));
  ['Peso', 'Indicatore', 'Target', 'Consuntivo 2022', 'Performance', 'Esito'].forEach((heading, i) =>
    put(sheet, `${'ABCDEF'[i]}3`, heading, LOOKS.header),
  );
  if (contributes) put(sheet, 'G3', 'Contributo', LOOKS.hiddenHeader);
  setHeights(sheet, { 1: 15, 2: 20, 3: 17 });
  let row = 5;
  for (const strategic of childrenOf(area.id)) {
    put(sheet, `A${row}:F${row}`, `${strategic.code} ${strategic.name}`, LOOKS.strategic);
    sheet.getRow(row).height = 20;
    row += 2;
    for (const objective of childrenOf(strategic.id)) {
      addHeading(sheet, row++, objective);
      for (const indicator of childrenOf(objective.id)) {
        addIndicator(sheet, row, indicator, { contributes, coloured: grouped });
        if (grouped) sheet.getRow(row).outlineLevel = 1;
        row += 1;
      }
      const note = NOTES_UNDER[objective.id];
      if (note) {
        put(sheet, `A${row}:F${row}`, note, LOOKS.note);
        sheet.getRow(row++).height = 16;
      }
      row += 1;
    }
  }
  if (contributes) Object.assign(sheet.getColumn(7), { width: 12, hidden: true });
  colourScores(sheet, row);
}

function addHeading(sheet: ExcelJS.Worksheet, row: number, node: Node): void {
  put(sheet, `A${row}`, node.code, LOOKS.operationalCode);
  put(sheet, `B${row}:D${row}`, AS_TYPED[node.id]?.name ?? node.name, LOOKS.operational);
  put(sheet, `E${row}`, printedNumber(node.publishedScoreText).value, LOOKS.operationalScore);
  put(
    sheet,
    `F${row}`,
    node.publishedStatus,
    statusLook(node.publishedStatus, { box: true, fill: 'FFDDEBF7' }),
  );
  sheet.getRow(row).height = 17;
}

function addIndicator(
  sheet: ExcelJS.Worksheet,
  row: number,
  node: Node,
  { contributes, coloured }: { contributes: boolean; coloured: boolean },
): void {
  const typed = AS_TYPED[node.id] ?? {};
  const weight = printedNumber(node.weightText);
  const actual = printedNumber(node.valueText);
  const score = printedNumber(node.publishedScoreText);
  const name = typed.name ?? [node.code, node.name].filter(Boolean).join('\n');
  put(sheet, `A${row}`, typed.weight ?? weight.value, figureLook(typed.weight ? null : weight.format));
  put(sheet, `B${row}`, coloured ? codeColoured(name) : name, LOOKS.text);
  put(sheet, `C${row}`, typed.target ?? node.targetText, LOOKS.centred);
  put(sheet, `D${row}`, actual.value, figureLook(actual.format));
  put(sheet, `E${row}`, score.value, figureLook(score.format));
  put(sheet, `F${row}`, typed.status ?? node.publishedStatus, statusLook(node.publishedStatus));
  if (contributes) {
    const [share, reached] = [weight.value, score.value].map((value) =>
      typeof value === 'number' ? value : 0,
    );
    const formula = `IF(ISNUMBER(E${row}),N(A${row})*E${row},0)`;
    const result = Number(((share ?? 0) * (reached ?? 0)).toPrecision(12));
    put(sheet, `G${row}`, { formula, result }, LOOKS.hidden);
  }
  const lines = name.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / LINE_LENGTH), 0);
  sheet.getRow(row).height = ROW_HEIGHTS[lines - 1] ?? 44;
}

/** The code in bold above the name, where the cell has both. */
function codeColoured(name: string): ExcelJS.CellValue {
  const [code, ...rest] = name.split('\n');
  if (rest.length === 0 || !code) return name;
  return {
    richText: [
      { font: { bold: true, size: 9, name: 'Calibri', color: { argb: 'FF44546A' } }, text: code },
      { font: { size: 10, name: 'Calibri' }, text: `\n${rest.join('\n')}` },
    ],
  };
}

function colourScores(sheet: ExcelJS.Worksheet, lastRow: number): void {
  const fill = (argb: string) => ({
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } as const,
  });
  sheet.addConditionalFormatting({
    ref: `E4:E${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['AND(ISNUMBER($E4),$E4<0.6)'],
        style: fill(LEGEND.red),
      },
      {
        type: 'expression',
        priority: 2,
        formulae: ['AND(ISNUMBER($E4),$E4>=0.6,$E4<0.8)'],
        style: fill(LEGEND.yellow),
      },
    ],
  });
}

function setHeights(sheet: ExcelJS.Worksheet, heights: Readonly<Record<number, number>>): void {
  for (const [row, height] of Object.entries(heights)) sheet.getRow(Number(row)).height = height;
}
