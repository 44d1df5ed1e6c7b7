import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { withRule } from '../../src/core/checks/runChecks';
import { italian } from '../../src/messages/it';
import type { Catalogue } from '../../src/messages/message';
import type { Finding } from '../../src/core/plan/plan';
import type { SessionState } from '../../src/session/state';
import { App } from '../../src/taskpane/App';
import { excelLight } from '../../src/taskpane/excelColours';
import { FakeSession, planOf, resultOf, resultsOf, type Draft } from './fakeSession';

/** One strategic objective with two operational ones below an area: enough for every level. */
export const smallTree: Draft = {
  code: '',
  name: 'Camera di Commercio di Pistoia-Prato',
  level: 'entity',
  score: 0.9798,
  children: [
    {
      code: '01',
      name: 'Sviluppo del territorio',
      level: 'area',
      score: 0.75,
      weight: 50,
      children: [
        {
          code: '01_01',
          name: 'Digitalizzazione',
          level: 'strategic',
          score: 0.41,
          weight: 100,
          children: [
            {
              code: '01_01_01',
              name: 'Bandi',
              level: 'operational',
              score: 1,
              weight: 60,
              children: [
                { code: 'EC27', name: 'Contributi concessi', level: 'indicator', score: 1, weight: 12.5 },
                { code: 'EC28', name: 'Tempo medio', level: 'indicator', score: null, weight: 87.5 },
              ],
            },
            { code: '01_01_02', name: 'Eventi', level: 'operational', score: 0.9, weight: 40 },
          ],
        },
      ],
    },
    { code: '02', name: 'Tutela del mercato', level: 'area', score: null, weight: 50 },
  ],
};

/** The state after opening a workbook with this tree. */
export function readyWith(
  tree: Draft,
  change: Partial<SessionState> = {},
  findings: readonly Finding[] = [],
): Partial<SessionState> {
  const results = resultsOf(resultOf(tree));
  return {
    phase: 'ready',
    results,
    plan: planOf(results, findings),
    findings: findings.map(withRule),
    ...change,
  };
}

export function renderPane(state: Partial<SessionState>, catalogue: Catalogue = italian) {
  const session = new FakeSession(state);
  const user = userEvent.setup();
  const view = render(
    <FluentProvider theme={excelLight}>
      <App session={session} catalogue={catalogue} />
    </FluentProvider>,
  );
  /** Changes the state and waits for the frame in which the tabs move their underline. */
  const become = (change: Partial<SessionState>) =>
    act(async () => {
      session.become(change);
      await new Promise(requestAnimationFrame);
    });
  return { session, user, become, ...view };
}

/** Chooses something in the menu of the pane, or in that of the tree's view. */
export async function chooseInMenu(
  user: UserEvent,
  name: string | RegExp,
  menu = 'Altri comandi',
): Promise<void> {
  await user.click(screen.getByRole('button', { name: menu }));
  await user.click(screen.getByRole(menu === 'Vista' ? 'menuitemradio' : 'menuitem', { name }));
}

/** The row of the tree with this name. */
export function item(name: string | RegExp): HTMLElement {
  return screen.getByRole('treeitem', { name: typeof name === 'string' ? new RegExp(name) : name });
}

/** Brings the focus to a row, as a person does with Tab and the arrows. */
export function focusRow(name: string | RegExp): void {
  act(() => item(name).focus());
}
