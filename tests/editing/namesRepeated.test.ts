import type { CellValue } from '../../src/core/cell';
import type { TreeEdit } from '../../src/core/editing/edit';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, openTable, type Opened } from '../session/openSession';
import { randomEdit, randomNumbers } from './randomEdits';

type Row = readonly CellValue[];

const HEADINGS: Row = [
  'Ambito',
  'Peso ambito',
  'Obiettivo',
  'Peso obiettivo',
  'Indicatore',
  'Peso indicatore',
  'Target',
  'Consuntivo',
];
const IMPRESE = ['Imprese', 60];
const QUALITA = ['Qualità', 40];
const DIGITALE = ['Digitale', 50];
const ESTERO = ['Estero', 50];
const PERSONALE = ['Personale', 100];
const BLANK = ['', ''];
const VOUCHER = ['Voucher', 40, '>= 10', 8];
const CORSI = ['Corsi', 60, '>= 5', 5];
const MISSIONI = ['Missioni', 100, '>= 3', 3];
const FORMAZIONE = ['Formazione', 70, '>= 4', 4];
const ASSENZE = ['Assenze', 30, '<= 4', 4];

/** Every row says what it is below, so that the table can be filtered. */
const REPEATED: readonly Row[] = [
  [...IMPRESE, ...DIGITALE, ...VOUCHER],
  [...IMPRESE, ...DIGITALE, ...CORSI],
  [...IMPRESE, ...ESTERO, ...MISSIONI],
  [...QUALITA, ...PERSONALE, ...FORMAZIONE],
  [...QUALITA, ...PERSONALE, ...ASSENZE],
];
const [FIRST, SECOND, THIRD, FOURTH, FIFTH] = REPEATED as readonly [Row, Row, Row, Row, Row];

const FILLED_DOWN: readonly Row[] = [
  [...IMPRESE, ...DIGITALE, ...VOUCHER],
  [...BLANK, ...BLANK, ...CORSI],
  [...BLANK, ...ESTERO, ...MISSIONI],
  [...QUALITA, ...PERSONALE, ...FORMAZIONE],
  [...BLANK, ...BLANK, ...ASSENZE],
];

/** Names stand for nodes; `Ente` for the one that no row shows. */
type NamedEdit = { kind: TreeEdit['kind'] } & Partial<{
  node: string;
  parent: string;
  before: string | null;
  field: string;
  text: string;
  level: string;
  values: object;
}>;

async function opened(rows: readonly Row[], headings: Row = HEADINGS): Promise<Opened> {
  const table = await openTable([headings, ...rows]);
  if (table.session.state.question) await table.session.confirm();
  return table;
}

async function change({ session }: Opened, { node, parent, before = null, ...edit }: NamedEdit) {
  const idOf = (name: string | null | undefined): string | null => {
    const found = session.state.plan?.nodes.find((each) => each.name === (name === 'Ente' ? '' : name));
    return found?.id ?? null;
  };
  const named = { ...edit, node: idOf(node), parent: idOf(parent), before: idOf(before) };
  await session.edit(named as unknown as TreeEdit);
}

/** The rows below the headings after a change, which one step takes back; what is said when it is refused. */
async function after(rows: readonly Row[], edit: NamedEdit, headings: Row = HEADINGS): Promise<unknown> {
  const table = await opened(rows, headings);
  const sheet = (): unknown => table.workbook.sheets[0]?.values;
  const before = JSON.stringify(sheet());
  await change(table, edit);
  const { error } = table.session.state;
  if (error) {
    expect(JSON.stringify(sheet())).toBe(before);
    return error;
  }
  const changed = table.workbook.sheets[0]?.values.slice(1);
  table.workbook.undo();
  expect(JSON.stringify(sheet())).toBe(before);
  return changed;
}

const sharedRow = (row: number, other: string) => ({
  id: 'edit.sharedRow',
  params: { row, sheet: 'Piano', other },
});

