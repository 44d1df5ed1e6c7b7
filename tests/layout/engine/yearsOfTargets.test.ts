import { planOfSheets, type Rows } from '../treeOf';
import { proposedTree } from './smallWorkbook';

const tree = (rows: Rows): string[] => proposedTree({ Piano: rows });

describe('targets of several years', () => {
  it('stand beside their operators, which have the heading, wherever the next column that holds something is', () => {
    const header = ['Codice', 'Indicatore', 'Target 2025', '', 'Target 2026', '', 'Peso'];
    const rows: Rows = [
      ['01', 'Servizi', '', '', '', '', ''],
      ['01_01', 'Imprese assistite', '>=', 30, '>=', 40, 60],
      ['01_02', 'Tempo medio', '<=', 9, '<=', 8, 40],
    ];
    const read = ['01 Servizi', '  01_01 Imprese assistite [60] 30 | ', '  01_02 Tempo medio [40] 9 | '];
    expect(tree([header, ...rows])).toEqual(read);
    const wider = (row: Rows[number]): Rows[number] => [...row.slice(0, 3), '', ...row.slice(3)];
    expect(tree([header, ...rows].map(wider))).toEqual(read);
    const { nodes } = planOfSheets({ 'Piano 2026': [header, ...rows] });
    expect(nodes.slice(2).map(({ direction, target }) => [direction?.value, target?.value])).toEqual([
      ['>=', 40],
      ['<=', 8],
    ]);
  });

  it('are one table with what stands beyond a blank column, where that is of another year', () => {
    const { nodes, years } = planOfSheets({
      'Piano 2025': [
        ['Codice', 'Indicatore', 'Target 2025', '', 'Target 2026', 'Peso'],
        ['01', 'Servizi', '', '', '', ''],
        ['01_01', 'Imprese assistite', '>= 30', '', '>= 40', 60],
        ['01_02', 'Tempo medio', '<= 9', '', '<= 8', 40],
      ],
    });
    expect(years).toEqual([2025, 2026]);
    expect(nodes.at(-1)?.weight?.value).toBe(40);
  });

  it('are one table with what stands beyond a blank column, where nothing there names a row: the final value counts', () => {
    const header = [
      'Indicatore',
      'Target 2024',
      'Valore al 30/06/2024',
      '',
      'Valore al 31/12/2024',
      'Missione',
    ];
    const { nodes } = planOfSheets({
      'Piano 2024': [
        ['Codice', ...header],
        ['01', 'Servizi', '', '', '', '', ''],
        ['01_01', 'Imprese assistite', '>= 30', 12, '', 31, '011'],
        ['01_02', 'Tempo medio', '<= 9', 14, '', 8, '011'],
      ],
    });
    expect(nodes.slice(2).map(({ actual }) => actual?.value)).toEqual([31, 8]);
  });

  it('are those of a later year too, under words for a state', () => {
    const { nodes, years } = planOfSheets({
      'Piano 2025': [
        ['Codice', 'Indicatore', 'Target 2025', 'Stato 2026', 'Consuntivo'],
        ['01', 'Servizi', '', '', ''],
        ['01_01', 'Imprese assistite', '>= 30', '>= 40', 31],
        ['01_02', 'Tempo medio', '<= 9', '<= 8', 9],
      ],
    });
    expect(years).toEqual([2025, 2026]);
    expect(nodes.at(-1)).toMatchObject({ target: { value: '<= 9' }, actual: { value: 9 } });
  });

  it('need no asking where one year alone has something to reach', () => {
    const plan = planOfSheets({
      Piano: [
        ['Codice', 'Indicatore', 'Target 2025', 'Target 2026', 'Consuntivo'],
        ['01', 'Servizi', '', '', ''],
        ['01_01', 'Imprese assistite', 'n.d.', '>= 40', 31],
        ['01_02', 'Tempo medio', 'n.d.', '<= 8', 9],
      ],
    });
    expect(plan.year).toBe(2026);
    expect(plan.findings.map(({ message }) => message.id)).not.toContain('year.guessed');
  });
});
