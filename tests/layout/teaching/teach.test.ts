import { propose } from '../../../src/core/layout/engine/proposal/propose';
import type { Answer } from '../../../src/core/layout/teaching/answer';
import { forget, taught } from '../../../src/core/layout/teaching/teach';
import { understood } from '../../../src/core/layout/teaching/understood';
import { unclear } from '../../../src/core/layout/teaching/unclear';
import type { SheetGrid } from '../../../src/core/sheet/grid';
import {
  afterAnswers,
  AREA,
  at,
  LESSON,
  OBJECTIVE,
  plan,
  row,
  sheetOf,
  title,
  treeAfter,
} from './exampleSheets';

const BOOK = [plan(2024)];
const TAUGHT = afterAnswers(BOOK, LESSON);

const TREE = [
  'Sviluppo delle imprese < ente strategic',
  'Sostegno al digitale < Sviluppo delle imprese operational',
  'Imprese che hanno avuto un voucher < Sostegno al digitale indicator 30 >= 100 95',
  'Imprese che hanno seguito un corso < Sostegno al digitale indicator 70 >= 40 44',
  'Turismo < Sviluppo delle imprese operational',
  'Eventi organizzati nel territorio < Turismo indicator 100 >= 5 6',
  'Efficienza < ente strategic',
  'Tempi < Efficienza operational',
  'Giorni per una pratica < Tempi indicator 60 <= 5 4',
  'Pratiche evase nei termini < Tempi indicator 40 >= 90% 0.93',
];

/** With that heading blank. */
function sheetWithout(grid: SheetGrid, heading: string): SheetGrid {
  return { ...grid, values: grid.values.map((row) => row.map((value) => (value === heading ? '' : value))) };
}

function problemOf(
  answer: Answer,
  start = TAUGHT,
  book: readonly SheetGrid[] = BOOK,
  instead = false,
): unknown {
  const { problem, declaration } = taught(book, start, answer, { instead });
  if (problem) expect(declaration).toBe(start);
  return problem && { [problem.id]: problem.params };
}

