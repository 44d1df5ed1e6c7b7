import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SessionState } from '../../src/session/state';
import { cell, type Draft } from './fakeSession';
import { focusRow, item, readyWith, renderPane, smallTree } from './renderPane';

/** The tree with the children of one of its nodes changed. */
function withChildren(code: string, change: (children: readonly Draft[]) => readonly Draft[]): Draft {
  const visit = (draft: Draft): Draft => {
    const children = (draft.children ?? []).map(visit);
    return { ...draft, children: draft.code === code ? change(children) : children };
  };
  return visit(smallTree);
}

const after = (tree: Draft, change: Partial<SessionState> = {}): Partial<SessionState> =>
  readyWith(tree, change);
// Typing is slow in jsdom when the machine is busy.
jest.setTimeout(30_000);

const refused = { id: 'pane.edit.first' } as const;
const UNDO = /^Annulla ciò che il pannello ha scritto per ultimo/;
const renderTree = () => renderPane(readyWith(smallTree));
const focused = (): string => document.activeElement?.textContent ?? '';

describe('the form of a node', () => {
  const contributi: Draft = {
    code: 'EC27',
    name: 'Contributi concessi',
    level: 'indicator',
    score: 1,
    weight: 12.5,
    node: {
      weight: cell(9, 0, 0.125, '0.00%'),
      target: cell(9, 2, '>= 60'),
      cells: { measure: cell(9, 4, 'N.'), units: cell(9, 5, 'Personale') },
    },
  };
  const tree = withChildren('01_01_01', () => [contributi]);

  async function openForm() {
    const pane = renderPane(readyWith(tree));
    await pane.user.click(item('Bandi').querySelector('[data-toggle]') ?? document.body);
    await pane.user.click(item('Contributi'));
    await pane.user.click(screen.getByRole('button', { name: 'Modifica i dati' }));
    return pane;
  }

  test('has the room of what was told before it opened', async () => {
    const { user, become } = renderPane(readyWith(tree));
    await become({ notice: { id: 'restore.done' } });
    expect(screen.getByRole('group', { name: /^Annullato/ })).toBeTruthy();
    focusRow('Bandi');
    await user.keyboard('{F2}');
    expect(screen.queryByRole('group', { name: /^Annullato/ })).toBeNull();
  });

  test('has the fields that the node has, as the sheet shows them', async () => {
    await openForm();
    const fields = screen.getAllByRole<HTMLInputElement>('textbox');
    expect(fields.map(({ labels, value }) => [labels?.[0]?.textContent, value])).toEqual([
      ['Codice', 'EC27'],
      ['Nome', 'Contributi concessi'],
      ['Peso', '12,50%'],
      ['Target', '>= 60'],
      ['Unità di misura', 'N.'],
      ['Unità organizzative', 'Personale'],
    ]);
    expect(document.activeElement).toBe(fields[0]);
  });

  test('saves what changed and nothing else, the code last; the focus returns to the row', async () => {
    const { user, session } = await openForm();
    await user.type(screen.getByRole('textbox', { name: 'Codice' }), 'b');
    await user.clear(screen.getByRole('textbox', { name: 'Target' }));
    await user.type(screen.getByRole('textbox', { name: 'Target' }), '>= 70');
    await user.click(screen.getByRole('button', { name: 'Salva' }));
    expect(session.asked).toEqual([
      'edit {"kind":"set","node":"01_01_01#1","field":"target","text":">= 70","year":null}',
      'edit {"kind":"set","node":"01_01_01#1","field":"code","text":"EC27b","year":null}',
    ]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(item('Contributi'));
  });

  test('a field that cannot be written says why, keeps the focus and what was typed', async () => {
    const { user, session } = await openForm();
    session.answer = { error: refused };
    await user.type(screen.getByRole('textbox', { name: 'Peso' }), 'x');
    await user.click(screen.getByRole('button', { name: 'Salva' }));
    const weight = screen.getByRole('textbox', {
      name: 'Peso',
      description: 'Fra le voci del suo livello è già la prima.',
    });
    expect(document.activeElement).toBe(weight);
    expect((weight as HTMLInputElement).value).toBe('12,50%x');
    expect(screen.getByRole('status').textContent).toBe('Fra le voci del suo livello è già la prima.');
    expect(screen.queryByRole('button', { name: 'Chiudi' })).toBeNull();
  });

  test('of several fields it is the one that cannot be written that says why; all are still to be saved', async () => {
    const { user, session } = await openForm();
    await user.type(screen.getByRole('textbox', { name: 'Nome' }), 's');
    await user.type(screen.getByRole('textbox', { name: 'Peso' }), 'x');
    session.answer = { error: refused, refused: 1 };
    await user.click(screen.getByRole('button', { name: 'Salva' }));
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', {
        name: 'Peso',
        description: 'Fra le voci del suo livello è già la prima.',
      }),
    );
    session.answer = { error: null, refused: null };
    await user.keyboard('{End}{Backspace}{Backspace}');
    await user.click(screen.getByRole('button', { name: 'Salva' }));
    expect(session.asked.slice(2)).toEqual([
      'edit {"kind":"set","node":"01_01_01#1","field":"name","text":"Contributi concessis","year":null}',
      'edit {"kind":"set","node":"01_01_01#1","field":"weight","text":"12,50","year":null}',
    ]);
  });

  test('what is typed is not lost by going to another row', async () => {
    const { user } = await openForm();
    await user.type(screen.getByRole('textbox', { name: 'Peso' }), '5');
    await user.click(item('Eventi'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Peso' }).value).toBe('12,50%5');
    expect(screen.getByRole('status').textContent).toMatch(/non salvati/);
    await user.click(screen.getByRole('button', { name: 'Annulla' }));
    await user.click(item('Eventi'));
    expect(within(screen.getByRole('region', { name: 'Dettaglio' })).getByText('Eventi')).toBeTruthy();
  });

  test('Annulla and Esc leave everything as it was', async () => {
    const { user, session } = await openForm();
    await user.type(screen.getByRole('textbox', { name: 'Peso' }), 'x{Escape}');
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Modifica i dati' }));
    await user.click(screen.getByRole('button', { name: 'Annulla' }));
    expect(session.asked).toEqual([]);
    expect(document.activeElement).toBe(item('Contributi'));
  });

  test('asks for the target of each year of a plan of several', async () => {
    const years = [2024, 2025];
    const targets = years.map((year) => ({ year, target: cell(9, year - 2020, `>= ${year - 2000}`) }));
    const state = readyWith(withChildren('01_01_01', () => [{ ...contributi, node: { targets } }]));
    const plan = state.plan && { ...state.plan, years, year: 2024 };
    const { user, session } = renderPane({ ...state, ...(plan && { plan }) });
    await user.click(item('Bandi').querySelector('[data-toggle]') ?? document.body);
    await user.click(item('Contributi'));
    await user.click(screen.getByRole('button', { name: 'Modifica i dati' }));
    await user.type(screen.getByRole('textbox', { name: 'Target 2025' }), '5{Enter}');
    expect(session.asked).toEqual([
      'edit {"kind":"set","node":"01_01_01#1","field":"target","text":">= 255","year":2025}',
    ]);
  });

  test('F2 opens it at the name, and Enter saves', async () => {
    const { user, session } = renderTree();
    focusRow('Digitalizzazione');
    await user.keyboard('{F2}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nome' }));
    await user.keyboard('Innovazione{Enter}');
    expect(session.asked).toEqual([
      'edit {"kind":"set","node":"01_01","field":"name","text":"Innovazione","year":null}',
    ]);
  });
});

