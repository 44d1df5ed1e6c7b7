import type { TreeEdit } from '../../src/core/editing/edit';
import { compareEdited } from '../../src/core/editing/treeComparison';
import { planEdits } from '../../src/core/editing/planEdits';
import { recognise } from '../../src/core/layout/recognise';
import type { Plan } from '../../src/core/plan/plan';
import type { CellValue } from '../../src/core/cell';
import { readSchede2024 } from '../layout/sampleFiles';
import { MemoryWorkbook } from '../session/memoryWorkbook';

const ADDED: TreeEdit = {
  kind: 'add',
  parent: '01_01',
  level: 'operational',
  before: null,
  values: { code: '01_01_OS05', name: 'Intelligenza artificiale' },
};
const NAMES = [
  '01_01_OS01',
  '01_01_OS04',
  '01_02_OS01',
  '01_05_OS01',
  '01_05_OS02',
  '01_03_OS01',
  '01_03_OS02',
];

async function schede(): Promise<{
  workbook: MemoryWorkbook;
  plan(): Plan;
  edit(edit: TreeEdit): Promise<string>;
}> {
  const { sheets, activeSheet } = await readSchede2024();
  const workbook = new MemoryWorkbook(sheets, activeSheet);
  const plan = (): Plan => {
    const found = recognise(workbook.sheets, activeSheet).plan;
    if (!found) throw new Error('not recognised');
    return found;
  };
  return {
    workbook,
    plan,
    /** Makes a change, which must leave the tree that it means. @returns what is told */
    edit: async (edit) => {
      const before = plan();
      const planned = planEdits(before, new Map(workbook.sheets.map((grid) => [grid.id, grid])), edit);
      await workbook.change(planned.changes, null);
      expect(compareEdited(before, plan(), edit, planned.renamed).difference).toBeNull();
      return planned.notice.id;
    },
  };
}

const names = ({ sheets }: MemoryWorkbook): string[] => sheets.map(({ name }) => name);

function rowsOf(workbook: MemoryWorkbook, name: string): CellValue[][] {
  return workbook.sheet(name).values.map((row) => row.filter((value) => value !== ''));
}

describe('an objective that is added among schede', () => {
  it('gets a copy of a sibling’s scheda, called by its code, after the last one of its ambito', async () => {
    const { workbook, edit } = await schede();
    expect(await edit(ADDED)).toBe('edit.done.addForm');
    expect(names(workbook)).toEqual([...NAMES.slice(0, 2), '01_01_OS05', ...NAMES.slice(2)]);
  });

  it('stands before the sibling it was put before', async () => {
    const { workbook, edit } = await schede();
    await edit({ ...ADDED, before: '01_01_OS01' });
    expect(names(workbook).slice(0, 2)).toEqual(['01_01_OS05', '01_01_OS01']);
  });

  it('has its labels, what its siblings share, its code and name, and nothing of its model', async () => {
    const { workbook, edit } = await schede();
    await edit(ADDED);
    const [mission, programme, area, name, code, ...rest] = rowsOf(workbook, '01_01_OS05');
    const model = rowsOf(workbook, '01_01_OS04');
    expect([mission, programme, area]).toEqual(model.slice(0, 3));
    expect(name).toEqual(['Obiettivo:', 'Intelligenza artificiale']);
    expect(code).toEqual(['Codice:', '01_01_OS05']);
    expect(rest.filter((row) => row.length > 0)).toEqual([
      ['Descrizione:'],
      ['Risorse economiche:'],
      ['Unità organizzative coinvolte:'],
      model[10],
    ]);
  });

  it('takes indicators, as those of the other schede', async () => {
    const { workbook, edit, plan } = await schede();
    await edit(ADDED);
    const values = { name: 'Casi d’uso avviati', target: '>= 3', weight: '100%' };
    await edit({ kind: 'add', parent: '01_01_OS05', level: 'indicator', before: null, values });
    await edit({ kind: 'move', node: '01_02_OS01#1', parent: '01_01_OS05', before: null });
    expect(plan().nodes.filter(({ parent }) => parent === '01_01_OS05').length).toBe(2);
    expect(rowsOf(workbook, '01_01_OS05')[11]).toEqual(['Casi d’uso avviati', '>=', 3, 1]);
  });

  it('keeps the sum of its table over the indicators to come, and no figure of another sheet', async () => {
    const { workbook, edit } = await schede();
    for (const { name } of workbook.sheets.slice(0, 2)) {
      workbook.byColleague(written(workbook, name, 17, '=SUM(K12:K16)'));
      workbook.byColleague(written(workbook, name, 18, `='${name}'!K12`));
    }
    await edit(ADDED);
    const [sum, own] = [13, 14].map((row) => workbook.content('01_01_OS05', row, 10));
    expect([sum, own]).toEqual(['=SUM(K12:K12)', '']);
    const values = { name: 'Casi d’uso avviati', target: '>= 3', weight: '100%' };
    await edit({ kind: 'add', parent: '01_01_OS05', level: 'indicator', before: null, values });
    expect(workbook.content('01_01_OS05', 14, 10)).toBe('=SUM(K12:K13)');
  });
});

function written(workbook: MemoryWorkbook, name: string, row: number, formula: string) {
  const { id: sheet } = workbook.sheet(name);
  return { kind: 'write', sheet, row, column: 10, content: { formula }, format: null } as const;
}

describe('an objective that is removed among schede', () => {
  it('goes with its sheet, and formulas that read it are told', async () => {
    const { workbook, edit } = await schede();
    workbook.byColleague(written(workbook, '01_02_OS01', 20, "='01_01_OS04'!K12"));
    expect(await edit({ kind: 'remove', node: '01_01_OS04' })).toBe('edit.done.removeBroken');
    expect(names(workbook)).not.toContain('01_01_OS04');
    expect(await edit({ kind: 'remove', node: '01_01_OS01#2' })).toBe('edit.done.remove');
  });

  it('stays where it is the last one that names its ambito, which may go itself', async () => {
    const { workbook, edit } = await schede();
    await expect(edit({ kind: 'remove', node: '01_02_OS01' })).rejects.toThrow('edit.lastFormOf');
    await edit({ kind: 'remove', node: '01_02' });
    expect(names(workbook)).not.toContain('01_02_OS01');
  });
});

describe('schede that are moved', () => {
  it('among siblings: their sheets change places', async () => {
    const { workbook, edit } = await schede();
    await edit({ kind: 'move', node: '01_01_OS04', parent: '01_01', before: '01_01_OS01' });
    expect(names(workbook).slice(0, 2)).toEqual(['01_01_OS04', '01_01_OS01']);
  });

  it('with a whole ambito: all its sheets, in their order', async () => {
    const { workbook, edit } = await schede();
    await edit({ kind: 'move', node: '01_03', parent: '01', before: '01_01' });
    expect(names(workbook).slice(0, 3)).toEqual(['01_03_OS01', '01_03_OS02', '01_01_OS01']);
  });

  it('below another ambito: they name it, and have a code of it', async () => {
    const { workbook, edit } = await schede();
    const told = await edit({ kind: 'move', node: '01_01_OS04', parent: '01_02', before: null });
    expect(told).toBe('edit.done.moveForm');
    expect(names(workbook).slice(0, 3)).toEqual(['01_01_OS01', '01_02_OS01', '01_01_OS04']);
    expect(workbook.content('01_01_OS04', 2, 1)).toBe(workbook.content('01_02_OS01', 2, 1));
    expect(workbook.content('01_01_OS04', 4, 1)).toBe('01_02_OS02');
  });
});
