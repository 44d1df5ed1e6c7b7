import type { CellValue } from '../../../src/core/cell';
import type { Answer, TitleLevel } from '../../../src/core/layout/teaching/answer';
import type { LayoutDeclaration } from '../../../src/core/layout/engine/declaration/declaration';
import { readLayoutFile, layoutFileText } from '../../../src/core/layout/teaching/layoutFile';
import { NO_HINTS } from '../../../src/core/layout/layout';
import { recognise } from '../../../src/core/layout/recognise';
import { taught } from '../../../src/core/layout/teaching/teach';
import { understood } from '../../../src/core/layout/teaching/understood';
import { unclear } from '../../../src/core/layout/teaching/unclear';
import type { ColumnRole } from '../../../src/core/plan/plan';
import type { SheetGrid } from '../../../src/core/sheet/grid';
import { afterAnswers, AREA, at, OBJECTIVE, row, sheetOf, title, treeAfter } from './exampleSheets';

function is(
  line: number,
  column: number,
  what: TitleLevel | 'indicator' | 'ignored',
  sheet = 'Foglio',
): Answer {
  return { about: 'line', cell: at(line, column, sheet), is: what };
}

function says(line: number, column: number, role: ColumnRole, level?: TitleLevel, sheet = 'Foglio'): Answer {
  return { about: 'field', cell: at(line, column, sheet), is: { role, ...(level && { level }) } };
}

const BEGIN: Answer = { about: 'examples', cell: at(0) };

function shown(grids: readonly SheetGrid[], ...answers: Answer[]): LayoutDeclaration {
  return afterAnswers(grids, [BEGIN, ...answers]);
}

/** The label of an objective to the left, its weight two rows below, its indicators to the right. */
function boxes(...names: [string, number][]): SheetGrid {
  return sheetOf('Foglio', [
    row('Relazione 2025'),
    ...names.flatMap(([name, weight]) => [
      row('Obiettivo strategico', name, 'Cod.', 'Indicatore', 'Target', 'Consuntivo'),
      row('Finalità', 'Crescere', 'a', `Imprese di ${name}`, '>= 10', 12),
      row('Peso', weight, 'b', `Corsi di ${name}`, '>= 2', 1),
      row('Responsabile', 'Rossi'),
    ]),
  ]);
}

const BOXES: Answer[] = [
  is(1, 1, 'strategic'),
  says(3, 1, 'weight', 'strategic'),
  is(2, 3, 'indicator'),
  says(2, 4, 'target'),
  says(2, 5, 'actual'),
];

const book = [boxes(['Digitale', 60], ['Turismo', 40])];

