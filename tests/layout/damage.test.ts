import fc from 'fast-check';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { workbookTimes } from '../hunting';
import { DamagedWorkbook, differences, toldOf } from './damagedWorkbook';
import {
  DOUBTFUL,
  HARMLESS,
  HARMLESS_TO_BLOCKS,
  HARMLESS_TO_TABLES,
  NEVER_SILENT,
  type Choose,
  type Damages,
} from './damages';
import {
  readCruscotto2021,
  readPianoSemplice,
  readPira2024,
  readRelazione2022,
  readRelazione2025,
  readSchede2024,
} from './sampleFiles';

/** Damages in a row, each with the figures that decide where it strikes. */
function sequences(names: readonly string[]) {
  return fc.array(fc.tuple(fc.constantFrom(...names), fc.array(fc.nat(), { minLength: 12, maxLength: 40 })), {
    minLength: 1,
    maxLength: 6,
  });
}

function choosing(figures: readonly number[]): Choose {
  let next = 0;
  return (count) => (count < 1 ? 0 : (figures[next++ % figures.length] ?? 0) % count);
}

function check(
  read: () => Promise<WorkbookFile>,
  damages: Damages,
  runs: { one: number; many: number },
): void {
  let file: WorkbookFile;
  /** What is told of it undamaged. */
  let before: ReadonlySet<string>;
  beforeAll(async () => {
    file = await read();
    before = new Set(toldOf(new DamagedWorkbook(file).recognise()));
  });

  it.each(Object.entries(damages))('a person who %s leaves the same tree', (_, damage) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 40 }), (figures) => {
        const workbook = new DamagedWorkbook(file);
        damage(workbook, choosing(figures));
        expect(differences(workbook, workbook.recognise())).toEqual([]);
      }),
      { numRuns: workbookTimes(runs.one) },
    );
  });

  const sameOrTold = (workbook: DamagedWorkbook): void => {
    const plan = workbook.recognise();
    if (!toldOf(plan).some((doubt) => !before.has(doubt))) expect(differences(workbook, plan)).toEqual([]);
  };

  it.each(Object.entries({ ...DOUBTFUL, ...NEVER_SILENT }))(
    'a person who %s leaves the same tree, or is told',
    (_, damage) => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 40 }), (figures) => {
          const workbook = new DamagedWorkbook(file);
          damage(workbook, choosing(figures));
          sameOrTold(workbook);
        }),
        { numRuns: workbookTimes(runs.one) },
      );
    },
  );

  it('many hands one after the other leave the same tree, or a finding that tells the doubt', () => {
    fc.assert(
      fc.property(sequences(Object.keys(damages)), (sequence) => {
        const workbook = new DamagedWorkbook(file);
        for (const [name, figures] of sequence) damages[name]?.(workbook, choosing(figures));
        sameOrTold(workbook);
      }),
      { numRuns: workbookTimes(runs.many) },
    );
  });
}

describe('the Relazione by blocks', () =>
  check(
    readRelazione2022,
    { ...HARMLESS, ...HARMLESS_TO_TABLES, ...HARMLESS_TO_BLOCKS },
    { one: 3, many: 12 },
  ));
describe('the plain table', () =>
  check(readPianoSemplice, { ...HARMLESS, ...HARMLESS_TO_TABLES }, { one: 8, many: 30 }));
describe('the PIRA', () => check(readPira2024, HARMLESS, { one: 5, many: 20 }));
describe('the schede', () => check(readSchede2024, HARMLESS, { one: 5, many: 20 }));
describe('the Relazione by labelled blocks', () => check(readRelazione2025, HARMLESS, { one: 3, many: 12 }));
describe('the Cruscotto', () => check(readCruscotto2021, HARMLESS, { one: 5, many: 20 }));