test('the weights below a node are made equal, or brought to 100', async () => {
  const { user, session } = renderTree();
  await user.click(item('Digitalizzazione'));
  const weights = within(screen.getByRole('group', { name: 'Pesi delle voci sotto' }));
  await user.click(weights.getByRole('button', { name: 'Pesi uguali' }));
  await user.click(weights.getByRole('button', { name: 'Porta a 100' }));
  expect(session.asked).toEqual([
    'edit {"kind":"spreadWeights","parent":"01_01"}',
    'edit {"kind":"normaliseWeights","parent":"01_01"}',
  ]);
  expect(document.activeElement).toBe(item('Digitalizzazione'));
});

describe('adding', () => {
  test('Ins asks what, with a code as the neighbours have it, and goes to what was added', async () => {
    const { user, session } = renderTree();
    focusRow('Digitalizzazione');
    await user.keyboard('{Insert}');
    const dialog = within(screen.getByRole('dialog', { name: 'Aggiungi una voce' }));
    expect(dialog.getByText('Sotto: 01_01 Digitalizzazione')).toBeTruthy();
    expect(dialog.getByRole<HTMLSelectElement>('combobox', { name: 'Che cosa' }).value).toBe('operational');
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Codice' }).value).toBe('01_01_03');
    await user.type(dialog.getByRole('textbox', { name: /^Nome/ }), 'Sportello');
    const added: Draft = { code: '01_01_03', name: 'Sportello', level: 'operational', score: null };
    session.answer = after(withChildren('01_01', (children) => [...children, added]));
    await user.keyboard('{Enter}');
    expect(session.asked).toEqual([
      'edit {"kind":"add","parent":"01_01","level":"operational","before":null,"values":{"code":"01_01_03","name":"Sportello"}}',
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(item('Sportello')));
    expect(within(screen.getByRole('region', { name: 'Dettaglio' })).getByText('Sportello')).toBeTruthy();
  });

  test('several in a row: the form stays for the next, which comes after the last one', async () => {
    const { user, session } = renderTree();
    await user.click(item('Bandi').querySelector('[data-toggle]') ?? document.body);
    focusRow('Contributi');
    await user.keyboard('{Insert}');
    const dialog = within(screen.getByRole('dialog'));
    const name = (): HTMLElement => dialog.getByRole('textbox', { name: /^Nome/ });
    await user.type(name(), 'Domande');
    const added: Draft = { code: '', name: 'Domande', level: 'indicator', score: null };
    session.answer = after(
      withChildren('01_01_01', ([first, ...others]) => [...(first ? [first] : []), added, ...others]),
    );
    await user.click(dialog.getByRole('button', { name: 'Aggiungi e continua' }));
    expect(dialog.getByText('Aggiunto: Domande')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(name()));
    await user.keyboard('Tempi{Enter}');
    expect(session.asked.map((asked) => /"before":[^,]*/.exec(asked)?.[0])).toEqual([
      '"before":"01_01_01#2"',
      '"before":"01_01_01#3"',
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('the focus is on the name, for the code is proposed; Ctrl and Enter add and go on', async () => {
    const { user, session } = renderTree();
    focusRow('Digitalizzazione');
    await user.keyboard('{Insert}');
    const name = screen.getByRole('textbox', { name: /^Nome/ });
    await waitFor(() => expect(document.activeElement).toBe(name));
    await user.keyboard('Sportello{Control>}{Enter}{/Control}');
    expect(session.asked[0]).toMatch(/"code":"01_01_03","name":"Sportello"/);
    expect(await screen.findByText('Aggiunto: Sportello')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(name));
  });

  test('a name is asked for before anything is written', async () => {
    const { user, session } = renderTree();
    focusRow('Bandi');
    await user.keyboard('{Insert}');
    await user.click(screen.getByRole('button', { name: 'Aggiungi' }));
    const name = screen.getByRole('textbox', { name: /^Nome/, description: 'Scrivere un nome.' });
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(session.asked).toEqual([]);
  });

  test('what cannot be added is said in the dialog, which stays', async () => {
    const { user, session } = renderTree();
    session.answer = { error: refused };
    focusRow('Bandi');
    await user.keyboard('{Insert}');
    await user.type(screen.getByRole('textbox', { name: /^Nome/ }), 'Tempi{Enter}');
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText('Fra le voci del suo livello è già la prima.')).toBeTruthy();
  });

  test('at an indicator: another one after it', async () => {
    const { user, session } = renderTree();
    await user.click(item('Bandi').querySelector('[data-toggle]') ?? document.body);
    focusRow('Contributi');
    await user.keyboard('{Insert}');
    await user.type(screen.getByRole('textbox', { name: /^Nome/ }), 'Domande{Enter}');
    expect(session.asked[0]).toMatch(/"parent":"01_01_01","level":"indicator","before":"01_01_01#2"/);
  });
});

describe('moving', () => {
  test('Alt and the arrows, and the focus goes along', async () => {
    const { user, session } = renderTree();
    focusRow('Eventi');
    session.answer = after(
      withChildren('01_01', ([first, second]) => [second, first].filter((one) => !!one)),
    );
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(session.asked).toEqual([
      'edit {"kind":"move","node":"01_01_02","parent":"01_01","before":"01_01_01"}',
    ]);
    expect(document.activeElement).toBe(item('Eventi'));
    expect(item('Eventi').getAttribute('aria-posinset')).toBe('1');
  });

  test('at the end of the siblings it says so', async () => {
    const { user, session } = renderTree();
    focusRow('Eventi');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(session.asked).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('Fra le voci del suo livello è già l’ultima.');
  });

  const moved = after(
    withChildren('01_01', (children) =>
      children.map((child) => ({
        ...child,
        children:
          child.code === '01_01_02'
            ? [{ code: 'EC27', name: 'Contributi concessi', level: 'indicator', score: 1 }]
            : (child.children ?? []).slice(1),
      })),
    ),
  );
  const toEventi = 'edit {"kind":"move","node":"01_01_01#1","parent":"01_01_02","before":null}';

  async function withIndicatorFocused() {
    const pane = renderTree();
    await pane.user.click(item('Bandi').querySelector('[data-toggle]') ?? document.body);
    focusRow('Contributi');
    pane.session.answer = moved;
    return pane;
  }

  test('Ctrl+X, then Ctrl+V on the new parent, which opens', async () => {
    const { user, session } = await withIndicatorFocused();
    await user.keyboard('{Control>}x{/Control}');
    expect(screen.getByRole('status').textContent).toMatch(/^Tagliato: EC27 Contributi concessi/);
    expect(item('Contributi').textContent).toContain('tagliato');
    focusRow('Eventi');
    await user.keyboard('{Control>}v{/Control}');
    expect(session.asked).toEqual([toEventi]);
    expect(document.activeElement).toBe(item('Contributi'));
    expect(focused()).not.toContain('tagliato');
  });

  test('a place that cannot hold it says so, and Esc gives up', async () => {
    const { user, session } = await withIndicatorFocused();
    await user.keyboard('{Control>}x{/Control}');
    focusRow('Tutela');
    await user.keyboard('{Control>}v{/Control}');
    expect(screen.getByRole('status').textContent).toMatch(/non può stare sotto 02 Tutela del mercato/);
    await user.keyboard('{Escape}');
    expect(screen.queryByText('tagliato')).toBeNull();
    expect(session.asked).toEqual([]);
  });

  test('below another one, chosen from a list', async () => {
    const { user, session } = await withIndicatorFocused();
    await user.keyboard('{Shift>}{F10}{/Shift}');
    await user.click(screen.getByRole('menuitem', { name: 'Sposta sotto un altro…' }));
    const list = screen.getByRole('combobox', { name: 'Sotto' });
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['01_01 Digitalizzazione', '01_01_02 Eventi']);
    await user.selectOptions(list, '01_01_02 Eventi');
    await user.click(screen.getByRole('button', { name: 'Sposta' }));
    expect(session.asked).toEqual([toEventi]);
    await waitFor(() => expect(document.activeElement).toBe(item('Contributi')));
  });

  describe('with the mouse', () => {
    const ROW = 28;

    function over(kind: 'dragStart' | 'dragOver' | 'drop', row: Element, height = 0.5): void {
      jest.spyOn(row, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 300, ROW));
      const event = createEvent[kind](row, { dataTransfer: { setData: () => undefined } });
      Object.defineProperty(event, 'clientY', { value: height * ROW });
      act(() => void fireEvent(row, event));
    }

    const mark = (name: string) => item(name).getAttribute('data-drop');

    test('it shows where it would be let go, and is let go there', async () => {
      const { session } = await withIndicatorFocused();
      over('dragStart', item('Contributi'));
      over('dragOver', item('Eventi'));
      expect(mark('Eventi')).toBe('into');
      over('dragOver', item('Tempo medio'), 0.9);
      expect([mark('Eventi'), mark('Tempo medio')]).toEqual([null, 'after']);
      over('dragOver', item('Tutela'));
      expect([mark('Tempo medio'), mark('Tutela')]).toEqual([null, null]);
      over('drop', item('Eventi'));
      await act(async () => undefined);
      expect(session.asked).toEqual([toEventi]);
      expect(document.activeElement).toBe(item('Contributi'));
      expect(mark('Eventi')).toBeNull();
    });

    test('where it cannot stand nothing happens', async () => {
      const { session } = await withIndicatorFocused();
      over('dragStart', item('Contributi'));
      over('drop', item('Tutela'));
      expect(session.asked).toEqual([]);
    });
  });
});

describe('removing', () => {
  test('Canc asks, naming the node and how many go with it; the focus stays near', async () => {
    const { user, session } = renderTree();
    focusRow('Bandi');
    await user.keyboard('{Delete}');
    const dialog = within(screen.getByRole('dialog', { name: 'Eliminare questa voce?' }));
    expect(dialog.getByText('01_01_01 Bandi')).toBeTruthy();
    expect(dialog.getByText(/sta sotto \(voci: 2\)/)).toBeTruthy();
    session.answer = after(withChildren('01_01', (children) => children.slice(1)));
    await user.click(dialog.getByRole('button', { name: 'Elimina' }));
    expect(session.asked).toEqual(['edit {"kind":"remove","node":"01_01_01"}']);
    await waitFor(() => expect(document.activeElement).toBe(item('Eventi')));
  });

  test('says which sheets go, where a scheda goes with its sheet, and that they do not come back', async () => {
    const ready = readyWith(smallTree);
    const form = { id: 'f3', name: 'Scheda 3', headerRows: [4], columns: [], unused: [] };
    const plan = ready.plan
      ? {
          ...ready.plan,
          layout: 'formSheets' as const,
          sheets: [form],
          nodes: ready.plan.nodes.map((node) => ({
            ...node,
            own: node.id.startsWith('01_01_01') ? { sheet: 'f3', first: 0, last: 4 } : null,
          })),
        }
      : null;
    const { user } = renderPane({ ...ready, plan });
    await user.click(item('Bandi'));
    await user.keyboard('{Delete}');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/«Scheda 3».*non torna con Annulla/);
  });

  test('what is being written is not left before it has ended', async () => {
    const { user, session } = renderTree();
    let end: (edited: null) => void = () => undefined;
    jest.spyOn(session, 'edit').mockImplementation(() => new Promise((resolve) => (end = resolve)));
    focusRow('Bandi');
    await user.keyboard('{Delete}');
    await user.click(screen.getByRole('button', { name: 'Elimina' }));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Annulla' }));
    expect(screen.getByRole('dialog')).toBeTruthy();
    await act(async () => {
      session.become({ error: refused });
      end(null);
    });
    expect(
      within(screen.getByRole('dialog')).getByText('Fra le voci del suo livello è già la prima.'),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Annulla' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('Annulla leaves it, and the focus where it was', async () => {
    const { user, session } = renderTree();
    focusRow('Bandi');
    await user.keyboard('{Delete}{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(item('Bandi')));
    expect(session.asked).toEqual([]);
  });

  test('the ente stays', async () => {
    const { user } = renderTree();
    focusRow('Camera');
    await user.keyboard('{Delete}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('status').textContent).toMatch(/sta in cima/);
  });
});

describe('when the sheet is changed meanwhile', () => {
  /** Contributi is gone, and Tempo medio has its place and its id. */
  const shifted = readyWith(withChildren('01_01_01', (children) => children.slice(1)));

  async function atContributi() {
    const pane = renderTree();
    await pane.user.click(item('Bandi').querySelector('[data-toggle]') ?? document.body);
    await pane.user.click(item('Contributi'));
    return pane;
  }

  test('a node that was cut and has become another one is not moved', async () => {
    const { user, session, become } = await atContributi();
    await user.keyboard('{Control>}x{/Control}');
    await become(shifted);
    expect(screen.queryByText('tagliato')).toBeNull();
    focusRow('Eventi');
    await user.keyboard('{Control>}v{/Control}');
    expect(session.asked).toEqual([]);
  });

  test('a question about a node that has become another one is taken back', async () => {
    const { user, become } = await atContributi();
    await user.keyboard('{Delete}');
    expect(screen.getByRole('dialog')).toBeTruthy();
    await become(shifted);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('the form of a node that has become another one saves nothing, and says so', async () => {
    const { user, session, become } = await atContributi();
    await user.keyboard('{F2}Altro');
    await become(shifted);
    await user.keyboard('{Enter}');
    expect(session.asked).toEqual([]);
    expect(screen.getByRole('status').textContent).toMatch(/nel frattempo è cambiata/);
  });

  test('the detail follows its node when a change gives it another id', async () => {
    const { user, session } = renderTree();
    await user.click(item('Bandi').querySelector('[data-toggle]') ?? document.body);
    await user.click(item('Tempo medio'));
    focusRow('Contributi');
    session.answer = shifted;
    await user.keyboard('{Delete}');
    await user.click(screen.getByRole('button', { name: 'Elimina' }));
    expect(within(screen.getByRole('region', { name: 'Dettaglio' })).getByText('Tempo medio')).toBeTruthy();
  });
});

describe('the menu of a row', () => {
  test.each([
    ['Shift+F10', '{Shift>}{F10}{/Shift}'],
    ['the menu key', '{ContextMenu}'],
  ])('%s opens it, and Esc returns to the row', async (_, keys) => {
    const { user } = renderTree();
    focusRow('Eventi');
    await user.keyboard(keys);
    const menu = within(screen.getByRole('menu', { name: 'Modifica: 01_01_02 Eventi' }));
    expect(menu.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'Vai alla cellaInvio',
      'Aggiungi…Ins',
      'Nome e dati…F2',
      'Sposta suAlt+↑',
      'Sposta giùAlt+↓',
      'Sposta sotto un altro…',
      'Elimina…Canc',
    ]);
    expect(menu.getByRole('menuitem', { name: /Sposta giù/ }).getAttribute('aria-disabled')).toBe('true');
    // In a browser the first item has the focus by itself; jsdom finds nothing visible in a menu.
    act(() => menu.getByRole('menuitem', { name: /Aggiungi/ }).focus());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(item('Eventi'));
  });

  test('goes to the cell of the row', async () => {
    const { user, session } = renderTree();
    focusRow('Eventi');
    await user.keyboard('{ContextMenu}');
    await user.click(screen.getByRole('menuitem', { name: /^Vai alla cella/ }));
    expect(session.wentTo).toMatchObject([{ row: 2, column: 0 }]);
  });

  test('so do the dots of the row and the right button of the mouse', async () => {
    const { user } = renderTree();
    await user.click(item('Eventi').querySelector('[data-menu]') ?? document.body);
    expect(screen.getByRole('menu', { name: /Eventi/ })).toBeTruthy();
    expect(item('Eventi').getAttribute('aria-selected')).toBe('false');
    await user.keyboard('{Escape}');
    await user.pointer({ keys: '[MouseRight]', target: item('Bandi') });
    fireEvent.contextMenu(item('Bandi'));
    expect(screen.getByRole('menu', { name: /Bandi/ })).toBeTruthy();
  });
});

describe('what was done', () => {
  const notice = { id: 'pane.edit.first' } as const;

  test('is said, with the way back, and can be put away', async () => {
    const { user, become } = renderTree();
    await become({ notice });
    expect(screen.getByRole('status').textContent).toBe('Fra le voci del suo livello è già la prima.');
    expect(
      screen.getByText('Per tornare indietro: un clic nel foglio, poi Annulla di Excel (Ctrl+Z).'),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chiudi' }));
    expect(screen.queryByText(/Ctrl\+Z/)).toBeNull();
  });

  test('goes away by itself', async () => {
    jest.useFakeTimers();
    try {
      const { session } = renderTree();
      act(() => session.become({ notice }));
      expect(screen.getByText(/Ctrl\+Z/)).toBeTruthy();
      act(() => jest.advanceTimersByTime(10_000));
      expect(screen.queryByText(/Ctrl\+Z/)).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  test.each([
    ['in which a person is', notice],
    ['of formulas that are broken', { id: 'edit.done.removeBroken' as const }],
  ])('one %s stays', async (_, message) => {
    jest.useFakeTimers();
    try {
      const { session } = renderTree();
      act(() => session.become({ notice: message }));
      if (message === notice) act(() => screen.getByRole('button', { name: 'Chiudi' }).focus());
      act(() => jest.advanceTimersByTime(60_000));
      expect(screen.getByText(/Ctrl\+Z/)).toBeTruthy();
    } finally {
      jest.useRealTimers();
    }
  });

  test('of sheets that were deleted promises no way back', async () => {
    const { session } = renderTree();
    const removed = { id: 'edit.done.removeForms', params: { name: 'Bandi', sheets: '«Scheda 3»' } } as const;
    for (const message of [removed, { id: 'edit.done.removeBroken', params: { removed } } as const]) {
      act(() => session.become({ notice: message }));
      expect(screen.getAllByText(/Annulla non li riporta/)[0]).toBeTruthy();
      expect(screen.queryByText(/Ctrl\+Z/)).toBeNull();
    }
  });

  test('is taken back with Ctrl+Z in the tree, not in a field that is being typed in', async () => {
    const { user, session, become } = renderTree();
    await become({ notice, canRestore: true });
    focusRow('Bandi');
    await user.keyboard('{F2}');
    await user.keyboard('{Control>}z{/Control}');
    expect(session.asked).toEqual([]);
    await user.keyboard('{Escape}{Control>}z{/Control}');
    expect(session.asked).toEqual(['restore']);
  });

  test('taken back leaves the focus at the node, and shows it in detail under the id that it has again', async () => {
    const last: Draft = { code: '01_01_03', name: 'Bandi', level: 'operational', score: 1, weight: 60 };
    const moved = withChildren('01_01', ([, ...others]) => [...others, last]);
    const { user, become } = renderPane(readyWith(moved));
    await user.click(item('Bandi'));
    await become(
      after(smallTree, { takenBack: { ids: new Map([['01_01_03', '01_01_01']]), node: '01_01_01' } }),
    );
    expect(focused()).toMatch(/Bandi/);
    expect(item('Bandi').getAttribute('aria-selected')).toBe('true');
  });

  test('is not spoken of any more once cells have changed, unless there is something left to be done', async () => {
    const { become } = renderTree();
    await become({ notice });
    expect(screen.getByText(/Per tornare indietro/)).toBeTruthy();
    await become({ changedSince: true });
    expect(screen.queryByText(/Per tornare indietro/)).toBeNull();
    const left = { id: 'edit.done.addForm', params: { name: 'Bandi', sheet: 'Scheda 3' } } as const;
    await become({ notice: left });
    expect(screen.getAllByText(/Scheda 3/)[0]).toBeTruthy();
  });

  test('is taken back from the pane, with the keyboard too', async () => {
    const { user, session, become } = renderTree();
    // jsdom says no as soon as the focused element goes away; browsers do not.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    expect(screen.queryByRole('button', { name: UNDO })).toBeNull();
    await become({ notice, canRestore: true });
    expect(screen.queryByText(/Ctrl\+Z/)).toBeNull();
    screen.getByRole('button', { name: UNDO }).focus();
    await user.keyboard('{Enter}');
    expect(session.asked).toEqual(['restore']);
    await become({ phase: 'changing' });
    expect(screen.queryByRole('button', { name: UNDO })).toBeNull();
    await become({ phase: 'ready', canRestore: false, notice: { id: 'restore.done' } });
    expect(screen.getByRole('status').textContent).toMatch(/^Annullato: il foglio è com’era/);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Calcola'));
  });

  test('a change under way is said, and the next one is not begun', async () => {
    const { user, session, become } = renderTree();
    await become({ phase: 'changing' });
    expect(screen.getByRole('status').textContent).toBe('Scrittura nel foglio…');
    focusRow('Eventi');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(session.asked).toEqual([]);
    expect(screen.getByRole('tree')).toBeTruthy();
  });
});
