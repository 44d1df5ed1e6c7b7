import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import type { SessionState } from '../../src/session/state';
import { findingsAbout } from '../checks/findingsOf';
import { handMadePlan, type Draft } from '../plan/handMadePlan';
import { noProblems } from './fakeSession';
import { renderPane } from './renderPane';

// axe takes its time.
jest.setTimeout(30_000);

const indicator = (name: string, actual: number | undefined, published?: number): Draft => ({
  level: 'indicator',
  name,
  target: '>= 100,00 N.',
  ...(actual !== undefined && { actual }),
  ...(published !== undefined && { published }),
});

/** Two areas, one of them wholly evaluated; two published scores, one of which does not come out. */
const drafts: Draft[] = [
  {
    level: 'area',
    code: '01',
    name: 'Promozione',
    children: [indicator('Bandi', 90, 0.9), indicator('Eventi', undefined)],
  },
  {
    level: 'area',
    code: '02',
    name: 'Tutela',
    published: 0.7,
    children: [indicator('Controlli', 50, 0.4), indicator('Sportelli', 100)],
  },
];

async function openSummary(change: Partial<SessionState> = {}) {
  const plan = handMadePlan(drafts);
  const results = evaluatePlan(plan, standard, italian);
  const findings = findingsAbout(plan, results);
  const pane = renderPane({ phase: 'ready', sheets: plan.sheets, plan, results, findings, ...change });
  await pane.user.click(screen.getByRole('tab', { name: 'Riepilogo' }));
  // The frame in which the tabs move their underline.
  await pane.become({});
  return { ...pane, panel: within(screen.getByRole('tabpanel', { name: 'Riepilogo' })) };
}

const textsOf = (elements: readonly Element[]): (string | null)[] =>
  elements.map(({ textContent }) => textContent);

