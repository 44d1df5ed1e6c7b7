import { mendOf } from '../../src/core/checks/mendOf';
import type { CheckedFinding } from '../../src/core/checks/rule';
import { planEdits } from '../../src/core/editing/planEdits';
import type { TreeEdit } from '../../src/core/editing/edit';
import { Refusal } from '../../src/core/refusal';
import type { SheetGrid } from '../../src/core/sheet/grid';
import {
  readCruscotto2021,
  readPianoSemplice,
  readPira2024,
  readRelazione2025,
  readSchede2024,
} from '../layout/sampleFiles';
import { readWorkbook } from '../../tools/readWorkbook';
import { bytesOf } from '../fixtures/other/truth';
import { gridOf, type TestCell } from './checkTable';
import { checkedWorkbook, errorsOf, type CheckedWorkbook } from './openedWorkbook';

const other = (name: string) => () => readWorkbook(bytesOf(name));

/** The workbook after a mend; null: the mend was refused. */
function mended({ plan, grids }: CheckedWorkbook, edit: TreeEdit): SheetGrid[] | null {
  try {
    return [...planEdits(plan, grids, edit).grids];
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}

function kindOf({ rule, at }: CheckedFinding): string {
  return `${rule} ${at?.sheet}!${at?.row},${at?.column}`;
}

/** Mends of one rule that are tried in each workbook. */
const MOST_OF_RULE = 2;

/** What goes wrong with the mends of a workbook: refused, in vain, with a new error, or not the same the second time. */
function faultsOfMends(
  sheets: readonly SheetGrid[],
  activeSheet: string,
): { faults: string[]; tried: number } {
  const before = checkedWorkbook(sheets, activeSheet);
  if (!before) throw new Error('not recognised');
  const known = new Set(errorsOf(before));
  const tried = new Map<string, number>();
  const faults: string[] = [];
  let count = 0;
  for (const finding of before.findings) {
    const mend = mendOf(finding, before.plan);
    const times = tried.get(finding.rule) ?? 0;
    // A column of blank actuals mends nothing yet: it gives a place to what is missing.
    if (!mend || times >= MOST_OF_RULE || mend.edit.kind === 'addActuals') continue;
    tried.set(finding.rule, times + 1);
    count += 1;
    const grids = mended(before, mend.edit);
    const after = grids && checkedWorkbook(grids, activeSheet);
    if (!after) faults.push(`refused: ${kindOf(finding)}`);
    else {
      if (after.findings.some((each) => kindOf(each) === kindOf(finding)))
        faults.push(`in vain: ${kindOf(finding)}`);
      faults.push(
        ...errorsOf(after)
          .filter((error) => !known.has(error))
          .map((error) => `new error: ${error}`),
      );
      const again = mended(after, mend.edit);
      const contents = (all: readonly SheetGrid[]): string =>
        JSON.stringify(all.map(({ formulas }) => formulas));
      if (again && contents(again) !== contents(grids))
        faults.push(`otherwise the second time: ${kindOf(finding)}`);
    }
  }
  return { faults, tried: count };
}

it.each([
  ['the plain table', readPianoSemplice],
  ['the PIRA', readPira2024],
  ['the schede', readSchede2024],
  ['the Relazione 2025', readRelazione2025],
  ['the Cruscotto', readCruscotto2021],
  ['a table of other levels', other('12-ministero-fasi')],
  ['a report of objectives and indicators', other('37-camera-obiettivi-e-indicatori')],
  ['a node a row', other('44-camera-un-nodo-per-riga')],
])('each mend of %s mends its finding, makes no error, and does nothing the second time', async (_, read) => {
  const { sheets, activeSheet } = await read();
  const { faults, tried } = faultsOfMends(sheets, activeSheet);
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});

it('so do those of formulas, and what they write is what the other rows have', () => {
  const ratio = (row: number, of = row): TestCell => ({ value: 0.9, formula: `=E${of}/10` });
  const ratios = [ratio(3), 0.95, ratio(5), ratio(6, 5), ratio(7), ratio(8), ratio(9), ratio(10)];
  const table: TestCell[][] = [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Rapporto'],
    ['01', 'Competitività', 100, '', '', { value: 6.3, formula: '=SUM(F3:F9)' }],
    ...ratios.map((cell, i): TestCell[] => [`01_0${i + 1}`, `Imprese ${i + 1}`, 12.5, '>= 10', 9, cell]),
  ];
  const grid = gridOf('Piano', table);
  expect(faultsOfMends([grid], 'Piano')).toEqual({ faults: [], tried: 3 });
  const opened = checkedWorkbook([grid], 'Piano');
  const written = opened?.findings.flatMap((finding) => {
    const edit = opened && mendOf(finding, opened.plan)?.edit;
    return edit?.kind === 'rewrite' ? [edit.content] : [];
  });
  expect(written).toEqual([{ formula: '=SUM(F3:F10)' }, { formula: '=E4/10' }, { formula: '=E6/10' }]);
});

it('a cell that holds something else by now is not written over', () => {
  const table: TestCell[][] = [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Competitività', 100, '', ''],
    ...[12, 14, '36'].map((actual, i): TestCell[] => [`01_0${i + 1}`, 'Imprese', 33, '>= 10', actual]),
  ];
  const opened = checkedWorkbook([gridOf('Piano', table)], 'Piano');
  const finding = opened?.findings.find(({ rule }) => rule === 'numberAsText');
  const edit = opened && finding && mendOf(finding, opened.plan)?.edit;
  if (!opened || !edit) throw new Error('no mend');
  expect(mended(opened, edit)?.[0]?.values[4]?.[4]).toBe(36);
  const moved = checkedWorkbook(
    [gridOf('Piano', [...table.slice(0, 2), ['01_00', 'Fiere', 1, '>= 1', 1], ...table.slice(2)])],
    'Piano',
  );
  expect(moved && mended(moved, edit)).toBeNull();
});
