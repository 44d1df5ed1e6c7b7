import { mappingKey } from '../../src/core/layout/mappingKey';
import { openOther } from './openOther';
import type { Opened } from './openSession';

/** The tree and the cells that it was read from. */
function reading({ session }: Opened): unknown {
  const { plan, question } = session.state;
  if (!plan) throw new Error('no tree');
  const nodes = plan.nodes.map(({ id, name, rows, weight, target, actual, published }) =>
    [id, name, rows, weight, target, actual, published && 'published'].map((part) => JSON.stringify(part)),
  );
  return { question, key: mappingKey(plan), nodes };
}

it.each([
  '04-camera-bsc-prospettive',
  '12-ministero-fasi',
  '20-unione-comuni-rientri',
  '22-agency-scorecard',
  '31-comune-fasi-con-scadenze',
])('%s is read as before once Calcola has written its columns, and nothing is asked again', async (name) => {
  const opened = await openOther(name);
  await opened.session.confirm();
  const before = reading(opened);
  await opened.session.calculate();
  expect(opened.session.state.error).toBeNull();
  await opened.session.open();
  expect(reading(opened)).toEqual(before);
});
