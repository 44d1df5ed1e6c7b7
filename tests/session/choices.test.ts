import type { CellValue } from '../../src/core/cell';
import { readSettings } from '../../src/session/settings';
import { EditableSheet } from '../layout/editableWorkbook';
import { readPira2024 } from '../layout/sampleFiles';
import { openSession, openTable, type Opened } from './openSession';

const TWO_TARGETS: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Target rivisto', 'Consuntivo'],
  ['01', 'Competitività', 100, '', '', ''],
  ['01_01', 'Imprese assistite', 60, '>= 100 N.', '>= 50 N.', 50],
  ['01_02', 'Eventi', 40, '>= 10 N.', '>= 5 N.', 5],
];

/** The same headings over cells that are not what they say. */
const DOUBTFUL: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 100, '', ''],
  ['01_01', 'Imprese assistite', 60, '>= 100 N.', 'vedi relazione'],
  ['01_02', 'Eventi', 40, '>= 10 N.', 'da chiedere'],
  ['01_03', 'Fiere', 0, '>= 10 N.', 'in corso di verifica'],
];

function targets({ session }: Opened): CellValue[] {
  return (session.state.plan?.nodes ?? []).flatMap(({ target }) => (target ? [target.value] : []));
}

/** The workbook as it is, opened another day; `edit` is what people did meanwhile. */
function later(
  { workbook }: Opened,
  edit: (sheet: EditableSheet) => void = () => undefined,
): Promise<Opened> {
  const sheets = workbook.sheets.map((grid) => {
    const sheet = EditableSheet.of(grid);
    edit(sheet);
    return sheet.grid();
  });
  return openSession(sheets, workbook.activeSheet, JSON.parse(JSON.stringify(workbook.settings)));
}

describe('a column that a person chose', () => {
  const rivisto = { heading: 'target rivisto', offset: 0, role: 'target' } as const;

  it('is used at once, and another day', async () => {
    const opened = await openTable(TWO_TARGETS);
    expect(targets(opened)).toEqual(['>= 100 N.', '>= 10 N.']);
    await opened.session.chooseColumn(rivisto);
    expect(targets(opened)).toEqual(['>= 50 N.', '>= 5 N.']);
    expect(opened.session.state.choices.columns).toEqual([rivisto]);
    expect(targets(await later(opened))).toEqual(['>= 50 N.', '>= 5 N.']);
  });

  it('is found by its heading wherever it goes', async () => {
    const opened = await openTable(TWO_TARGETS);
    await opened.session.chooseColumn(rivisto);
    const moved = await later(opened, (sheet) => (sheet.insertColumn(0), sheet.moveColumn(5, 2)));
    expect(targets(moved)).toEqual(['>= 50 N.', '>= 5 N.']);
  });

  it('is recognised anew, and that is told, when the heading is no longer there', async () => {
    const opened = await openTable(TWO_TARGETS);
    await opened.session.chooseColumn(rivisto);
    const renamed = await later(opened, (sheet) => sheet.set(0, 4, 'Appunti'));
    expect(targets(renamed)).toEqual(['>= 100 N.', '>= 10 N.']);
    expect(renamed.session.state.plan?.findings.map(({ message }) => message.params)).toContainEqual(
      expect.objectContaining({ heading: 'target rivisto' }),
    );
  });

  it('takes the place of an earlier choice for the column, or for the meaning', async () => {
    const { session } = await openTable(TWO_TARGETS);
    await session.chooseColumn(rivisto);
    await session.chooseColumn({ ...rivisto, heading: 'target' });
    expect(session.state.choices.columns).toEqual([{ ...rivisto, heading: 'target' }]);
    await session.chooseColumn({ ...rivisto, role: 'note' });
    await session.chooseColumn({ ...rivisto, role: null });
    expect(session.state.choices.columns).toEqual([
      { ...rivisto, heading: 'target' },
      { ...rivisto, role: null },
    ]);
  });

  it('is forgotten with all the others when a person says so', async () => {
    const opened = await openTable(TWO_TARGETS);
    await opened.session.chooseColumn(rivisto);
    await opened.session.chooseLayout('declared');
    await opened.session.forget();
    expect(targets(opened)).toEqual(['>= 100 N.', '>= 10 N.']);
    expect(readSettings(opened.workbook.settings)).toMatchObject({
      layout: null,
      columns: [],
      year: null,
      confirmed: null,
    });
  });
});

it('the direction of a target is no choice of columns, and stays when those are forgotten', async () => {
  const bare = TWO_TARGETS.map((row) => row.map((cell) => (cell === '>= 10 N.' ? '10 N.' : cell)));
  const opened = await openTable(bare);
  const node = opened.session.state.plan?.nodes.find(({ target }) => target?.value === '10 N.')?.id ?? '';
  await opened.session.decideDirection([node], '<=');
  const { directions } = readSettings(opened.workbook.settings);
  expect(directions).toHaveLength(1);
  await opened.session.forget();
  expect(readSettings(opened.workbook.settings).directions).toEqual(directions);
});