describe('a weight that is repeated', () => {
  it('is changed in every row', async () => {
    const edit: NamedEdit = { kind: 'set', node: 'Imprese', field: 'weight', text: '70' };
    expect(await after(REPEATED, edit)).toEqual([
      ['Imprese', 70, ...DIGITALE, ...VOUCHER],
      ['Imprese', 70, ...DIGITALE, ...CORSI],
      ['Imprese', 70, ...ESTERO, ...MISSIONI],
      FOURTH,
      FIFTH,
    ]);
  });

  it.each(['spreadWeights', 'normaliseWeights'] as const)('is changed in every row by %s', async (kind) => {
    const half = (area: string, ...rest: Row): Row => [area, 50, ...rest];
    const rows = REPEATED.map(([area, , ...rest]): Row => [area as string, 20, ...rest]);
    expect(await after(rows, { kind, parent: 'Ente' })).toEqual(
      REPEATED.map(([area, , ...rest]) => half(area as string, ...rest)),
    );
  });

  it('is changed where it is repeated only, and where names are spelled otherwise too', async () => {
    const edit: NamedEdit = { kind: 'set', node: 'Imprese', field: 'weight', text: '70' };
    const rows = [FIRST, ['IMPRESE', '', ...SECOND.slice(2)], THIRD];
    expect(await after(rows, edit)).toEqual([
      ['Imprese', 70, ...FIRST.slice(2)],
      ['IMPRESE', '', ...SECOND.slice(2)],
      ['Imprese', 70, ...THIRD.slice(2)],
    ]);
  });

  it('is told where it differs, until it is changed', async () => {
    const table = await opened([['Imprese', 70, ...FIRST.slice(2)], ...REPEATED.slice(1)]);
    const told = () =>
      (table.session.state.plan?.findings ?? []).map(({ message, at }) => [message.id, at?.row, at?.column]);
    expect(told()).toEqual([
      ['weight.repeatedOther', 2, 1],
      ['weight.repeatedOther', 3, 1],
    ]);
    expect(table.session.state.plan?.findings[0]?.message.params).toEqual({
      name: 'Imprese',
      row: 2,
      weight: '70',
      other: '60',
    });
    await change(table, { kind: 'set', node: 'Imprese', field: 'weight', text: '60' });
    expect(told()).toEqual([]);
    expect(table.workbook.sheets[0]?.values.slice(1)).toEqual(REPEATED);
  });

  it('is not that of an indicator in the same column', async () => {
    const headings = ['Ambito', 'Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'];
    const rows = [
      ['Imprese', '', '', 60, '', ''],
      ['Imprese', 'Digitale', '', 50, '', ''],
      ['Imprese', 'Digitale', ...VOUCHER],
      ['Imprese', 'Digitale', ...CORSI],
    ];
    const edit: NamedEdit = { kind: 'set', node: 'Digitale', field: 'weight', text: '70' };
    const changed = rows.map((row, i) => (i === 1 ? ['Imprese', 'Digitale', '', 70, '', ''] : row));
    expect(await after(rows, edit, headings)).toEqual(changed);
  });
});

describe('a name that is repeated', () => {
  it('is changed in every row', async () => {
    const ambito: NamedEdit = { kind: 'set', node: 'Imprese', field: 'name', text: 'Sviluppo' };
    expect(await after(REPEATED, ambito)).toEqual([
      ...[FIRST, SECOND, THIRD].map((row) => ['Sviluppo', ...row.slice(1)]),
      FOURTH,
      FIFTH,
    ]);
    const objective: NamedEdit = { kind: 'set', node: 'Digitale', field: 'name', text: 'Innovazione' };
    expect(await after(REPEATED, objective)).toEqual([
      [...IMPRESE, 'Innovazione', 50, ...VOUCHER],
      [...IMPRESE, 'Innovazione', 50, ...CORSI],
      THIRD,
      FOURTH,
      FIFTH,
    ]);
  });

  it.each([
    ['name', 'Innovazione', 'OS 1.1 - Innovazione'],
    ['code', 'OS 1.9', 'OS 1.9 - Digitale'],
  ])('may have a code before it: the %s is changed', async (field, text, cell) => {
    const headings = ['Ambito', 'Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'];
    const rows = (objective: string): Row[] => [
      ['AS1 - Imprese', objective, ...VOUCHER],
      ['AS1 - Imprese', objective, ...CORSI],
      ['AS1 - Imprese', 'OS 1.2 - Estero', ...MISSIONI],
    ];
    const edit: NamedEdit = { kind: 'set', node: 'Digitale', field, text };
    expect(await after(rows('OS 1.1 - Digitale'), edit, headings)).toEqual(rows(cell));
  });

  it('follows the objective to another ambito', async () => {
    const last: NamedEdit = { kind: 'move', node: 'Digitale', parent: 'Qualità' };
    const moved = [
      [...QUALITA, ...DIGITALE, ...VOUCHER],
      [...QUALITA, ...DIGITALE, ...CORSI],
    ];
    expect(await after(REPEATED, last)).toEqual([THIRD, FOURTH, FIFTH, ...moved]);
    const first: NamedEdit = { ...last, before: 'Personale' };
    expect(await after(REPEATED, first)).toEqual([THIRD, ...moved, FOURTH, FIFTH]);
  });
});