describe('a sheet read by the examples of a person', () => {
  it('has a node wherever a name looks like the one that was shown, with what stands beside it and beside its labels', () => {
    expect(treeAfter(book, shown(book, ...BOXES))).toEqual([
      'Digitale < ente strategic 60',
      'Imprese di Digitale < Digitale indicator >= 10 12',
      'Corsi di Digitale < Digitale indicator >= 2 1',
      'Turismo < ente strategic 40',
      'Imprese di Turismo < Turismo indicator >= 10 12',
      'Corsi di Turismo < Turismo indicator >= 2 1',
    ]);
  });

  it('tells levels apart by which code stands in their line', () => {
    const stairs = sheetOf('Foglio', [
      row('Linea', 'Ob.', 'Ind.', 'Descrizione', 'Meta'),
      row('1', '', '', 'Comune vicino'),
      row('', '1.1', '', 'Servizi rapidi'),
      row('', '', 'a', 'Giorni di attesa', '<= 5'),
      row('2', '', '', 'Comune verde'),
      row('', '2.1', '', 'Aria pulita'),
      row('', '', 'a', 'Centraline attive', '>= 4'),
    ]);
    const declaration = shown(
      [stairs],
      is(1, 3, 'area'),
      says(1, 0, 'code', 'area'),
      is(2, 3, 'operational'),
      says(2, 1, 'code', 'operational'),
      is(3, 3, 'indicator'),
      says(3, 2, 'code'),
      says(3, 4, 'target'),
    );
    expect(treeAfter([stairs], declaration)).toEqual([
      'Comune vicino < ente area',
      'Servizi rapidi < Comune vicino operational',
      'Giorni di attesa < Servizi rapidi indicator <= 5',
      'Comune verde < ente area',
      'Aria pulita < Comune verde operational',
      'Centraline attive < Aria pulita indicator >= 4',
    ]);
  });

  it('hangs what names the node above by its code below it, wherever that stands', () => {
    const sheets = [
      sheetOf('Settore A', [
        row('Cod.', 'Obiettivo operativo', 'Rif. OS', 'Target'),
        title(OBJECTIVE, 'O1', 'Sportello unico', 'OS2'),
        row('', 'Pratiche online', '', '>= 90%'),
      ]),
      sheetOf('Mappa', [
        row('Cod.', 'Obiettivo strategico'),
        row('OS1', 'Digitale'),
        row('OS2', 'Semplificazione'),
      ]),
    ];
    const declaration = afterAnswers(sheets, [
      { about: 'examples', cell: at(0, 0, 'Mappa') },
      is(1, 1, 'strategic', 'Mappa'),
      says(1, 0, 'code', 'strategic', 'Mappa'),
      is(1, 1, 'operational', 'Settore A'),
      says(1, 2, 'parent', 'operational', 'Settore A'),
      is(2, 1, 'indicator', 'Settore A'),
      says(2, 3, 'target', undefined, 'Settore A'),
    ]);
    expect(treeAfter(sheets, declaration)).toEqual([
      'Semplificazione < ente strategic',
      'Sportello unico < Semplificazione operational',
      'Pratiche online < Sportello unico indicator >= 90%',
      'Digitale < ente strategic',
    ]);
  });

  it('comes to an end where a node names itself, or what it stands above, as what it stands below', () => {
    const circle = sheetOf('Foglio', [
      row('Cod.', 'Obiettivo operativo', 'Sopra'),
      row('O1', 'Sportello unico', 'O2'),
      row('O2', 'Controlli', 'O1'),
      row('O3', 'Formazione', 'O3'),
    ]);
    const declaration = shown(
      [circle],
      is(1, 1, 'operational'),
      says(1, 0, 'code', 'operational'),
      says(1, 2, 'parent', 'operational'),
    );
    expect(understood([circle], declaration)?.plan.nodes).toHaveLength(4);
  });

  it('goes on with an indicator that another sheet names again, by its name alone', () => {
    const sheets = [
      sheetOf('Piano', [
        row('Obiettivo', 'Indicatore', 'Target'),
        row('Digitale', 'Voucher erogati', '>= 100'),
        row('', 'Corsi tenuti', '>= 4'),
      ]),
      sheetOf('Risultati', [
        row('Indicatore', 'Consuntivo'),
        row('Corsi tenuti', 5),
        row('Voucher erogati', 95),
      ]),
    ];
    const declaration = afterAnswers(sheets, [
      { about: 'examples', cell: at(0, 0, 'Piano') },
      is(1, 0, 'strategic', 'Piano'),
      is(1, 1, 'indicator', 'Piano'),
      says(1, 2, 'target', undefined, 'Piano'),
      is(1, 0, 'indicator', 'Risultati'),
      says(1, 1, 'actual', undefined, 'Risultati'),
    ]);
    expect(treeAfter(sheets, declaration)).toEqual([
      'Digitale < ente strategic',
      'Voucher erogati < Digitale indicator >= 100 95',
      'Corsi tenuti < Digitale indicator >= 4 5',
    ]);
  });

  it('finds a figure that stands so many rows below a name, or above it', () => {
    const pairs = sheetOf('Foglio', [
      row('', 'OO1'),
      title(OBJECTIVE, 'Sportello unico'),
      row('Pratiche online', '>= 90%'),
      row('', 0.93),
      row('', 'OO2'),
      title(OBJECTIVE, 'Controlli'),
      row('Verifiche svolte', '>= 40'),
      row('', 44),
    ]);
    const declaration = afterAnswers(
      [pairs],
      [
        { about: 'examples', cell: at(1) },
        is(1, 0, 'operational'),
        says(0, 1, 'code', 'operational'),
        is(2, 0, 'indicator'),
        says(2, 1, 'target'),
        says(3, 1, 'actual'),
      ],
    );
    expect(treeAfter([pairs], declaration)).toEqual([
      'Sportello unico < ente operational',
      'Pratiche online < Sportello unico indicator >= 90% 0.93',
      'Controlli < ente operational',
      'Verifiche svolte < Controlli indicator >= 40 44',
    ]);
    expect(understood([pairs], declaration)?.plan.nodes.map(({ code }) => code)).toEqual([
      '',
      'OO1',
      '',
      'OO2',
      '',
    ]);
  });

  it('knows a node again that another kind of line names: a list of objectives with their weights, and the title of a table', () => {
    const index = sheetOf('Foglio', [
      title(AREA, 'Sviluppo'),
      row('Digitale', 60),
      title(AREA, 'Efficienza'),
      row('Tempi', 40),
      row(''),
      title(OBJECTIVE, 'Digitale'),
      row('', '', 'Voucher erogati', '>= 100'),
      title(OBJECTIVE, 'Tempi'),
      row('', '', 'Giorni di attesa', '<= 5'),
    ]);
    const declaration = shown(
      [index],
      is(0, 0, 'area'),
      is(1, 0, 'operational'),
      says(1, 1, 'weight', 'operational'),
      is(5, 0, 'operational'),
      is(6, 2, 'indicator'),
      says(6, 3, 'target'),
    );
    expect(treeAfter([index], declaration)).toEqual([
      'Sviluppo < ente area',
      'Digitale < Sviluppo operational 60',
      'Voucher erogati < Digitale indicator >= 100',
      'Efficienza < ente area',
      'Tempi < Efficienza operational 40',
      'Giorni di attesa < Tempi indicator <= 5',
    ]);
  });

  it('tells levels that look alike by the label right before the name, and takes the number out of it', () => {
    const coded = sheetOf('Foglio', [
      row('Strategisches Ziel 1', 'Wald schützen', ''),
      row('Operatives Ziel 1.1', 'Bäume pflegen', ''),
      row('1.1.1', 'Gepflegte Fläche', '>= 850'),
      row('Strategisches Ziel 2', 'Betriebe fördern', ''),
      row('Operatives Ziel 2.1', 'Ansuchen bearbeiten', ''),
    ]);
    const declaration = shown(
      [coded],
      is(0, 1, 'strategic'),
      says(0, 0, 'code', 'strategic'),
      is(1, 1, 'operational'),
      says(1, 0, 'code', 'operational'),
      is(2, 1, 'indicator'),
      says(2, 2, 'target'),
      says(2, 0, 'code'),
    );
    const nodes = understood([coded], declaration)?.plan.nodes ?? [];
    expect(nodes.map(({ code, level }) => `${code} ${level}`)).toEqual([
      ' entity',
      '1 strategic',
      '1.1 operational',
      '1.1.1 indicator',
      '2 strategic',
      '2.1 operational',
    ]);
  });

  it('takes the name of an objective that each row says again for no label', () => {
    const flat = sheetOf('Foglio', [
      row('Obiettivo', 'Indicatore', 'Target'),
      row('Digitale', 'Voucher erogati', '>= 100'),
      row('Digitale', 'Corsi tenuti', '>= 4'),
      row('Turismo', 'Eventi tenuti', '>= 5'),
    ]);
    const declaration = shown([flat], is(1, 0, 'strategic'), is(1, 1, 'indicator'), says(1, 2, 'target'));
    expect(treeAfter([flat], declaration)).toEqual([
      'Digitale < ente strategic',
      'Voucher erogati < Digitale indicator >= 100',
      'Corsi tenuti < Digitale indicator >= 4',
      'Turismo < ente strategic',
      'Eventi tenuti < Turismo indicator >= 5',
    ]);
  });

  it('takes a row with figures for no headings, whatever its words', () => {
    const levels = sheetOf('Foglio', [
      row('Liv.', 'Descrizione', 'Peso'),
      row('AMB', 'Imprese del lago', 60),
      row('AMB', 'Servizi semplici', 40),
    ]);
    const declaration = shown([levels], is(1, 1, 'area'), says(1, 2, 'weight', 'area'));
    expect(treeAfter([levels], declaration)).toEqual([
      'Imprese del lago < ente area 60',
      'Servizi semplici < ente area 40',
    ]);
  });

  it('keeps tables beside one another apart', () => {
    const beside = sheetOf('Foglio', [
      title(OBJECTIVE, 'Digitale', '', '', 'Turismo'),
      row('Voucher erogati', '>= 100', '', 'Eventi tenuti', '>= 5'),
      title(OBJECTIVE, 'Credito', '', '', ''),
      row('Garanzie date', '>= 8', '', 'Visitatori', '>= 900'),
    ]);
    const declaration = shown(
      [beside],
      is(0, 0, 'strategic'),
      is(0, 3, 'strategic'),
      is(1, 0, 'indicator'),
      says(1, 1, 'target'),
      is(1, 3, 'indicator'),
      says(1, 4, 'target'),
    );
    expect(treeAfter([beside], declaration)).toEqual([
      'Digitale < ente strategic',
      'Voucher erogati < Digitale indicator >= 100',
      'Turismo < ente strategic',
      'Eventi tenuti < Turismo indicator >= 5',
      'Visitatori < Turismo indicator >= 900',
      'Credito < ente strategic',
      'Garanzie date < Credito indicator >= 8',
    ]);
  });

  it('reads a sheet of which nothing was shown where the same headings stand, and no other', () => {
    const area = (name: string): SheetGrid =>
      sheetOf(name, [
        row('Obiettivo', 'Indicatore', 'Target', 'Peso'),
        row(`Crescita ${name}`, `Imprese ${name}`, '>= 3', 100),
      ]);
    const sheets = [
      area('Nord'),
      area('Sud'),
      sheetOf('Note', [row('Obiettivo', 'Commento'), row('Bah', 'Boh')]),
    ];
    const declaration = afterAnswers(sheets, [
      { about: 'examples', cell: at(0, 0, 'Nord') },
      is(1, 0, 'operational', 'Nord'),
      is(1, 1, 'indicator', 'Nord'),
      says(1, 2, 'target', undefined, 'Nord'),
    ]);
    expect(treeAfter(sheets, declaration)).toEqual([
      'Crescita Nord < ente operational',
      'Imprese Nord < Crescita Nord indicator >= 3',
      'Crescita Sud < ente operational',
      'Imprese Sud < Crescita Sud indicator >= 3',
    ]);
  });

  it('follows on every sheet of the kind, whose headings nobody knows, what was shown on any of them', () => {
    const area = (name: string, ...more: ReturnType<typeof row>[]): SheetGrid =>
      sheetOf(name, [
        row(`Settore ${name}`),
        title({ bold: true }, 'Brontola', 'Cirmento', 'Dulvipa', 'Fraggine'),
        title(AREA, `Crescita ${name}`),
        row(`Imprese ${name}`, '>= 3', 4, 'Rossi'),
        ...more,
      ]);
    const sheets = [
      area('Nord'),
      area('Sud', title({ italic: true, size: 14 }, 'Turismo Sud'), row('Eventi Sud', '>= 5', 6, 'Verdi')),
      sheetOf('Note', [title({ bold: true }, 'Brontola', 'Pluvenda', 'Quarzino'), row('Bah', 'Boh', 'Mah')]),
    ];
    const answers: Answer[] = [
      { about: 'examples', cell: at(0, 0, 'Nord') },
      is(2, 0, 'operational', 'Nord'),
      is(3, 0, 'indicator', 'Nord'),
      says(3, 1, 'target', undefined, 'Nord'),
      says(3, 2, 'actual', undefined, 'Nord'),
    ];
    const north = [
      'Crescita Nord < ente operational',
      'Imprese Nord < Crescita Nord indicator >= 3 4',
      'Crescita Sud < ente operational',
      'Imprese Sud < Crescita Sud indicator >= 3 4',
    ];
    expect(treeAfter(sheets, afterAnswers(sheets, answers)).slice(0, 4)).toEqual(north);
    const more: Answer[] = [...answers, is(4, 0, 'operational', 'Sud')];
    expect(treeAfter(sheets, afterAnswers(sheets, more))).toEqual([
      ...north,
      'Turismo Sud < ente operational',
      'Eventi Sud < Turismo Sud indicator >= 5 6',
    ]);
  });

  describe('where one of the sheets has another heading', () => {
    const sheet = (name: string, headings: string[], ...rows: CellValue[][]): SheetGrid =>
      sheetOf(name, [title({ bold: true }, ...headings), ...rows.map((cells) => row(...cells))]);
    const HEADINGS = ['Obiettivo', 'Indicatore', 'Target', 'Ufficio', 'Consuntivo'];
    const north = sheet('Nord', HEADINGS, ['Crescita Nord', 'Imprese Nord', '>= 3', 'Rossi', 4]);
    const read = (south: SheetGrid): { tree: string[]; missing: unknown[] } => {
      const sheets = [north, south];
      const declaration = afterAnswers(sheets, [
        { about: 'examples', cell: at(0, 0, 'Nord') },
        is(1, 0, 'operational', 'Nord'),
        is(1, 1, 'indicator', 'Nord'),
        says(1, 2, 'target', undefined, 'Nord'),
        says(1, 4, 'actual', undefined, 'Nord'),
      ]);
      const { plan } = recognise(sheets, 'Nord', { ...NO_HINTS, declaration });
      const findings = plan?.findings.filter(({ message }) => /headingMissing/.test(message.id)) ?? [];
      return {
        tree: treeAfter(sheets, declaration).slice(2),
        missing: [...new Set(findings.map(({ message }) => message.params?.heading))],
      };
    };
    const SOUTH = ['Crescita Sud', 'Imprese Sud', '>= 5', 'Verdi', 6];
    const TREE = ['Crescita Sud < ente operational', 'Imprese Sud < Crescita Sud indicator >= 5 6'];

    it('reads the column at its place, moved as the others are, and says so', () => {
      const other = HEADINGS.map((text) => (text === 'Consuntivo' ? 'A fine corsa' : text));
      expect(read(sheet('Sud', other, SOUTH))).toEqual({ tree: TREE, missing: ['consuntivo'] });
      const moved = sheet('Sud', ['N.', ...other], ['a', ...SOUTH]);
      expect(read(moved)).toEqual({ tree: TREE, missing: ['consuntivo'] });
    });

    it('reads none where what stands there is headed as something else', () => {
      const other = HEADINGS.map((text) => (text === 'Consuntivo' ? 'Peso' : text));
      const tree = ['Crescita Sud < ente operational', 'Imprese Sud < Crescita Sud indicator >= 5'];
      expect(read(sheet('Sud', other, SOUTH))).toEqual({ tree, missing: ['consuntivo'] });
    });
  });

  it('takes a label with its value for no headings, room for a signature for no name, and «media» in a formula for no total', () => {
    const sheet = sheetOf('Foglio', [
      row('Area:', 'Anagrafe', 'Rilevazione:', 'anno 2024'),
      title({ bold: true }, 'Brontola', 'Cirmento', 'Dulvipa', 'Fraggine'),
      row('Tempi di risposta', 'media dei giorni', '<= 5', 4),
      row('Il Dirigente ________', '', '', 'Data ________'),
    ]);
    const declaration = shown([sheet], is(2, 0, 'indicator'), says(2, 2, 'target'), says(2, 3, 'actual'));
    expect(declaration.examples?.[0]?.at).toEqual({ heading: 'brontola', column: 0 });
    expect(treeAfter([sheet], declaration)).toEqual(['Tempi di risposta < ente indicator <= 5 4']);
  });

  it('takes no total, heading or «idem» for a name', () => {
    const sheet = sheetOf('Foglio', [
      row('Obiettivo', 'Indicatore', 'Target'),
      row('Digitale', 'Voucher erogati', '>= 100'),
      row('Idem', 'Corsi tenuti', '>= 4'),
      row('Totale', '', ''),
      row('Obiettivo', 'Indicatore', 'Target'),
      row('Turismo', 'Eventi tenuti', '>= 5'),
    ]);
    const declaration = shown([sheet], is(1, 0, 'strategic'), is(1, 1, 'indicator'), says(1, 2, 'target'));
    expect(treeAfter([sheet], declaration)).toEqual([
      'Digitale < ente strategic',
      'Voucher erogati < Digitale indicator >= 100',
      'Corsi tenuti < Digitale indicator >= 4',
      'Turismo < ente strategic',
      'Eventi tenuti < Turismo indicator >= 5',
    ]);
  });
});

