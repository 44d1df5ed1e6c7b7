import { proposedTree } from './smallWorkbook';

describe('titles between the indicators', () => {
  it('may begin with a number in a column of its own, which is no page number', () => {
    const title = (code: string, name: string): string[] => [`*${code}`, `*${name}`];
    expect(
      proposedTree({
        Scheda: [
          ['N.', 'Obiettivi e indicatori', 'Valore atteso', 'Risultato'],
          title('1', 'Governo delle liste di attesa'),
          ['I.1', 'Visite nei tempi', '>= 90', 91],
          ['I.2', 'Prestazioni recuperate', '>= 12', 13],
          title('2', 'Sicurezza delle cure'),
          ['I.3', 'Audit svolti', '>= 4', 4],
        ],
      }).filter((line) => !line.startsWith(' ')),
    ).toEqual(['1 Governo delle liste di attesa', '2 Sicurezza delle cure']);
  });
});
