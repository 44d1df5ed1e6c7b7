import type { CellValue } from '../../src/core/cell';
import { recognise } from '../../src/core/layout/recognise';
import type { Plan } from '../../src/core/plan/plan';
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
    expect(layout).toBe('plainTable');
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
    expect(weight?.confidence).toBeCloseTo(0.5 + 0.5 * (2 / 3), 12);
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

  it('goes on over a line of section titles, and stops at a pair of words when nothing measured follows', () => {
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
    expect(tree(plan).slice(1)).toEqual(['01 < ente indicator', '02 < ente indicator']);
    expect(told(plan)).toEqual(['note table.other']);
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

  it('tells it as a warning when rows like those of the plan stand below the other table', () => {
    const rows = [HEADER, indicator('01'), [], ['Piano', 'dei', 'dirigenti', 'anno'], indicator('D1')];
    expect(told(planOf(rows))).toEqual(['warning table.other']);
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

  it('is not found where there is no code or no target, and this is said', () => {
    const rows = [
      ['Nome', 'Peso', 'Target'],
      ['Voce', 50, '>= 1 N.'],
    ];
    expect(recognise([EditableSheet.from('a', 'A', rows).grid()], 'a')).toMatchObject({ plan: null });
  });

  it('is read only on the sheet in front', () => {
    const sheet = (id: string) => EditableSheet.from(id, id, [HEADER, indicator('01')]).grid();
    const { plan } = recognise([sheet('piano'), sheet('altro')], 'altro');
    expect(plan?.sheets.map(({ id }) => id)).toEqual(['altro']);
  });
});
