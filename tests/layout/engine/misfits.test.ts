import { propose } from '../../../src/core/layout/engine/proposal/propose';
import { NO_HINTS } from '../../../src/core/layout/layout';
import { recognise } from '../../../src/core/layout/recognise';
import { ASKING_BELOW } from '../../../src/core/plan/plan';
import type { SheetGrid } from '../../../src/core/sheet/grid';
import { EditableSheet } from '../editableWorkbook';
import type { Rows } from '../treeOf';

function sheets(workbook: Readonly<Record<string, Rows>>): SheetGrid[] {
  return Object.entries(workbook).map(([name, rows]) => EditableSheet.from(name, name, rows).grid());
}

/** What is told, beyond notes, of a workbook read with the layout of another, and whether a person is asked. */
function told(confirmed: Readonly<Record<string, Rows>>, read: Readonly<Record<string, Rows>>) {
  const grids = sheets(read);
  const declaration = propose(sheets(confirmed));
  const { plan } = recognise(grids, grids[0]?.id ?? '', { ...NO_HINTS, declaration });
  return {
    asks: (plan?.confidence ?? 0) < ASKING_BELOW,
    ids: plan?.findings.flatMap(({ severity, message }) => (severity === 'note' ? [] : [message.id])),
    names: plan?.nodes.map(({ name }) => name),
  };
}

const HEADINGS = ['Obiettivo', 'Indicatore', 'Peso', 'Target 2024', 'Consuntivo 2024', 'Scostamento'];
const ROWS: Rows = [
  ['Sviluppo delle imprese', 'Voucher concessi alle imprese', 30, '>= 100', 95, -5],
  ['', 'Imprese che hanno seguito un corso', 70, '>= 40', 44, 4],
  ['Qualità dei servizi', 'Giorni per evadere una pratica', 60, '<= 5', 4, -1],
  ['', 'Pratiche evase nei termini', 40, '>= 90', 93, 3],
];
const PLAN = { Piano: [HEADINGS, ...ROWS] };

function withHeadings(...headings: string[]): Readonly<Record<string, Rows>> {
  return { Piano: [headings, ...ROWS] };
}

describe('a confirmed layout', () => {
  it('is believed on the workbook that it was confirmed on', () => {
    expect(told(PLAN, PLAN)).toMatchObject({ asks: false, ids: [] });
  });

  it('asks where the marks of targets stand under another heading', () => {
    const swapped = withHeadings(
      'Obiettivo',
      'Indicatore',
      'Peso',
      'Scostamento',
      'Consuntivo 2024',
      'Target 2024',
    );
    const { asks, ids } = told(PLAN, swapped);
    expect(asks).toBe(true);
    expect(ids).toContain('layout.declared.targetsElsewhere');
  });

  it('asks where figures stand under the heading of the names', () => {
    const swapped = withHeadings(
      'Obiettivo',
      'Scostamento',
      'Peso',
      'Target 2024',
      'Consuntivo 2024',
      'Indicatore',
    );
    const { asks, ids } = told(PLAN, swapped);
    expect(asks).toBe(true);
    expect(ids).toContain('layout.declared.notNames');
  });

  it('asks where nothing stands at one of its levels', () => {
    const flat = ROWS.map(([, ...cells]) => ['', ...cells]);
    const { asks, ids } = told(PLAN, { Piano: [HEADINGS, ...flat] });
    expect(asks).toBe(true);
    expect(ids).toContain('layout.declared.levelMissing');
  });
});

const SHEET = (label: string, name: string, other: string): Rows => [
  [label, name],
  [],
  ['Indicatore', 'Peso', 'Target 2024', 'Consuntivo 2024'],
  [`Pratiche evase da ${other}`, 50, '>= 90', 93],
  [`Corsi seguiti da ${other}`, 50, '>= 40', 44],
];

describe('sheets that a label names', () => {
  const confirmed = {
    A: SHEET('Unità organizzativa', 'Affari generali', 'primo'),
    B: SHEET('Unità organizzativa', 'Servizi alle imprese', 'secondo'),
  };

  it('are not named by the label where the name is gone: a person is asked', () => {
    const { asks, ids, names } = told(confirmed, {
      ...confirmed,
      B: SHEET('', 'Unità organizzativa', 'secondo'),
    });
    expect({ asks, ids }).toEqual({ asks: true, ids: ['layout.declared.sheetNameMissing'] });
    expect(names).not.toContain('Unità organizzativa');
  });

  it('are read once where one is a copy of the year before, and the copy is the one left out', () => {
    const titled = (title: string): Rows => [[title], ...SHEET('', '', 'primo').slice(1)];
    const [Affari, Imprese] = [titled('Piano 2024'), SHEET('', '', 'secondo')];
    const { names } = told({ Affari, Imprese }, { Imprese, 'Affari 2021': Affari, Affari });
    expect(names).toEqual(expect.arrayContaining(['Affari']));
    expect(names).not.toContain('Affari 2021');
  });
});

describe('codes that give the tree', () => {
  const coded: Rows = [
    ['Codice', 'Descrizione', 'Peso', 'Target 2024', 'Consuntivo 2024'],
    ['A', 'Sviluppo delle imprese', 50, '', ''],
    ['A1', 'Sostegno al digitale', 100, '', ''],
    ['A1.1', 'Corsi per le imprese', 100, '', ''],
    ['A1.1.1', 'Imprese che hanno seguito un corso', 60, '>= 40', 44],
    ['A1.1.2', 'Voucher concessi alle imprese', 40, '>= 100', 95],
    ['B', 'Qualità dei servizi', 50, '', ''],
    ['B1', 'Tempi delle pratiche', 100, '', ''],
    ['B1.1', 'Registro delle imprese', 100, '', ''],
    ['B1.1.1', 'Giorni per evadere una pratica', 100, '<= 5', 4],
  ];

  it('tell the code that goes on from one that is not there', () => {
    const without = coded.filter(([code]) => code !== 'A1.1');
    expect(told({ P: coded }, { P: coded }).ids).toEqual([]);
    expect(told({ P: coded }, { P: without }).ids).toContain('row.orphan');
  });
});