describe('the first row of an objective', () => {
  it('goes when others name it too', async () => {
    expect(await after(REPEATED, { kind: 'remove', node: 'Voucher' })).toEqual(REPEATED.slice(1));
    expect(await after(REPEATED, { kind: 'remove', node: 'Digitale' })).toEqual(REPEATED.slice(2));
  });

  it('moves, and names its new objective', async () => {
    const moved = [...QUALITA, ...PERSONALE, ...VOUCHER];
    const last: NamedEdit = { kind: 'move', node: 'Voucher', parent: 'Personale' };
    expect(await after(REPEATED, last)).toEqual([SECOND, THIRD, FOURTH, FIFTH, moved]);
    const first: NamedEdit = { ...last, before: 'Formazione' };
    expect(await after(REPEATED, first)).toEqual([SECOND, THIRD, moved, FOURTH, FIFTH]);
    const within: NamedEdit = { kind: 'move', node: 'Voucher', parent: 'Digitale' };
    expect(await after(REPEATED, within)).toEqual([SECOND, FIRST, THIRD, FOURTH, FIFTH]);
  });

  it('hands on a weight that stands there only', async () => {
    const once = (weight: CellValue, ...indicator: Row): Row => [
      ...IMPRESE,
      'Digitale',
      weight,
      ...indicator,
    ];
    const rows = [once(50, ...VOUCHER), once('', ...CORSI), THIRD];
    expect(await after(rows, { kind: 'remove', node: 'Voucher' })).toEqual([once(50, ...CORSI), THIRD]);
  });

  it('stays when it is the only one', async () => {
    expect(await after(REPEATED, { kind: 'remove', node: 'Missioni' })).toEqual(sharedRow(4, 'Estero'));
    expect(await after(REPEATED, { kind: 'remove', node: 'Personale' })).toEqual(sharedRow(5, 'Qualità'));
    const move: NamedEdit = { kind: 'move', node: 'Personale', parent: 'Imprese' };
    expect(await after(REPEATED, move)).toEqual(sharedRow(5, 'Qualità'));
  });

  it('stays when the next one only refers to it', async () => {
    const grid = EditableSheet.from('piano', 'Piano', [HEADINGS, ...REPEATED]).grid();
    const formulas = grid.formulas.map((row, i) => (i === 2 ? ['=A2', ...row.slice(1)] : row));
    const table = await openSession([{ ...grid, formulas }], 'piano');
    await table.session.confirm();
    await change(table, { kind: 'remove', node: 'Voucher' });
    expect(table.session.state.error).toEqual(sharedRow(2, 'Imprese'));
  });
});

