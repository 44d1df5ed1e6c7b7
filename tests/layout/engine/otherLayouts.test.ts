import { readProposed } from './readProposed';
import { NO_HINTS } from '../../../src/core/layout/layout';
import { declaredPlan } from '../../../src/core/layout/engine/declaredPlan';
import { ASKING_BELOW } from '../../../src/core/plan/plan';
import { finish } from '../../../src/core/steps';
import { readWorkbook } from '../../../tools/readWorkbook';
import { compareWithTruth } from '../../../tools/compareWithTruth';
import { bytesOf, OTHER_WORKBOOKS, truthOf } from '../../fixtures/other/truth';

/** Its indicators stand under *Descrizione*, and what was done under *Indicatore*: nobody can tell without being told. */
const TAUGHT: readonly string[] = ['05-comune-prospetto-nucleo'];

describe('what the engine reads of workbooks that nobody has seen, from the evidence alone', () => {
  it.each(OTHER_WORKBOOKS.filter((name) => !TAUGHT.includes(name)))('%s is whole', async (name) => {
    const { sheets } = await readWorkbook(bytesOf(name));
    const nodes = readProposed(sheets)?.plan.nodes ?? [];
    expect(compareWithTruth(nodes, truthOf(name))).toMatchObject({ extra: 0, wrong: [] });
  });

  it.each(TAUGHT)('of %s, which it cannot read, it is not sure', async (name) => {
    const { sheets } = await readWorkbook(bytesOf(name));
    const activeSheet = sheets[0]?.id ?? '';
    const plan = finish(declaredPlan(sheets, sheets, { activeSheet, hints: NO_HINTS }));
    expect(plan?.confidence).toBeLessThan(ASKING_BELOW);
  });
});
