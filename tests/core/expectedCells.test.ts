import { isErrorText, isNotComputed, isPendingError } from '../../src/core/text/isErrorText';
import { isAsExpected, type ExpectedCell } from '../../src/core/writing/expectedCells';

const cell = (shows: ExpectedCell['shows']): ExpectedCell => ({
  at: { sheet: 'piano', row: 1, column: 5 },
  node: '01',
  shows,
});

describe('a cell that is to show an error', () => {
  it.each(['#VALUE!', '#VALORE!', '#N/A', '#RIF!'])('does with %s', (shown) => {
    expect(isAsExpected(cell(null), shown)).toBe(true);
  });

  it.each(['#NAME?', '#NOME?', '#BUSY!', '#OCCUPATO!', '#GETTING_DATA', 0.5, ''])(
    'does not with %s, which says nothing of its inputs',
    (shown) => {
      expect(isAsExpected(cell(null), shown)).toBe(false);
    },
  );
});

it.each(['#BUSY!', '#OCCUPATO!', '#GETTING_DATA', '#ESTRAZIONE_DATI_IN_CORSO'])(
  '%s is waited for: it is an error, but of no input',
  (shown) => {
    expect([isErrorText(shown), isNotComputed(shown), isPendingError(shown)]).toEqual([true, true, true]);
  },
);

it.each(['#NAME?', '#NOME?'])('%s is not waited for: it is told', (shown) => {
  expect([isNotComputed(shown), isPendingError(shown)]).toEqual([false, true]);
});