describe('before anyone presses anything', () => {
  test('the ente and its ambiti stand with score, status, weight evaluated and published score', async () => {
    const { panel } = await openSummary();
    const list = panel.getByRole('heading', { name: 'Risultati' }).nextElementSibling as HTMLElement;
    expect(textsOf(within(list).getAllByRole('listitem'))).toEqual([
      'Ente82,50%Raggiunto · peso valutato 75%',
      '01 Promozione90,00%Raggiunto · peso valutato 50%',
      '02 Tutela75,00%Parzialmente raggiunto · pubblicato 70,00%, diverso',
    ]);
  });

  test('the result of the year before stands beside, where the sheet has it', async () => {
    const plan = handMadePlan(drafts);
    const previous = { sheet: 's', row: 0, column: 13, value: 0.885, format: '0.00%' };
    const nodes = plan.nodes.map((node) => (node.code === '01' ? { ...node, cells: { previous } } : node));
    const results = evaluatePlan({ ...plan, nodes }, standard, italian);
    const { panel } = await openSummary({ results });
    expect(panel.getByText(/risultato precedente 88,50%$/)).toBeTruthy();
  });

  test('dashboards, which repeat indicators of the ente, are not counted', async () => {
    const plan = handMadePlan([
      ...drafts,
      { level: 'dashboard', code: 'D', name: 'Dirigente', children: [indicator('Bandi', 90)] },
    ]);
    const { panel } = await openSummary({ plan, results: evaluatePlan(plan, standard, italian) });
    expect(panel.getByRole('row', { name: /^Indicatori/ }).textContent).toBe('Indicatori2011');
  });

  test('what was published of a dashboard is compared, and opened, as that of the ente is', async () => {
    const plan = handMadePlan([
      { level: 'dashboard', code: 'D', name: 'Dirigente', children: [indicator('Bandi', 90, 0.5)] },
    ]);
    const { panel, user } = await openSummary({ plan, results: evaluatePlan(plan, standard, italian) });
    await user.click(panel.getByRole('button', { name: /^1 Diversi/ }));
    expect(screen.getByRole('treeitem', { name: /Bandi/ })).toBeTruthy();
  });

  test('an ambito is shown in the tree by its button', async () => {
    const { panel, user } = await openSummary();
    await user.click(panel.getByRole('button', { name: '02 Tutela' }));
    expect(screen.getByRole('region', { name: 'Dettaglio' }).textContent).toContain('75,00%');
  });

  test('nodes are counted by level and light', async () => {
    const { panel } = await openSummary();
    const rows = within(panel.getByRole('table')).getAllByRole('row');
    expect(rows.map(({ children }) => textsOf([...children]))).toEqual([
      ['', 'verde', 'giallo', 'rosso', 'senza punteggio'],
      ['Ambiti', '1', '1', '0', '0'],
      ['Indicatori', '2', '0', '1', '1'],
    ]);
  });

  test('every number opens those that it counts, in the tree or among the findings', async () => {
    const { panel, user } = await openSummary();
    const shown = () => screen.getAllByRole('treeitem').map((row) => row.getAttribute('aria-level'));
    await user.click(panel.getByRole('button', { name: /^1 Indicatori, rosso/ }));
    expect(screen.getByRole('treeitem', { name: /Controlli/ })).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-level')).toBe('1');
    expect(shown()).toEqual(['1', '2', '3']);
    await user.click(screen.getByRole('tab', { name: 'Riepilogo' }));
    await user.click(panel.getByRole('button', { name: /^1 Uguali/ }));
    expect(screen.getByRole('treeitem', { name: /Bandi/ })).toBeTruthy();
    expect(shown()).toEqual(['1', '2', '3']);
    await user.click(screen.getByRole('tab', { name: 'Riepilogo' }));
    await user.click(panel.getByRole('button', { name: /^3 Avvisi/ }));
    expect(screen.getByRole('tabpanel', { name: /^Segnalazioni/ }).hidden).toBe(false);
  });

  test('what is missing and where points are lost are those of the ente', async () => {
    const { panel, session, user } = await openSummary();
    await user.click(panel.getByRole('button', { name: 'Foglio, A3 01 › Eventi' }));
    expect(session.wentTo).toEqual([{ sheet: 's', row: 2, column: 0 }]);
    expect(panel.getByRole('button', { name: 'Controlli' }).parentElement?.textContent).toContain('−12,50');
  });

  test('published scores are counted by how they compare, and those that differ listed with their cells', async () => {
    const { panel } = await openSummary();
    const count = (name: string) => panel.getByText(name).nextElementSibling?.textContent;
    expect(['Uguali', 'Entro l’arrotondamento', 'Diversi'].map(count)).toEqual(['1', '0', '2']);
    expect(textsOf(panel.getAllByRole('button', { name: /Pubblicato/ }))).toEqual([
      'Foglio, E4 Pubblicato 70,00%, ma dai dati del foglio viene 75,00%: controllare consuntivi, target e pesi, oppure correggere il punteggio pubblicato.',
      'Foglio, E5 Pubblicato 40,00%, ma dai dati del foglio viene 50,00%: controllare consuntivi, target e pesi, oppure correggere il punteggio pubblicato.',
    ]);
  });

  test('findings are counted by kind', async () => {
    const { panel } = await openSummary();
    const count = (kind: string) => panel.getByText(kind).nextElementSibling?.textContent;
    expect(['Errori', 'Avvisi', 'Note'].map(count)).toEqual(['0', '3', '0']);
  });

  test('nothing is said of what Calcola wrote, but that it can be pressed', async () => {
    const { panel } = await openSummary();
    expect(panel.getByText(/Premere Calcola/)).toBeTruthy();
  });

  test('axe finds nothing', async () => {
    const { container } = await openSummary();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('after Calcola', () => {
  const leftAlone = Array.from({ length: 7 }, (_, row) => ({
    message: { id: 'write.leftAlone' as const },
    at: { sheet: 's', row, column: 3 },
    node: null,
  }));

  test('it says what was written, and what was left alone: a long list begins with its first lines', async () => {
    const { panel, user } = await openSummary({ summary: { ...noProblems, scored: 3, leftAlone } });
    expect(panel.getByText(/Indicatori valutati: 3/)).toBeTruthy();
    expect(panel.getByText('Scritto nel foglio come formule vive.')).toBeTruthy();
    expect(panel.getAllByRole('button', { name: /^Foglio, D/ })).toHaveLength(5);
    await user.click(panel.getByRole('button', { name: 'Mostra tutti (7)' }));
    expect(panel.getAllByRole('button', { name: /^Foglio, D/ })).toHaveLength(7);
  });

  test('where Excel shows something else, values can be written instead of formulas', async () => {
    const otherwise = [{ message: { id: 'check.otherwise' as const }, at: null, node: null }];
    const { panel, session, user } = await openSummary({ summary: { ...noProblems, otherwise } });
    await user.click(panel.getByRole('button', { name: 'Scrivi i valori al loro posto' }));
    expect(session.asked).toEqual(['write values']);
  });

  test('where a node has no cell in the sheet, the sheet Risultati is offered', async () => {
    const withoutPlace = { id: 'write.noPlaceOne', params: { name: { id: 'pane.level.entity' } } } as const;
    const { panel, session, user } = await openSummary({ summary: { ...noProblems, withoutPlace } });
    expect(panel.getByText(/non c’è una cella per il punteggio di «Ente»/)).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Aggiungi il foglio «Risultati»' }));
    expect(session.asked).toEqual(['add results sheet']);
  });

  test('it says where the results are, with the cell to go to', async () => {
    const message = { id: 'write.inColumns', params: { sheet: 'Piano', columns: 'F, G' } } as const;
    const at = { sheet: 's', row: 3, column: 5 };
    const where = [{ message, at, node: null }];
    const { panel, session, user } = await openSummary({ summary: { ...noProblems, where } });
    expect(panel.getByRole('heading', { name: 'Dove sono i risultati (1)' })).toBeTruthy();
    await user.click(panel.getByRole('button', { name: /colonne F, G, a destra della tabella/ }));
    expect(session.wentTo).toEqual([at]);
  });
});
