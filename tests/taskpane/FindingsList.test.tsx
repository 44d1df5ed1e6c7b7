import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { withRule } from '../../src/core/checks/runChecks';
import { AllowedMoves } from '../../src/core/editing/allowedMoves';
import type { TreeEdit } from '../../src/core/editing/edit';
import type { Finding, Plan } from '../../src/core/plan/plan';
import { italian } from '../../src/messages/it';
import type { Message } from '../../src/messages/message';
import type { SessionState } from '../../src/session/state';
import { CatalogueContext } from '../../src/taskpane/catalogue';
import { CellsContext, nameOfCell } from '../../src/taskpane/cells';
import { EditingContext } from '../../src/taskpane/editing';
import { FindingsList } from '../../src/taskpane/components/FindingsList';
import { FakeSession, planOf, resultOf, resultsOf, SHEET } from './fakeSession';
import { smallTree } from './renderPane';

/** As many findings of one kind: percentage points, in column D, of the indicators of the tree. */
function points(count: number): Finding[] {
  return Array.from({ length: count }, (_, i) => ({
    severity: 'error',
    message: { id: 'actual.percentPoints', params: { text: `${70 + i}` } },
    at: { sheet: SHEET, row: 7 + i, column: 3 },
    node: '01',
  }));
}

function show(
  findings: readonly Finding[],
  blocked: Message | null = null,
  decided: Partial<Pick<SessionState, 'accepted' | 'rulesOff'>> = {},
) {
  const session = new FakeSession({ findings: findings.map(withRule), ...decided });
  const plan: Plan = planOf(resultsOf(resultOf(smallTree)));
  const edits: TreeEdit[] = [];
  const changeAll = async (all: readonly TreeEdit[]): Promise<null> => (edits.push(...all), null);
  const editing = { plan, moves: new AllowedMoves(plan), blocked, change: async () => null, changeAll };
  const cells = {
    nameOf: (at: { sheet: string; row: number; column: number }) =>
      nameOfCell(at, [{ id: SHEET, name: 'Scheda 1' }]),
    goTo: () => undefined,
  };
  const list = (state: FakeSession['state']) => (
    <FluentProvider theme={webLightTheme}>
      <CatalogueContext value={italian}>
        <CellsContext value={cells}>
          <EditingContext value={editing}>
            <FindingsList session={session} state={state} onEdit={() => undefined} />
          </EditingContext>
        </CellsContext>
      </CatalogueContext>
    </FluentProvider>
  );
  const { container, rerender } = render(list(session.state));
  const become = (change: Partial<SessionState>): void => rerender(list({ ...session.state, ...change }));
  return { container, edits, session, become, user: userEvent.setup() };
}

const lines = (): number => screen.getAllByRole('button', { name: /^Scheda 1, D\d+ Il target/ }).length;

test('findings of one kind stand together, two of them until the others are asked for', async () => {
  const other: Finding = { severity: 'error', message: { id: 'target.missing' }, at: null, node: null };
  const { user } = show([...points(3), other, ...points(9).slice(3)]);
  expect(lines()).toBe(2);
  expect(screen.getByText('nessun target')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Altre dello stesso tipo (7)' }));
  expect(lines()).toBe(9);
});

test('a finding that one click mends says what the sheet will say', async () => {
  const { user, edits } = show(points(1));
  await user.click(screen.getByRole('button', { name: 'Scrivi «70%»' }));
  expect(edits).toEqual([{ kind: 'set', node: '01', field: 'actual', text: '70%' }]);
});

test('all of a kind are mended together, once all were shown', async () => {
  const { user, edits } = show(points(4));
  expect(screen.queryByRole('button', { name: /^Correggi tutte/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Altre dello stesso tipo (2)' }));
  await user.click(screen.getByRole('button', { name: 'Correggi tutte (4)' }));
  expect(edits).toHaveLength(4);
  expect(document.activeElement?.tagName).toBe('SECTION');
});

test('nothing is mended while something else goes on, and why is said', async () => {
  const { user, edits } = show(points(1), { id: 'pane.blocked.busy' });
  const button = screen.getByRole('button', { name: 'Scrivi «70%»' });
  await user.click(button);
  expect(edits).toEqual([]);
  expect(button.getAttribute('title')).toBe('Lavoro in corso: attendere che finisca.');
});

/** Opens the menu of the only finding. */
async function choose(user: ReturnType<typeof userEvent.setup>, name: string | RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^Altro su questa segnalazione/ }));
  await user.click(screen.getByRole('menuitem', { name }));
}

test('a finding is accepted with a reason, and not without one', async () => {
  const { user, session } = show(points(1));
  await choose(user, 'Accetta…');
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Accetta' }));
  expect(dialog.getByText('Scrivere perché va bene così.')).toBeTruthy();
  expect(session.asked).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: 'Motivo' }), ' Deciso con l’OIV ');
  await user.click(dialog.getByRole('button', { name: 'Accetta' }));
  expect(session.asked).toEqual(['accept actual.percentPoints Deciso con l’OIV']);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a rule is not looked for any more after a choice that names its question', async () => {
  const { user, session } = show([
    { severity: 'warning', message: { id: 'column.no.target' }, at: null, node: '01' },
  ]);
  await choose(user, 'Non cercare più: Ogni indicatore ha un target?');
  expect(session.asked).toEqual(['rule targetMissing off']);
});

