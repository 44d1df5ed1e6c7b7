import { PlanBuilder } from '../../src/core/plan/planBuilder';
import { weightSets } from '../../src/core/plan/weights';
import { reading } from '../editing/smallPlan';

/** An objective with so many indicators, then so many objectives, of these weights. */
function setsOf(
  indicators: readonly (number | string)[],
  objectives: readonly (number | string)[],
): string[] {
  const builder = new PlanBuilder({ name: '', rows: [] });
  const parent = builder.addNode('ente', { level: 'strategic', code: '01', name: '', rows: [] });
  const draft = (weight: number | string) => ({ code: '', name: '', rows: [], weight: reading(weight) });
  for (const weight of indicators) builder.addIndicator(parent, draft(weight));
  for (const weight of objectives) builder.addNode(parent, { ...draft(weight), level: 'operational' });
  const children = builder.ordered().filter((node) => node.parent === parent);
  return weightSets(children).map((set) => set.map(({ weight }) => weight?.value).join());
}

it('indicators and objectives that make 100 each are two sets', () => {
  expect(setsOf([60, 40], [50, 50])).toEqual(['60,40', '50,50']);
  expect(setsOf([0.6, 0.4], ['50,00%', '50,00%'])).toEqual(['0.6,0.4', '50,00%,50,00%']);
});

it('indicators and objectives that make 100 together are one', () => {
  expect(setsOf([30, 20], [50])).toEqual(['30,20,50']);
});

it('indicators alone are one set, whatever they make', () => {
  expect(setsOf([100, 100], [])).toEqual(['100,100']);
});