describe('one answer is worth all that is like it', () => {
  it('reads a table whose headings nobody knows once they are pointed at, and its columns', () => {
    expect(propose(BOOK)).toBeNull();
    expect(treeAfter(BOOK, TAUGHT)).toEqual(TREE);
  });

  it('takes all rows with the look of one for what that one is, and puts its level where it belongs', () => {
    const lesson: Answer[] = [{ about: 'line', cell: at(2), is: 'area' }];
    const tree = treeAfter(BOOK, afterAnswers(BOOK, lesson, TAUGHT));
    expect(tree.filter((node) => node.endsWith('area'))).toEqual([
      'Sviluppo delle imprese < ente area',
      'Efficienza < ente area',
    ]);
    expect(tree.filter((node) => node.endsWith('operational'))).toHaveLength(3);
  });

  it('leaves out rows like one to be ignored, and totals', () => {
    const book = [
      sheetOf('Foglio', [
        title({ bold: true }, 'Voce', 'Quota', 'Meta', 'Fatto'),
        title(AREA, 'Sviluppo'),
        row('Voucher erogati', 30, '>= 100', 95),
        title({ indent: 3 }, 'Dato preso dal gestionale', 5, 3, 2),
        row('Corsi tenuti', 70, '>= 4', 5),
        title({ indent: 3 }, 'Dato preso dal registro', 5, 3, 2),
        title({ size: 14 }, 'Punti in tutto', 100, 3, 2),
        row('Eventi tenuti', 70, '>= 4', 5),
      ]),
    ];
    const lesson: Answer[] = [
      { about: 'headings', cell: at(0) },
      { about: 'field', cell: at(2, 0), is: { role: 'name' } },
      { about: 'field', cell: at(2, 2), is: { role: 'target' } },
      { about: 'line', cell: at(3), is: 'ignored' },
      { about: 'line', cell: at(6), is: 'total' },
    ];
    const indicators = treeAfter(book, afterAnswers(book, lesson)).filter((node) => /indicator/.test(node));
    expect(indicators.map((node) => node.split(' <')[0])).toEqual([
      'Voucher erogati',
      'Corsi tenuti',
      'Eventi tenuti',
    ]);
  });

  it('follows the tables of other sheets that have the same headings', () => {
    const first = plan(2024);
    const values = first.values.map((cells) =>
      cells.map((cell) => String(cell).replace(/^(\p{Lu}.{12})/u, 'Altro: $1')),
    );
    const both = [first, { ...first, values, id: 'Altro', name: 'Altro' }];
    const tree = treeAfter(both, afterAnswers(both, LESSON));
    expect(tree.filter((node) => /indicator.* [\d.]+$/.test(node))).toHaveLength(10);
  });

  it('makes the rest anew of what was said of columns, as if their headings said it', () => {
    const book = [
      sheetOf('Foglio', [
        title({ bold: true }, 'Brontola', 'Dulvipa', 'Fraggine', 'Gropelli'),
        row('Vaccini', 'Copertura dei bambini', 'Vaccinati sui nati', '>= 95%'),
        row('', 'Copertura degli anziani', 'Vaccinati sui residenti', '>= 60%'),
        row('Igiene', 'Controlli sugli alimenti', 'Controlli eseguiti', '>= 10'),
      ]),
    ];
    const lesson: Answer[] = [
      { about: 'headings', cell: at(0) },
      { about: 'field', cell: at(1, 1), is: { role: 'name', level: 'operational' } },
    ];
    expect(treeAfter(book, afterAnswers(book, lesson)).slice(0, 3)).toEqual([
      'Vaccini < ente strategic',
      'Copertura dei bambini < Vaccini operational',
      'Vaccinati sui nati < Copertura dei bambini indicator >= 95%',
    ]);
  });

  it('holds on every sheet of a kind, whatever else these head, from the first answer', () => {
    const sheet = (name: string, ...more: string[]): SheetGrid =>
      sheetOf(name, [
        row('Ambito strategico:', `Servizi ${name}`),
        title(
          { bold: true },
          ...['Obiettivo strategico', 'Obiettivo operativo', ...more, 'Indicatore', 'Target', 'Consuntivo'],
          'Azioni dell’anno',
        ),
        row(`Aiutare ${name}`, `Formare ${name}`, ...more, `Corsi ${name}`, '>= 4', 5, 'Avviata la campagna'),
        row('', '', ...more.map(() => ''), `Iscritti ${name}`, '>= 40', 45),
        row('', `Finanziare ${name}`, ...more, `Domande ${name}`, '>= 7', 6, 'Bando in ritardo'),
        row('', '', ...more.map(() => ''), `Voucher ${name}`, '>= 9', 9),
      ]);
    const book = [sheet('A', 'Responsabile'), sheet('B'), sheet('C')];
    const proposed = propose(book);
    expect(proposed && treeAfter(book, proposed)).toContain('Avviata la campagna < Formare B operational');
    const remarks: Answer = { about: 'field', cell: at(2, 6, 'A'), is: { role: 'note' } };
    const tree = treeAfter(book, taught(book, proposed ?? TAUGHT, remarks).declaration);
    expect(tree.filter((node) => node.includes('indicator'))).toHaveLength(12);
    expect(tree).toHaveLength(3 * 8);
  });

  it('reads a sheet one way: along the headings that were pointed at', () => {
    const sheet = (name: string): SheetGrid =>
      sheetOf(name, [
        title({ bold: true }, 'Brontola', 'Gropelli', 'Halvero', 'Ispruga'),
        ...Array.from({ length: 4 }, (_, i) => row(`${name}: voce numero ${i}`, `>= ${i + 3}`, i + 4, 'x')),
      ]);
    const [first, second] = [sheet('A'), sheet('B')];
    const turned = afterAnswers([first], [{ about: 'records', cell: at(1, 0, 'A'), lie: 'columns' }]);
    expect(turned.tables.map(({ records }) => records)).toEqual(['columns']);
    const headings: Answer = { about: 'headings', cell: at(0, 0, 'B') };
    const declaration = afterAnswers([first, second], [headings], turned);
    expect(declaration.tables.map(({ records }) => records)).toEqual(['rows']);
  });

  it('changes nothing where a row is already read as what it is said to be', () => {
    expect(taught(BOOK, TAUGHT, { about: 'line', cell: at(4), is: 'indicator' })).toEqual({
      declaration: TAUGHT,
      problem: null,
    });
  });

  it('gives a column its meaning on the one sheet where its heading is another', () => {
    const sheet = (name: string, actual: string): SheetGrid =>
      sheetOf(name, [
        title({ bold: true }, 'Voce', 'Quota', 'Meta', actual),
        title(AREA, `Sviluppo ${name}`),
        row(`Voucher ${name}`, 60, '>= 100', 95),
        row(`Corsi ${name}`, 40, '>= 4', 5),
      ]);
    const both = [sheet('A', 'Fatto'), sheet('B', 'Compiuto')];
    const lesson: Answer[] = [
      { about: 'headings', cell: at(0, 0, 'A') },
      { about: 'field', cell: at(2, 0, 'A'), is: { role: 'name' } },
      { about: 'field', cell: at(2, 1, 'A'), is: { role: 'weight' } },
      { about: 'field', cell: at(2, 2, 'A'), is: { role: 'target' } },
      { about: 'field', cell: at(2, 3, 'A'), is: { role: 'actual' } },
      { about: 'field', cell: at(2, 3, 'B'), is: { role: 'actual' } },
    ];
    const tree = treeAfter(both, afterAnswers(both, lesson));
    expect(tree.filter((node) => /indicator/.test(node))).toEqual([
      'Voucher A < Sviluppo A indicator 60 >= 100 95',
      'Corsi A < Sviluppo A indicator 40 >= 4 5',
      'Voucher B < Sviluppo B indicator 60 >= 100 95',
      'Corsi B < Sviluppo B indicator 40 >= 4 5',
    ]);
  });

  it('gives a column of names to a level of its own', () => {
    const book = [
      sheetOf('Foglio', [
        title({ bold: true }, 'Alto', 'Basso', 'Meta', 'Fatto'),
        row('Imprese del territorio', 'Voucher erogati', '>= 100', 95),
        row('', 'Corsi tenuti', '>= 4', 5),
        row('Servizi al pubblico', 'Eventi tenuti', '>= 4', 5),
        row('', 'Pratiche evase', '>= 4', 5),
      ]),
    ];
    const lesson: Answer[] = [
      { about: 'headings', cell: at(0) },
      { about: 'field', cell: at(1, 1), is: { role: 'name' } },
      { about: 'field', cell: at(1, 0), is: { role: 'name', level: 'strategic' } },
      { about: 'field', cell: at(1, 3), is: { role: 'actual' } },
    ];
    expect(treeAfter(book, afterAnswers(book, lesson))).toEqual([
      'Imprese del territorio < ente strategic',
      'Voucher erogati < Imprese del territorio indicator >= 100 95',
      'Corsi tenuti < Imprese del territorio indicator >= 4 5',
      'Servizi al pubblico < ente strategic',
      'Eventi tenuti < Servizi al pubblico indicator >= 4 5',
      'Pratiche evase < Servizi al pubblico indicator >= 4 5',
    ]);
  });

  it('makes each sheet a node, named by the cell above its table that was pointed at', () => {
    const sheet = (name: string, unit: string): SheetGrid => ({ ...withFront(unit), id: name, name });
    const both = [sheet('A', 'Ufficio del digitale'), sheet('B', 'Ufficio del commercio')];
    const lesson: Answer[] = [
      { about: 'headings', cell: at(2, 0, 'A') },
      { about: 'sheetNode', cell: at(1, 0, 'A'), is: 'area', namedBy: 'cell' },
    ];
    const tree = treeAfter(both, afterAnswers(both, lesson));
    expect(tree.filter((node) => node.endsWith('area'))).toEqual([
      'Ufficio del digitale < ente area',
      'Ufficio del commercio < ente area',
    ]);
  });

  it('leaves a sheet out, next year as well', () => {
    const other = { ...plan(2024), id: 'Copia', name: 'Copia 2024' };
    const lesson: Answer[] = [...LESSON, { about: 'sheet', cell: at(4, 0, 'Copia'), is: 'leftOut' }];
    const declaration = afterAnswers([plan(2024), other], lesson);
    const next = { ...plan(2025), id: 'Copia', name: 'Copia 2025' };
    const lines = understood([plan(2025), next], declaration)?.lines ?? [];
    expect(new Set(lines.map(({ sheet }) => sheet))).toEqual(new Set(['Foglio']));
  });

  it('counts what is understood', () => {
    expect(understood(BOOK, TAUGHT)).toMatchObject({ indicators: 5, titles: 5, unread: 0 });
  });
});

