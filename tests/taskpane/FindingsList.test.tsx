import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { withRule } from '../../src/core/checks/runChecks';
import { AllowedMoves } from '../../src/core/editing/allowedMoves';
import type { TreeEdit } from '../../src/core/editing/edit';
import type { Finding, Plan } from '../../src/core/plan/plan';
import { italian } from '../../src/messages/it';
import type { Message } from '../../src/messages/message';
import { CatalogueContext } from '../../src/taskpane/catalogue';
import { CellsContext, nameOfCell } from '../../src/taskpane/cells';
import { EditingContext } from '../../src/taskpane/editing';
import { FindingsList } from '../../src/taskpane/components/FindingsList';
import { planOf, resultOf, resultsOf, SHEET } from './fakeSession';
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

function show(findings: readonly Finding[], blocked: Message | null = null) {
  const plan: Plan = planOf(resultsOf(resultOf(smallTree)));
  const edits: TreeEdit[] = [];
  const changeAll = async (all: readonly TreeEdit[]): Promise<null> => (edits.push(...all), null);
  const editing = { plan, moves: new AllowedMoves(plan), blocked, change: async () => null, changeAll };
  const cells = {
    nameOf: (at: { sheet: string; row: number; column: number }) =>
      nameOfCell(at, [{ id: SHEET, name: 'Scheda 1' }]),
    goTo: () => undefined,
  };
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <CatalogueContext value={italian}>
        <CellsContext value={cells}>
          <EditingContext value={editing}>
            <FindingsList findings={findings.map(withRule)} />
          </EditingContext>
        </CellsContext>
      </CatalogueContext>
    </FluentProvider>,
  );
  return { container, edits, user: userEvent.setup() };
}

const lines = (): number => screen.getAllByRole('button', { name: /^Scheda 1, D\d+ Il target/ }).length;

test('findings of one kind stand together, two of them until the others are asked for', async () => {
  const other: Finding = { severity: 'error', message: { id: 'target.missing' }, at: null, node: null };
  const { user } = show([...points(3), other, ...points(9).slice(3)]);
  expect(lines()).toBe(2);
  expect(screen.getByText('nessun target')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Altre 7 dello stesso tipo' }));
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
  await user.click(screen.getByRole('button', { name: 'Altre 2 dello stesso tipo' }));
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

test('axe finds nothing', async () => {
  const { container } = show(points(4));
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations).toEqual([]);
});
