/** A layout taught by example in the pane: what is kept, found again, taken back, carried elsewhere and shown in the sheet. */
import type { Answer } from '../../src/core/layout/teaching/answer';
import { readSettings } from '../../src/session/settings';
import type { Session } from '../../src/session/state';
import { truthOf } from '../fixtures/other/truth';
import { EditableSheet } from '../layout/editableWorkbook';
import { cellHolding, openOther, rightNodes } from './openOther';
import { openTable, type Opened } from './openSession';

/** A prospetto in which the description is what is to be done, and the «Indicatore» says what was done. */
const PROSPETTO = '05-comune-prospetto-nucleo';
const SHEET = 'Prospetto';

/** What a person says of it. */
function answersFor(opened: Opened): Answer[] {
  const field = (text: string, role: 'name' | 'actual'): Answer => ({
    about: 'field',
    cell: cellHolding(opened, SHEET, text),
    is: { role },
  });
  return [field('DESCRIZIONE', 'name'), field('Indicatore', 'actual')];
}

async function taughtProspetto(): Promise<Opened> {
  const opened = await openOther(PROSPETTO);
  await opened.session.teaching.start();
  for (const answer of answersFor(opened)) await opened.session.teaching.answer(answer);
  return opened;
}

function whole(): { right: number; of: number; extra: number } {
  const of = truthOf(PROSPETTO).nodes.length;
  return { right: of, of, extra: 0 };
}

/** The workbook as it was left, opened another day. */
function anotherDay({ workbook }: Opened): unknown {
  return JSON.parse(JSON.stringify(workbook.settings));
}

describe('what is taught', () => {
  it('makes the tree right, from the cells in hand', async () => {
    const opened = await openOther(PROSPETTO);
    expect(rightNodes(opened, PROSPETTO)).not.toEqual(whole());
    await opened.session.teaching.start();
    opened.workbook.readSheets.length = 0;
    for (const answer of answersFor(opened)) await opened.session.teaching.answer(answer);
    expect(rightNodes(opened, PROSPETTO)).toEqual(whole());
    expect(opened.workbook.readSheets).toEqual([]);
  });

  it('is asked about until a person confirms it, and not the next time', async () => {
    const opened = await taughtProspetto();
    expect(opened.session.state.question).toMatchObject({ id: 'recognition.askTaught' });
    await opened.session.calculate();
    expect(opened.session.state.error).toMatchObject({ id: 'recognition.unanswered' });
    await opened.session.confirm();
    const later = await openOther(PROSPETTO, anotherDay(opened));
    expect(later.session.state.question).toBeNull();
    expect(rightNodes(later, PROSPETTO)).toEqual(whole());
  });

  it('is read with the years in the headings changed', async () => {
    const opened = await taughtProspetto();
    await opened.session.confirm();
    const nextYear = await openOther(PROSPETTO, anotherDay(opened), (sheets) =>
      sheets.map((grid) => {
        const sheet = EditableSheet.of(grid);
        if (grid.name === SHEET) sheet.set(4, 6, 'Indicatore 2025');
        return sheet.grid();
      }),
    );
    expect(rightNodes(nextYear, PROSPETTO)).toEqual(whole());
  });

  it('stays with the plan of the year after, on its own sheets', async () => {
    const opened = await taughtProspetto();
    await opened.session.confirm();
    await opened.session.startNextYear(2025);
    expect(opened.session.state.plan?.layout).toBe('declared');
    opened.workbook.activate(SHEET);
    await opened.session.open();
    expect(rightNodes(opened, PROSPETTO)).toEqual(whole());
  });

  it('is taken back answer by answer', async () => {
    const opened = await taughtProspetto();
    const { teaching } = opened.session;
    const asked = () => opened.session.state.teaching?.questions.map(({ message }) => message);
    const noActuals = { id: 'unclear.noRole', params: { role: { id: 'pane.role.actual' } } };
    expect(asked()).not.toContainEqual(noActuals);
    await teaching.undo();
    expect(asked()).toContainEqual(noActuals);
    expect(opened.session.state.teaching?.canUndo).toBe(true);
    await teaching.undo();
    expect(opened.session.state.teaching?.canUndo).toBe(false);
    expect(rightNodes(opened, PROSPETTO)).not.toEqual(whole());
    expect(readSettings(opened.workbook.settings).declaration).toBeNull();
  });

  it('is forgotten with all that was said of the recognition', async () => {
    const opened = await taughtProspetto();
    await opened.session.confirm();
    await opened.session.forget();
    expect(readSettings(opened.workbook.settings)).toMatchObject({ declaration: null, confirmed: null });
    expect(rightNodes(opened, PROSPETTO)).not.toEqual(whole());
  });

  it('that contradicts an earlier answer is asked about, and holds if the person says so', async () => {
    const opened = await taughtProspetto();
    const { teaching } = opened.session;
    const cell = cellHolding(opened, SHEET, 'DESCRIZIONE');
    const other: Answer = { about: 'field', cell, is: { role: 'description' } };
    await teaching.answer(other);
    expect(opened.session.state.teaching?.refused).toMatchObject({
      answer: other,
      problem: { id: 'teach.fieldOther' },
    });
    expect(rightNodes(opened, PROSPETTO)).toEqual(whole());
    await teaching.answer(other, true);
    expect(opened.session.state.teaching?.refused).toBeNull();
    expect(rightNodes(opened, PROSPETTO)).not.toEqual(whole());
  });

  it('can begin where nothing was recognised', async () => {
    const { session, workbook } = await openTable([
      ['Cosa', 'Quanto si voleva', 'Quanto si è fatto'],
      ['Imprese assistite', 100, 90],
      ['Eventi', 10, 12],
      ['Reclami', 3, 2],
    ]);
    expect(session.state.phase).toBe('notRecognised');
    await session.teaching.start();
    expect(session.state.teaching?.questions).toMatchObject([{ message: { id: 'unclear.noTable' } }]);
    const at = (column: number) => ({ sheet: 'piano', row: 0, column });
    await session.teaching.answer({ about: 'headings', cell: at(0) });
    await session.teaching.answer({ about: 'field', cell: at(0), is: { role: 'name' } });
    await session.teaching.answer({ about: 'field', cell: at(1), is: { role: 'target' } });
    await session.teaching.answer({ about: 'field', cell: at(2), is: { role: 'actual' } });
    expect(indicators(session)).toEqual(['Imprese assistite', 'Eventi', 'Reclami']);
    await session.confirm();
    await session.calculate();
    expect(workbook.writes).toHaveLength(1);
  });
});