function withFront(unit: string): SheetGrid {
  return sheetOf('', [
    row('Documento'),
    row(unit),
    title({ bold: true }, 'Voce', 'Meta', 'Fatto'),
    row('Voucher erogati', '>= 100', 95),
    row('Corsi tenuti', '>= 4', 5),
  ]);
}

describe('what contradicts itself is told and changes nothing', () => {
  const area: Answer = { about: 'line', cell: at(2), is: 'area' };
  const asArea = afterAnswers(BOOK, [area], TAUGHT);

  it('a row said to be two things, and another one just like it', () => {
    const told = {
      'teach.lineTaken': expect.objectContaining({ now: { id: 'teach.kind.ignored' } }) as unknown,
    };
    expect(problemOf({ about: 'line', cell: at(2), is: 'ignored' }, asArea)).toEqual(told);
    expect(problemOf({ about: 'line', cell: at(8), is: 'ignored' }, asArea)).toEqual(told);
  });

  it('a column without a heading of its own is named by its letter', () => {
    const [sheet] = BOOK;
    const bare = [sheetWithout(sheet as SheetGrid, 'Chi')];
    const start = afterAnswers(bare, [{ about: 'field', cell: at(4, 4), is: { role: 'note' } }], TAUGHT);
    expect(problemOf({ about: 'field', cell: at(4, 4), is: { role: 'units' } }, start, bare)).toEqual({
      'teach.fieldOther': { column: 'E', before: { id: 'pane.role.note' } },
    });
  });

  it('the last answer holds where the person says so', () => {
    const other: Answer = { about: 'line', cell: at(2), is: 'strategic' };
    expect(problemOf(other, asArea, BOOK, true)).toBeNull();
    const { declaration } = taught(BOOK, asArea, other, { instead: true });
    expect(treeAfter(BOOK, declaration)[0]).toBe('Sviluppo delle imprese < ente strategic');
  });

  it('a column said to be two things, and two columns that are the same', () => {
    expect(problemOf({ about: 'field', cell: at(4, 2), is: { role: 'note' } })).toHaveProperty([
      'teach.fieldOther',
    ]);
    expect(problemOf({ about: 'field', cell: at(4, 4), is: { role: 'target' } })).toEqual({
      'teach.fieldTaken': { role: { id: 'pane.role.target' }, column: '«Meta 2024»' },
    });
  });

  it('an answer that would undo an earlier one', () => {
    const near: Answer = { about: 'line', cell: at(6), is: 'operational' };
    const start = afterAnswers(BOOK, [near], TAUGHT);
    const { problem } = taught(
      BOOK,
      start,
      { about: 'line', cell: at(3), is: 'ignored' },
      { earlier: [near] },
    );
    expect(problem?.id).toMatch(/^teach\.(?:earlier|lineTaken)$/);
  });
});

