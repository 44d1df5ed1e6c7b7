import { proposedTree } from './smallWorkbook';

describe('what the columns of a table mean', () => {
  it('is a weight of the level that is named in just its lines, totals left out', () => {
    expect(
      proposedTree({
        Piano: [
          ['Linea di attività', 'Peso', 'Indicatore', 'Valore obiettivo', 'Risultato'],
          ['Monitoraggio della fauna', 60, 'Transetti percorsi', '>= 40', 44],
          ['^', '^', 'Schede validate', '>= 300', 280],
          ['Ripristino degli habitat', 40, 'Ettari ripristinati', '>= 12', 12],
          ['Totale', 100],
        ],
      }),
    ).toEqual([
      'Monitoraggio della fauna [60]',
      '  Transetti percorsi >= 40 | 44',
      '  Schede validate >= 300 | 280',
      'Ripristino degli habitat [40]',
      '  Ettari ripristinati >= 12 | 12',
    ]);
  });

  it('is a weight in any of its words, of the level that its heading names', () => {
    expect(
      proposedTree({
        Piano: [
          ['Obiettivo', 'Pesatura obiettivo', 'Indicatore', 'Pesatura indicatore', 'Target'],
          ['Favorire le imprese', 70, 'Imprese assistite', 60, '>= 5'],
          ['^', '^', 'Incontri', 40, '>= 2'],
          ['Ridurre i tempi', 30, 'Tempo medio', 100, '<= 9'],
        ],
      }),
    ).toEqual([
      'Favorire le imprese [70]',
      '  Imprese assistite [60] >= 5 | ',
      '  Incontri [40] >= 2 | ',
      'Ridurre i tempi [30]',
      '  Tempo medio [100] <= 9 | ',
    ]);
  });

  it('is a number of the level that stands in just its lines, though another level is next to it', () => {
    expect(
      proposedTree({
        Ziele: [
          ['Nr.', 'Bereich', 'Ziel', 'Messgröße', 'Zielwert', 'Istwert'],
          [1, 'Bürgerdienste', 'Anträge schneller erledigen', 'Bearbeitungszeit', '<= 10', 9],
          ['', '', '', 'Online eingereichte Anträge', '>= 50', 53],
          [2, '', 'Schalter gut erreichen', 'Öffnungsstunden', '>= 34', 34],
          [3, 'Mobilität', 'Radwege ausbauen', 'Neue Radwege', '>= 4', 3],
          ['', '', '', 'Abstellplätze', '>= 160', 171],
        ],
      }),
    ).toEqual([
      'Bürgerdienste',
      '  1 Anträge schneller erledigen',
      '    Bearbeitungszeit <= 10 | 9',
      '    Online eingereichte Anträge >= 50 | 53',
      '  2 Schalter gut erreichen',
      '    Öffnungsstunden >= 34 | 34',
      'Mobilität',
      '  3 Radwege ausbauen',
      '    Neue Radwege >= 4 | 3',
      '    Abstellplätze >= 160 | 171',
    ]);
  });

  it('is no code where numbers only count the lines', () => {
    expect(
      proposedTree({
        Piano: [
          ['N.', 'Obiettivo', 'Indicatore', 'Target'],
          [1, 'Favorire le imprese', 'Imprese assistite', '>= 5'],
          [2, '', 'Incontri', '>= 2'],
          [3, 'Ridurre i tempi', 'Tempo medio', '<= 9'],
          [4, '', 'Reclami', '<= 2'],
        ],
      })[0],
    ).toBe('Favorire le imprese');
  });

  it('is the names of the indicators where no heading stands over them', () => {
    expect(
      proposedTree({
        Piano: [
          ['Obiettivo gestionale', 'Peso indicatore', '', 'Atteso', 'Ottenuto'],
          ['Aggiornare il piano strade', 60, 'Approvazione del piano entro giugno', 'SI', ''],
          ['^', 40, 'Strade con rilievo eseguito', '>= 200', ''],
          ['Sostituire gli impianti', 50, 'Impianti sostituiti', 6, ''],
          ['^', 50, 'Risparmio energetico stimato', '>= 15%', ''],
          ['Riordinare gli archivi', 100, 'Scaffali riordinati', '>= 35', ''],
        ],
      }),
    ).toEqual([
      'Aggiornare il piano strade',
      '  Approvazione del piano entro giugno [60] SI | ',
      '  Strade con rilievo eseguito [40] >= 200 | ',
      'Sostituire gli impianti',
      '  Impianti sostituiti [50] 6 | ',
      '  Risparmio energetico stimato [50] >= 15% | ',
      'Riordinare gli archivi',
      '  Scaffali riordinati [100] >= 35 | ',
    ]);
  });
});
