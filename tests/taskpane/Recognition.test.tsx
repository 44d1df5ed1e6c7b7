import { screen, within } from '@testing-library/react';
import { NO_HINTS } from '../../src/core/layout/layout';
import type { ColumnMapping, Plan, SheetReading } from '../../src/core/plan/plan';
import type { SessionState } from '../../src/session/state';
import { planOf, resultOf, resultsOf, SHEET } from './fakeSession';
import { chooseInMenu, focusRow, readyWith, renderPane, smallTree } from './renderPane';

// Menus and lists are slow in jsdom when the machine is busy.
jest.setTimeout(30_000);

const reading = (role: ColumnMapping['role'], column: number, header: string): ColumnMapping => ({
  role,
  column,
  header,
  confidence: 0.95,
  reason: { id: 'column.reason', params: { heading: header, fitting: 3, cells: 4 } },
});

function planWith(change: Partial<Plan>): Plan {
  return { ...planOf(resultsOf(resultOf(smallTree))), ...change };
}

function sheet(id: string, columns: ColumnMapping[], unused: SheetReading['unused'] = []): SheetReading {
  return { id, name: `Foglio ${id}`, headerRows: [6], columns, unused };
}

async function openColumns(plan: Plan = planWith({}), change: Partial<SessionState> = {}) {
  const pane = renderPane({ ...readyWith(smallTree), plan, ...change });
  await chooseInMenu(pane.user, /^Riconosciuto/);
  return pane;
}

const meaning = (name: string) => screen.getByRole('combobox', { name: `Significato di: ${name}` });