describe('what cannot be taught is told', () => {
  it.each<[string, Answer, string]>([
    ['a blank cell', { about: 'line', cell: at(2, 3), is: 'area' }, 'teach.blank'],
    ['a cell outside every table', { about: 'line', cell: at(0, 0, 'Vuoto'), is: 'area' }, 'teach.noTable'],
    ['the row of the headings', { about: 'line', cell: at(1), is: 'area' }, 'teach.headings'],
    ['headings that are one cell', { about: 'headings', cell: at(2) }, 'teach.noHeadings'],
    [
      'a sheet named by a cell of its table',
      { about: 'sheetNode', cell: at(4), is: 'area', namedBy: 'cell' },
      'teach.notAbove',
    ],
  ])('%s', (_, answer, id) => {
    const empty = sheetOf('Vuoto', [row('Appunti')]);
    expect(problemOf(answer, TAUGHT, [...BOOK, empty])).toHaveProperty([id]);
  });

  it('the hidden part of a merged cell, with the cell that counts', () => {
    const merged = [{ ...plan(2024), merges: [{ row: 2, column: 0, rows: 1, columns: 4 }] }];
    expect(problemOf({ about: 'line', cell: at(2, 2), is: 'area' }, TAUGHT, merged)).toEqual({
      'teach.merged': { cell: 'C3', first: 'A3' },
    });
  });

  it('a hidden sheet', () => {
    const hidden = { ...plan(2024), id: 'Nascosto', name: 'Nascosto', visible: false };
    const answer: Answer = { about: 'line', cell: at(2, 0, 'Nascosto'), is: 'area' };
    expect(problemOf(answer, TAUGHT, [...BOOK, hidden])).toEqual({
      'teach.hiddenSheet': { sheet: 'Nascosto' },
    });
  });
});

