import type { CellValue } from '../../src/core/cell';
import { checkWeights, sumWeights } from '../../src/core/weights/checkWeights';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { refusalOf } from './refusalOf';

describe('sumWeights gives percentage points, whatever the scale', () => {
  it.each<[string, CellValue[], number]>([
    ['points', [12.5, 87.5], 100],
    ['fractions', [0.125, 0.875], 100],
    ['texts', ['12,5', '87,5'], 100],
    ['percentages as text', ['12,5 %', '87,5%'], 100],
    ['fractions of two parents taken together', [0.5, 0.5, 0.5, 0.5], 200],
    ['few points, the others still blank', [10, null], 10],
    ['points that are all small', [5, 5], 10],
    ['a hundred weights of one point', Array.from({ length: 100 }, () => 1), 100],
    ['no weights', [null, null], 0],
  ])('%s', (_, cells, points) => expect(sumWeights(cells).points).toBeCloseTo(points, 9));
});

describe('checkWeights', () => {
  const told = (cells: CellValue[], tolerance = 0.05): string | null => {
    const wrong = checkWeights(cells, tolerance);
    return wrong && say(italian, wrong);
  };

  it.each<[string, CellValue[], number]>([
    ['100', [50, 50], 0],
    ['100 as a sum of fractions, in binary', [0.1, 0.2, 0.7], 0],
    ['within the tolerance below', [99.95], 0.05],
    ['within the tolerance above', [100.05], 0.05],
    ['PT-PO 2024, thirds printed with one decimal', [33.3, 33.3, 33.3], 0.1],
  ])('says nothing of %s', (_, cells, tolerance) => expect(told(cells, tolerance)).toBeNull());

  it.each<[CellValue[], number, string]>([
    [[99.98], 0, 'La somma dei pesi è 99,98%: mancano 0,02 punti'],
    [[0.9998], 0, 'La somma dei pesi è 99,98%: mancano 0,02 punti'],
    [[99.94], 0.05, 'La somma dei pesi è 99,94%: mancano 0,06 punti'],
    [[60, 50], 0.05, 'La somma dei pesi è 110,00%: 10,00 punti di troppo'],
    [[33.3333, 33.3333, 33.3333], 0, 'La somma dei pesi è 99,9999%: mancano 0,0001 punti'],
    [[50, null, 50], 0.05, 'La somma dei pesi è 100,00%, ma mancano i pesi alle righe: 2'],
    [[50, null, ' '], 0.05, 'La somma dei pesi è 50,00%: mancano 50,00 punti; pesi vuoti alle righe: 2, 3'],
    [[null, 120], 0.05, 'La somma dei pesi è 120,00%: 20,00 punti di troppo; pesi vuoti alle righe: 1'],
  ])('%j with tolerance %d', (cells, tolerance, text) => expect(told(cells, tolerance)).toBe(text));

  it('refuses text and negative weights', () => {
    expect(refusalOf(() => checkWeights(['abc'], 0))?.id).toBe('weight.notNumber');
    expect(refusalOf(() => checkWeights([105, -5], 0))?.id).toBe('weight.negative');
  });
});
