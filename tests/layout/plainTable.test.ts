import type { CellValue } from '../../src/core/cell';
import { NO_HINTS } from '../../src/core/layout/layout';
import { recognise } from '../../src/core/layout/recognise';
import { ASKING_BELOW, type Plan } from '../../src/core/plan/plan';
import { EditableSheet } from './editableWorkbook';

const HEADER = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];

function planOf(
  rows: readonly (readonly CellValue[])[],
  edit: (sheet: EditableSheet) => void = () => undefined,
): Plan {
  const sheet = EditableSheet.from('piano', 'Piano', rows);
  edit(sheet);
  const { plan } = recognise([sheet.grid()], 'piano');
  if (!plan) throw new Error('not recognised');
  return plan;
}

/** `01_01_02 < 01_01 indicator`, node by node. */
function tree({ nodes }: Plan): string[] {
  const codes = new Map(nodes.map(({ id, code }) => [id, code || id]));
  return nodes.map(
    ({ id, parent, level }) => `${codes.get(id)} < ${codes.get(parent ?? '') ?? '-'} ${level}`,
  );
}

function told({ findings }: Plan): string[] {
  return findings.map(({ severity, message }) => `${severity} ${message.id}`);
}

const node = (code: CellValue, name = 'Nodo'): CellValue[] => [code, name, 50, '', ''];
const indicator = (code: CellValue, name = 'Indicatore'): CellValue[] => [code, name, 50, '>= 10,00 N.', 8];

describe('the columns', () => {
  it('are told with heading, share of cells that fit, and confidence', () => {
    const { sheets, layout } = planOf([HEADER, node('01'), indicator('01_01'), indicator('01_02')]);
    expect(layout).toBe('declared');
    expect(sheets[0]).toMatchObject({ id: 'piano', name: 'Piano', headerRows: [0] });
    expect(sheets[0]?.columns.map(({ role, column }) => [role, column])).toEqual([
      ['code', 0],
      ['name', 1],
      ['weight', 2],
      ['target', 3],
      ['actual', 4],
    ]);
    expect(sheets[0]?.columns[3]).toMatchObject({
      header: 'Target',
      confidence: 1,
      reason: { id: 'column.reason', params: { heading: 'Target', fitting: 2, cells: 2 } },
    });
  });

  it('are less sure where the cells are not what the heading says', () => {
    const rows = [HEADER, node('01'), indicator('01_01'), ['01_02', 'Voce', 'molto', '>= 1 N.', 2]];
    const weight = planOf(rows).sheets[0]?.columns.find(({ role }) => role === 'weight');
    expect(weight?.confidence).toBeCloseTo(0.4 + 0.6 * (2 / 3), 12);
  });

  it('are told where two might be meant: the first was taken', () => {
    const rows = [[...HEADER, 'Target 2025'], node('01'), [...indicator('01_01'), '>= 20,00 N.']];
    const plan = planOf(rows);
    expect(plan.findings).toContainEqual({
      severity: 'warning',
      message: { id: 'column.other', params: { heading: 'Target 2025', taken: 'Target' } },
      at: { sheet: 'piano', row: 0, column: 5 },
      node: null,
    });
    expect(plan.nodes[2]?.target?.value).toBe('>= 10,00 N.');
  });

  it('may carry a direction and a published score', () => {
    const plan = planOf([
      ['Cod.', 'Indicatore', 'Verso', 'Valore atteso', 'Risultato', '% raggiungimento', 'Ponderazione'],
      ['01', 'Voce', '<=', '10', 12, 0.8, 1],
    ]);
    expect(plan.nodes[1]).toMatchObject({
      direction: { value: '<=' },
      target: { value: '10' },
      actual: { value: 12 },
      published: { value: 0.8 },
      weight: { value: 1 },
    });
  });

  it('are told when there is none for weights or for actuals', () => {
    const plan = planOf([
      ['Codice', 'Nome', 'Target'],
      ['01', 'Voce', '>= 1 N.'],
    ]);
    expect(told(plan)).toEqual(['warning column.no.weight', 'warning column.no.actual']);
  });

  it('are told when most cells are not what the heading says', () => {
    const rows = [HEADER, ['01', 'Voce', 'alto', '>= 1 N.', 2], ['02', 'Voce', 'basso', '>= 1 N.', 2]];
    expect(planOf(rows).findings[0]?.message).toEqual({
      id: 'column.doubtful',
      params: { heading: 'Peso', fitting: 0, cells: 2 },
    });
  });

  it('are those of the fuller table where another one has the same headings', () => {
    const rows = [
      ['Codice', 'Indicatore', 'Target', '', ...HEADER],
      ['A1', 'Altro', '> 1', '', ...indicator('01')],
    ];
    expect(planOf(rows).nodes[1]).toMatchObject({ code: '01', target: { column: 7 } });
  });

  it('are scores where target and actual come to them, and one that does not is still read', () => {
    const rows = (last: number): CellValue[][] => [
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', '%'],
      ...[12, 9, 10, 11, 14, 10, 8, 10].map((actual, i): CellValue[] => [
        ...[`0${i + 1}`, `Voce ${i + 1}`, 12.5, '>= 12 N.', actual],
        i === 7 ? last : Math.round(Math.min(1, actual / 12) * 100) / 100,
      ]),
    ];
    expect(planOf(rows(0.83)).nodes[8]?.published?.value).toBe(0.83);
    expect(planOf(rows(0.37)).nodes[8]?.published?.value).toBe(0.37);
    const ones = rows(0.37).map((row, i) => (i === 0 ? row : [...row.slice(0, 5), 0.37]));
    expect(planOf(ones).nodes[8]?.published).toBeNull();
  });

  it('that Calcola wrote are no part of the plan', () => {
    const rows = [
      [...HEADER, 'Punteggio ricalcolato', 'Esito ricalcolato'],
      [...indicator('01'), 0.8, 'Raggiunto'],
    ];
    expect(planOf(rows).sheets[0]?.columns.map(({ role }) => role)).not.toContain('published');
    expect(planOf(rows).nodes[1]?.published).toBeNull();
  });
});

