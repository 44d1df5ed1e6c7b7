import { perfExplain } from '../../src/functions/list/explain';
import { CellError, column, failed, formula, refused } from './worksheet';

const PERF_EXPLAIN = formula(perfExplain);

describe('PERF_EXPLAIN: simple arguments', () => {
  it.each([
    [
      '<= 1,90 gg',
      '2,06 gg',
      null,
      null,
      '≤ 1,90 gg; consuntivo 2,06: non raggiunto; 1 − (2,06 − 1,90)/1,90 = 91,58%',
    ],
    [30, 33, '<=', null, '≤ 30; consuntivo 33: non raggiunto; 1 − (33 − 30)/30 = 90,00%'],
    [30, 27, null, null, '≥ 30 (≥ supposto); consuntivo 27: non raggiunto; 27/30 = 90,00%'],
    [
      '30 gg',
      'Non realizzato',
      null,
      null,
      '≥ 30 gg (≥ supposto); consuntivo non realizzato: non raggiunto; 0,00%',
    ],
    [
      30,
      33,
      null,
      [['Verso', '<=']],
      '≤ 30 (≤ supposto); consuntivo 33: non raggiunto; 1 − (33 − 30)/30 = 90,00%',
    ],
    [
      45838,
      45839,
      'entro',
      null,
      'Entro 30/06/2025; consuntivo 01/07/2025: non raggiunto; 1 giorno di ritardo; 100 − 1 × 1 = 99,00%',
    ],
    ['', 5, null, null, 'N/D: manca il target o il consuntivo'],
  ])('=PERF_EXPLAIN(%p; %p; %p; %p)', (target, actual, verso, rules, text) =>
    expect(PERF_EXPLAIN(target, actual, verso, rules)).toBe(text),
  );
});

describe('PERF_EXPLAIN: cells and ranges', () => {
  it('spills element by element, errors as text in their place', () => {
    expect(PERF_EXPLAIN('>= 5', column(5, '', new CellError('#N/A')))).toEqual(
      column('≥ 5; consuntivo 5: raggiunto; 100,00%', expect.stringMatching(/^N\/D/), failed('#N/D')),
    );
  });
  it('refuses what PERF_SCORE refuses', () => {
    expect(PERF_EXPLAIN('>= 80%', 75)).toEqual(refused(expect.stringContaining('punti percentuali')));
  });
});
