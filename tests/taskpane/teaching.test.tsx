/** A layout taught in the pane: the real session on a workbook in memory, a person who selects cells and presses buttons. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CellValue } from '../../src/core/cell';
import { italian } from '../../src/messages/it';
import { createSession } from '../../src/session/session';
import { App } from '../../src/taskpane/App';
import { EditableSheet } from '../layout/editableWorkbook';
import { MemoryWorkbook } from '../session/memoryWorkbook';

const UNKNOWN: CellValue[][] = [
  ['Cosa', 'Quanto si voleva', 'Quanto si è fatto', 'Chi'],
  ['Imprese assistite', 100, 90, 'Promozione'],
  ['Eventi', 10, 12, 'Promozione'],
  ['Reclami risolti', 3, 2, 'Affari generali'],
];

async function openPane(rows: CellValue[][] = UNKNOWN) {
  const workbook = new MemoryWorkbook([EditableSheet.from('piano', 'Piano', rows).grid()], 'piano');
  const session = createSession(workbook, italian);
  const user = userEvent.setup();
  render(
    <FluentProvider theme={webLightTheme}>
      <App session={session} catalogue={italian} />
    </FluentProvider>,
  );
  await act(() => session.open());
  const press = async (name: string) => {
    await user.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(session.state.phase).not.toBe('opening'));
  };
  const point = (row: number, column: number) =>
    act(() => workbook.point('Piano', { row, column, rows: 1, columns: 1 }));
  const sayColumn = async (column: number, role: string) => {
    point(0, column);
    await user.click(screen.getByRole('button', { name: /^La colonna . è…$/ }));
    const own = await screen.findByRole('group', { name: 'Della voce della riga' });
    await user.click(within(own).getByRole('menuitem', { name: role }));
    await waitFor(() => expect(session.state.phase).not.toBe('opening'));
  };
  return { workbook, session, user, press, point, sayColumn };
}

/** From «Insegna» to the whole tree. */
async function taughtPane() {
  const pane = await openPane();
  await pane.press('Insegna la disposizione…');
  pane.point(0, 0);
  await pane.press('Intestazioni');
  await pane.sayColumn(0, 'Nome');
  await pane.sayColumn(1, 'Target');
  await pane.sayColumn(2, 'Consuntivo');
  return pane;
}

it('begins where nothing is recognised, with the focus on its title and what is selected in the sheet', async () => {
  const { press, point } = await openPane();
  await press('Insegna la disposizione…');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Insegna la disposizione' }));
  point(1, 0);
  expect(screen.getByText('Piano, A2:')).toBeTruthy();
  expect(screen.getByText('Imprese assistite')).toBeTruthy();
  point(40, 0);
  expect(screen.getByText('Nessuna cella con un testo è selezionata.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Indicatore' }).getAttribute('aria-disabled')).toBe('true');
});

it('tells after each answer what is understood, in words beside each mark', async () => {
  await taughtPane();
  expect(screen.getByText('Indicatori: 3. Titoli: 0. Righe non capite: 0.')).toBeTruthy();
  const tree = screen.getByRole('tree');
  expect(within(tree).getByRole('treeitem', { name: /Eventi.*Indicatore/ })).toBeTruthy();
});

it('asks what is unclear, and goes to its cell', async () => {
  const { user, workbook } = await taughtPane();
  await user.click(screen.getByRole('button', { name: /La colonna «Chi» non è usata/ }));
  await waitFor(() => expect(workbook.selected.at(-1)).toEqual({ sheet: 'piano', row: 1, column: 3 }));
  expect(screen.getByText('Piano, D2:')).toBeTruthy();
});

it('takes back the last answer', async () => {
  const { press, sayColumn } = await taughtPane();
  await sayColumn(3, 'Unità organizzative');
  expect(screen.queryByRole('button', { name: /La colonna «Chi»/ })).toBeNull();
  await press('Annulla l’ultima');
  expect(screen.getByRole('button', { name: /La colonna «Chi»/ })).toBeTruthy();
});