test('what was not understood of a workbook can be accepted, and is always looked for', async () => {
  const message: Message = { id: 'table.unread', params: { sheet: 'Piano', first: 3, last: 9, count: 7 } };
  const { user } = show([{ severity: 'warning', message, at: null, node: null }]);
  await user.click(screen.getByRole('button', { name: /^Altro su questa segnalazione/ }));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Accetta…']);
});

const [kept] = points(1).map(withRule);
const DECIDED = {
  accepted: kept ? [{ ...kept, reason: 'Deciso con l’OIV' }] : [],
  rulesOff: ['straySpaces'] as const,
};

test('what was accepted is folded away with its reason, and each comes back with a click', async () => {
  const { user, session } = show([], null, DECIDED);
  expect(screen.queryByText(/nel foglio non c’è nulla da correggere/)).toBeNull();
  expect(screen.queryByText('Accettata: Deciso con l’OIV')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Accettate o non cercate più (2)' }));
  expect(screen.getByText('Accettata: Deciso con l’OIV')).toBeTruthy();
  const [finding, rule] = screen.getAllByRole('button', { name: /^Riprendi: / });
  if (finding) await user.click(finding);
  if (rule) await user.click(rule);
  expect(session.asked).toEqual(['accept actual.percentPoints null', 'rule straySpaces on']);
});

test('all is written on a sheet with a click', async () => {
  const { user, session } = show(points(1));
  await user.click(screen.getByRole('button', { name: 'Scrivi il foglio Verifica' }));
  expect(session.asked).toEqual(['add checks sheet']);
});

test('no sheet is written while something else goes on, and why is said', async () => {
  const { user, session } = show(points(1), { id: 'pane.blocked.busy' });
  const button = screen.getByRole('button', { name: 'Scrivi il foglio Verifica' });
  await user.click(button);
  expect(session.asked).toEqual([]);
  expect(button.getAttribute('title')).toBe('Lavoro in corso: attendere che finisca.');
});

test('axe finds nothing in what was accepted, and in the question why', async () => {
  const { user } = show(points(1), null, DECIDED);
  await user.click(screen.getByRole('button', { name: /^Accettate/ }));
  await choose(user, 'Accetta…');
  // No colours in jsdom: they are looked at in the browser.
  const rules = { region: { enabled: false }, 'color-contrast': { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('axe finds nothing', async () => {
  const { container } = show(points(4));
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations).toEqual([]);
});

describe('many findings', () => {
  const target: Finding = { severity: 'warning', message: { id: 'column.no.target' }, at: null, node: '01' };

  test('are looked through by words, in what is said, in cells and in questions', async () => {
    const { user } = show([...points(6), target]);
    const field = screen.getByRole('searchbox', { name: 'Cerca nelle segnalazioni' });
    await user.type(field, 'D9');
    expect(lines()).toBe(1);
    expect(screen.getByText('Segnalazioni mostrate: 1 di 7')).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'OGNI INDICATORE HA un target');
    expect(screen.queryByRole('button', { name: /^Scheda 1, D/ })).toBeNull();
    expect(screen.getByText(/Non c’è una colonna dei target/)).toBeTruthy();
  });

  test('or by how grave they are', async () => {
    const { user } = show([...points(6), target]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gravità' }), 'Avvisi');
    expect(screen.queryByText(/^Errori \(/)).toBeNull();
    expect(screen.getByText(/Non c’è una colonna dei target/)).toBeTruthy();
  });

  test('until others are asked for, however few are left', async () => {
    const { user, become } = show([...points(5), target]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gravità' }), 'Errori');
    await become({ findings: [withRule(target)] });
    expect(screen.queryByText(/Non c’è una colonna dei target/)).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gravità' }), 'Tutte');
    expect(screen.getByText(/Non c’è una colonna dei target/)).toBeTruthy();
  });

  test('axe finds nothing in the fields', async () => {
    const { container } = show([...points(6), target]);
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
  });
});

test('a few findings have no fields to look through them', () => {
  show(points(2));
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('the focus goes to the finding in the place of the one that was accepted', async () => {
  const found = points(3).map(withRule);
  const { user, session, become } = show(points(3));
  const menus = () => screen.getAllByRole('button', { name: /^Altro su questa segnalazione/ });
  session.acceptFinding = async () => become({ findings: found.filter((_, i) => i !== 1) });
  if (menus()[1]) await user.click(menus()[1] as HTMLElement);
  await user.click(screen.getByRole('menuitem', { name: 'Accetta…' }));
  await user.type(screen.getByRole('textbox', { name: 'Motivo' }), 'Va bene{Enter}');
  const line = (): string | undefined => document.activeElement?.closest('li')?.textContent ?? undefined;
  await waitFor(() => expect(line()).toContain('D10'));
});

test('the focus stays among the findings after the last one that was accepted came back', async () => {
  const { user, session, become } = show([], null, { ...DECIDED, rulesOff: [] });
  await user.click(screen.getByRole('button', { name: 'Accettate o non cercate più (1)' }));
  session.acceptFinding = async () => become({ accepted: [], findings: kept ? [kept] : [] });
  await user.click(screen.getByRole('button', { name: /^Riprendi: / }));
  await waitFor(() => expect(document.activeElement?.querySelector('h2')?.textContent).toBe('Errori (1)'));
});
