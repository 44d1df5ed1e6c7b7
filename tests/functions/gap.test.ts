import { perfGap } from '../../src/functions/list/gap';
import { CellError, column, failed, formula, refused } from './worksheet';

const PERF_GAP = formula(perfGap);

describe('PERF_GAP: simple arguments', () => {
  it.each([
    ['<= 1,90 gg', '2,06 gg', null, 0.16],
    [10, 7, null, -3],
    ['>= 5', 5, null, 0],
    ['>= 58 %', '60,21 %', null, 0.0221],
    ['Entro 30/06/2025', '18/07/2025', null, 18],
    ['Entro 30/06/2025', 45826, null, -12],
    [45838, 45850, 'entro', 12],
    [45838, 45850, '>=', 12],
    ['= sì', 'no', null, 'N/D'],
    ['', 5, null, 'N/D'],
    [5, '', null, 'N/D'],
    ['Entro 30/06/2025', 'no', null, 'N/D'],
  ])('=PERF_GAP(%p; %p; %p) is %p', (target, actual, verso, expected) =>
    expect(PERF_GAP(target, actual, verso)).toBe(expected),
  );
});

describe('PERF_GAP: cells and ranges', () => {
  it('spills element by element, errors as text in their place', () => {
    expect(PERF_GAP(column(10, 10, 10), column(7, '', new CellError('#N/A')))).toEqual(
      column(-3, 'N/D', failed('#N/D')),
    );
  });
  it('refuses what it cannot read', () => {
    expect(PERF_GAP('>= 5', 'in corso')).toEqual(
      refused(expect.stringContaining('«in corso» non leggibile')),
    );
    expect(PERF_GAP(5, 7, 'minore')).toEqual(refused(expect.stringContaining('Verso «minore» sconosciuto')));
  });
});