it('takes back the last answer with Ctrl+Z, too, and never what Calcola wrote before', async () => {
  const { user, session, workbook, press, sayColumn } = await taughtPane();
  await press('Va bene così');
  await press('Calcola');
  await waitFor(() => expect(session.state.canRestore).toBe(true));
  const written = workbook.writes.length;
  await user.click(screen.getByRole('button', { name: 'Altri comandi' }));
  await user.click(screen.getByRole('menuitem', { name: 'Insegna la disposizione…' }));
  await sayColumn(3, 'Unità organizzative');
  for (const what of [/La colonna «Chi»/, 'Nessuna risposta da annullare.']) {
    await user.keyboard('{Control>}z{/Control}');
    expect((await screen.findAllByText(what))[0]).toBeTruthy();
  }
  expect([workbook.writes.length, session.state.canRestore]).toEqual([written, true]);
});

it('says which earlier answer one contradicts, and lets the person decide', async () => {
  const { sayColumn, press, session } = await taughtPane();
  await sayColumn(0, 'Descrizione');
  expect(screen.getByText(/La colonna «Cosa» è già stata detta «Nome»/)).toBeTruthy();
  await press('Vale questa risposta');
  expect(session.state.teaching?.refused).toBeNull();
});

it('is confirmed, and the plan is computed', async () => {
  const { press, workbook } = await taughtPane();
  await press('Va bene così');
  expect(screen.queryByRole('heading', { name: 'Insegna la disposizione' })).toBeNull();
  await press('Calcola');
  await waitFor(() => expect(workbook.writes).toHaveLength(1));
});

it('is saved with a name, and used in another workbook', async () => {
  const { user, session } = await taughtPane();
  await user.click(screen.getByRole('button', { name: 'Salva disposizione…' }));
  const dialog = screen.getByRole('dialog');
  const name = within(dialog).getByRole('textbox', { name: /Nome/ });
  await user.clear(name);
  await user.click(within(dialog).getByRole('button', { name: 'Salva' }));
  expect(await within(dialog).findByText('Scrivere un nome.')).toBeTruthy();
  await user.type(name, 'Tabella della Promozione');
  await user.click(within(dialog).getByRole('button', { name: 'Copia il testo' }));
  const text = await navigator.clipboard.readText();
  expect(text).toBe(session.teaching.fileText('Tabella della Promozione'));
});

it('from a file says by name what it is used for', async () => {
  const text = (await taughtPane()).session.teaching.fileText('Tabella della Promozione') ?? '';
  document.body.replaceChildren();
  const { user } = await openPane();
  await user.upload(
    screen.getByLabelText('Usa disposizione…', { selector: 'input' }),
    // jsdom's files cannot be read.
    Object.assign(new File([text], 'x.json'), { text: async () => text }),
  );
  expect(await screen.findByText(/In uso la disposizione «Tabella della Promozione»/)).toBeTruthy();
  expect(screen.getByText('Indicatori: 3. Titoli: 0. Righe non capite: 0.')).toBeTruthy();
});

it('shows its colours in the sheet beside a legend in words, and takes them away', async () => {
  const { press, workbook } = await taughtPane();
  await press('Colora nel foglio');
  await waitFor(() => expect(workbook.colours).not.toEqual([]));
  const legend = screen.getByRole('list', { name: 'Legenda' });
  expect(within(legend).getByText('Non capita')).toBeTruthy();
  await press('Togli i colori');
  await waitFor(() => expect(workbook.colours).toEqual([]));
});

it('starts again by examples: a name, the cells beside it, and nothing that was supposed before', async () => {
  const { session, user, press, point } = await openPane();
  await press('Insegna la disposizione…');
  point(0, 0);
  await press('Mostra con esempi');
  expect(screen.queryByRole('button', { name: 'Intestazioni' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Mostra con esempi' })).toBeNull();
  point(1, 0);
  await press('Indicatore');
  point(0, 0);
  await press('Da ignorare');
  for (const [column, role] of [
    [1, 'Target'],
    [2, 'Consuntivo'],
  ] as const) {
    point(1, column);
    await user.click(screen.getByRole('button', { name: 'Questa cella è…' }));
    const own = await screen.findByRole('group', { name: 'Della voce della riga' });
    await user.click(within(own).getByRole('menuitem', { name: role }));
    await waitFor(() => expect(session.state.phase).not.toBe('opening'));
  }
  const indicators = session.state.teaching?.understood?.plan.nodes.filter(
    ({ level }) => level === 'indicator',
  );
  expect(indicators?.map(({ name, target, actual }) => [name, target?.value, actual?.value])).toEqual([
    ['Imprese assistite', 100, 90],
    ['Eventi', 10, 12],
    ['Reclami risolti', 3, 2],
  ]);
});