describe('what was taught is of the layout, not of its cells', () => {
  const asArea = afterAnswers(BOOK, [{ about: 'line', cell: at(2), is: 'area' }], TAUGHT);

  it('reads next year: other rows, other years in the headings, columns elsewhere', () => {
    const next = sheetOf('Piano nuovo', [
      row('Documento 2025'),
      row(''),
      title({ bold: true }, 'Voce', 'Chi', 'Meta 2025', 'Quota', 'Fatto 2025'),
      title(AREA, 'Ambiente'),
      title(OBJECTIVE, 'Energia'),
      row('Impianti installati sul territorio', 'Neri', '>= 12', 100, 11),
    ]);
    expect(treeAfter([next], asArea)).toEqual([
      'Ambiente < ente area',
      'Energia < Ambiente operational',
      'Impianti installati sul territorio < Energia indicator 100 >= 12 11',
    ]);
  });

  it('takes back one answer and keeps the others', () => {
    const answers: Answer[] = [...LESSON, { about: 'line', cell: at(2), is: 'area' }];
    const without = forget(BOOK, null, answers, answers[4] as Answer);
    expect(without).toEqual(TAUGHT);
  });
});

describe('what is still unclear', () => {
  it('begins with the table that was not found', () => {
    expect(unclear(BOOK, null, null).map(({ message }) => message.id)).toEqual(['unclear.noTable']);
  });

  it('asks for figures that nobody gives, then for columns that nobody uses', () => {
    const book = [
      sheetOf('Foglio', [
        title({ bold: true }, 'Voce', 'Meta', 'Chi'),
        row('Voucher erogati', '>= 100', 'Rossi'),
        row('Corsi tenuti', '>= 4', 'Verdi'),
      ]),
    ];
    const started = afterAnswers(book, [
      { about: 'headings', cell: at(0) },
      { about: 'field', cell: at(1, 0), is: { role: 'name' } },
    ]);
    expect(
      unclear(book, started, understood(book, started)).map(({ message: { id, params } }) => ({
        [id]: params,
      })),
    ).toEqual([
      { 'unclear.noRole': { role: { id: 'pane.role.actual' } } },
      { 'unclear.field': { heading: 'Chi' } },
    ]);
  });

  it('asks once for all the rows that look alike, before anything else', () => {
    const strange: Partial<Parameters<typeof title>[0]> = {
      fill: '#FF0000',
      size: 20,
      indent: 5,
      bold: true,
    };
    const book = [
      sheetOf('Foglio', [
        ...Array.from({ length: 12 }, (_, i) => ({
          look: {},
          cells: plan(2024).values[i] ?? [],
          ...(i === 1 && { look: { bold: true } }),
        })),
        title(strange, '', '', '', '', 'vedi allegato'),
        title(strange, '', '', '', '', 'vedi nota'),
      ]),
    ];
    const started = afterAnswers(book, LESSON);
    const [first] = unclear(book, started, understood(book, started));
    expect(first?.message).toEqual({
      id: 'unclear.lines',
      params: { line: 13, text: 'vedi allegato', others: 1 },
    });
    expect(first?.answers[0]).toMatchObject({ about: 'line', is: 'area', cell: { row: 12, column: 4 } });
  });

  it('asks once for rows that look alike on several sheets, and answers it on all of them', () => {
    const strange = { fill: '#FF0000', size: 20, indent: 5, bold: true };
    const sheet = (name: string): SheetGrid =>
      sheetOf(name, [
        title({ bold: true }, 'Voce', 'Quota', 'Meta', 'Fatto'),
        title(AREA, `Sviluppo ${name}`),
        row(`Voucher ${name}`, 60, '>= 100', 95),
        row(`Corsi ${name}`, 40, '>= 4', 5),
        title(strange, '', 'vedi', `allegato ${name}`),
      ]);
    const both = [sheet('A'), sheet('B')];
    const started = afterAnswers(both, [
      { about: 'headings', cell: at(0, 0, 'A') },
      { about: 'field', cell: at(2, 0, 'A'), is: { role: 'name' } },
    ]);
    const asked = (declaration: typeof started): unknown[] =>
      unclear(both, declaration, understood(both, declaration))
        .map(({ message }) => message)
        .filter(({ id }) => id.startsWith('unclear.line'));
    expect(asked(started)).toEqual([{ id: 'unclear.lines', params: { line: 5, text: 'vedi', others: 1 } }]);
    expect(
      asked(afterAnswers(both, [{ about: 'line', cell: at(4, 1, 'A'), is: 'ignored' }], started)),
    ).toEqual([]);
  });

  it('asks nothing of rows whose codes have put them into the tree', () => {
    const book = [
      sheetOf('Foglio', [
        row('Piano performance 2025'),
        title({ bold: true }, 'Codice', 'Descrizione', 'Peso', 'Target', 'Consuntivo'),
        row('1', 'SVILUPPO DELLE IMPRESE', 40, '', ''),
        row('1.1', 'Digitale e innovazione', '50%', '', ''),
        row('1.1.1', 'Imprese assistite', '50', '>= 300', '312'),
        row('1.1.2', 'Seminari in rete', 30, '12', 14),
        row('1.1.3', 'Bando pubblicato', 20, '1', 1),
        row('2', 'REGOLAZIONE E TUTELA', '60 ', '', ''),
        row('2.1', 'Registro imprese', '50%', '', ''),
        row('2.1.1', 'Pratiche evase', '50', '>= 90', '91'),
        row('2.1.2', 'Bilanci', 50, '12', 14),
      ]),
    ];
    const declaration = propose(book);
    expect(declaration && unclear(book, declaration, understood(book, declaration))).toEqual([]);
  });

  it('asks nothing of what is understood or said to be unused', () => {
    const unused: Answer = { about: 'field', cell: at(4, 4), is: { role: null } };
    const declared = afterAnswers(BOOK, [unused], TAUGHT);
    expect(unclear(BOOK, declared, understood(BOOK, declared))).toEqual([]);
  });
});
