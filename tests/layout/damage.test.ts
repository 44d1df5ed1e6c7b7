import fc from 'fast-check';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { SEED, workbookTimes } from '../hunting';
import { DamagedWorkbook, differences, toldOf } from './damagedWorkbook';
import {
  DOUBTFUL,
  HARMLESS,
  HARMLESS_TO_BLOCKS,
  HARMLESS_TO_TABLES,
  NEVER_SILENT,
  type Choose,
  type Damage,
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

interface Layout {
  read: () => Promise<WorkbookFile>;
  /** Of which nothing comes. */
  harmless: Damages;
  runs: { one: number; many: number };
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'the Relazione by blocks': {
    read: readRelazione2022,
    harmless: { ...HARMLESS, ...HARMLESS_TO_TABLES, ...HARMLESS_TO_BLOCKS },
    runs: { one: 3, many: 12 },
  },
  'the plain table': {
    read: readPianoSemplice,
    harmless: { ...HARMLESS, ...HARMLESS_TO_TABLES },
    runs: { one: 8, many: 30 },
  },
  'the PIRA': { read: readPira2024, harmless: HARMLESS, runs: { one: 5, many: 20 } },
  'the schede': { read: readSchede2024, harmless: HARMLESS, runs: { one: 5, many: 20 } },
  'the Relazione by labelled blocks': {
    read: readRelazione2025,
    harmless: HARMLESS,
    runs: { one: 3, many: 12 },
  },
  'the Cruscotto': { read: readCruscotto2021, harmless: HARMLESS, runs: { one: 5, many: 20 } },
};

/** Layouts in which each damage is tried alone: others for each. */
const LAYOUTS_TRIED = workbookTimes(10);

/** Those whose turn it is in a layout. */
function inTurn(layout: string, kind: (layout: Layout) => Damages): [string, Damage][] {
  return Object.entries(kind(LAYOUTS[layout] as Layout)).filter(([name], i) => {
    const struck = Object.keys(LAYOUTS).filter((each) => name in kind(LAYOUTS[each] as Layout));
    const turn = (struck.indexOf(layout) + i + SEED) % struck.length;
    return turn < LAYOUTS_TRIED;
  });
}

describe.each(Object.entries(LAYOUTS))('%s', (layout, { read, harmless, runs }) => {
  let file: WorkbookFile;
  /** What is told of it undamaged. */
  let before: ReadonlySet<string>;
  beforeAll(async () => {
    file = await read();
    before = new Set(toldOf(new DamagedWorkbook(file).recognise()));
  });

  it.each(inTurn(layout, (each) => each.harmless))('a person who %s leaves the same tree', (_, damage) => {
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

  it.each(inTurn(layout, () => ({ ...DOUBTFUL, ...NEVER_SILENT })))(
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
      fc.property(sequences(Object.keys(harmless)), (sequence) => {
        const workbook = new DamagedWorkbook(file);
        for (const [name, figures] of sequence) harmless[name]?.(workbook, choosing(figures));
        sameOrTold(workbook);
      }),
      { numRuns: workbookTimes(runs.many) },
    );
  });
});
