import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { EDITIONS } from '../../packaging/editions';
import { readWorkbook } from '../../tools/readWorkbook';
import { unzipParts } from '../../tools/unzipParts';
import { patchedPackage } from '../../tools/patchedPackage';
import { FUNCTIONS } from '../../src/functions/list';
import { sharedWorkbook } from '../../tools/sharedWorkbook';
import { ADD_IN, calculatedFile, contentsOf } from './calculatedFile';

const TODAY = '2026-11-22';

describe.each(['piano-semplice.xlsx', 'schede-2024-pistoia-prato.xlsx'])(
  '%s as Calcola leaves it',
  (name) => {
    it.each(['native', 'values'] as const)('has no formula of ours when shared as %s', async (as) => {
      const { bytes } = await calculatedFile(name);
      const shared = await sharedWorkbook(bytes, as, TODAY);
      expect(shared.report.left).toEqual([]);
      const texts = [...contentsOf((await readWorkbook(shared.bytes)).sheets).values()];
      expect(texts.filter((text) => text.includes('PERF_'))).toEqual([]);
    });

    it.each(['native', 'values'] as const)('has all of them again when it is taken up (%s)', async (as) => {
      const { bytes } = await calculatedFile(name);
      const before = contentsOf((await readWorkbook(bytes)).sheets);
      const shared = await sharedWorkbook(bytes, as, TODAY);
      const live = await sharedWorkbook(shared.bytes, 'live', TODAY);
      expect(live.report.left).toEqual([]);
      expect(contentsOf((await readWorkbook(live.bytes)).sheets)).toEqual(before);
    });

    it('differs in its sheets and in what the add-in keeps, and in no other part', async () => {
      const { bytes } = await calculatedFile(name);
      const shared = await sharedWorkbook(bytes, 'native', TODAY);
      const [before, after] = [bytes, shared.bytes].map((each) => unzipSync(each));
      const changed = Object.keys(before ?? {}).filter(
        (path) => strFromU8(before?.[path] as Uint8Array) !== strFromU8(after?.[path] ?? new Uint8Array()),
      );
      expect(changed.filter((path) => !/^xl\/(?:worksheets|webextensions)\//.test(path))).toEqual([]);
    });
  },
);

describe('a file that went through an Excel without the add-in', () => {
  const NAME = 'piano-semplice.xlsx';

  /** Every formula of ours shows #NAME?; one may be another than it was. */
  async function withUnknownNames(bytes: Uint8Array, change = (formula: string) => formula) {
    const { sheets } = await readWorkbook(bytes);
    const changes = sheets.flatMap(({ name, row, column, formulas }) =>
      formulas.flatMap((line, r) =>
        line.flatMap((content, c) =>
          String(content).includes('PERF_')
            ? [
                {
                  sheet: name,
                  row: row + r,
                  column: column + c,
                  content: change(String(content)),
                  shown: '#NAME?',
                },
              ]
            : [],
        ),
      ),
    );
    const functions = FUNCTIONS.map(({ id }) => id);
    return patchedPackage(unzipParts(bytes), changes, functions, () => '');
  }

  it('gets the values that come out of its plan', async () => {
    const { bytes } = await calculatedFile(NAME);
    const [known, unknown] = await Promise.all(
      [bytes, await withUnknownNames(bytes)].map((file) => sharedWorkbook(file, 'values', TODAY)),
    );
    expect(unknown?.report.left).toEqual([]);
    const [wanted, got] = await Promise.all(
      [known, unknown].map(async (copy) =>
        contentsOf((await readWorkbook(copy?.bytes as Uint8Array)).sheets),
      ),
    );
    expect(got).toEqual(wanted);
  });

  it('keeps a formula that a person changed: what it gives is not known', async () => {
    const { bytes } = await calculatedFile(NAME);
    const changed = await withUnknownNames(bytes, (formula) =>
      formula.includes('D8=') ? formula.replace(/^=.*$/, '=PERF_SCORE(D8,E8)*0.9') : formula,
    );
    const { report } = await sharedWorkbook(changed, 'values', TODAY);
    expect(report.left.map(({ cell }) => cell)).toContain('Piano 2024!F8');
  });
});

it('a file without our formulas is copied as it is', async () => {
  const bytes = await readFile('samples/piano-semplice.xlsx');
  const { bytes: copy, report } = await sharedWorkbook(bytes, 'native', TODAY);
  expect(Buffer.from(copy).equals(bytes)).toBe(true);
  expect(report).toEqual({ as: 'native', formulas: 0, values: [], left: [] });
});

it('the copy gets the Id of a deployment', () => {
  expect(JSON.stringify(EDITIONS)).toContain(ADD_IN);
});
