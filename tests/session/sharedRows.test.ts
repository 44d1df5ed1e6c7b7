import type { TreeEdit } from '../../src/core/editing/edit';
import { readCruscotto2021 } from '../layout/sampleFiles';
import { openSession, type Opened } from './openSession';

const SHEET = 'Imprese Territorio Consumatori';
/** The objective of two indicators that begins a programme of four objectives; row 14 of the sheet. */
const [FIRST, PROGRAMME, OBJECTIVE, INDICATOR, TARGET, UNITS] = [13, 1, 4, 5, 6, 9];

/** The Cruscotto with its merged cells, as Excel has them. */
async function open(): Promise<Opened> {
  const { sheets, activeSheet } = await readCruscotto2021();
  return openSession(sheets, activeSheet);
}

const text = ({ workbook }: Opened, row: number, column: number): string =>
  String(workbook.content(SHEET, row, column)).slice(0, 24);

const titles = ({ session }: Opened, parent: string): string[] =>
  (session.state.plan?.nodes ?? [])
    .filter((node) => node.parent === parent)
    .map(({ name }) => name.slice(0, 24));

async function edited(edit: TreeEdit): Promise<Opened> {
  const opened = await open();
  await opened.session.edit(edit);
  expect(opened.session.state.error).toBeNull();
  return opened;
}

describe('a row that names several nodes', () => {
  it('has an indicator added above it, which then names them', async () => {
    const before = await open();
    const values = { name: 'Sportelli aperti', target: '>= 2' };
    const opened = await edited({
      kind: 'add',
      parent: '1/10',
      level: 'indicator',
      before: '1/10#1',
      values,
    });
    expect(titles(opened, '1/10')).toEqual(['Sportelli aperti', ...titles(before, '1/10')]);
    for (const column of [PROGRAMME, OBJECTIVE, UNITS]) {
      expect(text(opened, FIRST, column)).toBe(text(before, FIRST, column));
      expect(text(opened, FIRST + 1, column)).toBe('');
    }
    expect([INDICATOR, TARGET].map((column) => text(opened, FIRST + 1, column))).toEqual(
      [INDICATOR, TARGET].map((column) => text(before, FIRST, column)),
    );
  });

  it('has an objective added above it, below the same programme', async () => {
    const before = await open();
    const values = { name: 'Assistenza digitale' };
    const opened = await edited({ kind: 'add', parent: '1', level: 'operational', before: '1/1', values });
    expect(text(opened, 4, PROGRAMME)).toBe(text(before, 4, PROGRAMME));
    expect(text(opened, 4, OBJECTIVE)).toBe('Assistenza digitale');
    expect(text(opened, 5, OBJECTIVE)).toBe(text(before, 4, OBJECTIVE));
    const added = opened.session.state.plan?.nodes.find(({ name }) => name === 'Assistenza digitale');
    expect(String(added?.cells.programme?.value).slice(0, 24)).toBe(text(before, 4, PROGRAMME));
  });

  it('stays above an objective that has merged cells of its own: it is said after which one to put it', async () => {
    const opened = await open();
    const values = { name: 'Assistenza digitale' };
    await opened.session.edit({ kind: 'add', parent: '1', level: 'operational', before: '1/10', values });
    expect(opened.session.state.error?.id).toBe('edit.firstOfShared');
  });

  it('stays, without what was the indicator’s, where an objective loses its only one', async () => {
    const before = await open();
    const opened = await edited({ kind: 'remove', node: '1/2#1' });
    expect(opened.session.state.notice?.id).toBe('edit.done.removeStays');
    expect(titles(opened, '1/2')).toEqual([]);
    expect(titles(opened, '1')).toEqual(titles(before, '1'));
    expect([OBJECTIVE, INDICATOR, TARGET].map((column) => text(opened, 5, column))).toEqual([
      text(before, 5, OBJECTIVE),
      '',
      '',
    ]);
  });

  it('stays likewise where the indicator goes elsewhere, even above the first of a group', async () => {
    const before = await open();
    const opened = await edited({ kind: 'move', node: '1/2#1', parent: '1/10', before: '1/10#1' });
    expect(titles(opened, '1/2')).toEqual([]);
    expect(titles(opened, '1/10')).toEqual([...titles(before, '1/2'), ...titles(before, '1/10')]);
    expect(text(opened, FIRST, PROGRAMME)).toBe(text(before, FIRST, PROGRAMME));
  });
});

test('formulas about a row that goes down by one more follow it', async () => {
  const opened = await open();
  const { id: sheet } = opened.workbook.sheet('Cruscotto strategico');
  const formula = `='${SHEET}'!G14`;
  opened.workbook.byColleague({
    kind: 'write',
    sheet,
    row: 10,
    column: 12,
    content: { formula },
    format: null,
  });
  await opened.session.open();
  await opened.session.edit({
    kind: 'add',
    parent: '1/10',
    level: 'indicator',
    before: '1/10#1',
    values: { name: 'Sportelli aperti', target: '>= 2' },
  });
  expect(opened.session.state.error).toBeNull();
  expect(opened.workbook.content('Cruscotto strategico', 10, 12)).toBe(`='${SHEET}'!G15`);
});
