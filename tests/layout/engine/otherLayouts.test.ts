import { readProposed } from '../../../src/core/layout/engine/declared';
import { readWorkbook } from '../../../tools/readWorkbook';
import { compareWithTruth } from '../../fixtures/other/compareWithTruth';
import { bytesOf, OTHER_WORKBOOKS, truthOf } from '../../fixtures/other/truth';

/** Read whole from the evidence alone; the others ask, and are taught. */
const WHOLE: readonly string[] = ['01', '02', '03', '04', '06', '18'];

describe('what the engine reads of workbooks that nobody has seen, from the evidence alone', () => {
  it.each(OTHER_WORKBOOKS.filter((name) => WHOLE.includes(name.slice(0, 2))))('%s is whole', async (name) => {
    const { sheets } = await readWorkbook(bytesOf(name));
    const nodes = readProposed(sheets, null)?.plan.nodes ?? [];
    expect(compareWithTruth(nodes, truthOf(name))).toMatchObject({ extra: 0, wrong: [] });
  });
});
