import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { SHEET } from './fakeSession';
import { chooseInMenu, readyWith, renderPane, smallTree } from './renderPane';

const values = [
  { message: { id: 'share.function', params: { name: 'PERF_TREE' } } as const, at: cell(4), node: null },
];
const left = [{ message: { id: 'share.changed' } as const, at: cell(5), node: null }];

function cell(row: number) {
  return { sheet: SHEET, row, column: 7 };
}

async function openPage(label: string | RegExp) {
  const pane = renderPane(readyWith(smallTree));
  pane.session.sharing = { formulas: 6, values, left: [] };
  await chooseInMenu(pane.user, label);
  return pane;
}

test('sharing says what it does, how many cells, and which become values', async () => {
  const { container } = await openPage('Condividi…');
  expect(await screen.findByText('6 celle con una formula di Excel, 1 con il loro valore.')).toBeTruthy();
  expect(screen.getByText(/PERF_TREE non si può dire con le funzioni di Excel/)).toBeTruthy();
  expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual(
    [],
  );
});

test('with values it says so, before anything is written', async () => {
  const { session, user } = await openPage('Condividi…');
  const ways = screen.getByRole('radiogroup', { name: 'Al posto delle formule del componente' });
  await user.click(within(ways).getByRole('radio', { name: 'Valori' }));
  expect(screen.getByText('7 celle con il loro valore.')).toBeTruthy();
  expect(screen.queryByText(/PERF_TREE/)).toBeNull();
  expect(session.asked).toEqual(['preview sharing']);
});

test('where there is no formula of ours nothing is offered: the file can go as it is', async () => {
  const { session, user } = renderPane(readyWith(smallTree));
  session.sharing = { formulas: 0, values: [], left: [] };
  await chooseInMenu(user, 'Condividi…');
  expect(await screen.findByText(/si può mandare così com’è/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Condividi' })).toBeNull();
});

test('the button shares, and the tree comes back', async () => {
  const { session, user } = await openPage('Condividi…');
  await user.click(await screen.findByRole('button', { name: 'Condividi' }));
  expect(session.asked).toEqual(['preview sharing', 'share native']);
  expect(screen.getByRole('tree')).toBeTruthy();
});

test('a shared file says so, and leads to its formulas', async () => {
  const { session, user } = renderPane(
    readyWith(smallTree, { shared: { as: 'native', on: '2026-11-22', cells: 6, rulesChanged: false } }),
  );
  session.sharing = { formulas: 6, values: [], left };
  expect(screen.getByText(/Condivisa con formule di Excel il 22\/11\/2026/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Riprendi le formule' }));
  const [, button] = screen.getAllByRole('button', { name: 'Riprendi le formule' });
  await user.click(button as HTMLElement);
  expect(session.asked).toEqual(['resume formulas']);
  expect(screen.getByText(/Il contenuto è cambiato dopo la condivisione/)).toBeTruthy();
});

test('it can be asked for where no state is known: after a pass through an Excel without the add-in', async () => {
  const { session, user } = await openPage('Riprendi le formule');
  await user.click(screen.getByRole('button', { name: 'Riprendi le formule' }));
  expect(session.asked).toEqual(['resume formulas']);
});

test('one that follows rules of before says so, and leads to sharing again', async () => {
  const shared = { as: 'native', on: '2026-11-22', cells: 6, rulesChanged: true } as const;
  const { session, user } = renderPane(readyWith(smallTree, { shared }));
  expect(screen.getByText(/Il foglio Regole è cambiato dopo la condivisione/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Condividi…' }));
  expect(session.asked).toEqual(['preview sharing']);
});

test('the summary proposes to share a file with formulas of the add-in, and one without them does not', async () => {
  const { session, user, become } = renderPane(readyWith(smallTree, { isLive: true }));
  await user.click(screen.getByRole('tab', { name: 'Riepilogo' }));
  await become({});
  expect(screen.getByText(/Il file va a chi non ha il componente\?/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Condividi…' }));
  expect(session.asked).toEqual(['preview sharing']);
  await become({ isLive: false });
  expect(screen.queryByText(/Il file va a chi non ha il componente\?/)).toBeNull();
});
