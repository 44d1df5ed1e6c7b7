import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import type { Plan } from '../../src/core/plan/plan';
import { standard } from '../../src/core/rules/profiles';
import { profileNamed } from '../../src/core/rules/readRules';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { handMadePlan, type Draft } from './handMadePlan';

describe('published scores that are printed multiplied by their weight', () => {
  const plan = (...pairs: readonly [weight: number, points: number][]): Plan =>
    handMadePlan(
      pairs.map(([weight, points], i) => ({
        ...{ level: 'indicator', target: '>= 10 N.', weight, published: points },
        actual: i === 0 ? 9 : 11,
      })),
    );
  const different = (of: Plan): string[] =>
    evaluatePlan(of, standard, italian).findings.flatMap(({ message }) =>
      message.id === 'published.different' ? [say(italian, message)] : [],
    );

  it('are compared as points of it', () => {
    expect(different(plan([20, 18], [30, 30], [50, 50]))).toEqual([]);
    expect(different(plan([20, 12], [30, 30], [50, 50]))).toEqual([
      'Pubblicato 12 punti su 20 (60,00%), ma dai dati del foglio viene 90,00%: controllare consuntivi, target e pesi, oppure correggere il punteggio pubblicato.',
    ]);
  });

  it('are so beside a weight that is wrong or blank: only that one differs', () => {
    const many = [5, 10, 15, 20, 25, 30].map((weight): [number, number] => [weight, weight]);
    const wrong = plan([20, 18], ...many.slice(1), [2, 5]);
    expect(different(wrong).map((text) => text.slice(0, 32))).toEqual(['Pubblicato 5 punti su 2 (250,00%']);
  });

  it('are not meant where one is more than its weight', () =>
    expect(different(plan([20, 90], [30, 100], [100, 100]))).toEqual([]));

  it('count as that part of it where a person scored a late date', () => {
    const dates = [12, 20, 30].map((score): Draft => ({
      ...{ level: 'indicator', target: 'Entro 30/06/2022', published: score },
      actual: score === 12 ? '28/07/2022' : '28/06/2022',
      weight: score === 12 ? 15 : score,
    }));
    const { root } = evaluatePlan(handMadePlan(dates), profileNamed('PT-PO'), italian);
    expect(root.children[0]?.score).toBeCloseTo(12 / 15);
  });
});
