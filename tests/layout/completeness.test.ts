import type { CellValue } from '../../src/core/cell';
import { unlikeSheets } from '../../src/core/layout/completeness/unlikeSheets';
import type { LayoutDeclaration } from '../../src/core/layout/engine/declaration/declaration';
import { propose } from '../../src/core/layout/engine/proposal/propose';
import { NO_HINTS } from '../../src/core/layout/layout';
import { ASKING_BELOW, type ColumnMapping, type Finding, type SheetReading } from '../../src/core/plan/plan';
import { recognise } from '../../src/core/layout/recognise';
import { EditableSheet } from './editableWorkbook';
import { readSchede2024 } from './sampleFiles';
import { planOfSheets, type Rows } from './treeOf';

const PLAN: Rows = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Promozione', 50, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 10', 8],
  ['01_02', 'Bandi pubblicati', 50, '>= 5', 8],
  ['02', 'Regolazione', 50, '', ''],
  ['02_01', 'Controlli svolti', 100, '>= 7', 8],
];

const found = (sheets: Record<string, Rows>, id: Finding['message']['id']): Finding[] =>
  planOfSheets(sheets).findings.filter(({ message }) => message.id === id);

/** How tables with these headings were taught, which no words tell. */
function declarationOf(headings: readonly string[]): LayoutDeclaration {
  const known = ['Ziel', 'Kennzahl', 'Soll', 'Ist'];
  const rows = [
    known,
    ['Bildung verbessern', 'Beratungen', '>= 8', 9],
    ['Sport fördern', 'Kurse', '>= 3', 4],
  ];
  const text = JSON.stringify(propose([EditableSheet.from('piano', 'Piano', rows).grid()]));
  const renamed = known.reduce(
    (all, word, i) => all.replaceAll(`"${word.toLowerCase()}"`, `"${headings[i]?.toLowerCase()}"`),
    text,
  );
  return JSON.parse(renamed) as LayoutDeclaration;
}

