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

  it('are not the signatures below the table', () => {
    expect(
      proposedTree({
        Scheda: [
          ['*Area', '*Obiettivo', '*Indicatore', '*Atteso', '*Verifica al 30/09', '*Consuntivo'],
          ['Efficienza', 'Usare i posti letto', 'Degenza media', '<= 5,8', 5.9, 5.7],
          ['^', '^', 'Tasso di occupazione', '>= 85', 86, 87],
          ['Qualità', 'Trattare l’infarto', 'PTCA entro 90 minuti', '>= 88', 90, 91],
          [],
          ['Firma del direttore di struttura', '', '', '', 'Firma del direttore sanitario'],
        ],
      }).filter((line) => line.includes('Firma')),
    ).toEqual([]);
  });

  it('are not what a label below an objective says it is for', () => {
    const card = (code: string, name: string): string[][] => [
      [`*OBIETTIVO ${code} – ${name}`, '<', '<', '<'],
      ['*Finalità', 'Rendere trasparente la concessione di contributi'],
      ['*Fasi', 'Peso', 'Termine previsto', 'Termine effettivo'],
      ['Ricognizione', '40', '28/02/2024', '26/02/2024'],
      ['Bozza alla commissione', '60', '31/05/2024', '12/06/2024'],
    ];
    expect(
      proposedTree({ Settore: [...card('1.1', 'Nuovo regolamento'), ...card('1.2', 'Riapertura')] }).filter(
        (line) => !line.includes('|'),
      ),
    ).toEqual(['1.1 Nuovo regolamento', '1.2 Riapertura']);
  });
});
