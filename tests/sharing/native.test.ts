import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell';
import { shareInSteps } from '../../src/core/sharing/share';
import { cellName } from '../../src/core/sheet/address';
import type { CellAddress, SheetGrid } from '../../src/core/sheet/grid';
import { isPercentCell } from '../../src/core/plan/readCells';
import type { PlanNode } from '../../src/core/plan/plan';
import { finish } from '../../src/core/steps';
import { SEED, workbookTimes } from '../hunting';
import {
  readPianoSemplice,
  readRelazione2022,
  readRelazione2025,
  readSchede2024,
} from '../layout/sampleFiles';
import { OTHER_WORKBOOKS } from '../fixtures/other/truth';
import type { MemoryWorkbook } from '../session/memoryWorkbook';
import { openOther } from '../session/openOther';
import { openSession, type Opened } from '../session/openSession';
import { readWorkbook } from '../../tools/readWorkbook';
import { sharedWorkbook } from '../../tools/sharedWorkbook';
import { calculatedFile, contentsOf } from './calculatedFile';
import { fileOf, hasLibreOffice, recalculated, shownBy } from './libreOffice';

const inLibreOffice = hasLibreOffice ? describe : describe.skip;
if (!hasLibreOffice)
  console.warn('LibreOffice is not installed: shared workbooks are not computed by another engine.');

/** The workbook with its PERF_ formulas said in plain ones, and where these stand. */
function shared(workbook: MemoryWorkbook): { sheets: SheetGrid[]; cells: CellAddress[] } {
  const sheets = JSON.parse(JSON.stringify(workbook.sheets)) as SheetGrid[];
  const sharing = finish(shareInSteps(sheets, { as: 'native', on: '2026-11-22' }, null));
  expect(sharing.left).toEqual([]);
  for (const { sheet, row, column, cells } of sharing.patches) {
    const grid = sheets.find(({ id }) => id === sheet) as SheetGrid;
    cells.forEach((content, i) => {
      if (content !== null)
        (grid.formulas[row + i - grid.row] as CellValue[])[column - grid.column] = content;
    });
  }
  return { sheets, cells: sharing.formulas.map(({ at }) => at) };
}

/** Cells in which another engine shows something else than PERF_ functions do. */
async function differences(
  workbook: MemoryWorkbook,
  native: { sheets: SheetGrid[]; cells: CellAddress[] },
  computed: Uint8Array,
  shown = values(workbook),
): Promise<string[]> {
  const found = await shownBy(computed);
  return native.cells.flatMap((at) => {
    const grid = native.sheets.find(({ id }) => id === at.sheet) as SheetGrid;
    const [wanted, got] = [shown(at), found(grid.name, at.row, at.column)];
    if (alike(wanted, got)) return [];
    const formula = String(grid.formulas[at.row - grid.row]?.[at.column - grid.column]);
    return [`${grid.name}!${cellName(at.row, at.column)} ${String(got)}, not ${String(wanted)}: ${formula}`];
  });
}

function values(workbook: MemoryWorkbook): (at: CellAddress) => CellValue {
  const sheets = JSON.parse(JSON.stringify(workbook.sheets)) as SheetGrid[];
  return ({ sheet, row, column }) => {
    const grid = sheets.find(({ id }) => id === sheet) as SheetGrid;
    return grid.values[row - grid.row]?.[column - grid.column] ?? '';
  };
}

function alike(wanted: CellValue, got: CellValue): boolean {
  if (typeof wanted === 'number' && typeof got === 'number') return Math.abs(wanted - got) < 1e-9;
  const isError = (value: CellValue): boolean => /^#|^Err/.test(String(value));
  return wanted === got || (isError(wanted) && isError(got));
}

async function calculated(read: typeof readRelazione2022): Promise<Opened> {
  const { sheets, activeSheet } = await read();
  const opened = await openSession(sheets, activeSheet);
  await opened.session.calculate();
  expect(opened.session.state).toMatchObject({ error: null, question: null });
  return opened;
}

