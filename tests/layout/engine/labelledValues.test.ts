import { proposedTree } from './smallWorkbook';

const TABLE = ['Indicatore', 'Metodo', 'Unità di misura', 'Target', 'Consuntivo'];

describe('labels with a value beside them', () => {
  it('weigh the title in whose line they stand, which is no indicator for that', () => {
    expect(
      proposedTree({
        Direttiva: [
          ['*Obiettivo 1 – Completare la rete', '', '', 'Peso', 60],
          TABLE,
          ['Comuni raggiunti', 'Conteggio', 'n.', '>= 300', 312],
          ['Cantieri conclusi', 'Conteggio', 'n.', '>= 12', 12],
          ['*Obiettivo 2 – Formare il personale', '', '', 'Peso', 40],
          TABLE,
          ['Ore di formazione', 'Conteggio', 'ore', '>= 24', 26],
        ],
      }),
    ).toEqual([
      '1 Completare la rete [60]',
      '  Comuni raggiunti >= 300 | 312',
      '  Cantieri conclusi >= 12 | 12',
      '2 Formare il personale [40]',
      '  Ore di formazione >= 24 | 26',
    ]);
  });

  it('name, number and weigh the objective that a sheet is', () => {
    const form = (code: string, name: string, weight: number): (string | number)[][] => [
      ['Codice fiscale', '01234567890'],
      ['N. obiettivo', code],
      ['Titolo obiettivo', name],
      ['Responsabile', `Rossi ${code}`],
      ['Peso', weight],
      [],
      ['Indicatore', 'Valore atteso', 'Valore raggiunto'],
      ['Pratiche presentate', '>= 80', 81],
      ['Tempo di risposta', '<= 20', 18],
    ];
    expect(
      proposedTree({ A: form('7', 'Digitalizzare lo sportello', 30), B: form('8', 'Aprire il parco', 70) }),
    ).toEqual([
      '7 Digitalizzare lo sportello [30]',
      '  Pratiche presentate >= 80 | 81',
      '  Tempo di risposta <= 20 | 18',
      '8 Aprire il parco [70]',
      '  Pratiche presentate >= 80 | 81',
      '  Tempo di risposta <= 20 | 18',
    ]);
  });
});
