import type { CellValue } from '../../src/core/cell';
import { NO_HINTS } from '../../src/core/layout/layout';
import { recognise } from '../../src/core/layout/recognise';
import { EditableSheet } from './editableWorkbook';
import { planOfSheets, toldBy, type Rows } from './treeOf';

const HEADER = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const ROWS: CellValue[][] = [
  ['OS_01', 'Obiettivo', 100, '', ''],
  ['OS_01.02_a3', 'Indicatore', 100, '>= 10,00 N.', 8],
];

describe('the layout', () => {
  it('is the one that finds most indicators surely', () => {
    expect(planOfSheets({ Piano: [HEADER, ...ROWS] }).layout).toBe('declared');
  });

  it('that was looked for in vain is told: all of them, or the one that a person chose', () => {
    const grids = [EditableSheet.from('a', 'A', [HEADER, ...ROWS]).grid()];
    const lookedFor = (layout: 'formSheets' | null): number => {
      const recognition = recognise(grids, 'a', { ...NO_HINTS, layout });
      return 'lookedFor' in recognition ? recognition.lookedFor.length : 0;
    };
    expect([lookedFor(null), lookedFor('formSheets')]).toEqual([0, 1]);
  });
});

describe('a workbook that is read again', () => {
  const read = (actual: CellValue, more: CellValue[] = []) => {
    const [node, [code, name, weight, target] = []] = ROWS;
    const rows = [[...HEADER, ...(more.length > 0 ? ['Punteggio ricalcolato'] : [])], node ?? []];
    const measured = [code, name, weight, target, actual, ...more] as CellValue[];
    const grid = EditableSheet.from('again', 'Riletto', [...rows, measured]).grid();
    return recognise([grid], 'again').plan;
  };

  it('is not recognised anew where it holds the same, or only results more', () => {
    const plan = read(8);
    expect(plan).not.toBeNull();
    expect([read(8), read(8, [0.8])].map((again) => again === plan)).toEqual([true, true]);
  });

  it('is recognised anew where a cell is another', () => {
    const actuals = [8, 9, 8].map((actual) => read(actual)?.nodes.at(-1)?.actual?.value);
    expect(actuals).toEqual([8, 9, 8]);
  });

  it('is recognised anew from another sheet in front, and for another decision', () => {
    const grids = ['a', 'b'].map((id) => EditableSheet.from(id, id.toUpperCase(), [HEADER, ...ROWS]).grid());
    const chosen = { heading: 'nome', offset: 0, role: 'note' } as const;
    const plans = [
      recognise(grids, 'a'),
      recognise(grids, 'b'),
      recognise(grids, 'a', { ...NO_HINTS, columns: [chosen] }),
    ].map(({ plan }) => plan);
    expect(plans.map((plan) => plan?.sheets.map(({ id }) => id))).toEqual([['a'], ['b'], expect.anything()]);
    expect(plans[2]).not.toBe(plans[0]);
  });
});

it('a summary of scores in front is no plan where another sheet has the targets', () => {
  const summary = [
    ['Struttura', 'Direttore', 'Punti assegnati', 'Punti ottenuti', '% raggiungimento'],
    ['SC Cardiologia e UTIC', 'dott. Ettore Marchisio', 100, 94, 0.94],
    ['SC Medicina interna', 'dott.ssa Renata Oliveri', 100, 86, 0.86],
    ['SC Farmacia ospedaliera', 'dott. Lino Barbieri', 100, 97, 0.97],
  ];
  const plan = [
    ['Area', 'Obiettivo', 'Indicatore', 'Punti', 'Atteso 2024', 'Consuntivo'],
    ['Efficienza', 'Usare i posti letto', 'Degenza media', 60, '<= 5,8', 5.7],
    ['', '', 'Tasso di occupazione', 40, '>= 85', 87],
    ['Qualità', 'Trattare l’infarto', 'PTCA entro 90 minuti', 100, '>= 88', 91],
  ];
  const grids = Object.entries({ summary, plan }).map(([name, rows]) =>
    EditableSheet.from(name, name, rows).grid(),
  );
  const sheets = grids.map(({ id }) => recognise(grids, id).plan?.sheets.map(({ name }) => name) ?? null);
  expect(sheets).toEqual([null, ['plan']]);
});

describe('a choice of a person', () => {
  const rows: Rows = [
    ['Codice', 'Nome', 'Peso', 'Soglia', 'Target', 'Consuntivo'],
    ['01', 'Voce', 100, 5, '>= 3', 4],
  ];
  const soglia = { heading: 'soglia', offset: 0, role: 'target' } as const;

  it('counts in the tree, and its reason says so', () => {
    const plan = planOfSheets({ Piano: rows }, { columns: [soglia] });
    expect(plan.nodes[1]?.target?.value).toBe(5);
    const target = plan.sheets[0]?.columns.find(({ role }) => role === 'target');
    expect(target).toMatchObject({ column: 3, confidence: 1, reason: { id: 'column.chosen' } });
    expect(toldBy(plan)).toEqual([]);
  });

  it('of a heading that is gone is told once', () => {
    const gone = [
      { ...soglia, heading: 'valore soglia' },
      { ...soglia, heading: 'valore soglia', offset: 1, role: null },
    ];
    const plan = planOfSheets({ Piano: rows }, { columns: gone });
    expect(plan.findings).toEqual([
      {
        severity: 'warning',
        message: { id: 'mapping.gone', params: { heading: 'valore soglia' } },
        at: null,
        node: null,
      },
    ]);
  });
});

describe('weights in fractions below one node and in points below another', () => {
  const plan = (weights: readonly CellValue[], format = 'General') => {
    const sheet = EditableSheet.from('Piano', 'Piano', [
      HEADER,
      ['01', 'Uno', '', '', ''],
      ['01_01', 'Voce', 60, '>= 3', 3],
      ['01_02', 'Voce', 40, '>= 3', 3],
      ['02', 'Due', '', '', ''],
      ['02_01', 'Voce', '', '>= 3', 3],
      ['02_02', 'Voce', '', '>= 3', 3],
    ]);
    weights.forEach((weight, i) => sheet.set(5 + i, 2, weight, format));
    return recognise([sheet.grid()], 'Piano').plan?.findings;
  };

  it('are told at the fractions', () => {
    expect(plan([0.6, 0.4])).toEqual([
      {
        severity: 'note',
        message: { id: 'weights.mixed', params: { fractions: '02', points: '01' } },
        at: expect.objectContaining({ row: 5, column: 2 }),
        node: '02',
      },
    ]);
  });

  it.each<[string, CellValue[], string]>([
    ['are all points', [60, 40], 'General'],
    ['are shown as percentages', [0.6, 0.4], '0.00%'],
    ['are written as percentages', ['60%', '40%'], '@'],
  ])('are not told where they %s', (_, weights, format) => {
    expect(plan(weights, format)).toEqual([]);
  });
});