/** What twenty offices type where an actual stands; a percentage cell takes figures and words, and a sign only stands where a percentage is wanted. */
function typed({ actual, target }: PlanNode): fc.Arbitrary<CellValue> {
  const was = actual?.value ?? '';
  const figures =
    typeof was === 'number'
      ? fc
          .constantFrom(was * 0.9, was * 1.1, was + 1, was - 3)
          .map((figure) => Number(figure.toPrecision(12)))
      : fc.constant(was);
  if (actual && isPercentCell(actual))
    return fc.oneof(figures, fc.constantFrom<CellValue>('', 0, 75, 1, 'no', 'n.d.'));
  return fc.oneof(
    fc.constantFrom<CellValue>('', 'N/D', 'n.d.', '-', 'nd', 'Non realizzato', 'no', 0),
    fc.constantFrom<CellValue>(0.85, 1, 12, 12.5, 45_600, '12,5', '-3', 'boh', 'sì', '15/10/2024'),
    String(target?.value).includes('%') ? fc.constant('85,5 %') : figures,
    figures,
  );
}

/** LibreOffice takes its time on a machine that does other work. */
jest.setTimeout(180_000);

/** Files for one start of LibreOffice, and edits of each. */
const FILES = 3;
const EDITS = 60;

inLibreOffice.each([
  ['the Relazione 2022', readRelazione2022],
  ['the schede 2024', readSchede2024],
  ['the Relazione 2025', readRelazione2025],
  ['the plain plan', readPianoSemplice],
])('%s shared with plain formulas, computed by LibreOffice', (_, read) => {
  it('shows what the PERF_ functions show, also after actuals are edited', async () => {
    const { workbook, session } = await calculated(read);
    const native = shared(workbook);
    expect(native.cells.length).toBeGreaterThan(20);
    const files = [await fileOf(native.sheets)];
    const shown = [values(workbook)];
    const nodes = (session.state.plan?.nodes ?? []).filter(({ actual }) => actual && !actual.part);
    const edits = fc.sample(
      fc.array(
        fc
          .constantFrom(...nodes)
          .chain((node) => typed(node).map((value) => ({ at: node.actual as CellAddress, value }))),
        { minLength: EDITS, maxLength: EDITS },
      ),
      { numRuns: workbookTimes(FILES), seed: SEED },
    );
    for (const some of edits) {
      workbook.editCells(some.map(({ at, value }) => ({ ...at, value: value as string | number })));
      for (const { at, value } of some) {
        const grid = native.sheets.find(({ id }) => id === at.sheet) as SheetGrid;
        (grid.formulas[at.row - grid.row] as CellValue[])[at.column - grid.column] = value;
        (grid.values[at.row - grid.row] as CellValue[])[at.column - grid.column] = value;
      }
      files.push(await fileOf(native.sheets));
      shown.push(values(workbook));
    }
    const computed = await recalculated(files);
    const all = await Promise.all(computed.map((bytes, i) => differences(workbook, native, bytes, shown[i])));
    expect(all.flat().slice(0, 10)).toEqual([]);
  });
});

inLibreOffice('workbooks of other bodies, shared with plain formulas', () => {
  it('show in LibreOffice what the PERF_ functions show', async () => {
    const names = OTHER_WORKBOOKS.filter((name) => /^(?:04|09|17|36|37|39)-/.test(name));
    const all = await Promise.all(
      names.map(async (name) => {
        const { workbook, session } = await openOther(name);
        if (session.state.question) await session.confirm();
        await session.calculate();
        const native = shared(workbook);
        expect(native.cells.length).toBeGreaterThan(20);
        return { workbook, native };
      }),
    );
    const computed = await recalculated(await Promise.all(all.map(({ native }) => fileOf(native.sheets))));
    const found = await Promise.all(
      all.map(({ workbook, native }, i) => differences(workbook, native, computed[i] as Uint8Array)),
    );
    expect(found.flat().slice(0, 10)).toEqual([]);
  });
});

inLibreOffice('a file that LibreOffice has saved, without what the add-in kept in it', () => {
  it.each(['piano-semplice.xlsx', 'schede-2024-pistoia-prato.xlsx'])(
    'has the formulas of Calcola again: %s',
    async (name) => {
      const { bytes } = await calculatedFile(name);
      const { bytes: plain } = await sharedWorkbook(bytes, 'native', '2026-11-22');
      const [saved] = await recalculated([plain]);
      const live = await sharedWorkbook(saved as Uint8Array, 'live', '2026-11-22');
      expect(await perfFormulas(live.bytes)).toEqual(await perfFormulas(bytes));
    },
  );
});

async function perfFormulas(bytes: Uint8Array): Promise<[string, string][]> {
  const contents = contentsOf((await readWorkbook(bytes)).sheets);
  return [...contents].filter(([, content]) => content.includes('PERF_'));
}