describe('what looks like a plan and is not read is told', () => {
  it('rows with targets that are in no node, also on a sheet of the plan', () => {
    const rows = (name: string): CellValue[][] =>
      [1, 2, 3].map((n) => ['', '', '', '', '', '', `${name} numero ${n}`, `>= ${n}`]);
    const plan = [...PLAN, [], [], ...rows('Indicatore senza titolo')];
    expect(found({ Piano: plan }, 'table.unread')).toEqual([
      {
        severity: 'warning',
        message: { id: 'table.unread', params: { sheet: 'Piano', first: 9, last: 11, count: 3 } },
        at: { sheet: 'Piano', row: 8, column: 6 },
        node: null,
      },
    ]);
    expect(found({ Piano: PLAN, Altro: rows('Misura di qualcosa') }, 'table.unread')).toHaveLength(1);
    expect(found({ Piano: plan.slice(0, -1) }, 'table.unread')).toEqual([]);
  });

  it('rows that lost their headings, by their figures where the plan has its own', () => {
    const rows = (...figures: CellValue[]): Rows => [
      ['', 'Sportelli aperti sul territorio', 40, ...figures],
      ['', 'Imprese assistite agli sportelli', 60, ...figures],
    ];
    expect(found({ Piano: PLAN, Altro: rows(12, 9) }, 'table.unread')[0]?.message.params).toEqual({
      sheet: 'Altro',
      first: 1,
      last: 2,
      count: 2,
    });
    expect(found({ Piano: PLAN, Altro: rows(12, '') }, 'table.unread')).toEqual([]);
    expect(found({ Piano: PLAN, Altro: rows(12, 9).slice(1) }, 'table.unread')).toEqual([]);
    const withoutActuals = PLAN.map((cells) => cells.slice(0, 4));
    expect(found({ Piano: withoutActuals, Altro: rows(12) }, 'table.unread')).toHaveLength(1);
    expect(found({ Piano: withoutActuals, Altro: rows('') }, 'table.unread')).toEqual([]);
  });

  it('actuals of another year than the targets', () => {
    const headed = (target: string, actual: string): Rows => [
      ['Codice', 'Nome', 'Peso', target, actual],
      ...PLAN.slice(1),
    ];
    const plan = planOfSheets({ Piano: headed('Target 2023', 'Consuntivo 2024') });
    expect(plan.findings.map(({ message, at }) => [message.id, at?.column])).toContainEqual([
      'column.otherYear',
      4,
    ]);
    expect(plan.confidence).toBeLessThan(ASKING_BELOW);
    for (const target of ['Target 2024', 'Target'])
      expect(found({ Piano: headed(target, 'Consuntivo 2024') }, 'column.otherYear')).toEqual([]);
  });

  it('a plan whose column of targets is gone', () => {
    const without = PLAN.map((row) => row.filter((_, column) => column !== 3));
    expect(found({ Piano: without }, 'column.no.target')).toHaveLength(1);
    expect(found({ Piano: PLAN }, 'column.no.target')).toEqual([]);
  });

  it.each([
    ['in another language', ['Ziel', 'Kennzahl', 'Soll', 'Ist'], false],
    ['that were taught', ['Cosa', 'Come', 'Quanto', 'Fatto'], true],
  ])('a hidden sheet of the plan, also below headings %s', (_, headings, isTaught) => {
    const sheet = (name: string): EditableSheet =>
      EditableSheet.from(name, name, [
        headings,
        [`${name} verbessern`, 'Beratungen im Jahr', '>= 800', 870],
        [`${name} fördern`, 'Betriebe im Jahr', '>= 350', 372],
      ]);
    const sheets = [sheet('Bildung'), sheet('Gesundheit')];
    const declaration = isTaught ? declarationOf(headings) : null;
    const told = (): (string | undefined)[] =>
      recognise(
        sheets.map((each) => each.grid()),
        'Bildung',
        { ...NO_HINTS, declaration },
      ).plan?.findings.map(({ message }) => message.id) ?? [];
    expect(told()).not.toContain('sheet.hidden');
    for (const second of sheets.slice(1)) second.visible = false;
    expect(told()).toContain('sheet.hidden');
  });

  it('a sheet that lists nodes of the plan with weights', () => {
    const overview = (weight: CellValue): Rows => [
      ['Sezione', 'Che cosa'],
      ['01', 'Promozione', weight],
      ['02', 'Regolazione', weight],
      ['03', 'Promozione', weight],
    ];
    const [finding] = found({ Piano: PLAN, Albero: overview(0.5) }, 'sheet.listsPlan');
    expect(finding?.message.params).toMatchObject({ sheet: 'Albero', count: 3 });
    expect(found({ Piano: PLAN, Indice: overview('') }, 'sheet.listsPlan')).toEqual([]);
  });

  it('weights of titles that only such a sheet has are asked for', () => {
    const overview: Rows = [
      ['Sezione', 'Che cosa', 'Peso'],
      ['01', 'Promozione', 60],
      ['02', 'Regolazione', 20],
      ['03', 'Promozione', 20],
    ];
    const unweighted = PLAN.map((row) => row.map((cell, i) => (i === 2 && row[3] === '' ? '' : cell)));
    const asks = (plan: Rows): boolean =>
      planOfSheets({ Piano: plan, Albero: overview }).confidence < ASKING_BELOW;
    expect([asks(unweighted), asks(PLAN)]).toEqual([true, false]);
  });

  it('titles of one level whose weights make several wholes', () => {
    const titles = (weights: readonly number[]): Rows => [
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      ...weights.flatMap((weight, i): CellValue[][] => [
        [`A${i}`, `Obiettivo numero ${i}`, weight, '', ''],
        [`A${i}.1`, `Imprese assistite dal ${i}`, 50, '>= 10', 8],
        [`A${i}.2`, `Bandi pubblicati dal ${i}`, 50, '>= 5', 8],
      ]),
    ];
    const [flat, whole] = [titles([50, 60, 40, 50, 100]), titles([30, 20, 10, 15, 25])];
    expect(found({ Piano: flat }, 'tree.flat')[0]?.message.params).toMatchObject({ sum: '300%' });
    expect(planOfSheets({ Piano: flat }).confidence).toBeLessThan(ASKING_BELOW);
    expect(found({ Piano: whole }, 'tree.flat')).toEqual([]);
  });

  it('titles that have a description and no name', () => {
    const described: Rows = [
      ['Codice', 'Descrizione', 'Indicatore', 'Target', 'Consuntivo'],
      ['1', 'Una città che cura', '', '', ''],
      ['1.1', 'Estendere il tempo pieno', 'Sezioni aperte', '>= 12', 12],
      ['1.2', 'Sostenere gli anziani', 'Anziani seguiti', '>= 80', 74],
      ['2', 'Una città che si muove', '', '', ''],
      ['2.1', 'Percorsi pedonali', 'Attraversamenti', '>= 15', 16],
    ];
    expect(found({ Piano: described }, 'titles.onlyDescribed')[0]?.message.params).toEqual({
      count: 2,
      heading: 'Descrizione',
    });
    expect(planOfSheets({ Piano: described }).confidence).toBeLessThan(ASKING_BELOW);
    expect(found({ Piano: PLAN }, 'titles.onlyDescribed')).toEqual([]);
  });

  it('a column of numbers without a heading beside the targets', () => {
    const inserted = PLAN.map((row) => [
      ...row.slice(0, 3),
      row[3] === '' ? '' : row[3] === 'Target' ? '' : 3,
      ...row.slice(3),
    ]);
    expect(found({ Piano: inserted as Rows }, 'column.unnamedBeside')).toHaveLength(1);
    expect(planOfSheets({ Piano: inserted as Rows }).confidence).toBeLessThan(ASKING_BELOW);
    expect(found({ Piano: PLAN }, 'column.unnamedBeside')).toEqual([]);
    expect(planOfSheets({ Piano: PLAN }).confidence).toBeGreaterThan(ASKING_BELOW);
  });

  it('but years below one heading for several columns are headings too', () => {
    const ofYears = (later: readonly CellValue[]): Rows => [
      ['Codice', 'Nome', 'Peso', 'Target 2024', '', 'Consuntivo 2024'],
      ['', '', '', '', ...later, ''],
      ...PLAN.slice(1).map((row): CellValue[] => [...row.slice(0, 4), row[3] === '' ? '' : 12, row[4] ?? '']),
    ];
    expect(found({ Piano: ofYears([2025]) }, 'column.unnamedBeside')).toEqual([]);
    expect(found({ Piano: ofYears(['']) }, 'column.unnamedBeside')).toHaveLength(1);
  });

  it('a column of numbers between the operators and the targets, where the heading is over the operators', () => {
    const split = (between: readonly CellValue[]): Rows =>
      PLAN.map(([code, name, weight, target, actual]) => {
        const [operator = '', value = ''] = String(target).split(' ');
        return [
          code,
          name,
          weight,
          operator,
          ...between.map((n) => (value && n) || ''),
          value && Number(value),
          actual,
        ] as CellValue[];
      });
    expect(found({ Piano: split([3]) }, 'column.unnamedBeside')).toHaveLength(1);
    expect(found({ Piano: split([]) }, 'column.unnamedBeside')).toEqual([]);
  });

  it('figures beside the targets of a plan without actuals, but not the numbers of its rows', () => {
    const numbered = (figures: readonly number[]): Rows => [
      ['N.', 'Obiettivo', 'Indicatore', 'Target'],
      ...figures.map((figure, i): CellValue[] => [
        figure,
        `Obiettivo ${i}`,
        `Imprese del gruppo ${i}`,
        '>= 7',
      ]),
    ];
    expect(found({ Piano: numbered([12, 9, 31]) }, 'actuals.unread')).toHaveLength(1);
    expect(found({ Piano: numbered([1, 2, 3]) }, 'actuals.unread')).toEqual([]);
  });

  it('codes without names', () => {
    const codes = PLAN.map(([code, , ...rest]) => [code ?? '', ...rest]);
    expect(found({ Piano: codes }, 'plan.noNames')).toHaveLength(1);
    expect(found({ Piano: PLAN }, 'plan.noNames')).toEqual([]);
  });

  it('titles without rows, where the rows were sorted below the last one', () => {
    const years = [2020, 2021];
    const title = (n: number): CellValue[] => [`${n}. Obiettivo numero ${n}`, ...years, 'Owner'];
    const row = (n: number): CellValue[] => [`n. imprese assistite dal servizio ${n}`, '>= 5', '>= 6', 'S1'];
    const stacked = [title(1), row(1), title(2), row(2), title(3), row(3)];
    expect(found({ Cruscotto: stacked }, 'titles.empty')).toEqual([]);
    const sorted = [title(1), title(2), title(3), row(1), row(2), row(3)];
    expect(found({ Cruscotto: sorted }, 'titles.empty')[0]?.message.params).toMatchObject({ count: 2 });
  });
});

