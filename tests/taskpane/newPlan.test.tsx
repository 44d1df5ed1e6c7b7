import { screen, waitFor, within } from '@testing-library/react';
import type { Plan } from '../../src/core/plan/plan';
import { chooseInMenu, readyWith, renderPane, smallTree } from './renderPane';

// Typing is slow in jsdom when the machine is busy.
jest.setTimeout(30_000);

const refused = { id: 'error.protected', params: { sheet: 'Piano' } } as const;

async function choose(name: string) {
  const pane = renderPane(readyWith(smallTree));
  await chooseInMenu(pane.user, name);
  return pane;
}

describe('a new plan', () => {
  const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

  async function fill() {
    const pane = await choose('Nuovo piano…');
    await pane.user.type(field(/^Ente/), 'Camera di Commercio di Prova');
    await pane.user.clear(field(/^Anno/));
    await pane.user.type(field(/^Anno/), '2026');
    await pane.user.type(field(/^Ambiti/), ' Sviluppo {Enter}{Enter}Tutela');
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Regole' }), 'TNO');
    return pane;
  }

  test('is asked for ente, year, ambiti and rules, and begun; the focus returns', async () => {
    const { user, session } = await fill();
    await user.click(screen.getByRole('button', { name: 'Crea il piano' }));
    expect(session.asked).toEqual([
      'plan {"entity":"Camera di Commercio di Prova","year":2026,"areas":["Sviluppo","Tutela"],"rules":"TNO"}',
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Altri comandi' })),
    );
  });

  test('says at each field what is missing', async () => {
    const { user, session } = await choose('Nuovo piano…');
    await user.clear(field(/^Anno/));
    await user.click(screen.getByRole('button', { name: 'Crea il piano' }));
    for (const [name, description] of [
      [/^Ente/, 'Scrivere il nome della Camera.'],
      [/^Anno/, 'Scrivere un anno, per esempio 2026.'],
      [/^Ambiti/, /Scrivere almeno un ambito\./],
    ] as const) {
      expect(screen.getByRole('textbox', { name, description })).toBeTruthy();
    }
    expect(session.asked).toEqual([]);
  });

  test('that cannot be written says so, and what was typed stays', async () => {
    const { user, session } = await fill();
    session.answer = { error: refused };
    await user.click(screen.getByRole('button', { name: 'Crea il piano' }));
    const alert = within(screen.getByRole('dialog')).getByRole('alert');
    expect(alert.textContent).toMatch(/«Piano» è protetto/);
    expect(field(/^Ente/).value).toBe('Camera di Commercio di Prova');
  });
});

describe('next year’s plan', () => {
  test('says what it is made of, and is made', async () => {
    const { user, session } = await choose('Piano dell’anno prossimo…');
    const dialog = within(screen.getByRole('dialog', { name: 'Piano dell’anno prossimo' }));
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Le scadenze passano all’anno dopo; gli altri target sono quelli del piano triennale, o restano.',
      'I consuntivi sono vuoti.',
      'Il foglio nuovo è fatto come «Foglio»; se quello è protetto, o le sue scadenze sono formule, è una tabella semplice.',
    ]);
    session.answer = { notice: { id: 'pane.keys.title' } };
    const year = dialog.getByRole('textbox', { name: /^Anno del piano nuovo/ });
    await user.clear(year);
    await user.click(dialog.getByRole('button', { name: 'Prepara il piano' }));
    expect(dialog.getByText('Scrivere un anno, per esempio 2026.')).toBeTruthy();
    await user.type(year, '2031');
    await user.click(dialog.getByRole('button', { name: 'Prepara il piano' }));
    expect(session.asked).toEqual(['next year 2031']);
    expect(screen.queryByRole('dialog')).toBeNull();
    // Excel does not take back a sheet that was added.
    expect(screen.getByRole('button', { name: 'Chiudi' })).toBeTruthy();
    expect(screen.queryByText(/Ctrl\+Z/)).toBeNull();
  });

  test('of a plan on several sheets is told to be a plain table, and why', async () => {
    const ready = readyWith(smallTree);
    const [sheet] = ready.plan?.sheets ?? [];
    const plan = { ...ready.plan, sheets: [sheet, { ...sheet, id: 'another' }] } as Plan;
    const { user } = renderPane({ ...ready, plan });
    await chooseInMenu(user, 'Piano dell’anno prossimo…');
    expect(screen.getByText(/una tabella semplice, perché il piano sta su più fogli/)).toBeTruthy();
  });

  test('waits until the recognition is answered', async () => {
    const question = { id: 'recognition.ask' } as const;
    const { user } = renderPane(readyWith(smallTree, { question }));
    await user.click(screen.getByRole('button', { name: 'Altri comandi' }));
    const item = screen.getByRole('menuitem', { name: 'Piano dell’anno prossimo…' });
    expect(item.getAttribute('aria-disabled')).toBe('true');
  });
});

test('the keys are listed', async () => {
  const { user } = await choose('Tasti…');
  const dialog = screen.getByRole('dialog', { name: 'Tasti' });
  expect(within(dialog).getByText('Canc').nextElementSibling?.textContent).toMatch(/elimina/);
  await user.click(within(dialog).getByRole('button', { name: 'Chiudi' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
