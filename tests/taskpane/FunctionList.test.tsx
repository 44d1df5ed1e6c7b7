import { screen } from '@testing-library/react';
import { FUNCTIONS } from '../../src/functions/list';
import { EXAMPLES, formulaOf } from '../../src/taskpane/components/FunctionList/examples';
import { column, formula } from '../functions/worksheet';
import { chooseInMenu, readyWith, renderPane, smallTree } from './renderPane';

it('every function has an example that works', () => {
  const results = EXAMPLES.map(({ name, args, rows }) => {
    const definition = FUNCTIONS.find(({ id }) => id === name);
    if (!definition) throw new Error(name);
    const result = formula(definition)(
      ...args.map((arg) => (typeof arg === 'object' ? column(...arg) : arg)),
    );
    expect(Array.isArray(result) ? result.length : 1).toBe(rows);
    return result;
  });
  expect(EXAMPLES.map(({ name }) => name)).toEqual(FUNCTIONS.map(({ id }) => id));
  expect(results.slice(0, 4)).toEqual([0.8, expect.closeTo(0.94, 12), 'Raggiunto', 4]);
  expect(results[4]).toContain('86,67%');
  expect(results[5]).toContain('mancano 0,50 punti');
  expect(results[6]).toEqual([[expect.closeTo(0.92, 12)], [1], [expect.closeTo(0.8, 12)]]);
});

it('an example is written as programs give it to Excel, and shown as an Italian Excel shows it', () => {
  const example = { name: 'PERF_ROLLUP', args: ['di "prova"', [60, 0.9]], rows: 1 };
  expect(formulaOf(example, false)).toBe('=PERF_ROLLUP("di ""prova""",{60;0.9})');
  expect(formulaOf(example, true)).toBe('=PERF_ROLLUP("di ""prova""";{60;0,9})');
});

it('one chosen with the keyboard is put in the selected cell', async () => {
  const { user, session } = renderPane(readyWith(smallTree));
  await chooseInMenu(user, 'Funzioni…');
  screen.getByRole('button', { name: 'Inserisci PERF_TREE' }).focus();
  await user.keyboard('{Enter}');
  expect(session.asked).toEqual([expect.stringMatching(/^insert =PERF_TREE\(.*\) 3$/)]);
  expect(screen.getByText('=PERF_SCORE(">= 60";48)')).toBeTruthy();
});

it('the focus goes to the page that opens, and Esc leads back', async () => {
  const { user } = renderPane(readyWith(smallTree));
  await chooseInMenu(user, 'Funzioni…');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Funzioni del foglio' }));
  await user.keyboard('{Escape}');
  expect(screen.getByRole('tree')).toBeTruthy();
});
