import type { TreeEdit } from '../../src/core/editing/edit';
import type { CellValue } from '../../src/core/cell';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { WorkbookError } from '../../src/workbook/port';
import { readSchede2024 } from '../layout/sampleFiles';
import { disagreements, openSession, type Opened } from './openSession';

const ADD: TreeEdit = {
  kind: 'add',
  parent: '01_01',
  level: 'operational',
  before: null,
  values: { code: '01_01_OS05', name: 'Intelligenza artificiale' },
};
const REMOVE: TreeEdit = { kind: 'remove', node: '01_01_OS04' };
const MOVE: TreeEdit = { kind: 'move', node: '01_01_OS04', parent: '01_02', before: null };

async function open(): Promise<Opened> {
  const { sheets, activeSheet } = await readSchede2024();
  const opened = await openSession(sheets, activeSheet);
  // An Excel that does not undo what add-ins write: the pane takes it back.
  opened.workbook.undoesAddIns = false;
  return opened;
}

const names = ({ workbook }: Opened): string[] => workbook.sheets.map(({ name }) => name);

function contents({ workbook }: Opened): [string, CellValue[][]][] {
  const filled = ({ formulas }: Pick<SheetGrid, 'formulas'>): CellValue[][] =>
    formulas.map((row) => row.filter((content) => content !== ''));
  return workbook.sheets.map((sheet) => [sheet.name, filled(sheet).filter((row) => row.length > 0)]);
}

describe('a scheda that is added, moved or removed', () => {
  test.each([
    ['added', ADD],
    ['moved', MOVE],
    ['the first of its ambito moved', { ...MOVE, node: '01_01_OS01' }],
    ['put before the first', { ...MOVE, parent: '01_01', before: '01_01_OS01' }],
    ['added before the first', { ...ADD, before: '01_01_OS01' }],
    ['removed', REMOVE],
    ['the first removed', { ...REMOVE, node: '01_01_OS01' }],
  ] as const)('%s: what Calcola wrote stays right on all of them', async (_, edit) => {
    const opened = await open();
    await opened.session.calculate();
    await opened.session.edit(edit);
    expect(opened.session.state.error).toBeNull();
    expect(disagreements(opened)).toEqual([]);
  });

  test.each([
    ['added', ADD],
    ['moved', MOVE],
  ] as const)('%s: Ripristina takes it back, sheet and place', async (_, edit) => {
    const opened = await open();
    const before = contents(opened);
    await opened.session.edit(edit);
    expect(contents(opened)).not.toEqual(before);
    expect(opened.session.state.canRestore).toBe(true);
    await opened.session.restore();
    expect([opened.session.state.error, contents(opened)]).toEqual([null, before]);
  });

  test('removed: nothing is promised that cannot be kept', async () => {
    const opened = await open();
    await opened.session.edit(REMOVE);
    expect(names(opened)).not.toContain('01_01_OS04');
    expect(opened.session.state).toMatchObject({
      canRestore: false,
      notice: { id: 'edit.done.removeForms', params: { sheets: '«01_01_OS04»' } },
    });
  });

  test.each([ADD, MOVE, REMOVE])('in a workbook whose structure is protected: refused', async (edit) => {
    const opened = await open();
    opened.workbook.structureProtected = true;
    await opened.session.open();
    await opened.session.edit(edit);
    expect(opened.session.state.error).toMatchObject({ id: 'error.structureProtected' });
    expect(names(opened)).toHaveLength(7);
  });

  test('removed, and Excel refuses: all is as it was', async () => {
    const opened = await open();
    const before = contents(opened);
    opened.workbook.failWrite = new WorkbookError({ id: 'error.change', params: { reason: 'no' } });
    await opened.session.edit(REMOVE);
    expect(opened.session.state.error).toMatchObject({ id: 'error.change' });
    expect(contents(opened)).toEqual(before);
  });
});
