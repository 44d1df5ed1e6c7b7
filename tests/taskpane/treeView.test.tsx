/** How the tree is looked at: searched, filtered, sorted, opened and closed. */
import { screen, waitFor, within } from '@testing-library/react';
import type { Finding } from '../../src/core/plan/plan';
import type { NodeResult } from '../../src/core/plan/results';
import { cell, planOf, resultOf, resultsOf } from './fakeSession';
import { chooseInMenu, focusRow, item, readyWith, renderPane, smallTree } from './renderPane';

// Menus and typing are slow in jsdom when the machine is busy.
jest.setTimeout(30_000);

const shown = (): string[] =>
  screen
    .getAllByRole('treeitem')
    .map((row) => /^(?:\d[\d_]*|EC\d+)/.exec(row.textContent?.trim() ?? '')?.[0] ?? 'ente');
const narrowed = (): string | null | undefined => screen.queryByText(/Voci trovate/)?.textContent;

describe('searching', () => {
  async function search(text: string) {
    const pane = renderPane(readyWith(smallTree));
    focusRow('Camera');
    await pane.user.keyboard('{Control>}f{/Control}');
    await pane.user.keyboard(text);
    return pane;
  }

  test('Ctrl+F opens a field; what has the text is shown, with all that stands above it, and counted', async () => {
    await search('tempo m');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Cerca nell’albero' }));
    expect(shown()).toEqual(['ente', '01', '01_01', '01_01_01', 'EC28']);
    expect(narrowed()).toContain('Voci trovate: 1.');
  });

  test('neither capitals nor accents matter, and codes are searched too', async () => {
    const { user } = await search('DIGITALIZZAZIÒNE');
    expect(shown()).toEqual(['ente', '01', '01_01']);
    await user.clear(screen.getByRole('searchbox'));
    await user.keyboard('ec27');
    expect(shown()).toEqual(['ente', '01', '01_01', '01_01_01', 'EC27']);
  });

  test.each(['{Enter}', '{ArrowDown}'])('%s goes to the first that was found', async (key) => {
    const { user } = await search('bandi');
    await user.keyboard(key);
    expect(document.activeElement).toBe(item('Bandi'));
  });

  test('Esc leaves it, with the tree open as before and the focus in it', async () => {
    const { user } = await search('tempo');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(shown()).toEqual(['ente', '01', '01_01', '01_01_01', '01_01_02', '02']);
    expect(document.activeElement).toBe(item('Camera'));
  });

  test('what is found can be closed, and is open again for other letters', async () => {
    const { user } = await search('tempo');
    await user.click(item('Bandi').querySelector('[data-toggle]') ?? document.body);
    expect(shown()).not.toContain('EC28');
    await user.type(screen.getByRole('searchbox'), ' medio');
    expect(shown()).toContain('EC28');
  });

  test('the button opens the field too, and Ctrl+F from another page leads to it', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await user.click(screen.getByRole('tab', { name: 'Riepilogo' }));
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Cerca (Ctrl+F)' }));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('in what is narrowed nothing is rearranged, and it says why', async () => {
    const { user, session } = await search('eventi');
    focusRow('Eventi');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(screen.getByRole('status').textContent).toMatch(/mostrare tutte le voci/);
    expect(item('Eventi').draggable).toBe(false);
    expect(session.asked).toEqual([]);
  });
});

describe('filters', () => {
  test('by light, in the words of the rules; the way back shows all', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await chooseInMenu(user, 'Non raggiunto', 'Vista');
    await user.keyboard('{Escape}');
    expect(shown()).toEqual(['ente', '01', '01_01']);
    expect(narrowed()).toMatch(/^Non raggiunto: Voci trovate: 1\./);
    await user.click(screen.getByRole('button', { name: 'Mostra tutte le voci' }));
    expect(shown()).toHaveLength(6);
    expect(narrowed()).toBeUndefined();
  });

  test('of what has findings', async () => {
    const finding: Finding = {
      severity: 'error',
      message: { id: 'target.missing' },
      at: cell(7, 2, ''),
      node: '01_01_01#2',
    };
    const { user } = renderPane(readyWith(smallTree, {}, [finding]));
    await chooseInMenu(user, 'Con segnalazioni', 'Vista');
    expect(shown()).toEqual(['ente', '01', '01_01', '01_01_01', 'EC28']);
  });

  test('the number of the header opens what it counts', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await user.click(screen.getByRole('tab', { name: 'Riepilogo' }));
    await user.click(screen.getByRole('button', { name: 'senza punteggio: 1' }));
    expect(shown()).toEqual(['ente', '01', '01_01', '01_01_01', 'EC28']);
    expect(narrowed()).toMatch(/^Indicatori da valutare: Voci trovate: 1\./);
  });

  test('that nothing passes say so', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await chooseInMenu(user, 'Con il punteggio messo a mano', 'Vista');
    expect(screen.queryAllByRole('treeitem')).toEqual([]);
    expect(narrowed()).toContain('Voci trovate: 0.');
  });
});

describe('the order of siblings', () => {
  test('by score: the lowest first, and last what has none', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await chooseInMenu(user, 'Prima il punteggio più basso', 'Vista');
    expect(shown()).toEqual(['ente', '01', '01_01', '01_01_02', '01_01_01', '02']);
  });

  test('by the points that they cost the node above', async () => {
    const root = resultOf(smallTree);
    const [first, second] = root.children;
    const cost = (child: NodeResult, lost: number) => ({
      child,
      written: 0.5,
      counted: 0.5,
      contribution: 0.5 - lost,
      lost,
      leftOut: null,
      weight: null,
    });
    const contributions = first && second ? [cost(first, 0.1), cost(second, 0.3)] : [];
    const results = resultsOf({ ...root, contributions });
    const { user } = renderPane({ phase: 'ready', results, plan: planOf(results) });
    await chooseInMenu(user, 'Prima chi fa perdere più punti', 'Vista');
    expect(shown()[1]).toBe('02');
  });

  test('other than the plan’s is not rearranged by hand', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await chooseInMenu(user, 'Prima il punteggio più basso', 'Vista');
    expect(item('Eventi').draggable).toBe(false);
  });
});

test('all is expanded, and collapsed to what is at the top', async () => {
  const { user } = renderPane(readyWith(smallTree));
  await user.click(screen.getByRole('button', { name: 'Vista' }));
  await user.click(screen.getByRole('menuitem', { name: 'Espandi tutto' }));
  expect(shown()).toEqual(['ente', '01', '01_01', '01_01_01', 'EC27', 'EC28', '01_01_02', '02']);
  await user.click(screen.getByRole('button', { name: 'Vista' }));
  await user.click(screen.getByRole('menuitem', { name: 'Comprimi tutto' }));
  expect(shown()).toEqual(['ente', '01', '02']);
});

test('the legend has the bands of the rules in force, those of levels that differ apart', async () => {
  const { user } = renderPane(readyWith(smallTree));
  await chooseInMenu(user, 'Legenda…');
  const legend = within(screen.getByRole('dialog', { name: 'Legenda: regole «Standard»' }));
  expect(legend.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Raggiuntoda 80,00%',
    'Parzialmente raggiuntoda 60,00%',
    'Non raggiuntosotto 60,00%',
    'Da valutareN/D',
    'Non valutabileN/D',
  ]);
  await user.keyboard('{Escape}');
  const origin = screen.getByRole('button', { name: 'Altri comandi' });
  await waitFor(() => expect(document.activeElement).toBe(origin));
});