describe('what examples make doubtful', () => {
  const rows = [
    row('Obiettivo', 'Indicatore', 'Target', 'Peso'),
    row('Digitale', 'Voucher erogati', '>= 100', 50),
  ];
  const found = (...more: ReturnType<typeof row>[]): string[] => {
    const sheets = [sheetOf('Foglio', [...rows, ...more])];
    const declaration = shown(
      sheets,
      is(1, 0, 'strategic'),
      says(1, 3, 'weight', 'strategic'),
      is(1, 1, 'indicator'),
      says(1, 2, 'target'),
    );
    const { plan } = understood(sheets, declaration) ?? {};
    return plan?.findings.map(({ message }) => message.id) ?? [];
  };

  it('is told: a row below the last one with more than a note, another weight of the same node', () => {
    expect(found()).toEqual([]);
    expect(found(row('', '', '>= 5', 40))).toEqual(['line.unread']);
    expect(found(row('', '', '', ''), row('Nota: dati provvisori'))).toEqual([]);
    expect(found(row('Digitale', 'Corsi tenuti', '>= 5', 40))).toEqual(['weight.repeatedOther']);
  });

  it('is told, and not counted: last year’s sheet, and a copy', () => {
    const plan = (name: string, target: string) =>
      sheetOf(name, [
        row('Obiettivo', 'Indicatore', 'Target'),
        row('Digitale', 'Voucher erogati', target),
        row('', 'Corsi tenuti', '>= 4'),
      ]);
    const sheets = [plan('Piano 2024', '>= 80'), plan('Piano 2025', '>= 100'), plan('Copia', '>= 90')];
    const declaration = afterAnswers(sheets, [
      { about: 'examples', cell: at(0, 0, 'Piano 2025') },
      is(1, 0, 'strategic', 'Piano 2025'),
      is(1, 1, 'indicator', 'Piano 2025'),
      says(1, 2, 'target', undefined, 'Piano 2025'),
    ]);
    expect(treeAfter(sheets, declaration)).toEqual([
      'Digitale < ente strategic',
      'Voucher erogati < Digitale indicator >= 100',
      'Corsi tenuti < Digitale indicator >= 4',
    ]);
    const { plan: read } = understood(sheets, declaration) ?? {};
    expect(read?.findings.map(({ message: { id, params } }) => [id, params?.sheet])).toEqual([
      ['sheet.copy', 'Piano 2024'],
      ['sheet.copy', 'Copia'],
    ]);
  });

  it('is told: an indicator of a sheet of results that no plan names', () => {
    const sheets = [
      sheetOf('Piano', [row('Obiettivo', 'Indicatore', 'Target'), row('Digitale', 'Voucher', '>= 100')]),
      sheetOf('Risultati', [row('Indicatore', 'Consuntivo'), row('Voucher', 95), row('Corsi', 5)]),
    ];
    const declaration = afterAnswers(sheets, [
      { about: 'examples', cell: at(0, 0, 'Piano') },
      is(1, 0, 'strategic', 'Piano'),
      is(1, 1, 'indicator', 'Piano'),
      is(1, 0, 'indicator', 'Risultati'),
      says(1, 1, 'actual', undefined, 'Risultati'),
    ]);
    const { plan } = understood(sheets, declaration) ?? {};
    expect(plan?.findings.map(({ message }) => message)).toContainEqual({
      id: 'indicator.withoutObjective',
      params: { row: 3 },
    });
  });
});

