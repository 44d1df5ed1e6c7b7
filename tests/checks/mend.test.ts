import { mendOf } from '../../src/core/checks/mendOf';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { handMadePlan, type Draft } from '../plan/handMadePlan';
import { findingsOf } from './findingsOf';

/** What the findings of a plan are mended with: the change, and what a person sees before. */
function mends(...drafts: Draft[]): unknown[] {
  const plan = handMadePlan(drafts);
  return findingsOf(plan).flatMap((finding) => {
    const mend = mendOf(finding, plan);
    return mend ? [[mend.edit, say(italian, mend.preview)]] : [];
  });
}

const indicator = (target: string, actual: Draft['actual'], weight?: number): Draft => ({
  level: 'indicator',
  target,
  ...(actual !== undefined && { actual }),
  ...(weight !== undefined && { weight }),
});

it('percentage points beside a percentage get their sign', () => {
  expect(mends(indicator('>= 80%', 75))).toEqual([
    [{ kind: 'set', node: 'ente#1', field: 'actual', text: '75%' }, 'Scrivi «75%»'],
  ]);
});

it('a target with one condition that can be measured is written as that', () => {
  expect(mends(indicator('almeno 2 entro ottobre', 2))).toEqual([
    [{ kind: 'set', node: 'ente#1', field: 'target', text: '>= 2' }, 'Scrivi «>= 2»'],
  ]);
});

it('weights are scaled to 100, and what they become is seen before', () => {
  const children = [40, 40, 10].map((weight) => indicator('>= 5 N.', 5, weight));
  expect(mends({ level: 'strategic', code: '01', children })).toEqual([
    [{ kind: 'normaliseWeights', parent: '01' }, 'Porta a 100: 40% · 40% · 10% → 44,45% · 44,44% · 11,11%'],
  ]);
});

const weighed = (...weights: number[]): Draft => ({
  level: 'strategic',
  code: '01',
  children: weights.map((weight) => indicator('>= 5 N.', 5, weight)),
});

it('weights below one node are not brought to 100 where those below most others are not', () => {
  const groups = (...sums: number[]): Draft => ({
    level: 'area',
    code: 'A',
    children: sums.map((sum, i) => ({ ...weighed(sum - 10, 10), code: `0${i + 1}` })),
  });
  const parents = (draft: Draft): number =>
    mends(draft).filter((each) => JSON.stringify(each).includes('normaliseWeights')).length;
  expect(parents(groups(90, 100, 100))).toBe(1);
  expect(parents(groups(90, 80, 85))).toBe(0);
});

it.each([
  ['weights that make a fifth of 100, as shares of something else', weighed(12, 8)],
  ['weights that make twice 100, as those of two objectives', weighed(60, 40, 60, 40)],
  ['a target of two conditions', indicator('almeno 5 eventi e 2 corsi', 5)],
  ['an actual that cannot be read', indicator('>= 5 N.', 'in corso')],
  ['a condition that the actual does not answer', indicator('Sperimentazione su almeno 5 processi', '80%')],
  ['one that a word answers', indicator('Sperimentazione su almeno 5 processi', 'Raggiunto')],
  ['one that a day answers', indicator('Sperimentazione su almeno 5 processi', '30/06/2025')],
  ['units that differ', indicator('<= 5 giorni', '2 settimane')],
])('a person looks at %s', (_, draft) => expect(mends(draft)).toEqual([]));
