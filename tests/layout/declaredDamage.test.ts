import fc from 'fast-check';
import { propose } from '../../src/core/layout/engine/proposal/propose';
import { NO_HINTS, type Hints } from '../../src/core/layout/layout';
import { recognise } from '../../src/core/layout/recognise';
import { ASKING_BELOW, type Plan } from '../../src/core/plan/plan';
import { readWorkbook, type WorkbookFile } from '../../tools/readWorkbook';
import { bytesOf } from '../fixtures/other/truth';
import { workbookTimes } from '../hunting';
import { DamagedWorkbook, differences, toldOf } from './damagedWorkbook';
import { DOUBTFUL, HARMLESS, HARMLESS_TO_TABLES, NEVER_SILENT, type Choose, type Damage } from './damages';

/** One for each way of nesting: merged columns, repeated names, looks, bands, pairs of indicators, two sheets, weights in titles, codes, sheets. */
const WORKBOOKS: readonly string[] = [
  '02-camera-kpi-algoritmo',
  '06-agenzia-quadro-sinottico',
  '07-parco-due-indicatori-per-riga',
  '15-unione-piano-e-consuntivo',
  '16-azienda-sanitaria-tre-anni',
  '17-provincia-fasce-ed-esiti',
  '18-agenzia-livelli-dal-carattere',
  '21-camera-codici-di-forma-strana',
  '23-consorzio-riepilogo-e-fogli',
];

const DAMAGES: Readonly<Record<string, Damage>> = {
  ...HARMLESS,
  ...HARMLESS_TO_TABLES,
  ...DOUBTFUL,
  ...NEVER_SILENT,
  'makes all rows look alike': ({ tables }) => {
    for (const { sheet } of tables)
      for (const { cells } of sheet.rows)
        for (const [column, { look, ...cell }] of cells.entries()) if (look) cells[column] = cell;
  },
  'goes on to the next year': ({ sheets }) => {
    const nextYear = (text: string): string => text.replace(/\b202\d\b/g, (year) => `${Number(year) + 1}`);
    for (const sheet of sheets) {
      sheet.name = nextYear(sheet.name);
      for (const { cells, nodes } of sheet.rows)
        for (const [column, cell] of cells.entries())
          if (nodes.length === 0 && typeof cell.value === 'string')
            cells[column] = { ...cell, value: nextYear(cell.value), formula: nextYear(cell.value) };
    }
  },
};

function choosing(figures: readonly number[]): Choose {
  let next = 0;
  return (count) => (count < 1 ? 0 : (figures[next++ % figures.length] ?? 0) % count);
}

/** How a part that was lost is read does not matter, and neither does where what was below it hangs. */
function unsureBelow({ unsure }: DamagedWorkbook, { nodes }: Plan): void {
  for (const { id, parent } of nodes) if (parent !== null && unsure.has(parent)) unsure.add(id);
}

describe.each(WORKBOOKS)('the confirmed layout of %s', (name) => {
  let file: WorkbookFile;
  let hints: Hints;
  let plan: Plan;
  let before: ReadonlySet<string>;
  beforeAll(async () => {
    file = await readWorkbook(bytesOf(name));
    hints = { ...NO_HINTS, declaration: propose(file.sheets) };
    const read = recognise(file.sheets, file.activeSheet, hints).plan;
    if (!read) throw new Error(`${name} is not recognised`);
    plan = read;
    before = new Set(toldOf(plan));
  });

  it('is believed', () => {
    expect(plan).toMatchObject({ layout: 'declared', confidence: 1 });
  });

  it.each(Object.entries(DAMAGES))(
    'when somebody %s gives the same tree, or tells the doubt',
    (_, damage) => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 40 }), (figures) => {
          const workbook = new DamagedWorkbook(file, hints);
          damage(workbook, choosing(figures));
          unsureBelow(workbook, plan);
          const read = workbook.recognise();
          const asks = !read || read.confidence < ASKING_BELOW;
          if (!asks && toldOf(read).every((doubt) => before.has(doubt)))
            expect(differences(workbook, read)).toEqual([]);
        }),
        { numRuns: workbookTimes(5) },
      );
    },
  );
});
