import { readProposed } from './readProposed';
import { recognise } from '../../../src/core/layout/recognise';
import { ASKING_BELOW } from '../../../src/core/plan/plan';
import { readWorkbook } from '../../../tools/readWorkbook';
import { compareWithTruth } from '../../../tools/compareWithTruth';
import { bytesOf, OTHER_WORKBOOKS, truthOf } from '../../fixtures/other/truth';

/** Not whole without being told. */
const TAUGHT: readonly string[] = [
  // Its indicators stand under *Descrizione*, and what was done under *Indicatore*.
  '05-comune-prospetto-nucleo',
];

describe('what the engine reads of workbooks that nobody has seen, from the evidence alone', () => {
  it.each(OTHER_WORKBOOKS.filter((name) => !TAUGHT.includes(name)))('%s is whole', async (name) => {
    const { sheets } = await readWorkbook(bytesOf(name));
    const nodes = readProposed(sheets)?.plan.nodes ?? [];
    expect(compareWithTruth(nodes, truthOf(name))).toMatchObject({ extra: 0, wrong: [] });
  });

  it.each(OTHER_WORKBOOKS)('whoever reads %s, a tree that is not its own is asked about', async (name) => {
    const { sheets, activeSheet } = await readWorkbook(bytesOf(name));
    const { plan } = recognise(sheets, activeSheet);
    const { extra, wrong } = compareWithTruth(plan?.nodes ?? [], truthOf(name));
    const isSure = plan !== null && plan.confidence >= ASKING_BELOW;
    expect(isSure && (extra > 0 || wrong.length > 0)).toBe(false);
  });
});
