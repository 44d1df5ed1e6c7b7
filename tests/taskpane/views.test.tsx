import { screen } from '@testing-library/react';
import type { Finding } from '../../src/core/plan/plan';
import type { SessionState } from '../../src/session/state';
import { cell, planOf, resultOf, resultsOf, type Draft } from './fakeSession';
import { chooseInMenu, focusRow, item, readyWith, renderPane, smallTree } from './renderPane';

// Menus and lists are slow in jsdom when the machine is busy.
jest.setTimeout(30_000);

const indicator = (code: string, units: string, mission = ''): Draft => ({
  code,
  name: `Indicatore ${code}`,
  level: 'indicator',
  score: 0.5,
  weight: 100,
  node: {
    cells: {
      ...(units && { units: cell(1, 5, units) }),
      ...(mission && { mission: cell(1, 6, mission) }),
    },
  },
});

const tree: Draft = {
  ...smallTree,
  children: [
    {
      code: '01',
      name: 'Sviluppo',
      level: 'area',
      score: 0.5,
      weight: 100,
      children: [indicator('A', 'Personale | ICT', '011 - Competitività'), indicator('B', 'Personale')],
    },
  ],
};

const rows = (): string[] =>
  screen
    .getAllByRole('treeitem')
    .map((row) => `${row.getAttribute('aria-level')} ${row.textContent?.trim()}`);

async function look(view: string) {
  const pane = renderPane(readyWith(tree));
  await chooseInMenu(pane.user, view, 'Vista');
  return pane;
}

test('by organisational unit: each unit without a score, and why; a node in each that it names', async () => {
  const { user } = await look('Per unità organizzativa');
  expect(rows()).toEqual(['1 Personale', '1 ICT']);
  expect(screen.getByText(/Un punteggio non c’è/)).toBeTruthy();
  focusRow('ICT');
  await user.keyboard('{Enter}');
  await user.click(item('Indicatore A'));
  expect(screen.getByRole('region', { name: 'Dettaglio' })).toBeTruthy();
});

test('only what one unit takes part in, chosen with the keyboard, and all again', async () => {
  const { user } = renderPane(readyWith(tree));
  await user.click(screen.getByRole('button', { name: 'Vista' }));
  screen.getByRole('menuitem', { name: 'Di un’unità organizzativa' }).focus();
  await user.keyboard('{ArrowRight}');
  expect((await screen.findAllByRole('menuitemradio', { name: /^(ICT|Personale)$/ })).length).toBe(2);
  await user.click(screen.getByRole('menuitemradio', { name: 'ICT' }));
  const shown = rows().join();
  expect(shown).toContain('Indicatore A');
  expect(shown).not.toContain('Indicatore B');
  expect(screen.getByText('Unità: ICT:', { exact: false })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Mostra tutte le voci' }));
  expect(screen.queryByText('Unità: ICT:', { exact: false })).toBeNull();
});

test('by mission: groups without score, and what names none', async () => {
  await look('Per missione e programma');
  expect(rows()).toEqual(['1 011 Competitività', '1 Senza missione né programma']);
});

test('in another view the tree is not rearranged, and says why; its figures can be changed', async () => {
  const { user, session } = await look('Per unità organizzativa');
  const reason = /tornare alla vista «Per ambito»/;
  focusRow('ICT');
  await user.keyboard('{ArrowRight}{ArrowDown}{Delete}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('status').textContent).toMatch(reason);
  expect(item('Indicatore A').draggable).toBe(false);
  await user.keyboard('{F2}X{Enter}');
  expect(session.asked).toEqual([expect.stringContaining('"field":"name","text":"X"')]);
});

test('looking otherwise after a change leaves the focus where the view was chosen', async () => {
  const { user } = renderPane(readyWith(tree));
  focusRow('Sviluppo');
  await user.keyboard('{F2}X{Enter}');
  await chooseInMenu(user, 'Per unità organizzativa', 'Vista');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Vista' }));
});

test('without units and missions there is nothing to group by', async () => {
  const { user } = renderPane(readyWith(smallTree));
  await user.click(screen.getByRole('button', { name: 'Vista' }));
  expect(screen.queryByRole('group', { name: 'Raggruppare' })).toBeNull();
});

test('dashboards stand beside the ente, closed at first', () => {
  const entity = resultOf(smallTree);
  const dashboard = resultOf({
    code: '',
    name: 'Cruscotto del dirigente',
    level: 'dashboard',
    score: 1,
    children: [{ code: 'EC1', name: 'Tempi', level: 'indicator', score: 1, weight: 100 }],
    node: { id: 'cruscotto' },
  });
  const results = { ...resultsOf(entity), roots: [entity, dashboard] };
  const state: Partial<SessionState> = { phase: 'ready', results, plan: planOf(results) };
  renderPane(state);
  const row = item('Cruscotto del dirigente');
  expect([row.getAttribute('aria-level'), row.getAttribute('aria-posinset')]).toEqual(['1', '2']);
  expect(row.getAttribute('aria-expanded')).toBe('false');
});

test('a closed node tells that something below it is wrong, an open one does not', async () => {
  const finding = (severity: Finding['severity'], node: string): Finding => ({
    severity,
    message: { id: 'target.missing' },
    at: cell(7, 2, ''),
    node,
  });
  const { user } = renderPane(
    readyWith(smallTree, {}, [finding('note', '01_01_01#1'), finding('error', '01_01_01#2')]),
  );
  const marks = (name: string): (string | null)[] =>
    [...item(name).querySelectorAll('[role="img"]')].map((mark) => mark.getAttribute('aria-label'));
  expect(marks('Bandi')).toEqual(['Più sotto: errore']);
  expect(marks('Digitalizzazione')).toEqual([]);
  focusRow('Bandi');
  await user.keyboard('{ArrowRight}');
  expect(marks('Bandi')).toEqual([]);
  expect(marks('Tempo medio')).toEqual(['Errore']);
  focusRow('Camera');
  await user.keyboard('{ArrowLeft}');
  expect(marks('Camera')).toEqual(['Più sotto: errore']);
});