describe('the codes', () => {
  it('make the tree, and its levels by depth', () => {
    const rows = [
      HEADER,
      node('01'),
      node('01_01'),
      node('01_01_01'),
      indicator('01_01_01_01'),
      indicator('02'),
    ];
    expect(tree(planOf(rows))).toEqual([
      'ente < - entity',
      '01 < ente area',
      '01_01 < 01 strategic',
      '01_01_01 < 01_01 operational',
      '01_01_01_01 < 01_01_01 indicator',
      '02 < ente indicator',
    ]);
  });

  it.each([
    ['with dots', ['1', '1.1', '1.1.2']],
    ['with dashes', ['A-1', 'A-1-1', 'A-1-1-2']],
    ['with spaces', ['01', '01 01', '01 01 02']],
    ['with letters', ['OS_01', 'OS_01.02', 'OS_01.02_a3']],
  ])('%s', (_, codes) => {
    const plan = planOf([HEADER, node(codes[0] ?? ''), node(codes[1] ?? ''), indicator(codes[2] ?? '')]);
    expect(tree(plan).slice(1)).toEqual([
      `${codes[0]} < ente area`,
      `${codes[1]} < ${codes[0]} strategic`,
      `${codes[2]} < ${codes[1]} indicator`,
    ]);
    expect(told(plan)).toEqual([]);
  });

  it('typed as numbers keep the zeros that their format shows', () => {
    const plan = planOf([HEADER, node(''), node(''), indicator('')], (sheet) => {
      sheet.set(1, 0, 1, '00');
      sheet.set(2, 0, 1.1, '00.00');
      sheet.set(3, 0, '01.10.02');
    });
    expect(tree(plan).slice(1)).toEqual([
      '01 < ente area',
      '01.10 < 01 strategic',
      '01.10.02 < 01.10 indicator',
    ]);
  });

  it('may come after those of their children', () => {
    const rows = [HEADER, indicator('01_01_01'), node('01_01'), node('01')];
    expect(tree(planOf(rows))).toEqual([
      'ente < - entity',
      '01 < ente area',
      '01_01 < 01 strategic',
      '01_01_01 < 01_01 indicator',
    ]);
  });

  it('of a missing parent go to the nearest one above them, and this is told', () => {
    const plan = planOf([HEADER, node('01'), indicator('01_02_03')]);
    expect(tree(plan)[2]).toBe('01_02_03 < 01 indicator');
    expect(plan.findings[0]?.message).toEqual({
      id: 'row.orphan',
      params: { code: '01_02_03', parent: '01_02', taken: '01' },
    });
  });

  it('that occur twice are told, for nodes and for indicators', () => {
    const plan = planOf([HEADER, node('01'), indicator('01_01'), indicator('01_01'), node('01')]);
    expect(told(plan)).toEqual(['warning code.duplicateRow', 'warning code.duplicate']);
  });

  it('with a target of their own and others below are told: their target does not count', () => {
    const plan = planOf([HEADER, indicator('01'), indicator('01_01')]);
    expect(tree(plan)[1]).toBe('01 < ente area');
    expect(told(plan)).toEqual(['warning node.ownTarget']);
  });
});