describe('the layout that a person chose', () => {
  it('is the one that is tried, until it is given back', async () => {
    const opened = await openTable(TWO_TARGETS);
    await opened.session.chooseLayout('reportBlocks');
    expect(opened.session.state).toMatchObject({
      phase: 'notRecognised',
      plan: null,
      choices: { layout: 'reportBlocks' },
    });
    expect((await later(opened)).session.state.phase).toBe('notRecognised');
    await opened.session.chooseLayout(null);
    expect(opened.session.state.plan?.layout).toBe('declared');
  });
});

describe('the year that a person chose', () => {
  it('is the one whose targets are read, another day too', async () => {
    const { sheets, activeSheet } = await readPira2024();
    const opened = await openSession(sheets, activeSheet);
    expect(opened.session.state.plan?.year).toBe(2024);
    await opened.session.chooseYear(2026);
    const again = await later(opened);
    for (const { session } of [opened, again]) {
      const { plan, choices } = session.state;
      expect([plan?.year, choices.year]).toEqual([2026, 2026]);
      const column = plan?.nodes.find(({ target }) => target)?.target?.column;
      expect(column).toBe(4);
    }
  });
});

describe('a recognition that is not sure', () => {
  it('is asked about, and nothing is written before the answer', async () => {
    const { workbook, session } = await openTable(DOUBTFUL);
    expect(session.state.question?.id).toBe('recognition.ask');
    await session.calculate();
    expect([session.state.error?.id, workbook.writes.length]).toEqual(['recognition.unanswered', 0]);
    await session.startNextYear(2027);
    expect(session.state.error?.id).toBe('recognition.unanswered');
  });

  it('is not asked about again once it is confirmed, wherever the rows go', async () => {
    const opened = await openTable(DOUBTFUL);
    await opened.session.confirm();
    expect(opened.session.state.question).toBeNull();
    expect((await later(opened)).session.state.question).toBeNull();
    expect((await later(opened, (sheet) => sheet.insertRow(0, ['Piano']))).session.state.question).toBeNull();
    await opened.session.calculate();
    expect([opened.session.state.error, opened.workbook.writes.length]).toEqual([null, 1]);
  });

  it('is asked about again when the headings changed, and when all is forgotten', async () => {
    const opened = await openTable(DOUBTFUL);
    await opened.session.confirm();
    const renamed = await later(opened, (sheet) => sheet.set(0, 4, 'Risultato'));
    expect(renamed.session.state.question?.id).toBe('recognition.ask');
    await opened.session.forget();
    expect(opened.session.state.question?.id).toBe('recognition.ask');
  });

  it('is answered by choosing the right column', async () => {
    const rows = DOUBTFUL.map((row, i) => [...row, ['Valore al 30/06', '', 90, 8, 10][i] ?? '']);
    const { session } = await openTable(rows);
    await session.chooseColumn({ heading: 'consuntivo', offset: 0, role: null });
    await session.chooseColumn({ heading: 'valore al 30/06', offset: 0, role: 'actual' });
    expect(session.state.question).toBeNull();
    expect(session.state.results?.byId.get('01#1')?.score).toBe(0.9);
  });
});

describe('the sheet in front', () => {
  const plan = (id: string, code: string, visible = true) => {
    const sheet = EditableSheet.from(id, `Piano ${id}`, [
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      [code, 'Competitività', 100, '', ''],
      [`${code}_01`, 'Imprese', 100, '>= 2 N.', 1],
    ]);
    sheet.visible = visible;
    return sheet.grid();
  };
  const notes = EditableSheet.from('note', 'Appunti', [['Telefonare al fornitore']]).grid();
  const shown = ({ session }: Opened): string | undefined => session.state.plan?.sheets[0]?.id;

  it('that is no part of a plan leaves the tree as it was', async () => {
    const opened = await openSession([plan('uno', '01'), notes, plan('due', 'B1')], 'due');
    const before = shown(opened);
    opened.workbook.activeSheet = 'note';
    await opened.session.open();
    expect([shown(opened), opened.session.state.phase]).toEqual([before, 'ready']);
  });

  it('that is no part of a plan, at the first opening, shows the first plan there is; never a hidden one', async () => {
    expect(shown(await openSession([notes, plan('uno', '01'), plan('due', 'B1')], 'note'))).toBe('uno');
    const { session } = await openSession([notes, plan('uno', '01', false)], 'note');
    expect(session.state.phase).toBe('notRecognised');
  });

  it('whose plan was deleted while notes are in front leaves what else there is', async () => {
    const opened = await openSession([plan('uno', '01'), notes], 'uno');
    opened.workbook.sheets.splice(0, 1);
    opened.workbook.activeSheet = 'note';
    await opened.session.open();
    expect([opened.session.state.phase, opened.session.state.plan]).toEqual(['notRecognised', null]);
  });
});

it('an edit of a person is read again when they pause', async () => {
  jest.useFakeTimers();
  const { workbook, session } = await openTable(TWO_TARGETS);
  workbook.edit('Piano', 2, 5, 100);
  workbook.edit('Piano', 3, 5, 10);
  expect(session.state.results?.root.score).toBeLessThan(1);
  await jest.advanceTimersByTimeAsync(1000);
  jest.useRealTimers();
  expect(session.state.results?.root.score).toBe(1);
});
