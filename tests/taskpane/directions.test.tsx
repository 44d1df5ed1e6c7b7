import { screen, within } from '@testing-library/react';
import type { TargetDirection } from '../../src/core/plan/directions';
import { cell, type Draft } from './fakeSession';
import { item, readyWith, renderPane } from './renderPane';

const supposed: TargetDirection = {
  direction: null,
  source: 'supposed',
  reason: { id: 'direction.supposed', params: { operator: '≥' } },
};
const undecided: TargetDirection = {
  direction: null,
  source: 'undecided',
  reason: { id: 'direction.undecided.unit', params: { target: '30 gg', unit: 'gg' } },
};
const answered: TargetDirection = {
  direction: '<=',
  source: 'person',
  reason: { id: 'direction.person', params: { operator: '<=' } },
};

function tree(...indicators: [name: string, direction: TargetDirection][]): Draft {
  const undecidedBelow = indicators.filter(([, { source }]) => source === 'undecided').length;
  return {
    code: '01',
    name: 'Obiettivo',
    level: 'entity',
    score: 1,
    result: { undecided: undecidedBelow },
    children: indicators.map(([name, direction]) => ({
      code: '',
      name,
      level: 'indicator' as const,
      score: direction.source === 'undecided' ? null : 1,
      node: { target: cell(1, 2, 30) },
      result: { direction, undecided: direction.source === 'undecided' ? 1 : 0 },
    })),
  };
}

it('one question confirms all the directions that were supposed', async () => {
  const { session, user } = renderPane(readyWith(tree(['Eventi', supposed], ['Fiere', supposed])));
  expect(screen.getByText('2 target sono senza segno: più è alto, meglio è?')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sì, ≥' }));
  expect(session.asked).toEqual(['direction >= ente#1 ente#2']);
});

it('nothing is asked where every target has its sign', () => {
  renderPane(readyWith(tree(['Eventi', { direction: null, source: 'target', reason: null }])));
  expect(screen.queryByText(/senza segno/)).toBeNull();
});

it('what waits is told with the way to it, and both it and what is above are marked in words', async () => {
  const { session, user } = renderPane(readyWith(tree(['Eventi', supposed], ['Attesa', undecided])));
  expect(item('Eventi').textContent).toContain('verso supposto');
  expect(item('Attesa').textContent).toContain('verso da scegliere');
  expect(item('Obiettivo').textContent).toContain('incompleto');
  const question = screen.getByText(/^Un indicatore resta senza punteggio/).closest('[role="group"]');
  await user.click(within(question as HTMLElement).getByRole('button', { name: 'Mostra il primo' }));
  expect(session.wentTo).toMatchObject([{ row: 1, column: 2 }]);
  expect(screen.getByRole('group', { name: 'Verso del target' })).toBeTruthy();
});

it('an indicator alone is decided with the keyboard in its detail', async () => {
  const { session, user } = renderPane(readyWith(tree(['Attesa', undecided])));
  await user.click(item('Attesa'));
  const choices = within(screen.getByRole('group', { name: 'Verso del target' }));
  choices.getByRole('button', { name: '≤ più è basso, meglio è' }).focus();
  await user.keyboard('{Enter}');
  expect(session.asked).toEqual(['direction <= ente#1']);
});

it('the detail says what was supposed, and an answer can be withdrawn', async () => {
  const { session, user } = renderPane(readyWith(tree(['Eventi', supposed], ['Attesa', answered])));
  await user.click(item('Eventi'));
  expect(screen.getByText('≥ supposto: il target non ha un segno.')).toBeTruthy();
  await user.click(item('Attesa'));
  const chosen = screen.getByRole('button', { name: /^≤/, pressed: true });
  await user.click(chosen);
  expect(session.asked).toEqual(['direction null ente#2']);
});
