import { isEarlier } from '../../src/core/layout/headings/partOfYear';
import { planOfSheets, type Rows } from './treeOf';

describe('one of two columns of results', () => {
  it.each([
    ['Verifica al 30/09', 'Consuntivo'],
    ['Monitoraggio I trim.', 'Risultato al 31/12'],
    ['Risultato 2023', 'Risultato 2025'],
  ])('is of an earlier time: «%s» before «%s»', (heading, other) => {
    expect(isEarlier(heading, other)).toBe(true);
    expect(isEarlier(other, heading)).toBe(false);
  });

  it('says so in a note; without a time of its own it is a warning', () => {
    const told = (heading: string): string[] => {
      const rows: Rows = [
        ['Codice', 'Nome', 'Peso', 'Target', heading, 'Consuntivo'],
        ['01', 'Ambito', 100, '', '', ''],
        ['01_01', 'Imprese assistite', 60, '>= 10', 4, 8],
        ['01_02', 'Sportelli aperti', 40, '>= 10', 5, 9],
      ];
      return planOfSheets({ Piano: rows })
        .findings.filter(({ message }) => message.id === 'column.other')
        .map(({ severity }) => severity);
    };
    expect(told('Risultato al 30/09')).toEqual(['note']);
    expect(told('Consuntivo rivisto')).toEqual(['warning']);
  });
});