describe('a sheet like others that reads another column than they do', () => {
  const column = (role: ColumnMapping['role'], header: string): ColumnMapping => ({
    role,
    column: 0,
    header,
    confidence: 1,
    reason: { id: 'column.reason' },
  });
  const sheet = (name: string, target: string, unused: string[] = []): SheetReading => ({
    id: name,
    name,
    headerRows: [0],
    columns: [column('name', 'Indicatore'), column('weight', 'Peso'), column('target', target)],
    unused: unused.map((header) => ({ column: 9, header })),
  });
  const told = (...sheets: SheetReading[]): unknown[] =>
    unlikeSheets({ ...planOfSheets({ Piano: PLAN }), sheets }).map(({ message }) => message.params);

  it('of another year, or one that they leave out, is told with both headings', () => {
    const [a, b] = [sheet('A', 'Target 2024'), sheet('B', 'Target 2024')];
    expect(told(a, b, sheet('C', 'Target 2025'))).toEqual([
      { sheet: 'C', heading: 'Target 2025', usual: 'Target 2024', count: 2 },
    ]);
    const spare = ['Soglia'];
    expect(
      told(sheet('A', 'Target', spare), sheet('B', 'Target', spare), sheet('C', 'Soglia', ['Target'])),
    ).toHaveLength(1);
  });

  it('is asked about before anything is computed', async () => {
    const { sheets, activeSheet } = await readSchede2024();
    const [, second] = sheets;
    const damaged = sheets.map((grid) => {
      const form = EditableSheet.of(grid);
      const isTarget = ({ value }: { value: CellValue }): boolean => value === 'Target 2024';
      const column = form.rows.map(({ cells }) => cells.findIndex(isTarget)).find((at) => at >= 0) ?? 0;
      // The operators and the targets of the year.
      if (grid === second) [column, column].forEach((at) => form.deleteColumn(at));
      return form.grid();
    });
    const { plan } = recognise(damaged, activeSheet);
    expect(plan?.findings.map(({ message }) => message.id)).toContain('sheet.lacksColumn');
    expect(plan?.confidence).toBeLessThan(ASKING_BELOW);
  });

  it('under another word for the same is no doubt', () => {
    expect(told(sheet('A', 'Target'), sheet('B', 'Target'), sheet('C', 'Valore atteso'))).toEqual([]);
    expect(told(sheet('A', 'Target 2024'), sheet('B', 'Target 2025'))).toEqual([]);
  });
});