describe('a row that is added', () => {
  const add: NamedEdit = { kind: 'add', level: 'indicator', values: { name: 'Portale', target: '>= 1' } };
  const PORTALE = ['Portale', '', '>= 1', ''];

  it('says what it is below where the others do', async () => {
    const added = [...IMPRESE, ...DIGITALE, ...PORTALE];
    expect(await after(REPEATED, { ...add, parent: 'Digitale' })).toEqual([
      FIRST,
      SECOND,
      added,
      ...REPEATED.slice(2),
    ]);
    expect(await after(REPEATED, { ...add, parent: 'Digitale', before: 'Voucher' })).toEqual([
      added,
      ...REPEATED,
    ]);
  });

  it('does so below an objective of one row, and for an objective', async () => {
    const added = [...IMPRESE, ...ESTERO, ...PORTALE];
    const rows = [FIRST, SECOND, THIRD, added, FOURTH, FIFTH];
    expect(await after(REPEATED, { ...add, parent: 'Estero' })).toEqual(rows);
    const objective: NamedEdit = { kind: 'add', level: 'strategic', values: { name: 'Rete' } };
    const rete = [...IMPRESE, 'Rete', '', '', '', '', ''];
    expect(await after(REPEATED, { ...objective, parent: 'Imprese' })).toEqual([
      FIRST,
      SECOND,
      THIRD,
      rete,
      FOURTH,
      FIFTH,
    ]);
  });

  it('repeats the names without the weights that are not repeated', async () => {
    const rows = REPEATED.map((row, i) => {
      const [area, areaWeight, objective, weight, ...rest] = row as [CellValue, ...CellValue[]];
      return [area, i % 3 === 0 ? areaWeight : '', objective, [0, 2, 3].includes(i) ? weight : '', ...rest];
    }) as Row[];
    const added = ['Imprese', '', 'Digitale', '', ...PORTALE];
    expect(await after(rows, { ...add, parent: 'Digitale' })).toEqual([
      ...rows.slice(0, 2),
      added,
      ...rows.slice(2),
    ]);
  });

  it('leaves them blank where they are filled down', async () => {
    const added = [...BLANK, ...BLANK, ...PORTALE];
    const [first, second, third, ...rest] = FILLED_DOWN as [Row, Row, Row, Row, Row];
    expect(await after(FILLED_DOWN, { ...add, parent: 'Digitale' })).toEqual([
      first,
      second,
      added,
      third,
      ...rest,
    ]);
    expect(await after(FILLED_DOWN, { ...add, parent: 'Estero' })).toEqual([
      first,
      second,
      third,
      added,
      ...rest,
    ]);
  });
});

describe('an indicator that is added without a target', () => {
  const CODES = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
  const CODED: readonly Row[] = [
    ['01', 'Ambito', 100, '', ''],
    ['01_01', 'Primo', 50, '', ''],
    ['01_01_01', 'Tempi', 60, '>= 10', 8],
    ['01_01_02', 'Costi', 40, '>= 10', 10],
  ];
  const add = (values: object): NamedEdit => ({ kind: 'add', parent: 'Primo', level: 'indicator', values });

  it('is added where an actual does, or a column of its own', async () => {
    const measured = ['01_01_03', 'Volumi', '', '', 8];
    const actual = add({ name: 'Volumi', actual: '8' });
    expect(await after(CODED, actual, CODES)).toEqual([...CODED, measured]);
    const named: NamedEdit = { ...add({ name: 'Volumi' }), parent: 'Digitale' };
    const added = [...IMPRESE, ...DIGITALE, 'Volumi', '', '', ''];
    expect(await after(REPEATED, named)).toEqual([FIRST, SECOND, added, ...REPEATED.slice(2)]);
  });

  it('is not refused where its actual is computed like the others', async () => {
    const grid = EditableSheet.from('piano', 'Piano', [CODES, ...CODED]).grid();
    const formulas = grid.formulas.map((row, i) => (i > 2 ? [...row.slice(0, 4), '=2*4'] : row));
    const table = await openSession([{ ...grid, formulas }], 'piano');
    await change(table, add({ name: 'Volumi' }));
    expect(table.session.state.error).toBeNull();
  });
});

test('changes after Calcola keep every result', async () => {
  const table = await opened(REPEATED);
  await table.session.calculate();
  const random = randomNumbers(11);
  for (let i = 0; i < 15; i++) {
    const { plan } = table.session.state;
    if (!plan) throw new Error('no tree');
    const edit = randomEdit(plan, random, i);
    await table.session.edit(edit);
    expect([JSON.stringify(edit), disagreements(table)]).toEqual([JSON.stringify(edit), []]);
  }
});

it.each([
  ['repeats names', REPEATED],
  ['fills them down', FILLED_DOWN],
])('an ambito is added to a table that %s in the column of ambiti', async (_, rows) => {
  const values = { name: 'Mercati', weight: '10' };
  const edit: NamedEdit = { kind: 'add', parent: 'Ente', level: 'area', values };
  expect(await after(rows, edit)).toEqual([...rows, ['Mercati', 10, '', '', '', '', '', '']]);
});
