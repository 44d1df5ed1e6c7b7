import fc from 'fast-check';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import { DamagedWorkbook, differences, toldOf } from './damagedWorkbook';
import {
  DOUBTFUL,
  HARMLESS,
  HARMLESS_TO_BLOCKS,
  HARMLESS_TO_TABLES,
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
  type SampleFile,
} from './sampleFiles';

/** More where a failure is hunted. */
const MORE = Number(process.env.DAMAGE_RUNS ?? 1);

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

function check(read: () => Promise<SampleFile>, damages: Damages, runs: { one: number; many: number }): void {
  let file: SampleFile;
  beforeAll(async () => {
    file = await read();
  });

  it.each(Object.entries(damages))('a person who %s leaves the same tree', (_, damage) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 40 }), (figures) => {
        const workbook = new DamagedWorkbook(file);
        damage(workbook, choosing(figures));
        expect(differences(workbook, workbook.recognise())).toEqual([]);
      }),
      { numRuns: runs.one * MORE },
    );
  });

  const told = (workbook: DamagedWorkbook): string[] => {
    const plan = workbook.recognise();
    return toldOf(plan, plan ? evaluatePlan(plan, standard, italian) : undefined);
  };

  it.each(Object.entries(DOUBTFUL))('a person who %s leaves the same tree, or is told', (_, damage) => {
    const before = new Set(told(new DamagedWorkbook(file)));
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 40 }), (figures) => {
        const workbook = new DamagedWorkbook(file);
        damage(workbook, choosing(figures));
        if (told(workbook).some((doubt) => !before.has(doubt))) return;
        expect(differences(workbook, workbook.recognise())).toEqual([]);
      }),
      { numRuns: runs.one * MORE },
    );
  });

  it('many hands one after the other leave the same tree, or a finding that tells the doubt', () => {
    const before = new Set(told(new DamagedWorkbook(file)));
    fc.assert(
      fc.property(sequences(Object.keys(damages)), (sequence) => {
        const workbook = new DamagedWorkbook(file);
        for (const [name, figures] of sequence) damages[name]?.(workbook, choosing(figures));
        if (told(workbook).some((doubt) => !before.has(doubt))) return;
        expect(differences(workbook, workbook.recognise())).toEqual([]);
      }),
      { numRuns: runs.many * MORE },
    );
  });
}

describe('the Relazione by blocks', () =>
  check(
    readRelazione2022,
    { ...HARMLESS, ...HARMLESS_TO_TABLES, ...HARMLESS_TO_BLOCKS },
    { one: 15, many: 60 },
  ));
describe('the plain table', () =>
  check(readPianoSemplice, { ...HARMLESS, ...HARMLESS_TO_TABLES }, { one: 60, many: 300 }));
describe('the PIRA', () => check(readPira2024, HARMLESS, { one: 30, many: 120 }));
describe('the schede', () => check(readSchede2024, HARMLESS, { one: 30, many: 120 }));
describe('the Relazione by labelled blocks', () =>
  check(readRelazione2025, HARMLESS, { one: 30, many: 120 }));
describe('the Cruscotto', () => check(readCruscotto2021, HARMLESS, { one: 30, many: 120 }));
