import type { Rows } from '../treeOf';
import { readProposed } from './readProposed';
import { proposedTree, sheetOf } from './smallWorkbook';

const OF_OBJECTIVES = ['Codice', 'Obiettivo strategico', 'Peso', 'Unità', 'Stato', 'Stanziato', 'Utilizzato'];
const OF_INDICATORS = ['Cod.', 'Indicatore', 'Peso', 'Algoritmo', 'Unità', 'Target 2024', 'Consuntivo 2024'];
const SHEET: Rows = [
  ['Camera di commercio di Valdoria'],
  ['*AS 01', 'Sviluppo delle imprese'],
  OF_OBJECTIVES,
  ['01.01', 'Sostenere le nuove imprese', 60, 'Promozione', 'RAGGIUNTO', 185000, 178430],
  OF_INDICATORS,
  ['01.01.a', 'Aspiranti imprenditori assistiti', 50, 'N. utenti', 'N.', '>= 230', 264],
  ['01.01.b', 'Contributi concessi', 50, 'Importo', '€', 150000, 146200],
  ['01.02', 'Valorizzare il turismo', 40, 'Promozione', 'RAGGIUNTO', 320000, 301200],
  OF_INDICATORS,
  ['01.02.a', 'Imprese in fiera', 100, 'N. imprese', 'N.', '>= 150', 171],
  ['*AS 02', 'Regolazione del mercato'],
  OF_OBJECTIVES,
  ['02.01', 'Migliorare il registro', 100, 'Anagrafe', 'PARZIALE', 40000, 22150],
  OF_INDICATORS,
  ['02.01.a', 'Pratiche sospese', 100, 'Quota', '%', '<= 18', 19],
];

describe('headings of the objectives above those of their indicators', () => {
  it('make titles of the lines below them, and of those that have lost them', () => {
    expect(proposedTree({ Relazione: SHEET })).toEqual([
      'AS 01 Sviluppo delle imprese',
      '  01.01 Sostenere le nuove imprese [60]',
      '    01.01.a Aspiranti imprenditori assistiti [50] >= 230 | 264',
      '    01.01.b Contributi concessi [50] 150000 | 146200',
      '  01.02 Valorizzare il turismo [40]',
      '    01.02.a Imprese in fiera [100] >= 150 | 171',
      'AS 02 Regolazione del mercato',
      '  02.01 Migliorare il registro [100]',
      '    02.01.a Pratiche sospese [100] <= 18 | 19',
    ]);
  });

  it('give them no target: money stands where the indicators have theirs', () => {
    const { plan } = readProposed([sheetOf('Relazione', SHEET)]) ?? {};
    expect(plan?.findings.map(({ message }) => message.id)).not.toContain('node.ownTarget');
    // Without headings of its own it may be one.
    const bare = SHEET.filter((row) => row !== OF_OBJECTIVES);
    const other = readProposed([sheetOf('Relazione', bare)])?.plan;
    expect(other?.findings.map(({ message }) => message.id)).toContain('node.ownTarget');
  });

  it('are of a list of their own above many objectives: indicators stand below those whose codes they name', () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    const tree = proposedTree({
      Piano: [
        ['Codice', 'Obiettivo', 'Peso'],
        ...numbers.map((n) => [`O${n}`, `Obiettivo numero ${n}`, 10]),
        [],
        ['Codice', 'Indicatore', 'Rif. obiettivo', 'Target 2024', 'Consuntivo 2024'],
        ...numbers.map((n) => [`K${n}`, `Indicatore di ${n}`, `O${n}`, `>= ${n}`, n]),
      ],
    });
    expect(tree.slice(0, 4)).toEqual([
      'O1 Obiettivo numero 1 [10]',
      '  K1 Indicatore di 1 >= 1 | 1',
      'O2 Obiettivo numero 2 [10]',
      '  K2 Indicatore di 2 >= 2 | 2',
    ]);
  });
});