describe('rows without a code', () => {
  it('go with the row above: below a node, beside an indicator', () => {
    const rows = [HEADER, node('01'), indicator(''), node('02'), indicator('02_01'), indicator('')];
    const plan = planOf(rows);
    expect(plan.nodes.filter(({ code }) => code === '').map(({ parent }) => parent)).toEqual([
      null,
      '01',
      '02',
    ]);
    expect(told(plan)).toEqual(['warning row.withoutCode', 'warning row.withoutCode']);
  });

  it('lack nothing where only objectives have codes', () => {
    const rows = [HEADER, node('1'), node('1.1'), indicator(''), node('1.2'), indicator(''), indicator('')];
    const plan = planOf(rows);
    expect(plan.nodes.filter(({ level }) => level === 'indicator').map(({ parent }) => parent)).toEqual([
      '1.1',
      '1.2',
      '1.2',
    ]);
    expect(told(plan)).toEqual([]);
  });

  it('of totals are left out and told', () => {
    const plan = planOf([
      HEADER,
      node('01'),
      indicator('01_01'),
      ['', 'Totale 01', 100, '', ''],
      ['TOTALE', '', 100, '', ''],
    ]);
    expect(plan.nodes).toHaveLength(3);
    expect(told(plan)).toEqual(['note row.subtotal', 'note row.subtotal']);
  });

  it('of totals that repeat the code of their node are left out too', () => {
    const plan = planOf([HEADER, node('01'), indicator('01_01'), ['01', 'Totale ambito 01', 100, '', '']]);
    expect(plan.nodes).toHaveLength(3);
    expect(told(plan)).toEqual(['note row.subtotal']);
  });

  it('with a name like a total and a target are indicators', () => {
    const plan = planOf([HEADER, node('01'), ['', 'Media dei tempi di pagamento', 50, '<= 30 gg', 28]]);
    expect(plan.nodes[2]?.name).toBe('Media dei tempi di pagamento');
  });

  it('above the first code show the ente when they have its score or name it', () => {
    const withScore = [
      [...HEADER, 'Performance'],
      ['', 'Valdoria', '', '', '', 0.97],
      [...indicator('01'), 0.8],
    ];
    expect(planOf(withScore).nodes[0]).toMatchObject({
      level: 'entity',
      name: 'Valdoria',
      published: { value: 0.97 },
    });
    const byName = [HEADER, ['', 'Camera di Commercio di Valdoria', '', '', ''], indicator('01')];
    expect(planOf(byName).nodes[0]).toMatchObject({
      level: 'entity',
      name: 'Camera di Commercio di Valdoria',
    });
    const note = [HEADER, ['', 'Dati provvisori', '', '', ''], indicator('01')];
    expect(planOf(note).nodes[0]).toMatchObject({ level: 'entity', name: '', rows: [] });
  });
});

