import type { CheckedFinding } from '../../src/core/checks/rule';
import { readSettings } from '../../src/session/settings';
import { WorkbookError } from '../../src/workbook/port';
import { openSession, openTable, type Opened } from './openSession';
import { planOfWrongWeights } from './wrongWeights';

const PLAN = planOfWrongWeights(3);
const WEIGHT = 2;

const sumOf = (findings: readonly CheckedFinding[]): CheckedFinding | undefined =>
  findings.find(({ rule }) => rule === 'weightsSum');

async function accepted(): Promise<Opened> {
  const opened = await openTable(PLAN);
  const finding = sumOf(opened.session.state.findings);
  if (!finding) throw new Error('the weights are right');
  await opened.session.acceptFinding(finding, 'Deciso con l’OIV');
  return opened;
}

it('is no finding any more, is kept with its reason in the workbook, and found there another day', async () => {
  const opened = await accepted();
  const { workbook } = opened;
  const later = await openSession(workbook.sheets, workbook.activeSheet, readSettings(workbook.settings));
  for (const { session } of [opened, later]) {
    expect(sumOf(session.state.findings)).toBeUndefined();
    expect(session.state.accepted).toMatchObject([{ rule: 'weightsSum', reason: 'Deciso con l’OIV' }]);
  }
});

it('stays accepted when rows are inserted above it', async () => {
  const { session, workbook } = await accepted();
  workbook.byColleague({
    kind: 'insertRows',
    sheet: workbook.sheet('Piano').id,
    row: 0,
    count: 2,
    like: null,
  });
  await session.open();
  expect(sumOf(session.state.findings)).toBeUndefined();
  expect(session.state.accepted).toHaveLength(1);
});

it('is a finding again when its figures change', async () => {
  const { session, workbook } = await accepted();
  workbook.edit('Piano', 4, WEIGHT, 20);
  await session.open();
  expect(sumOf(session.state.findings)).toBeDefined();
  expect(session.state.accepted).toEqual([]);
});

it('is a finding again when a person says so', async () => {
  const { session, workbook } = await accepted();
  const [finding] = session.state.accepted;
  if (finding) await session.acceptFinding(finding, null);
  expect(sumOf(session.state.findings)).toBeDefined();
  expect(readSettings(workbook.settings).checks.accepted).toEqual([]);
});

it('a rule that is not looked for finds nothing in this workbook, until a person says so', async () => {
  const { session, workbook } = await openTable(PLAN);
  await session.switchRule('weightsSum', false);
  expect(sumOf(session.state.findings)).toBeUndefined();
  await session.open();
  expect([sumOf(session.state.findings), session.state.rulesOff]).toEqual([undefined, ['weightsSum']]);
  await session.switchRule('weightsSum', true);
  expect(sumOf(session.state.findings)).toBeDefined();
  expect(readSettings(workbook.settings).checks.off).toEqual([]);
});

it('a decision that cannot be kept is not made, and why is said', async () => {
  const { session, workbook } = await openTable(PLAN);
  workbook.saveSettings = () => Promise.reject(new WorkbookError({ id: 'error.write' }));
  await session.switchRule('weightsSum', false);
  expect(session.state.error).toEqual({ id: 'error.write' });
  expect(sumOf(session.state.findings)).toBeDefined();
});
