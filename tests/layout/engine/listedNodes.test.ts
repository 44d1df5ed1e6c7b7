import { withOpenTables } from '../../../src/core/layout/engine/proposal/openTables';
import { readDeclared } from '../../../src/core/layout/engine/declared';
import { reportBlocks } from '../../../src/core/layout/families/reportBlocks';
import { finish } from '../../../src/core/steps';
import type { Plan } from '../../../src/core/plan/plan';
import type { Rows } from '../treeOf';
import { sheetOf } from './smallWorkbook';

const BLOCKS: Rows = [
  ['Peso', 'Indicatore', 'Target', 'Consuntivo', 'Performance'],
  ['01_01 Sviluppo'],
  [50, 'Eventi per le imprese', '>= 5', 6, 1],
  [50, 'Imprese assistite', '>= 10', 9, 0.9],
];
const LIST: Rows = [
  ['Codice', 'Nome', 'Peso', 'Performance', 'Esito'],
  ['', 'Camera di commercio di Valdoria', '', 0.95, 'Raggiunto'],
  ['01', 'Territorio', 100, 0.95, 'Raggiunto'],
  ['01_01', 'Sviluppo', 100, 0.95, 'Raggiunto'],
];

function planOf(sheets: Readonly<Record<string, Rows>>): Plan {
  const grids = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
  const declaration = finish(withOpenTables(grids, reportBlocks.declaration, []));
  const read = declaration && readDeclared(grids, declaration, null);
  if (!read) throw new Error('not read');
  return read.plan;
}

describe('a table that lists the nodes of others', () => {
  const { nodes } = planOf({ Elenco: LIST, Uno: BLOCKS });

  it('says their names and weights, and where their results stand', () => {
    expect(
      nodes.slice(0, 3).map(({ code, name, weight, resultAt }) => [code, name, weight?.value, resultAt?.row]),
    ).toEqual([
      ['', 'Camera di commercio di Valdoria', undefined, 1],
      ['01', 'Territorio', 100, 2],
      ['01_01', 'Sviluppo', 100, 3],
    ]);
  });

  it('shows them in a row more', () => {
    expect(nodes[2]?.rows.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['Uno', 1],
      ['Elenco', 3],
    ]);
  });

  it('is known by its words for the outcome too, where no result is kept', () => {
    const words = LIST.map((row) => row.filter((_, column) => column !== 3));
    expect(planOf({ Elenco: words, Uno: BLOCKS }).nodes[1]?.name).toBe('Territorio');
  });

  it('is none that measures something', () => {
    const plan = [
      ['Codice', 'Nome', 'Peso', 'Target', 'Performance'],
      ['01_01', 'Altro piano', 30, '>= 5', 0.5],
    ];
    expect(planOf({ Uno: BLOCKS, Piano: plan }).nodes.map(({ name }) => name)).not.toContain('Altro piano');
  });
});

describe('titles of figures alone', () => {
  it('above the headings are chapters of a document', () => {
    const rows = [['3.1 Rendicontazione'], ...BLOCKS];
    expect(planOf({ Uno: rows }).nodes.map(({ code }) => code)).not.toContain('3.1');
  });

  it('merged over the results have no cell for their own', () => {
    const merged = BLOCKS.map((row, i) => (i === 1 ? ['01_01 Sviluppo', '<', '<', '<', '<'] : row));
    expect(planOf({ Uno: merged }).nodes[2]?.resultAt).toBeNull();
    expect(planOf({ Uno: BLOCKS }).nodes[2]?.resultAt).toMatchObject({ row: 1, column: 4 });
  });

  it('let an indicator with the code of another one be another, on whatever sheet', () => {
    const coded = (title: string): Rows => [
      BLOCKS[0] ?? [],
      [`${title} Obiettivo`],
      [100, 'EC07\nCosti di gestione', '<= 5', 4, 1],
      [100, 'EC08\nTempi di gestione', '<= 5', 4, 1],
    ];
    const plan = planOf({ Uno: coded('01_01'), Due: coded('02_01') });
    expect(plan.nodes.filter(({ code }) => code === 'EC07')).toHaveLength(2);
  });

  it('are followed by sentences that explain what stands above them', () => {
    const note =
      'Le verifiche hanno avuto esito negativo e non è stato possibile realizzare la attività prevista.';
    const plan = planOf({ Uno: [...BLOCKS, [note], ['01_02 Tutela'], [100, 'Controlli', '>= 5', 6, 1]] });
    expect(plan.findings.map(({ message }) => message.id)).not.toContain('line.unread');
  });

  it('may have indicators whose figures are to come', () => {
    const rows = [...BLOCKS, [20, 'Corsi per imprese', '', '', '']];
    expect(planOf({ Uno: rows }).nodes.map(({ name }) => name)).toContain('Corsi per imprese');
  });
});