describe('what examples leave unclear', () => {
  const ids = (declaration: LayoutDeclaration): string[] =>
    unclear(book, declaration, understood(book, declaration)).map(({ message: { id, params } }) =>
      [id, params?.line].filter(Boolean).join(' '),
    );

  it('is asked: the first node, an indicator, where its figures stand, rows like none that was shown', () => {
    expect(ids(shown(book))).toEqual(['unclear.noExample']);
    expect(ids(shown(book, ...BOXES.slice(0, 1)))).toEqual(['unclear.noIndicator']);
    expect(ids(shown(book, ...BOXES.slice(0, 3)))).toEqual([
      'unclear.noCell',
      'unclear.noCell',
      'unclear.line 5',
    ]);
    expect(ids(shown(book, ...BOXES))).toEqual(['unclear.line 5']);
    expect(ids(shown(book, ...BOXES, is(4, 0, 'ignored')))).toEqual([]);
  });

  it('is asked once of rows that begin alike', () => {
    const three = [boxes(['Digitale', 40], ['Turismo', 30], ['Credito', 30])];
    const declaration = shown(three, ...BOXES);
    const asked = unclear(three, declaration, understood(three, declaration)).map(({ message }) => message);
    expect(asked).toEqual([{ id: 'unclear.lines', params: { line: 5, text: 'Responsabile', others: 1 } }]);
  });

  it('makes the tree one that asks until nothing is left', () => {
    const sure = (declaration: LayoutDeclaration): number | undefined =>
      recognise(book, 'Foglio', { ...NO_HINTS, declaration }).plan?.confidence;
    expect(sure(shown(book, ...BOXES))).toBe(0.5);
    const rest = [is(4, 0, 'ignored'), says(2, 1, 'description', 'strategic')];
    expect(sure(shown(book, ...BOXES, ...rest))).toBe(1);
  });
});

