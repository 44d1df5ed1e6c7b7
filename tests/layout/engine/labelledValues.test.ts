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

describe('forms below one another', () => {
  const form = (code: string, name: string, weight: number): (string | number)[][] => [
    ['*Obiettivo n.', code],
    ['*Titolo', name],
    ['*Peso', weight],
    ['*Indicatore', 'Peso', 'Risultato atteso', 'Risultato raggiunto'],
    ['Pagine migrate', 60, '>= 80', 81],
    ['Nuovi iscritti', 40, '>= 20', 18],
    [],
  ];

  it('have the code of the line above their name, and no words for a weight', () => {
    expect(
      proposedTree({ PEG: [...form('01', 'Rinnovare il sito', 35), ...form('02', 'Aprire il parco', 65)] }),
    ).toEqual([
      '01 Rinnovare il sito [35]',
      '  Pagine migrate [60] >= 80 | 81',
      '  Nuovi iscritti [40] >= 20 | 18',
      '02 Aprire il parco [65]',
      '  Pagine migrate [60] >= 80 | 81',
      '  Nuovi iscritti [40] >= 20 | 18',
    ]);
  });

  it('weigh themselves, not the part of the ente that their sheet is', () => {
    const sheet = (title: string): (string | number)[][] => [
      [title],
      [],
      ['*Obiettivo gestionale', 'Rinnovare il sito'],
      ['*Peso dell’obiettivo', 30],
      ['*Indicatore', 'Risultato atteso', 'Risultato raggiunto'],
      ['Pagine migrate', '>= 80', 81],
      ['*Obiettivo gestionale', 'Aprire il parco'],
      ['*Peso dell’obiettivo', 70],
      ['*Indicatore', 'Risultato atteso', 'Risultato raggiunto'],
      ['Nuovi iscritti', '>= 20', 18],
    ];
    expect(proposedTree({ A: sheet('SETTORE I – AFFARI'), B: sheet('SETTORE II – LAVORI') })[0]).toBe(
      'SETTORE I – AFFARI',
    );
  });
});