describe('the table', () => {
  it('may begin anywhere', () => {
    const rows = [
      ['Piano 2024'],
      [],
      ['', '', ...HEADER],
      ['', '', ...node('01')],
      ['', '', ...indicator('01_01')],
    ];
    const plan = planOf(rows);
    expect(plan.sheets[0]).toMatchObject({ headerRows: [2] });
    expect(plan.nodes[2]?.target).toMatchObject({ row: 4, column: 5 });
  });

  it('does not begin at a row of figures', () => {
    const rows = [['Codice 7', 'Nome', 7, 'Target', 'Peso'], [], HEADER, indicator('01')];
    expect(planOf(rows).sheets[0]?.headerRows).toEqual([2]);
  });

  it('may have a second line of headings', () => {
    const rows = [HEADER, [], ['(ID)', '(testo)', '(punti)', '(come scritto)', '(dato)'], indicator('01')];
    expect(tree(planOf(rows))).toEqual(['ente < - entity', '01 < ente indicator']);
  });

  it('has no second line of headings in yes and no, whatever the language', () => {
    const rows = [
      ['Codice', 'Nome', 'Target 2024', 'Consuntivo 2024', '% raggiungimento'],
      ['01', 'Portale attivo', 'ja', 'Ja', 'erreicht'],
      ['02', 'Eventi svolti', 5, 7, 'erreicht'],
      ['03', 'Sportelli aperti', 5, 7, 'erreicht'],
    ];
    expect(tree(planOf(rows)).slice(1)).toEqual([
      '01 < ente indicator',
      '02 < ente indicator',
      '03 < ente indicator',
    ]);
  });

  it('goes on after repeated headings and blank rows', () => {
    const rows = [
      HEADER,
      node('01'),
      indicator('01_01'),
      [],
      HEADER,
      indicator('01_02'),
      [],
      [],
      indicator('01_03'),
    ];
    expect(planOf(rows).nodes).toHaveLength(5);
    expect(told(planOf(rows))).toEqual([]);
  });

  it('ends where another one begins, and this is told', () => {
    const plan = planOf([
      HEADER,
      indicator('01'),
      [],
      ['Anno', 'Voce', 'Importo', 'Previsto'],
      [2024, 'Diritti', 120, 98],
    ]);
    expect(plan.nodes).toHaveLength(2);
    expect(plan.findings[0]).toMatchObject({
      message: { id: 'table.other', params: { row: 4, heading: 'Anno' } },
      at: { row: 3, column: 0 },
    });
  });

  it('asks where words stand between its rows, and stops at a pair of words when nothing measured follows', () => {
    const section = ['Area A', 'Servizi alle imprese', '', '', ''];
    const plan = planOf([
      HEADER,
      indicator('01'),
      [],
      section,
      indicator('02'),
      [],
      ['Sigla', 'Significato'],
      ['01', 'Uno'],
    ]);
    expect(tree(plan).slice(1)).toEqual([
      '01 < ente indicator',
      'Area A < ente area',
      '02 < Area A indicator',
    ]);
    expect(told(plan)).toEqual(['warning indicator.withoutObjective', 'note table.other']);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('goes on over a row without a code, even after a blank row', () => {
    const plan = planOf([
      HEADER,
      node('01'),
      indicator('01_01'),
      [],
      ['', 'Tempo medio', 'metà', '<= 10 gg', 8],
    ]);
    expect(plan.nodes[3]).toMatchObject({ parent: '01', name: 'Tempo medio' });
  });

  it('has no end where texts stand right below the last row', () => {
    const judged = ['', 'Giudizio', '', '≥ a medio', 'alto'];
    expect(planOf([HEADER, node('01'), indicator('01_01'), judged]).nodes).toHaveLength(4);
  });

  it('asks when rows like those of the plan stand below words that head no columns: they may be an objective', () => {
    const plan = planOf([
      HEADER,
      indicator('01'),
      [],
      ['Piano', 'dei', 'dirigenti', 'anno'],
      indicator('D1'),
    ]);
    expect(told(plan)).toEqual(['warning table.other', 'warning line.unread']);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('has no node in a row with a figure where the name should be', () => {
    expect(planOf([HEADER, indicator('01'), [2023, 7321000, 120000, '', '']]).nodes).toHaveLength(2);
  });

  it('is taken up again after another one, by a code like those before it', () => {
    const rows = [
      HEADER,
      indicator('01'),
      [],
      ['Ufficio', 'Persona', 'Interno'],
      ['CED', 'Rossi', 'int.'],
      [],
      indicator('02'),
    ];
    expect(tree(planOf(rows)).slice(1)).toEqual(['01 < ente indicator', '02 < ente indicator']);
  });

  it('is not found where there is no target', () => {
    const rows = [
      ['Codice', 'Nome', 'Peso'],
      ['01', 'Voce', 50],
    ];
    expect(recognise([EditableSheet.from('a', 'A', rows).grid()], 'a')).toMatchObject({ plan: null });
  });

  it('without codes and objectives is a list below the ente, and a person is asked', () => {
    const plan = planOf([
      ['Nome', 'Peso', 'Target'],
      ['Voce', 50, '>= 1 N.'],
    ]);
    expect(tree(plan)).toEqual(['ente < - entity', 'ente#1 < ente indicator']);
    expect(told(plan)).toContain('warning table.flat');
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('without rows says so', () => {
    const plan = planOf([['Piano 2025'], HEADER]);
    expect(plan.nodes).toHaveLength(1);
    expect(plan.findings).toContainEqual({
      severity: 'error',
      message: { id: 'table.noRows', params: { row: 2 } },
      at: { sheet: 'piano', row: 1, column: 0 },
      node: null,
    });
  });

  it('is the fuller one of two on a sheet', () => {
    const goals = [
      ['Codice', 'Nome', 'Target'],
      ['A1', 'Da fare', '>= 1'],
    ];
    const plan = planOf([
      ...goals,
      [],
      ...[HEADER, node('01'), ...['01_01', '01_02', '01_03'].map((code) => indicator(code))],
    ]);
    expect(plan.sheets[0]?.headerRows).toEqual([3]);
  });
});

describe('what the columns say beside the figures', () => {
  const headings = ['Codice', 'Indicatore', 'Tipologia', 'UdM', 'Formula di calcolo', 'Responsabile'];
  const figures = ['Peso', 'Target', 'Consuntivo', 'Performance', 'Baseline 2022', 'Note'];
  const plan = planOf([
    [...headings, ...figures],
    ['01', 'Ambito', '', '', '', 'Segretario', 100, '', '', '', '', ''],
    ['01_01', 'Voucher', 'Efficacia', 'n.', 'conta', 'PID', 100, '>= 3', '', '', 2, 'da rivedere'],
  ]);

  it('goes with the node, cell by cell', () => {
    const { cells } = plan.nodes[2] ?? {};
    expect(Object.entries(cells ?? {}).map(([role, cell]) => [role, cell.column, cell.value])).toEqual([
      ['code', 0, '01_01'],
      ['name', 1, 'Voucher'],
      ['type', 2, 'Efficacia'],
      ['measure', 3, 'n.'],
      ['algorithm', 4, 'conta'],
      ['units', 5, 'PID'],
      ['previous', 10, 2],
      ['note', 11, 'da rivedere'],
    ]);
  });

  it('has the place of the result, also while it is blank', () => {
    expect(plan.nodes.map(({ resultAt }) => resultAt)).toEqual([
      null,
      { sheet: 'piano', row: 1, column: 9 },
      { sheet: 'piano', row: 2, column: 9 },
    ]);
  });

  it('has the row as its own', () => {
    expect(plan.nodes.map(({ own }) => own)).toEqual([
      null,
      { sheet: 'piano', first: 1, last: 1 },
      { sheet: 'piano', first: 2, last: 2 },
    ]);
  });

  it('names the ente in a title', () => {
    const titled = planOf([['Camera di Commercio di Valdoria'], HEADER, indicator('01')]);
    expect(titled.nodes[0]).toMatchObject({ name: 'Camera di Commercio di Valdoria', rows: [{ row: 0 }] });
  });
});

describe('targets of several years', () => {
  const rows = (title: string): CellValue[][] => [
    [title],
    ['Codice', 'Nome', 'Peso', 'Target', '', ''],
    ['', '', '', 2024, 2025, 2026],
    ['01', 'Voce', 50, '>= 1 N.', '>= 2 N.', ''],
  ];

  it('are read for the year that the title names', () => {
    const plan = planOf(rows('Piano 2025-2027'));
    expect(plan).toMatchObject({ years: [2024, 2025, 2026], year: 2025, confidence: 1 });
    expect(plan.nodes[1]).toMatchObject({
      target: { value: '>= 2 N.' },
      targets: [
        { year: 2024, target: { value: '>= 1 N.' } },
        { year: 2025, target: { value: '>= 2 N.' } },
      ],
    });
  });

  it('are read for the first where nothing says which, and a person is asked', () => {
    const plan = planOf(rows('Piano'));
    expect(plan.year).toBe(2024);
    expect(told(plan)).toContain('warning year.guessed');
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('are read for the year that a person chose', () => {
    const grid = EditableSheet.from('piano', 'Piano', rows('Piano 2024')).grid();
    const { plan } = recognise([grid], 'piano', { ...NO_HINTS, year: 2025 });
    expect(plan?.nodes[1]?.target?.value).toBe('>= 2 N.');
  });
});

describe('a column with the code of the node above', () => {
  const heading = ['ID', 'Codice padre', 'Nome', 'Peso', 'Target', 'Consuntivo'];
  const row = (code: string, parent: string, target = ''): CellValue[] => [
    code,
    parent,
    'Voce',
    50,
    target,
    '',
  ];

  it('gives the tree, in whatever order', () => {
    const rows = [heading, row('K3', 'B7', '>= 5'), row('B7', 'A1'), row('A1', '')];
    expect(tree(planOf(rows)).slice(1)).toEqual(['A1 < ente area', 'B7 < A1 strategic', 'K3 < B7 indicator']);
  });

  it('that no row has is told, and the row put below the ente', () => {
    const plan = planOf([heading, row('A1', ''), row('K3', 'Z9', '>= 5')]);
    expect(tree(plan)[2]).toBe('K3 < ente indicator');
    expect(plan.findings).toContainEqual({
      severity: 'warning',
      message: { id: 'parent.unknown', params: { parent: 'Z9' } },
      at: expect.objectContaining({ row: 2, column: 1 }),
      node: null,
    });
  });

  it.each([
    ['itself', ['C1', 'C1'], ['C1 < ente area']],
    ['its own child', ['C2', 'C1'], ['C1 < ente area', 'C2 < C1 strategic']],
  ])(
    'of a node below %s is an error with the cell, and the loop is cut',
    (_, [first = '', second = ''], nodes) => {
      const loop = first === second ? [row('C1', first)] : [row('C1', first), row('C2', second)];
      const plan = planOf([heading, ...loop, row('K1', first, '>= 1')]);
      expect(tree(plan)).toEqual(expect.arrayContaining(nodes));
      expect(plan.nodes).toHaveLength(loop.length + 2);
      expect(plan.findings).toContainEqual({
        severity: 'error',
        message: { id: 'node.ownAncestor', params: { code: 'C1', parent: first } },
        at: expect.objectContaining({ row: 1, column: 1 }),
        node: null,
      });
    },
  );
});

describe('codes of indicators that are no part of the scheme', () => {
  it('go with the node above them', () => {
    const rows = [HEADER, node('01'), node('01_01'), indicator('EC07'), indicator('B3.1_02'), node('02')];
    expect(tree(planOf([...rows, indicator('IND_3')])).slice(3)).toEqual([
      'EC07 < 01_01 indicator',
      'B3.1_02 < 01_01 indicator',
      '02 < ente area',
      'IND_3 < 02 indicator',
    ]);
  });

  it('names under Obiettivo and under Indicatore are both names', () => {
    const rows = [
      ['Codice', 'Obiettivo', 'Indicatore', 'Peso', 'Target'],
      ['01', 'Sviluppo', '', 100, ''],
      ['01_01', '', 'Voucher', 100, '>= 1'],
    ];
    expect(planOf(rows).nodes.map(({ name }) => name)).toEqual(['', 'Sviluppo', 'Voucher']);
  });
});

describe('codes with letters for their level', () => {
  it('stand under each other by their numbers', () => {
    const nodes = [node('AS_01'), node('OS_01.01'), node('OO_01.01.01')];
    const leaves = [indicator('IO_01.01.01.01'), indicator('IS_01.01.01'), indicator('IS_01.01.02')];
    expect(tree(planOf([HEADER, ...nodes, ...leaves])).slice(1)).toEqual([
      'AS_01 < ente area',
      'OS_01.01 < AS_01 strategic',
      'OO_01.01.01 < OS_01.01 operational',
      'IO_01.01.01.01 < OO_01.01.01 indicator',
      'IS_01.01.01 < OS_01.01 indicator',
      'IS_01.01.02 < OS_01.01 indicator',
    ]);
  });

  it('imply the ambiti that no row shows', () => {
    const rows = [
      HEADER,
      node('OS_01.01'),
      indicator('IS_01.01.01'),
      node('OS_03.01'),
      indicator('IS_03.01.01'),
    ];
    const plan = planOf(rows);
    expect(tree(plan).slice(1)).toEqual([
      '01 < ente area',
      'OS_01.01 < 01 strategic',
      'IS_01.01.01 < OS_01.01 indicator',
      '03 < ente area',
      'OS_03.01 < 03 strategic',
      'IS_03.01.01 < OS_03.01 indicator',
    ]);
    expect(told(plan)).toEqual(['note area.implied', 'note area.implied']);
  });

  it('of figures alone may begin with two parts: those are the ambiti', () => {
    const plan = planOf([HEADER, node('01_01'), indicator('01_01_01'), node('01_02'), indicator('01_02_01')]);
    expect(tree(plan).slice(1)).toEqual([
      '01_01 < ente area',
      '01_01_01 < 01_01 indicator',
      '01_02 < ente area',
      '01_02_01 < 01_02 indicator',
    ]);
  });
});

describe('several sheets', () => {
  const area = (number: string, name = 'Voce'): CellValue[][] => [
    HEADER,
    node(number),
    indicator(`${number}_01`, `${name} ${number}.1`),
    indicator(`${number}_02`, `${name} ${number}.2`),
  ];
  const recognised = (sheets: Readonly<Record<string, CellValue[][]>>): Plan => {
    const grids = Object.entries(sheets).map(([name, rows]) => EditableSheet.from(name, name, rows).grid());
    const { plan } = recognise(grids, Object.keys(sheets)[0] ?? '');
    if (!plan) throw new Error('not recognised');
    return plan;
  };

  it('with the same headings and other codes are one tree', () => {
    const plan = recognised({ Uno: area('01'), Note: [['Appunti']], Due: area('02'), Tre: area('03') });
    expect(plan.sheets.map(({ name }) => name)).toEqual(['Uno', 'Due', 'Tre']);
    expect(tree(plan).filter((line) => line.endsWith('area'))).toEqual([
      '01 < ente area',
      '02 < ente area',
      '03 < ente area',
    ]);
  });

  it('imply their ambito where no row has its code', () => {
    const inside = (number: string) => area(number).filter(([code]) => code !== number);
    const plan = recognised({ Sviluppo: inside('01'), Qualità: inside('02') });
    expect(plan.nodes.filter(({ level }) => level === 'area')).toMatchObject([
      { code: '01', name: 'Sviluppo', rows: [], own: null },
      { code: '02', name: 'Qualità', rows: [], own: null },
    ]);
  });

  it.each<[string, string, Record<string, CellValue[][]>]>([
    ['the same codes', 'warning sheet.copy', { Piano: area('01'), 'Piano (2)': area('01', 'Altra voce') }],
    ['another year', 'note sheet.otherPlan', { '2024': area('01'), '2023': area('02') }],
  ])('with %s are another plan: only the one in front is read, and this is told', (_, finding, sheets) => {
    const grids = Object.entries(sheets).map(([name, rows]) => EditableSheet.from(name, name, rows).grid());
    const front = grids[0]?.id ?? '';
    const { plan } = recognise(grids, front);
    expect(plan?.sheets.map(({ id }) => id)).toEqual([front]);
    expect(plan && told(plan)).toEqual([finding]);
  });

  it('with codes of another make, or other headings, are left out and told', () => {
    const dashboard = [HEADER, ['D1', 'Dirigente', 50, '>= 1', 1], ['D2', 'Dirigente', 50, '>= 1', 1]];
    const other = [
      ['Indicatore', 'Target', 'Fonte', 'Note', 'Stato'],
      ['Voce', '>= 1', 'x', 'y', 'z'],
    ];
    const plan = recognised({ Uno: area('01'), Cruscotto: dashboard, Altro: other });
    expect(plan.sheets.map(({ name }) => name)).toEqual(['Uno']);
    expect(told(plan)).toEqual(['error sheet.leftOut', 'warning sheet.leftOut']);
  });

  it('that are hidden do not take part', () => {
    const grids = [
      EditableSheet.from('1', '1', area('01')).grid(),
      { ...EditableSheet.from('2', '2', area('02')).grid(), visible: false },
    ];
    expect(recognise(grids, '1').plan?.sheets).toHaveLength(1);
  });
});

describe('codes with letters', () => {
  const kinds = (rows: readonly (readonly CellValue[])[]): [string[], string[]] => {
    const plan = planOf([HEADER, ...rows]);
    return [tree(plan), told(plan)];
  };

  it.each([
    ['A', 'B'],
    ['I', 'II'],
  ])('alone are those of ambiti where others go on from them: %s, %s', (one, other) => {
    const rows = [one, other].flatMap((area) => [
      node(area),
      node(`${area}.1`),
      indicator(`${area}.1.1`),
      indicator(`${area}.1.2`),
    ]);
    const below = (area: string): string[] => [
      `${area} < ente area`,
      `${area}.1 < ${area} strategic`,
      `${area}.1.1 < ${area}.1 indicator`,
      `${area}.1.2 < ${area}.1 indicator`,
    ];
    expect(kinds(rows)).toEqual([['ente < - entity', ...below(one), ...below(other)], []]);
  });

  it('of their own are those of indicators, below the objective they follow', () => {
    const rows = [
      node('AS1'),
      node('OS1.1', 'Obiettivo'),
      indicator('IND1'),
      indicator('IND2'),
      node('AS2'),
      node('OS2.1'),
      indicator('IND3'),
    ];
    const [lines] = kinds(rows);
    expect(lines.filter((line) => line.startsWith('IND'))).toEqual([
      'IND1 < OS1.1 indicator',
      'IND2 < OS1.1 indicator',
      'IND3 < OS2.1 indicator',
    ]);
  });
});

it('a row of words without a code is told, and a person is asked; below the codes, or a footnote, it says nothing of the tree', () => {
  const [between, below] = [
    ['', 'e delle loro filiere', '', '', ''],
    ['', 'Indicatori tolti', '', '', ''],
  ];
  const rows = [HEADER, node('01'), indicator('01_01'), indicator('01_02')];
  const asked = planOf([...rows.slice(0, 3), between, ...rows.slice(3)]);
  expect(told(asked)).toEqual(['warning line.unread']);
  expect(asked.confidence).toBeLessThan(ASKING_BELOW);
  const noted = planOf([...rows, [], below, ['', '(1) Dati provvisori', '', '', '']]);
  expect(told(noted)).toEqual(['note line.unread']);
  expect(noted.confidence).toBe(1);
});

it('indicators may all have the same name, whatever the notes beside them', () => {
  const notes = [
    'Avviato a marzo',
    'Concluso',
    'Ritardo del fornitore',
    'Bando pubblicato',
    'Dati provvisori',
  ];
  const rows = notes.map((note, i) => [...indicator(`01_0${i + 1}`, 'Realizzazione del progetto'), note]);
  const plan = planOf([[...HEADER, 'Note'], [...node('01', 'Area'), ''], ...rows]);
  expect(plan.nodes.at(-1)?.name).toBe('Realizzazione del progetto');
  expect(plan.confidence).toBeGreaterThanOrEqual(ASKING_BELOW);
});

it.each([
  ['Linea strategica', 'Progetto', ['area', 'operational']],
  ['Obiettivo strategico', 'Azione', ['strategic', 'operational']],
])('columns headed «%s» and «%s» give their levels, and make no Cruscotto', (above, below, levels) => {
  const plan = planOf([
    [above, below, 'Indicatore', 'Target', 'Consuntivo'],
    ['Digitalizzazione', 'Sportello unico', 'Pratiche in linea', '>= 80%', '85%'],
    ['', '', 'Tempi medi', '<= 10 gg', '9 gg'],
    ['Turismo', 'Eventi', 'Eventi realizzati', '>= 5', 6],
    ['', '', 'Visitatori', '>= 1000', 1200],
  ]);
  expect(plan.layout).toBe('declared');
  expect(plan.confidence).toBeGreaterThanOrEqual(ASKING_BELOW);
  expect(plan.nodes.slice(1, 4).map(({ level }) => level)).toEqual([...levels, 'indicator']);
});
