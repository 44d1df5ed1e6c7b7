import { screen, within } from '@testing-library/react';
import type { NodeResult } from '../../src/core/plan/results';
import type { PlanNode } from '../../src/core/plan/plan';
import { cell } from './fakeSession';
import { readyWith, renderPane, smallTree } from './renderPane';

/** Selects an indicator and returns its detail, as pairs of name and text. */
async function detailOf(node: Partial<PlanNode>, result: Partial<NodeResult> = {}) {
  const indicator = {
    code: '01',
    name: 'Tempo medio',
    level: 'indicator' as const,
    score: 0.9158,
    weight: 12.5,
  };
  const pane = renderPane(readyWith({ ...smallTree, children: [{ ...indicator, node, result }] }));
  await pane.user.click(screen.getByRole('treeitem', { name: /Tempo medio/ }));
  const region = screen.getByRole('region', { name: 'Dettaglio' });
  const terms = within(region).getAllByRole('term');
  const facts = Object.fromEntries(
    terms.map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );
  return { ...pane, region, facts };
}

test('target and actual are shown as the sheet has them, with gap, weight and comparison', async () => {
  const { facts, region } = await detailOf(
    { target: cell(7, 2, '<= 1,90 gg'), actual: cell(7, 3, 2.06, '0.00" gg"') },
    {
      gap: 0.16,
      published: 0.9158,
      agreement: 'withinRounding',
      explanation: '1 − (2,06 − 1,90)/1,90 = 91,58%',
    },
  );
  expect(facts).toEqual({
    Target: '<= 1,90 gg',
    Consuntivo: '2,06 gg',
    Scostamento: '+0,16 gg',
    Peso: '12,50',
    Pubblicato: '91,58%',
    Ricalcolato: '91,58% (entro l’arrotondamento)',
  });
  expect(within(region).getByText('1 − (2,06 − 1,90)/1,90 = 91,58%')).toBeTruthy();
});

test.each([
  ['a deadline in days', cell(7, 2, 45657, 'dd/mm/yyyy'), 18, '31/12/2024', '+18 gg'],
  ['a percentage in points', cell(7, 2, 0.8, '0%'), -0.055, '80%', '-5,5%'],
  ['a percentage written as text', cell(7, 2, '>= 95,00 %'), 0.0083, '>= 95,00 %', '+0,83%'],
  ['none as a dash', cell(7, 2, '>= 10 N.'), 0, '>= 10 N.', '-'],
])('the gap of %s', async (_, target, gap, written, shown) => {
  const { facts } = await detailOf({ target }, { gap });
  expect([facts.Target, facts.Scostamento]).toEqual([written, shown]);
});

test('a score set by hand is said, with the one that was computed', async () => {
  const { facts, region } = await detailOf({}, { byHand: 'typed', computed: 0.5 });
  expect(facts.Ricalcolato).toBe('50,00%');
  expect(within(region).getByText('Punteggio messo a mano: vale quello scritto nella cella.')).toBeTruthy();
});

test('a problem is told in a sentence', async () => {
  const { region } = await detailOf(
    {},
    { problem: { id: 'actual.unreadable', params: { text: 'vedi nota' } } },
  );
  expect(within(region).getByText(/Consuntivo «vedi nota» non leggibile/)).toBeTruthy();
});

test('the button goes to the cell that it names', async () => {
  const { session, user } = await detailOf({ target: cell(7, 2, '>= 5') });
  await user.click(screen.getByRole('button', { name: 'Vai alla cella Foglio, C8' }));
  expect(session.wentTo).toEqual([expect.objectContaining({ sheet: 's1', row: 7, column: 2 })]);
});

test('a node tells how many items are below it', async () => {
  const { user } = renderPane(readyWith(smallTree));
  await user.click(screen.getByRole('treeitem', { name: /Digitalizzazione/ }));
  expect(screen.getByText('Voci sotto').nextElementSibling?.textContent).toBe('2');
});