describe('the columns', () => {
  const sheets = [
    sheet(
      SHEET,
      [reading('name', 0, 'Indicatore'), reading('weight', 0, 'Indicatore'), reading('target', 3, '')],
      [{ column: 2, header: 'Ufficio' }],
    ),
  ];

  test('stand in their order with what they mean, how sure it is and why', async () => {
    await openColumns(planWith({ sheets }));
    const columns = within(
      screen.getByRole('heading', { name: 'Foglio «Foglio s1»' }).parentElement ?? document.body,
    );
    expect(columns.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'colonna A «Indicatore»',
      'colonna C «Ufficio»',
      'colonna D, senza un’intestazione nota',
    ]);
    const selected = columns
      .getAllByRole('combobox')
      .map((list) => (list as HTMLSelectElement).selectedOptions[0]?.textContent);
    expect(selected).toEqual(['Nome, Peso', 'Non usata', 'Target']);
    expect(columns.getByText(/^certa: .*3 celle su 4/)).toBeTruthy();
  });

  test('are shown in the sheet from the headings to the last row of a node', async () => {
    const { user, session } = await openColumns(planWith({ sheets }));
    await user.click(screen.getByRole('button', { name: 'colonna C «Ufficio»' }));
    expect(session.asked).toEqual(['select {"sheet":"s1","row":6,"column":2,"rows":1,"columns":1}']);
  });

  test('are corrected from a list of all meanings, by their heading', async () => {
    const { user, session } = await openColumns(planWith({ sheets }));
    await user.selectOptions(meaning('colonna C «Ufficio»'), 'Unità organizzative');
    await user.selectOptions(meaning('colonna D, senza un’intestazione nota'), 'Non usata');
    expect(session.asked).toEqual([
      'column {"heading":"ufficio","offset":0,"role":"units"}',
      'column {"heading":"ufficio","offset":1,"role":null}',
    ]);
  });

  test('that a person chose say so, and the way back forgets them', async () => {
    const choices = { ...NO_HINTS, columns: [{ heading: 'ufficio', offset: 1, role: 'target' as const }] };
    const { user, session } = await openColumns(planWith({ sheets }), { choices });
    expect(screen.getByText(/^scelta da voi/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Torna a come riconosciuto' }));
    expect(session.asked).toEqual(['forget']);
  });

  test('of sheets laid out alike are one list, that shows the sheet asked for', async () => {
    const columns = [reading('code', 0, 'Codice')];
    const alike = [sheet('s1', columns), sheet('s2', columns), sheet('s3', [reading('target', 0, 'Target')])];
    const { user, session } = await openColumns(planWith({ sheets: alike }));
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '2 fogli fatti allo stesso modo',
      'Foglio «Foglio s3»',
    ]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Foglio mostrato' }), 'Foglio s2');
    await user.click(screen.getByRole('button', { name: 'colonna A «Codice»' }));
    expect(session.asked[0]).toMatch(/^select {"sheet":"s2"/);
  });
});

test('the layout is chosen from a list', async () => {
  const { user, session } = await openColumns();
  expect(screen.queryByRole('button', { name: 'Torna a come riconosciuto' })).toBeNull();
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Disposizione' }),
    'Tabella, o altra disposizione',
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Disposizione' }), 'Come riconosciuta');
  expect(session.asked).toEqual(['layout declared', 'layout null']);
});

describe('what is in doubt', () => {
  const doubtful = { ...reading('target', 3, 'Valore'), confidence: 0.5 };
  const sheets = [sheet(SHEET, [reading('name', 0, 'Indicatore'), doubtful])];
  const shown = () => screen.getAllByRole('combobox', { name: /^Significato/ }).length;

  test('is shown alone, the rest on request', async () => {
    const { user } = await openColumns(planWith({ sheets }));
    expect(meaning('colonna D «Valore»')).toBeTruthy();
    expect(shown()).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Mostra tutte le colonne (2)' }));
    expect(shown()).toBe(2);
  });

  test('is told with its cell where a person is asked, who may say that all is right', async () => {
    const question = { id: 'recognition.ask' } as const;
    const at = { sheet: SHEET, row: 6, column: 3 };
    const message = { id: 'table.flat' } as const;
    const findings: Plan['findings'] = [{ severity: 'warning', message, at, node: null }];
    const { user, session } = await openColumns(planWith({ sheets, findings }), { question });
    const doubts = within(
      screen.getByRole('heading', { name: 'Che cosa è in dubbio' }).parentElement ?? document.body,
    );
    await user.click(doubts.getByRole('button', { name: /^Foglio, D7 Né codici né obiettivi/ }));
    await user.click(doubts.getByRole('button', { name: 'È giusto così' }));
    expect(session.wentTo).toEqual([at]);
    expect(session.asked).toEqual(['confirm']);
  });
});

test('a doubt of several sheets is told once, and leads to each of them', async () => {
  const question = { id: 'recognition.ask' } as const;
  const findings = [SHEET, 's2', 's3'].map((id): Plan['findings'][number] => ({
    severity: 'warning',
    message: { id: 'column.inferred' },
    at: { sheet: id, row: 6, column: 3 },
    node: null,
  }));
  const { user, session } = await openColumns(planWith({ findings }), { question });
  const doubts = within(
    screen.getByRole('heading', { name: 'Che cosa è in dubbio' }).parentElement ?? document.body,
  );
  expect(doubts.getAllByText(/non ha intestazione/)).toHaveLength(1);
  const [first, second] = within(doubts.getByText(/^Lo stesso in:/)).getAllByRole('button');
  await user.click(first ?? document.body);
  await user.click(second ?? document.body);
  expect(session.wentTo).toEqual(findings.slice(1).map(({ at }) => at));
});

describe('the year', () => {
  test('is chosen in the view of the tree where the plan has several', async () => {
    const plan = planWith({ years: [2024, 2025, 2026], year: 2025 });
    const { user, session } = renderPane({ ...readyWith(smallTree), plan });
    await user.click(screen.getByRole('button', { name: 'Vista' }));
    const years = within(screen.getByRole('group', { name: 'Anno dei target' }));
    expect(years.getByRole('menuitemradio', { checked: true }).textContent).toBe('Anno 2025');
    await user.click(years.getByRole('menuitemradio', { name: 'Anno 2026' }));
    expect(session.asked).toEqual(['year 2026']);
  });

  test('is not asked where it has one', async () => {
    const { user } = renderPane(readyWith(smallTree));
    await user.click(screen.getByRole('button', { name: 'Vista' }));
    expect(screen.queryByRole('group', { name: 'Anno dei target' })).toBeNull();
  });
});

describe('a doubtful recognition', () => {
  const question = { id: 'recognition.ask' } as const;
  const renderAsking = () => renderPane(readyWith(smallTree, { question }));

  test('asks aloud, and is confirmed', async () => {
    const { user, session } = renderAsking();
    expect(screen.getByRole('status').textContent).toMatch(/L’albero è giusto\?/);
    await user.click(screen.getByRole('button', { name: 'È giusto così' }));
    expect(session.asked).toEqual(['confirm']);
  });

  test('is corrected in the columns, which open and take the focus', async () => {
    const { user, become } = renderAsking();
    await user.click(screen.getByRole('button', { name: 'Correggi' }));
    // What is asked stands there with its reasons, and once.
    expect(screen.getAllByRole('button', { name: 'È giusto così' })).toHaveLength(1);
    await become({});
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Disposizione' }));
  });

  test('lets nothing be computed or changed until then, and says why', async () => {
    const { user, session } = renderAsking();
    const reason = /rispondere alla domanda/;
    const calculate = screen.getByRole('button', { name: 'Calcola', description: reason });
    await user.click(calculate);
    await user.click(screen.getByRole('treeitem', { name: /Digitalizzazione/ }));
    await user.click(screen.getByRole('button', { name: 'Modifica i dati', description: reason }));
    focusRow('Digitalizzazione');
    for (const key of ['{F2}', '{Insert}', '{Delete}', '{Control>}x{/Control}', '{Alt>}{ArrowDown}{/Alt}']) {
      await user.keyboard(key);
    }
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(session.asked).toEqual([]);
    expect(screen.getByRole('status').textContent).toMatch(reason);
  });
});

test('a hidden sheet of the plan counts, or does not, as the person says', async () => {
  const hidden = [
    { id: 'h1', name: 'Ambito 2', counted: null },
    { id: 'h2', name: 'Ambito 3', counted: true },
  ];
  const { session, user } = await openColumns(planWith({ hidden }));
  const list = (name: string) => screen.getByRole('combobox', { name: `Foglio nascosto «${name}»` });
  expect((list('Ambito 2') as HTMLSelectElement).selectedOptions[0]?.textContent).toMatch(/non è contato/);
  expect((list('Ambito 3') as HTMLSelectElement).value).toBe('true');
  await user.selectOptions(list('Ambito 2'), 'Fa parte del piano: contarlo');
  await user.selectOptions(list('Ambito 3'), 'Non contarlo');
  expect(session.asked).toEqual(['hidden Ambito 2 true', 'hidden Ambito 3 false']);
});
