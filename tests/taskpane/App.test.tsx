import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { NO_HINTS } from '../../src/core/layout/layout';
import type { Finding } from '../../src/core/plan/plan';
import { english } from '../../src/messages/en';
import type { Problem } from '../../src/session/state';
import { cell, noProblems, SHEET, type Draft } from './fakeSession';
import { chooseInMenu, focusRow, item, readyWith, renderPane, smallTree } from './renderPane';

const unreadable: Problem[] = Array.from({ length: 7 }, (_, index) => ({
  message: { id: 'actual.unreadable', params: { text: `nota ${index}` } },
  at: { sheet: SHEET, row: 7 + index, column: 3 },
  node: null,
}));
const summary = { ...noProblems, scored: 361, unreadable };
const findings: Finding[] = [
  { severity: 'note', message: { id: 'target.measuredOnly' }, at: null, node: null },
  {
    severity: 'error',
    message: { id: 'target.missing' },
    at: { sheet: SHEET, row: 7, column: 3 },
    node: null,
  },
];

describe('opening', () => {
  test('shows how far it is and can be cancelled', async () => {
    const { session, user } = renderPane({ phase: 'opening', progress: { done: 3, total: 10 } });
    expect(screen.getByRole('progressbar', { name: 'Lettura della cartella di lavoro…' })).toBeTruthy();
    expect(screen.getByText('3 di 10')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Annulla' }));
    expect(session.asked).toEqual(['cancel']);
  });

  test('reading again after an edit does not take the tree away', async () => {
    const { become } = renderPane(readyWith(smallTree));
    await become({ phase: 'opening' });
    expect(screen.getByRole('tree')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

test('a workbook without a tree offers three ways to begin', async () => {
  const { session, user } = renderPane({ phase: 'notRecognised', lookedFor: [] });
  for (const name of [/^Il mio foglio/, /^Un esempio/, /^Un piano nuovo/])
    await user.click(screen.getByRole('button', { name }));
  expect(session.asked).toEqual(['open', 'example']);
  expect(screen.getByRole('dialog', { name: 'Nuovo piano' })).toBeTruthy();
});

test('a workbook that is not recognised says what was looked for, and the ways on', async () => {
  const { session, user } = renderPane({
    phase: 'notRecognised',
    lookedFor: [{ id: 'layout.table.looksFor' }],
    choices: { ...NO_HINTS, layout: 'formSheets' },
  });
  expect(screen.getByRole('heading', { name: /non c’è un albero della performance/ })).toBeTruthy();
  expect(screen.getByText('Che cosa si è cercato').closest('details')?.textContent).toContain(
    'una tabella con una riga di intestazioni',
  );
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Disposizione' }),
    'Tabella, o altra disposizione',
  );
  await user.click(screen.getByRole('button', { name: 'Torna a come riconosciuto' }));
  expect(session.asked).toEqual(['layout declared', 'forget']);
  expect(screen.getByRole('link', { name: 'Guida' }).getAttribute('href')).toBe('guida.html');
});

test('a workbook without a tree that is read again keeps what it shows, and the focus', async () => {
  const { become, user } = renderPane({
    phase: 'notRecognised',
    lookedFor: [{ id: 'layout.table.looksFor' }],
  });
  const again = screen.getByRole('button', { name: /^Il mio foglio/ });
  again.focus();
  await become({ phase: 'opening' });
  expect(document.activeElement).toBe(again);
  await become({ phase: 'notRecognised' });
  expect(document.activeElement).toBe(again);
  await user.click(again);
  expect(screen.getByRole('status').textContent).toMatch(/un piano non si vede ancora/);
  expect(screen.getByRole('group', { name: /un piano non si vede ancora/ })).toBeTruthy();
});

describe('failure', () => {
  const error = { id: 'error.read' as const, params: { reason: 'GenericError' } };

  test('says what went wrong, aloud too, and offers to try again', async () => {
    const { session, user } = renderPane({ phase: 'failed', error });
    expect(screen.getByRole('status').textContent).toContain('GenericError');
    await user.click(screen.getByRole('button', { name: 'Riprova' }));
    expect(session.asked).toEqual(['open']);
  });

  test('keeps the tree when there is one', () => {
    renderPane(readyWith(smallTree, { error }));
    expect(screen.getByRole('tree')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Riprova' })).toBeNull();
  });

  test('can be put away', async () => {
    const { user } = renderPane(readyWith(smallTree, { error }));
    await user.click(screen.getByRole('button', { name: 'Chiudi' }));
    expect(screen.queryByText(/GenericError/, { ignore: '[role="status"] *' })).toBeNull();
  });

  test('its details are copied, with the version of the add-in', async () => {
    const { user } = renderPane(readyWith(smallTree, { error, details: 'Excel 16\nTypeError' }));
    await user.click(screen.getByRole('button', { name: 'Copia i dettagli' }));
    expect(await navigator.clipboard.readText()).toMatch(
      /^albero-performance \d+\.\d+\.\d+\nExcel 16\nTypeError$/,
    );
    expect(screen.getByRole('status').textContent).toBe('Dettagli copiati');
  });

  test('its details are shown where the clipboard is closed to the pane', async () => {
    const { user } = renderPane(readyWith(smallTree, { error, details: 'Excel 16' }));
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copia i dettagli' }));
    const shown = screen.getByRole('textbox', { name: 'Dettagli da copiare' }) as HTMLTextAreaElement;
    expect(shown.value).toContain('Excel 16');
  });

  test('what a person can mend has no details', () => {
    renderPane(readyWith(smallTree, { error }));
    expect(screen.queryByRole('button', { name: 'Copia i dettagli' })).toBeNull();
  });

  test('of the pane itself leaves no blank pane', () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    renderPane(readyWith(smallTree, { plan: {} as never }));
    expect(screen.getByText(/Qualcosa è andato storto nel componente/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Riprova' })).toBeTruthy();
    jest.restoreAllMocks();
  });
});

test('an Excel that does not undo what add-ins write is not said to', () => {
  renderPane(
    readyWith(smallTree, { undoable: false, notice: { id: 'edit.done.set', params: { name: 'x' } } }),
  );
  expect(screen.queryByText(/poi Annulla di Excel/)).toBeNull();
  expect(screen.getByText(/Annulla \(Ctrl\+Z\) non toglie ciò che scrive il componente/)).toBeTruthy();
});

describe('the header', () => {
  test('Calcola and Rileggi ask the session', async () => {
    const { session, user } = renderPane(readyWith(smallTree));
    await user.click(screen.getByRole('button', { name: 'Calcola' }));
    await chooseInMenu(user, 'Rileggi');
    expect(session.asked).toEqual(['calculate', 'open']);
  });

  test('the rules are chosen from a list, with the reason of the proposal under it', async () => {
    const rulesReason = { id: 'rules.fromSheet' as const, params: { sheet: 'Regole' } };
    const { session, user } = renderPane(readyWith(smallTree, { rulesReason }));
    await chooseInMenu(user, 'Regole «Standard», formule vive');
    const rules = screen.getByRole('combobox', { name: 'Regole', description: 'dal foglio Regole' });
    await user.selectOptions(rules, 'TNO');
    expect(session.asked).toEqual(['preview TNO']);
  });

  test('formulas are written unless values are chosen', async () => {
    const { session, user } = renderPane(readyWith(smallTree));
    await chooseInMenu(user, /^Regole/);
    expect((screen.getByRole('radio', { name: 'Formule vive' }) as HTMLInputElement).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Valori' }));
    expect(session.asked).toEqual(['mode values']);
  });
});

describe('whose plan it is, and how it stands', () => {
  test('is said with what is still without a score', () => {
    renderPane(readyWith(smallTree));
    const header = within(screen.getByRole('banner'));
    expect(header.getByText('Camera di Commercio di Pistoia-Prato')).toBeTruthy();
    expect(header.getByText('97,98%')).toBeTruthy();
    expect(header.getByText(/^Raggiunto/).textContent).toBe('Raggiunto, senza punteggio: 1');
  });

  test('is whole where nothing is to be assessed any more: what was declared not assessable is not waited for', () => {
    const indicator = { name: 'Tempi', level: 'indicator', weight: 50 } as const;
    const children = [
      { ...indicator, code: 'EC1', score: 1 },
      { ...indicator, code: 'EC2', score: null, result: { notAssessable: true } },
    ];
    renderPane(readyWith({ ...smallTree, children }));
    expect(screen.getByText('Raggiunto, valutato per intero')).toBeTruthy();
  });

  test('is not whole where a branch has no indicators, or only such as nobody can assess', () => {
    renderPane(readyWith({ ...smallTree, children: [], result: { evaluated: 0.6666 } }));
    expect(screen.getByText('Raggiunto, peso valutato 66,6%')).toBeTruthy();
  });
});

describe('a page in the place of the tree', () => {
  test('is left with Esc, and the focus returns', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await chooseInMenu(user, /^Regole/);
    expect(screen.queryByRole('tree')).toBeNull();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('tree')).toBeTruthy();
    const origin = screen.getByRole('button', { name: 'Altri comandi' });
    await waitFor(() => expect(document.activeElement).toBe(origin));
  });

  test('is left with its arrow', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await chooseInMenu(user, /^Riconosciuto/);
    await user.click(screen.getByRole('button', { name: 'Torna all’albero' }));
    expect(screen.getByRole('tree')).toBeTruthy();
  });
});

describe('calculating', () => {
  test('keeps the focus on Calcola, which cannot be pressed twice, and can be cancelled', async () => {
    const { session, user, become } = renderPane(readyWith(smallTree));
    // jsdom says no as soon as the focused element goes away; browsers do not.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const button = screen.getByRole('button', { name: 'Calcola' });
    await user.click(button);
    await become({ phase: 'calculating', progress: { done: 1, total: 4 } });
    expect(document.activeElement).toBe(button);
    await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Annulla' }));
    expect(session.asked).toEqual(['calculate', 'cancel']);
    await become({ phase: 'ready', progress: null, error: { id: 'error.cancelled' } });
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  test('leads to the summary, and the focus with it', async () => {
    const { user } = renderPane(readyWith(smallTree, { summary }));
    await user.click(screen.getByRole('button', { name: 'Vedi il riepilogo' }));
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Riepilogo', selected: true }));
  });

  test('ends with the tree in view, one sentence above it and the same aloud', async () => {
    const { become } = renderPane(readyWith(smallTree));
    await become({ phase: 'calculating' });
    expect(screen.getByRole('status').textContent).toBe('Calcolo in corso…');
    await become({ phase: 'ready', summary });
    const sentence = 'Calcolo finito. Indicatori valutati: 361; senza punteggio: 0; celle da controllare: 7.';
    expect(screen.getByRole('status').textContent).toBe(sentence);
    expect(screen.getByRole('tree')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Vedi il riepilogo' }).parentElement?.textContent).toContain(
      sentence,
    );
  });
});

test('the focus is not lost with what had it', async () => {
  const question = { id: 'recognition.ask' } as const;
  const { user, become } = renderPane(readyWith(smallTree, { question }));
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  await user.click(screen.getByRole('button', { name: 'È giusto così' }));
  await become({ question: null });
  const calculate = screen.getByRole('button', { name: 'Calcola' });
  await waitFor(() => expect(document.activeElement).toBe(calculate));
});

test('the guide opens beside the pane, from the menu', async () => {
  const { user } = renderPane(readyWith(smallTree));
  await user.click(screen.getByRole('button', { name: 'Altri comandi' }));
  const guide = screen.getByRole('menuitem', { name: 'Guida' });
  expect([guide.getAttribute('href'), guide.getAttribute('target')]).toEqual(['guida.html', '_blank']);
});

describe('findings', () => {
  test('stand in groups, the gravest first', async () => {
    const { user, session } = renderPane(readyWith(smallTree, {}, findings));
    await user.click(screen.getByRole('tab', { name: 'Segnalazioni (2)' }));
    const panel = within(screen.getByRole('tabpanel', { name: 'Segnalazioni (2)' }));
    expect(panel.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Errori (1)',
      'Note (1)',
    ]);
    await user.click(panel.getByRole('button', { name: /^Foglio, D8/ }));
    expect(session.wentTo).toHaveLength(1);
  });

  test('lead to the fields of their node, and there to the figure they are about', async () => {
    const weight = cell(7, 3, 60);
    const tree = { ...smallTree, children: [{ ...(smallTree.children?.[0] as Draft), node: { weight } }] };
    const finding = { ...(findings[0] as Finding), at: weight, node: '01' };
    const { user } = renderPane(readyWith(tree, {}, [finding]));
    await user.click(screen.getByRole('tab', { name: 'Segnalazioni (1)' }));
    await user.click(screen.getByRole('button', { name: /^Altro su questa segnalazione/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Modifica i dati' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Peso' }));
    expect(screen.getByRole('tab', { name: 'Albero' }).getAttribute('aria-selected')).toBe('true');
  });

  test('none is said to be none', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await user.click(screen.getByRole('tab', { name: 'Segnalazioni (0)' }));
    expect(screen.getByText(/Nessuna segnalazione/)).toBeTruthy();
  });
});

test('the English catalogue leaves no Italian in the frame', () => {
  const { container } = renderPane(readyWith(smallTree, { summary }), english);
  expect(screen.getByRole('button', { name: 'Calculate' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'More commands' })).toBeTruthy();
  expect(screen.getByRole('tree', { name: 'Tree of objectives' })).toBeTruthy();
  expect(container.textContent).not.toMatch(
    /peso|Calcola|Riepilogo|Albero|Segnalazioni|Regole|Scrivere|Ente/,
  );
});

test('in English the menu of a row says its keys in English', async () => {
  const { user } = renderPane(readyWith(smallTree), english);
  act(() => screen.getByRole('treeitem', { name: /Digitalizzazione/ }).focus());
  await user.keyboard('{Shift>}{F10}{/Shift}');
  const keys = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  expect(keys.join()).toMatch(/Enter.*Ins.*F2.*Del/);
});

describe('accessibility', () => {
  const error = { id: 'error.cancelled' as const };
  test.each([
    ['opening', { phase: 'opening' as const, progress: { done: 1, total: 2 } }],
    [
      'not recognised',
      { phase: 'notRecognised' as const, lookedFor: [{ id: 'layout.table.looksFor' as const }] },
    ],
    ['failed', { phase: 'failed' as const, error }],
    ['ready', readyWith(smallTree)],
    ['calculating', readyWith(smallTree, { phase: 'calculating', progress: { done: 1, total: 2 } })],
    ['ended', readyWith(smallTree, { summary, error })],
    ['asking', readyWith(smallTree, { question: { id: 'recognition.ask' } })],
    ['changed', readyWith(smallTree, { notice: { id: 'pane.edit.first' } })],
  ])('axe finds nothing when %s', async (_, state) => {
    const { container } = renderPane(state);
    expect(await violations(container)).toEqual([]);
  });

  test('axe finds nothing in the detail, the summary and the findings', async () => {
    const { container, user, become } = renderPane(readyWith(smallTree, {}, findings));
    await user.click(screen.getByRole('treeitem', { name: /Digitalizzazione/ }));
    expect(await violations(container)).toEqual([]);
    await become({ summary });
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('tab', { name: 'Segnalazioni (2)' }));
    await become({});
    expect(await violations(container)).toEqual([]);
  });

  test.each([
    ['the columns', /^Riconosciuto/],
    ['the settings', /^Regole/],
  ])('axe finds nothing in %s', async (_, name) => {
    const { container, user } = renderPane(readyWith(smallTree, {}, findings));
    await chooseInMenu(user, name);
    expect(await violations(container)).toEqual([]);
  });

  test('axe finds nothing in the menu of the pane', async () => {
    const { user } = renderPane(readyWith(smallTree, {}, findings));
    await user.click(screen.getByRole('button', { name: 'Altri comandi' }));
    expect(await violations(screen.getByRole('menu'))).toEqual([]);
  });

  test('axe finds nothing in the menu of a row', async () => {
    const { user } = renderPane(readyWith(smallTree, {}, findings));
    await user.pointer({ keys: '[MouseRight]', target: item('Bandi') });
    expect(await violations(screen.getByRole('menu'))).toEqual([]);
  });

  test('axe finds nothing in the form of a node', async () => {
    const { container, user } = renderPane(readyWith(smallTree));
    focusRow('Digitalizzazione');
    await user.keyboard('{F2}');
    expect(screen.getByRole('textbox', { name: 'Nome' })).toBeTruthy();
    expect(await violations(container)).toEqual([]);
  });

  test.each([
    ['adding', '{Insert}', 'Aggiungi una voce'],
    ['removing', '{Delete}', 'Eliminare questa voce?'],
  ])('axe finds nothing in the dialog of %s', async (_, key, name) => {
    const { user } = renderPane(readyWith(smallTree));
    focusRow('Digitalizzazione');
    await user.keyboard(key);
    expect(await violations(screen.getByRole('dialog', { name }))).toEqual([]);
  });

  async function violations(container: Element): Promise<string[]> {
    // Colours need a layout: the visual check in a browser looks at them.
    const { violations: found } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
});

test('more formulas than Excel bears well: a person chooses values or formulas, and is told aloud', async () => {
  const { session, user } = renderPane(readyWith(smallTree, { manyFormulas: 40_000 }));
  expect(screen.getByRole('status').textContent).toContain('40000');
  await user.click(screen.getByRole('button', { name: 'Scrivi i valori' }));
  expect(session.asked).toEqual(['mode values', 'calculate']);
});

describe('errors that would falsify the results, before Calcola', () => {
  const [error] = [
    {
      severity: 'error',
      message: { id: 'weights.short', params: { sum: '90%', points: '10' } },
      at: null,
      node: '01',
    },
  ] as const;
  const withErrors = () =>
    renderPane(readyWith(smallTree, { errorsToDecide: [{ ...error, rule: 'weightsSum' }] }));

  test('are shown in a dialog, and a person goes on', async () => {
    const { session, user } = withErrors();
    const dialog = within(screen.getByRole('dialog', { name: 'Errori da correggere prima di calcolare: 1' }));
    expect(dialog.getByText('La somma dei pesi è 90%: mancano 10 punti')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Calcola comunque' }));
    expect(session.asked).toEqual(['errors gone over']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('lead to all findings', async () => {
    const { session, user } = withErrors();
    await user.click(screen.getByRole('button', { name: 'Vedi gli errori' }));
    expect(session.asked).toEqual(['errors looked at']);
    expect(screen.getByRole('tab', { selected: true }).textContent).toMatch(/^Segnalazioni/);
  });
});
