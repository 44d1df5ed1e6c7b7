import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { EDITIONS } from '../../packaging/editions';
import { readWorkbook } from '../../tools/readWorkbook';
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

it('a file without our formulas is copied as it is', async () => {
  const bytes = await readFile('samples/piano-semplice.xlsx');
  const { bytes: copy, report } = await sharedWorkbook(bytes, 'native', TODAY);
  expect(Buffer.from(copy).equals(bytes)).toBe(true);
  expect(report).toEqual({ as: 'native', formulas: 0, values: [], left: [] });
});

it('the copy gets the Id of a deployment', () => {
  expect(JSON.stringify(EDITIONS)).toContain(ADD_IN);
});
