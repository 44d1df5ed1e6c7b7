import { CHECKS_SHEET_COLUMNS } from '../../src/core/sheet/reportSheets';
import { formulaAt } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';
import { openSession, openTable, type Opened } from './openSession';
import { planOfWrongWeights } from './wrongWeights';

const PLAN = planOfWrongWeights('tante');
const HEADER = 3;
const REPORT = /^Verifica del \d{2}-\d{2}-\d{4}$/;

function reportOf({ workbook }: Opened): string[][] {
  const grid = workbook.sheets.find(({ name }) => REPORT.test(name));
  if (!grid) throw new Error('no report');
  return grid.formulas.map((_, row) =>
    CHECKS_SHEET_COLUMNS.map((__, column) => String(formulaAt(grid, row, column) ?? '')),
  );
}

const lineOf = (opened: Opened, question: RegExp): string[] | undefined =>
  reportOf(opened).find(([asked = '']) => question.test(asked));

it('is a sheet of the day: each finding with its question, its cell as a link and what becomes of it', async () => {
  const opened = await openTable(PLAN);
  await opened.session.addReportSheet('checks');
  expect(opened.session.state.error).toBeNull();
  const rows = reportOf(opened);
  expect(rows[0]?.[0]).toMatch(/^Verifica del \d{2}\/\d{2}\/\d{4}$/);
  expect(rows[HEADER]).toEqual(['Domanda', 'Gravità', 'Cella', 'Segnalazione', 'Stato']);
  expect(rows).toHaveLength(HEADER + 1 + opened.session.state.findings.length);
  expect(lineOf(opened, /^I pesi sotto ogni voce fanno 100/)).toEqual([
    'I pesi sotto ogni voce fanno 100?',
    'Errore',
    '=HYPERLINK("#Piano!B2","Piano, B2")',
    'I pesi delle voci sotto 01 fanno 90,00% e non 100%: mancano 10,00 punti. Correggere quello sbagliato, o riportarli tutti a 100 in proporzione.',
    'da correggere',
  ]);
});

it('says what was accepted and why, and what is not looked for', async () => {
  const opened = await openTable(PLAN);
  const { session } = opened;
  const finding = session.state.findings.find(({ rule }) => rule === 'weightsSum');
  if (finding) await session.acceptFinding(finding, '=1+1');
  await session.switchRule('straySpaces', false);
  await session.addReportSheet('checks');
  expect(lineOf(opened, /^I pesi sotto/)?.at(-1)).toBe('Accettata: =1+1');
  expect(reportOf(opened).at(-1)?.at(-1)).toBe('non cercata in questo file');
  expect(session.state.accepted).toHaveLength(1);
});

describe('is never read, with the report in front', () => {
  /** What is read of the workbook when these cells, of A and B, stand below its headings, and a chamber above. */
  async function readWith(rows: readonly (readonly [string, number])[]) {
    const opened = await openTable(PLAN);
    const { session, workbook } = opened;
    const read = () => {
      const { plan, findings, rulesName } = session.state;
      return { nodes: plan?.nodes, rulesName, found: findings.map(({ message }) => message) };
    };
    const before = read();
    await session.addReportSheet('checks');
    const name = workbook.sheets.at(-1)?.name ?? '';
    workbook.edit(name, 2, 0, 'Camera di Commercio Pistoia-Prato (PT-PO)');
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => workbook.edit(name, HEADER + 1 + row, column, cell)),
    );
    await session.open();
    return { before, after: read() };
  }

  it('the plan, and the rules that the workbook speaks for', async () => {
    const { before, after } = await readWith([
      ['Competitività', 3],
      ['Imprese', 5],
      ['Credito', 4],
    ]);
    expect(after).toEqual(before);
  });

  it('what is found', async () => {
    const { before, after } = await readWith([
      ['Bandi', 100],
      ['Pratiche', 50],
      ['Visite', 50],
      ['Totale', 199],
    ]);
    expect(after.found).toEqual(before.found);
  });
});

it('a second one of the day has a name of its own', async () => {
  const opened = await openTable(PLAN);
  await opened.session.addReportSheet('checks');
  await opened.session.addReportSheet('checks');
  expect(opened.workbook.sheets.map(({ name }) => name.replace(/\d{2}-\d{2}-\d{4}/, 'oggi'))).toEqual([
    'Piano',
    'Verifica del oggi',
    'Verifica del oggi (2)',
  ]);
});

it('goes away again as one step', async () => {
  const opened = await openTable(PLAN);
  await opened.session.addReportSheet('checks');
  expect(opened.workbook.sheets).toHaveLength(2);
  await opened.session.restore();
  expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(['Piano']);
});

it.each([
  ['Piano 2026', '=HYPERLINK("#\'Piano 2026\'!B2","Piano 2026, B2")'],
  ["L'anno", "=HYPERLINK(\"#'L''anno'!B2\",\"L'anno, B2\")"],
  ['Piano "vero"', 'Piano "vero", B2'],
  ['Piano #1', 'Piano #1, B2'],
])('a sheet called %s is linked where that is safe', async (name, cell) => {
  const opened = await openSession([EditableSheet.from('piano', name, PLAN).grid()], 'piano');
  await opened.session.addReportSheet('checks');
  expect(lineOf(opened, /^I pesi sotto/)?.[2]).toBe(cell);
});