describe('an answer that cannot be', () => {
  it('is told: the same name said to be two things, a cell below no name, a heading', () => {
    const declaration = shown(book, ...BOXES);
    const problem = (answer: Answer): string | undefined => taught(book, declaration, answer).problem?.id;
    expect(problem(is(1, 1, 'area'))).toBe('teach.lineTaken');
    expect(problem(says(0, 0, 'weight'))).toBe('teach.noName');
    expect(problem(is(1, 3, 'indicator'))).toBe('teach.headings');
    expect(problem(is(4, 3, 'indicator'))).toBe('teach.blank');
  });

  it('holds where the person insists', () => {
    const declaration = shown(book, ...BOXES);
    const { declaration: next, problem } = taught(book, declaration, is(1, 1, 'area'), { instead: true });
    expect(problem).toBeNull();
    expect(treeAfter(book, next)[0]).toBe('Digitale < ente area');
  });
});

describe('examples on another workbook', () => {
  const declaration = shown(book, ...BOXES, is(4, 0, 'ignored'));

  it('are kept in a file as they are', () => {
    const file = { name: 'Riquadri', layout: declaration };
    expect(readLayoutFile(layoutFileText(file))).toEqual({ value: file, problem: null });
  });

  it('find their columns by the headings, wherever these stand now', () => {
    const moved = (cells: readonly CellValue[]): CellValue[] => {
      const [label = '', name = '', code = '', indicator = '', target = '', actual = ''] = cells;
      return [label, name, code, indicator, 'x', actual, target];
    };
    const values =
      [boxes(['Digitale', 60], ['Credito', 40])].map(({ values: own }) => own.map(moved))[0] ?? [];
    const next = sheetOf(
      'Foglio',
      values.map((cells, i) => row(...(i === 0 ? ['Relazione 2026'] : cells))),
    );
    expect(treeAfter([next], declaration).slice(0, 3)).toEqual([
      'Digitale < ente strategic 60',
      'Imprese di Digitale < Digitale indicator >= 10 12',
      'Corsi di Digitale < Digitale indicator >= 2 1',
    ]);
  });

  it('say which heading is not there', () => {
    const values = boxes(['Digitale', 60], ['Credito', 40]).values.map((cells) =>
      cells.map((value) => (value === 'Consuntivo' ? 'Note' : value)),
    );
    const { plan } = recognise(
      [
        sheetOf(
          'Foglio',
          values.map((cells) => row(...cells)),
        ),
      ],
      'Foglio',
      {
        ...NO_HINTS,
        declaration,
      },
    );
    expect(plan?.confidence).toBe(0.5);
    expect(plan?.findings.map(({ message }) => message)).toContainEqual({
      id: 'layout.declared.headingMissing',
      params: { heading: 'consuntivo', role: { id: 'pane.role.actual' } },
    });
  });
});
