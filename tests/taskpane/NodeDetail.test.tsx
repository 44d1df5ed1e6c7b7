import { screen, within } from '@testing-library/react';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import type { NodeResult } from '../../src/core/plan/results';
import type { PlanNode } from '../../src/core/plan/plan';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import { cell } from './fakeSession';
import { findingsAbout } from '../checks/findingsOf';
import { handMadePlan, type Draft } from '../plan/handMadePlan';
import { item, readyWith, renderPane, smallTree } from './renderPane';

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

test('an operator with a column of its own is shown with its target', async () => {
  const { facts, user } = await detailOf({ target: cell(7, 2, 100), direction: cell(7, 1, '>=') });
  expect(facts.Target).toBe('>= 100');
  await user.click(screen.getByRole('button', { name: 'Modifica i dati' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Target' }).value).toBe('>= 100');
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

/** The detail of the ente, or of another node, of a plan that is really computed. */
async function explained(drafts: readonly Draft[], name = 'Ente') {
  const plan = handMadePlan(drafts);
  const results = evaluatePlan(plan, standard, italian);
  const findings = findingsAbout(plan, results);
  const pane = renderPane({ phase: 'ready', sheets: plan.sheets, plan, results, findings });
  await pane.user.click(item(name));
  return { ...pane, region: within(screen.getByRole('region', { name: 'Dettaglio' })) };
}

const indicator = (name: string, weight: number, actual?: number | string): Draft => ({
  level: 'indicator',
  name,
  weight,
  target: '>= 100,00 N.',
  ...(actual !== undefined && { actual }),
});

const partly: Draft[] = [
  {
    level: 'area',
    code: '01',
    name: 'Promozione',
    children: [indicator('Bandi', 20, 90), indicator('Eventi', 30, 50), indicator('Tempo medio', 50)],
  },
];

describe('the score of a node', () => {
  const rowsOf = (table: HTMLElement): (string | null)[][] =>
    within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));

  test('is shown as the sum of its children, those first that lose most, with who is left out and why', async () => {
    const { region } = await explained(partly, 'Promozione');
    const table = region.getByRole('table', { name: 'Da dove viene il punteggio' });
    expect(rowsOf(table)).toEqual([
      ['Peso', 'Conta', 'Punteggio', 'Porta', 'Perde'],
      ['Eventi'],
      ['30,00', '60,00', '50,00', '30,00', '30,00'],
      ['Bandi'],
      ['20,00', '40,00', '90,00', '36,00', '4,00'],
      ['Tempo medio'],
      ['50,00', 'resta fuori: senza consuntivo'],
      ['Totale', '100,00', '', '66,00', '34,00'],
    ]);
  });

  test('says how much of the weight was evaluated, for the node and for its children', async () => {
    const { region } = await explained(partly);
    expect(region.getAllByText('peso valutato 50%')).toHaveLength(2);
  });

  test('leads to its children: each is shown by its button', async () => {
    const { region, user } = await explained(partly, 'Promozione');
    await user.click(region.getByRole('button', { name: 'Eventi' }));
    expect(screen.getByText(/consuntivo 50.*non raggiunto.*= 50,00%/)).toBeTruthy();
  });

  test('of very many children begins with those that lose most, and can be shown whole', async () => {
    const many = Array.from({ length: 30 }, (_, place) => indicator(`Voce ${place}`, 1, 100 - place));
    const { region, user } = await explained(
      [{ level: 'area', code: '01', name: 'Promozione', children: many }],
      'Promozione',
    );
    const children = () =>
      region.getAllByRole('button', { name: /^Voce/ }).map(({ textContent }) => textContent);
    expect([children().length, children()[0]]).toEqual([20, 'Voce 29']);
    await user.click(region.getByRole('button', { name: 'Mostra tutti (30)' }));
    expect(children()).toHaveLength(30);
  });

  test('tells the five that cost it most', async () => {
    const many = Array.from({ length: 8 }, (_, place) => indicator(`Voce ${place}`, 1, 50 - place));
    const { region } = await explained([{ level: 'area', code: '01', name: 'Promozione', children: many }]);
    const list = region.getByRole('heading', { name: 'Dove si perdono più punti' }).nextElementSibling;
    expect(within(list as HTMLElement).getAllByRole('listitem')).toHaveLength(5);
  });

  test('is not summed where a child stops it', async () => {
    const drafts: Draft[] = [
      {
        level: 'area',
        code: '01',
        name: 'Promozione',
        children: [indicator('Bandi', 60, 90), indicator('Eventi', 40, 'vedi nota')],
      },
    ];
    const { region } = await explained(drafts, 'Promozione');
    expect(rowsOf(region.getByRole('table'))).toEqual([
      ['Peso', 'Conta', 'Punteggio', 'Porta', 'Perde'],
      ['Eventi'],
      ['40,00', 'ferma il calcolo: da controllare'],
      ['Bandi'],
      ['60,00', '–', '90,00', '–', '–'],
    ]);
  });

  test('tells the indicators that cost it most, from any depth, and goes to them', async () => {
    const { region, user } = await explained(partly);
    const list = region.getByRole('heading', { name: 'Dove si perdono più punti' }).nextElementSibling;
    const losses = within(list as HTMLElement);
    expect(losses.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Eventi−30,00',
      'Bandi−4,00',
    ]);
    await user.click(losses.getByRole('button', { name: 'Bandi' }));
    expect(screen.getByRole('heading', { name: 'Bandi' })).toBeTruthy();
  });
});

describe('what is missing', () => {
  test('is told from the ente down to the cell, in one click', async () => {
    const drafts: Draft[] = [
      {
        level: 'area',
        code: '01',
        name: 'Promozione',
        children: [indicator('Bandi', 50, 90), indicator('Tempo medio', 50, 'vedi nota')],
      },
    ];
    const { region, session, user } = await explained(drafts);
    expect(region.getByRole('heading', { name: 'da controllare (1), 50% del peso' })).toBeTruthy();
    await user.click(
      region.getByRole('button', {
        name: /^Foglio, D3 01 › Tempo medio: Consuntivo «vedi nota» non leggibile/,
      }),
    );
    expect(session.wentTo).toEqual([{ sheet: 's', row: 2, column: 3 }]);
  });

  test('names the nodes between, but those whose code begins the next one', async () => {
    const below: Draft = {
      level: 'operational',
      code: '01_02',
      name: 'Reti',
      children: [{ ...indicator('Bandi', 100), code: 'B1' }],
    };
    const { region } = await explained([
      { level: 'area', code: '01', name: 'Promozione', children: [below] },
    ]);
    expect(region.getByRole('button', { name: 'Foglio, A3 01_02 › B1 Bandi' })).toBeTruthy();
  });

  test('is never rounded away: only the whole weight reads 100%', async () => {
    const { region } = await explained(
      [
        {
          level: 'area',
          code: '01',
          name: 'Promozione',
          children: [indicator('A', 99.97, 90), indicator('B', 0.03)],
        },
      ],
      'Promozione',
    );
    expect(region.getByText('peso valutato 99,9%')).toBeTruthy();
  });

  test('stands in the detail of the indicator too, and the same sentence not twice', async () => {
    const { region } = await explained(partly, 'Tempo medio');
    expect(region.getByRole('button', { name: 'Foglio, A4 Manca il consuntivo.' })).toBeTruthy();
    expect(region.queryByText(/manca il target o il consuntivo/)).toBeNull();
  });

  test('of an unreadable cell is the finding, which says it once', async () => {
    const { region } = await explained(
      [{ level: 'area', code: '01', name: 'Promozione', children: [indicator('Bandi', 100, 'vedi nota')] }],
      'Bandi',
    );
    expect(region.getAllByText(/«vedi nota» non leggibile/)).toHaveLength(1);
    expect(region.queryByRole('heading', { name: 'Che cosa manca' })).toBeNull();
  });

  test('is nothing where all is evaluated', async () => {
    const { region } = await explained([{ ...partly[0], children: [indicator('Bandi', 100, 90)] } as Draft]);
    expect(region.queryByRole('heading', { name: 'Che cosa manca' })).toBeNull();
    expect(region.queryByText(/peso valutato/)).toBeNull();
  });
});
