import { disagreements, openTable, type Opened } from './openSession';

const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Imprese', 60, '', ''],
  ['01_01', 'Credito', 50, '', ''],
  ['01_01_01', 'Domande', 50, '>= 10', 5],
  ['01_01_02', 'Bandi', 50, '>= 4', 4],
  ['', 'Totale Credito', 100, '', ''],
  ['01_02', 'Estero', 50, '', ''],
  ['01_02_01', 'Missioni', 100, '>= 4', 4],
  ['', 'Totale Estero', 100, '', ''],
  ['', 'Totale ambito Imprese', 100, '', ''],
  ['02', 'Regolazione', 40, '', ''],
  ['02_01', 'Vigilanza', 100, '', ''],
  ['02_01_01', 'Controlli', 100, '>= 10', 10],
  ['', 'Totale generale', 100, '', ''],
] as const;

const SCORE = 5;

function names({ workbook }: Opened): unknown[] {
  return workbook.sheet('Piano').values.map((row) => row[1]);
}

it('the ente that no row shows has its result in the row of the general total', async () => {
  const opened = await openTable(PLAN);
  await opened.session.calculate();
  expect(opened.workbook.shown('Piano', 13, SCORE)).toBeCloseTo(0.6 * 0.875 + 0.4, 12);
  expect(opened.workbook.content('Piano', 5, SCORE)).toBe('');
  expect(opened.session.state.summary?.withoutPlace).toBeNull();
  expect(disagreements(opened)).toEqual([]);
});

it('a node that is removed takes its total along, and those of the others stay', async () => {
  const opened = await openTable(PLAN);
  await opened.session.edit({ kind: 'remove', node: '01_01' });
  expect(opened.session.state.error).toBeNull();
  expect(names(opened).filter((name) => String(name).startsWith('Totale'))).toEqual([
    'Totale Estero',
    'Totale ambito Imprese',
    'Totale generale',
  ]);
  await opened.session.edit({ kind: 'remove', node: '01' });
  expect(names(opened).slice(1)).toEqual(['Regolazione', 'Vigilanza', 'Controlli', 'Totale generale']);
});

it('an indicator that is added stands above the total of its objective, another objective below it', async () => {
  const opened = await openTable(PLAN);
  await opened.session.edit({
    kind: 'add',
    parent: '01_01',
    before: null,
    level: 'indicator',
    values: { name: 'Nuovo', target: '>= 3' },
  });
  await opened.session.edit({
    kind: 'add',
    parent: '01',
    before: '01_02',
    level: 'strategic',
    values: { name: 'Turismo' },
  });
  expect(opened.session.state.error).toBeNull();
  expect(names(opened).slice(2, 9)).toEqual([
    'Credito',
    'Domande',
    'Bandi',
    'Nuovo',
    'Totale Credito',
    'Turismo',
    'Estero',
  ]);
});

it('an objective that is moved takes its total along', async () => {
  const opened = await openTable(PLAN);
  await opened.session.edit({ kind: 'move', node: '01_01', parent: '02', before: null });
  expect(opened.session.state.error).toBeNull();
  expect(names(opened).slice(8)).toEqual([
    'Controlli',
    'Credito',
    'Domande',
    'Bandi',
    'Totale Credito',
    'Totale generale',
  ]);
});
