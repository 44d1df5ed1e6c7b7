import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell';
import { mendOf } from '../../src/core/checks/mendOf';
import type { RuleId } from '../../src/core/checks/rule';
import { ruleNamed } from '../../src/core/checks/rules';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { times, workbookTimes } from '../hunting';
import { EditableSheet } from '../layout/editableWorkbook';
import { readPianoSemplice, readPira2024, readRelazione2025, readSchede2024 } from '../layout/sampleFiles';
import { gridOf } from './checkTable';
import { checkedWorkbook, withoutCell } from './openedWorkbook';

/** What stands in the cells of offices, and what nobody would type. */
const ODD: readonly CellValue[] = [
  ...[
    '#N/A',
    '#REF!',
    '#NAME?',
    '#DIV/0!',
    '#BUSY!',
    '=1+1',
    '=SUM(A1:A9',
    "'=A1",
    '\u200f',
    '\u202eabc',
    '\u00a0',
  ],
  ...[1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER, -0, 0.1 + 0.2, 45000, true, false, ''],
  ...[
    'x'.repeat(40_000),
    '1'.repeat(400),
    '((((((',
    '>= >= <=',
    '31/02/2024',
    '9'.repeat(16),
    '%',
    '::::',
    'IS_IS_',
  ],
];
const COMMON: readonly CellValue[] = [
  ...[
    '01',
    '01_01',
    '01_01_01',
    '01_02',
    'OS_01.01',
    'Ambito',
    'Tempo medio',
    'Totale',
    '>= 10',
    '<= 5 gg',
    '80%',
  ],
  ...[
    100,
    50,
    0.5,
    25,
    'n.d.',
    'sì',
    '30/06/2025',
    'Entro 30/06/2025',
    'Risorse previste',
    'Risorse utilizzate',
  ],
];
const FORMULAS = [
  '=SUM(C2:C5)',
  '=PERF_SCORE(D2,E2)',
  '=_xldudf_PERF_ROLLUP(C3:C4,F3:F4)',
  '=#REF!+1',
  '=((',
  '=A1048576',
];

/** Nothing thrown, each finding at a cell that is there and in a sentence, each mend a change. */
function expectSound(sheets: readonly SheetGrid[], activeSheet: string): void {
  const opened = checkedWorkbook(sheets, activeSheet);
  if (!opened) return;
  expect(withoutCell(opened)).toEqual([]);
  for (const finding of opened.findings) {
    expect(say(italian, finding.message)).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(sayings(finding.rule)).toContain(finding.message.id);
    mendOf(finding, opened.plan);
  }
}

/** What a rule may say. */
function sayings(rule: RuleId): readonly string[] {
  const { says = [], reports = [] } = ruleNamed(rule);
  return [...says, ...reports];
}

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double({ noNaN: true }),
);

it('a grid of anything is checked without throwing', () => {
  const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 7 }), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(rows, fc.array(fc.nat(), { maxLength: 6 }), (table, formulas) => {
      const headed = [['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'], ...table];
      const grid = gridOf(
        'Piano',
        headed.map((row, r) =>
          row.map((value, c) => {
            const at = formulas.indexOf(r * 7 + c);
            return at < 0 ? value : { value, formula: FORMULAS[at % FORMULAS.length] ?? '' };
          }),
        ),
      );
      expectSound([grid], 'Piano');
    }),
    { numRuns: times(60) },
  );
});

it.each([
  ['the plain table', readPianoSemplice],
  ['the PIRA', readPira2024],
  ['the schede', readSchede2024],
  ['the Relazione 2025', readRelazione2025],
])('%s is checked without throwing, whatever strikes its cells', async (_, read) => {
  const file: WorkbookFile = await read();
  const hits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom(...ODD, ...COMMON)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(hits, (struck) => {
      const sheets = file.sheets.map((grid) => EditableSheet.of(grid));
      for (const [which, row, column, value] of struck) {
        const sheet = sheets[which % sheets.length];
        sheet?.set(row % sheet.rows.length, column % sheet.width, value);
      }
      expectSound(
        sheets.map((sheet) => sheet.grid()),
        file.activeSheet,
      );
    }),
    { numRuns: workbookTimes(20) },
  );
});