function indicators({ state }: Session): string[] {
  return (state.plan?.nodes ?? []).flatMap(({ level, name }) => (level === 'indicator' ? [name] : []));
}

describe('what is selected in the sheet', () => {
  it('is what the pane speaks of: the cell, the first text of a row or of a column', async () => {
    const { session, workbook } = await openOther(PROSPETTO);
    await session.teaching.start();
    const selected = () => session.state.teaching?.selected;
    workbook.point(SHEET, { row: 6, column: 4, rows: 1, columns: 1 });
    expect(selected()).toMatchObject({ sheetName: SHEET, cell: { row: 6, column: 4 } });
    workbook.point(SHEET, { row: 7, column: 0, rows: 1, columns: 16_384 });
    expect(selected()).toMatchObject({ cell: { row: 7, column: 0 }, text: '2' });
    workbook.point(SHEET, { row: 0, column: 6, rows: 1_048_576, columns: 1 });
    expect(selected()).toMatchObject({ cell: { row: 4, column: 6 }, text: 'Indicatore' });
    workbook.point(SHEET, { row: 7, column: 1, rows: 1, columns: 1 });
    expect(selected()).toMatchObject({ cell: { row: 7, column: 0 } });
    expect(selected()).toMatchObject({ inColumn: { row: 12, column: 1 } });
    workbook.point(SHEET, { row: 2, column: 6, rows: 1, columns: 1 });
    expect(selected()).toMatchObject({ inColumn: { row: 4, column: 6 } });
    workbook.point(SHEET, { row: 500, column: 6, rows: 1, columns: 1 });
    expect(selected()).toMatchObject({ inColumn: { column: 6 } });
    workbook.point(SHEET, { row: 3, column: 0, rows: 1, columns: 1 });
    expect(selected()).toMatchObject({ cell: null });
    workbook.point(SHEET, null);
    expect(selected()).toBeNull();
  });

  it('is no longer followed once the pane stops', async () => {
    const { session, workbook } = await openOther(PROSPETTO);
    await session.teaching.start();
    await session.teaching.stop();
    workbook.point(SHEET, { row: 6, column: 4, rows: 1, columns: 1 });
    expect(session.state.teaching).toBeNull();
  });
});

describe('a layout saved as a file', () => {
  it('reads the same layout in another workbook, once a person has looked at it', async () => {
    const saved = (await taughtProspetto()).session.teaching.fileText('Prospetto del Nucleo') ?? '';
    const other = await openOther(PROSPETTO);
    await other.session.teaching.useFile(saved);
    expect(rightNodes(other, PROSPETTO)).toEqual(whole());
    expect(other.session.state.notice).toEqual({
      id: 'teaching.used',
      params: { name: 'Prospetto del Nucleo' },
    });
    expect(other.session.state.question).not.toBeNull();
    await other.session.teaching.undo();
    expect(readSettings(other.workbook.settings).declaration).toBeNull();
  });

  it('of another workbook changes nothing, and that is told', async () => {
    const saved = (await taughtProspetto()).session.teaching.fileText('Prospetto') ?? '';
    const other = await openTable([
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      ['01', 'Competitività', 100, '', ''],
      ['01_01', 'Imprese assistite', 100, '>= 100 N.', 50],
    ]);
    await other.session.teaching.useFile(saved);
    expect(other.session.state.error).toMatchObject({ id: 'teaching.fitsNowhere' });
    expect(other.workbook.settings).toBeNull();
    expect(other.session.state).toMatchObject({ phase: 'ready', teaching: null });
  });

  it.each([
    ['no JSON', 'Codice;Nome', 'layoutFile.notJson'],
    ['something else', '{"name":"x","layout":{"version":9}}', 'layoutFile.version'],
  ])('that is %s is refused', async (_, text, id) => {
    const { session } = await openOther(PROSPETTO);
    await session.teaching.useFile(text);
    expect(session.state.error).toMatchObject({ id });
  });
});

describe('colours in the sheet', () => {
  it('show what each row is taken for, and go', async () => {
    const { session, workbook } = await taughtProspetto();
    await session.teaching.colour();
    expect(workbook.colours).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ row: 6, rows: 30, column: 0, columns: 9, fill: '#E3F1DA' }),
        expect.objectContaining({ row: 1, rows: 6, fill: '#B8CFEE' }),
      ]),
    );
    await session.teaching.removeColours();
    expect(workbook.colours).toEqual([]);
  });

  it('are refused on a protected sheet', async () => {
    const { session, workbook } = await openOther(PROSPETTO, null, (sheets) =>
      sheets.map((grid) => ({ ...grid, protected: grid.name === SHEET })),
    );
    await session.teaching.start();
    await session.teaching.colour();
    expect(session.state.error).toMatchObject({ id: 'error.protected', params: { sheet: SHEET } });
    expect(workbook.colours).toEqual([]);
  });
});
