import type { CellValue } from '../../src/core/cell';
import type { Plan } from '../../src/core/plan/plan';
import { EditableSheet } from '../layout/editableWorkbook';
import { openSession, type Opened } from './openSession';

const HEADER = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const ambito = (code: string, actual: number): CellValue[][] => [
  HEADER,
  [code, `Ambito ${code}`, 50, '', ''],
  [`${code}_01`, `Indicatore ${code} uno`, 50, '>= 10', actual],
  [`${code}_02`, `Indicatore ${code} due`, 50, '>= 10', actual],
];

function sheets(hidden: readonly string[] = ['Ambito 2']) {
  return ['01', '02', '03'].map((code, i) => {
    const sheet = EditableSheet.from(`s${i + 1}`, `Ambito ${i + 1}`, ambito(code, [10, 0, 5][i] ?? 0));
    sheet.visible = !hidden.includes(sheet.name);
    return sheet.grid();
  });
}

const score = ({ session: { state } }: Opened): number | null => state.results?.root.score ?? null;
const told = ({ session: { state } }: Opened, id: string): unknown[] =>
  (state.plan?.findings ?? []).flatMap(({ message }) => (message.id === id ? [message.params?.sheet] : []));

describe('a hidden sheet of the plan', () => {
  it('is told and not counted until a person says so', async () => {
    const opened = await openSession(sheets(), 's1');
    expect(told(opened, 'sheet.hidden')).toEqual(['Ambito 2']);
    expect(opened.session.state.plan?.hidden).toEqual([{ id: 's2', name: 'Ambito 2', counted: null }]);
    expect(score(opened)).toBeCloseTo(0.75);
  });

  it('counts once a person says so, also another day, and no more is told', async () => {
    const opened = await openSession(sheets(), 's1');
    await opened.session.countHidden('Ambito 2', true);
    const later = await openSession(sheets(), 's1', opened.workbook.settings);
    for (const one of [opened, later]) {
      expect(told(one, 'sheet.hidden')).toEqual([]);
      expect(score(one)).toBeCloseTo(0.5);
      expect(one.session.state.plan?.sheets).toHaveLength(3);
    }
    await opened.session.forget();
    expect(told(opened, 'sheet.hidden')).toEqual(['Ambito 2']);
  });

  it('is not told any more once a person says that it does not count', async () => {
    const opened = await openSession(sheets(), 's1');
    await opened.session.countHidden('Ambito 2', false);
    expect(told(opened, 'sheet.hidden')).toEqual([]);
    expect(opened.session.state.plan?.sheets).toHaveLength(2);
  });
});

it('a sheet that the plan was read from when it was computed, and no more, is told until it is back', async () => {
  const opened = await openSession(sheets([]), 's1');
  await opened.session.calculate();
  const hidden = sheets(['Ambito 2', 'Ambito 3']);
  const fewer = await openSession(hidden, 's1', opened.workbook.settings);
  expect(fewer.session.state.plan?.findings[0]?.message).toEqual({
    id: 'plan.fewerSheets',
    params: { before: 3, now: 1, sheets: 'Ambito 2», «Ambito 3' },
  });
  await fewer.session.calculate();
  const again = await openSession(hidden, 's1', fewer.workbook.settings);
  expect(told(again, 'plan.fewerSheets')).toHaveLength(1);
  const back = await openSession(sheets([]), 's1', fewer.workbook.settings);
  expect(told(back, 'plan.fewerSheets')).toHaveLength(0);
});

it('the sheets of one plan are not missing from another one of the same workbook', async () => {
  const opened = await openSession(sheets([]), 's1');
  await opened.session.calculate();
  await opened.session.startNextYear(2027);
  expect(opened.session.state.error).toBeNull();
  const { sheets: read, findings } = opened.session.state.plan as Plan;
  expect(read.map(({ name }) => name)).toEqual(['Piano 2027']);
  expect(findings.map(({ message }) => message.id)).not.toContain('plan.fewerSheets');
});

it('a renamed sheet is not missing', async () => {
  const opened = await openSession(sheets([]), 's1');
  await opened.session.calculate();
  const renamed = sheets([]).map((grid) => ({ ...grid, name: grid.name.replace('Ambito', 'Area') }));
  const later = await openSession(renamed, 's1', opened.workbook.settings);
  expect(told(later, 'plan.fewerSheets')).toHaveLength(0);
});
