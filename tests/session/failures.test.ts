import { WorkbookError } from '../../src/workbook/port';
import { openTable } from './openSession';

const PLAN = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
];

afterEach(() => jest.restoreAllMocks());

it('a fault of the add-in is said to be one, logged, and comes with details', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { workbook, session } = await openTable(PLAN);
  const fault = new TypeError('x is undefined');
  workbook.failWrite = fault;
  await session.calculate();
  expect(session.state).toMatchObject({ phase: 'ready', error: { id: 'error.internal' } });
  expect(session.state.details).toMatch(/^Memory\nTypeError: x is undefined\n/);
  expect(log).toHaveBeenCalledWith(fault);
});

it('what Excel said goes with its sentence, for who maintains the add-in', async () => {
  const { workbook, session } = await openTable(PLAN);
  const said = Object.assign(new Error('no'), {
    code: 'AccessDenied',
    debugInfo: { errorLocation: 'Range.formulas' },
  });
  workbook.failWrite = new WorkbookError({ id: 'error.write', params: { reason: 'x' } }, said);
  await session.calculate();
  expect(session.state.error?.id).toBe('error.write');
  expect(session.state.details).toMatch(/^Memory\nAccessDenied Range.formulas\n/);
});

it('a mistake of a person has no details', async () => {
  const { session } = await openTable(PLAN);
  await session.edit({ kind: 'set', node: '01', field: 'weight', text: 'molto' });
  expect(session.state.error).not.toBeNull();
  expect(session.state.details).toBeNull();
});
