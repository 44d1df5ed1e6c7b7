import { readFileSync } from 'node:fs';
import { readDeclared } from '../../../src/core/layout/engine/declared';
import { NOTHING_TAUGHT } from '../../../src/core/layout/teaching/teach';
import { readLayoutFile } from '../../../src/core/layout/teaching/layoutFile';
import { compareWithTruth } from '../../../tools/compareWithTruth';
import { describeWorkbook } from '../../../tools/describeWorkbook';
import { readWorkbook } from '../../../tools/readWorkbook';
import { teachFrom } from '../../../tools/simulatedTeacher';
import { bytesOf, truthOf } from '../../fixtures/other/truth';
import { treeAfter, AREA, row, sheetOf, title } from './exampleSheets';
import { aYearOn, withUnknownHeadings } from './strangeWorkbook';

describe('a workbook whose headings nobody knows, taught by who knows its tree', () => {
  it.each([
    ['02-camera-kpi-algoritmo', 3],
    ['04-camera-bsc-prospettive', 4],
    ['06-agenzia-quadro-sinottico', 4],
    ['13-camera-pira-codici-con-lettere', 2],
    ['17-provincia-fasce-ed-esiti', 3],
    ['18-agenzia-livelli-dal-carattere', 4],
    ['16-azienda-sanitaria-tre-anni', 5],
    ['25-regione-direzioni', 4],
    ['11-city-okr', 9],
    ['36-comune-schede-con-ambito', 9],
    ['41-camera-schede-dei-dirigenti', 10],
  ])('%s is whole with at most %i cells pointed at, and so is its copy a year on', async (name, most) => {
    const { sheets } = await readWorkbook(bytesOf(name));
    const strange = withUnknownHeadings(sheets);
    const truth = truthOf(name);
    const { start, cells, declaration, ...end } = teachFrom(strange, truth);
    expect(start.right).toBeLessThan(truth.nodes.length);
    expect(end).toMatchObject({ right: truth.nodes.length, extra: 0 });
    expect(cells).toBeLessThanOrEqual(most);
    const next = readDeclared(strange.map(aYearOn), declaration, null);
    expect(compareWithTruth(next?.plan.nodes ?? [], truth)).toMatchObject({ extra: 0, wrong: [] });
  });

  it('is whole where one sheet has headings of its own, and its node is known from another', async () => {
    const name = '40-camera-un-foglio-per-ambito';
    const { sheets } = await readWorkbook(bytesOf(name));
    const strange = withUnknownHeadings(sheets).map((grid) => {
      const own = <T>(cell: T): T | string =>
        typeof cell === 'string' && grid.name === 'Ambito C' ? cell.replace(/^Xu(?=[a-z]o\b)/, 'Zvi') : cell;
      return { ...grid, values: grid.values.map((row) => row.map(own)) };
    });
    const truth = truthOf(name);
    expect(teachFrom(strange, truth)).toMatchObject({ right: truth.nodes.length, extra: 0 });
  });

  it('gives no answer where the tree is right', async () => {
    const name = '06-agenzia-quadro-sinottico';
    const { sheets } = await readWorkbook(bytesOf(name));
    expect(teachFrom(sheets, truthOf(name)).answers).toEqual([]);
  });

  it('stops where nothing helps', () => {
    const truth = { ...truthOf('06-agenzia-quadro-sinottico') };
    const elsewhere = [sheetOf('Altro', [row('Appunti', 'Note'), row('a', 'b')])];
    expect(teachFrom(elsewhere, truth)).toMatchObject({ cells: 0, declaration: NOTHING_TAUGHT });
  });
});

describe('the layout that docs/disposizioni.md prints', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/disposizioni.md', 'utf8')) ?? [];
  const { value, problem } = readLayoutFile(json);

  it('is one, and reads the table that it describes', () => {
    expect(problem).toBeNull();
    const book = [
      sheetOf('Piano', [
        title({ bold: true }, 'Obiettivo', 'Peso', 'Indicatore', 'Target 2026', 'Consuntivo 2026'),
        title({ ...AREA, size: 11 }, 'Sviluppo delle imprese'),
        row('Sostenere il digitale', 40, 'Voucher erogati', '>= 100', 95),
        row('', '', 'Corsi tenuti', '>= 4', 5),
      ]),
    ];
    expect(treeAfter(book, value?.layout ?? NOTHING_TAUGHT)).toEqual([
      'Sviluppo delle imprese < ente area',
      'Sostenere il digitale < Sviluppo delle imprese strategic 40',
      'Voucher erogati < Sostenere il digitale indicator >= 100 95',
      'Corsi tenuti < Sostenere il digitale indicator >= 4 5',
    ]);
  });

  it('says on another workbook what it did not find', async () => {
    const description = await describeWorkbook(bytesOf('10-landesverwaltung-plan'), {
      declaration: value?.layout,
    });
    expect(description.asks).toBe(true);
    expect(description.findings.map(({ message }) => message)).toContain(
      'Non si trova la tabella con le intestazioni «obiettivo, peso, indicatore, target 2024, …»: se sono cambiate, rimetterle com’erano o indicare le colonne nel pannello.',
    );
  });
});
