import fc from 'fast-check';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { DamagedWorkbook, differences, doubts } from './damagedWorkbook';
import { DOUBTFUL, HARMLESS, HARMLESS_TO_BLOCKS, type Choose, type Damage } from './damages';
import { readPianoSemplice, readRelazione2022 } from './sampleFiles';

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
  damages: Readonly<Record<string, Damage>>,
  runs: { one: number; many: number },
): void {
  let file: WorkbookFile;
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
      { numRuns: runs.one },
    );
  });

  const told = (workbook: DamagedWorkbook): string[] => {
    const plan = workbook.recognise();
    if (!plan) return ['not recognised'];
    return doubts({ findings: [...plan.findings, ...evaluatePlan(plan, standard, italian).findings] });
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
      { numRuns: runs.one },
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
      { numRuns: runs.many },
    );
  });
}

describe('the Relazione by blocks', () =>
  check(readRelazione2022, { ...HARMLESS, ...HARMLESS_TO_BLOCKS }, { one: 20, many: 80 }));
describe('the plain table', () => check(readPianoSemplice, HARMLESS, { one: 100, many: 400 }));
