import {
  joinerOf,
  numbersOf,
  objectiveNumbers,
  partReading,
  readDescribed,
  readTitle,
  readUntagged,
  sameWords,
  withNumbers,
  type DescribedText,
} from '../../src/core/layout/describedText/describedText';

const texts = (said: DescribedText): Record<string, string> =>
  Object.fromEntries(Object.entries(said).flatMap(([key, found]) => (found ? [[key, found.text]] : [])));

describe('code and name in one cell', () => {
  it.each([
    ['IS_0102_A3.1_02 - Grado di coinvolgimento', 'IS_0102_A3.1_02', 'Grado di coinvolgimento'],
    ['IS_0303_MedConcilN-1 – Numero di procedure', 'IS_0303_MedConcilN-1', 'Numero di procedure'],
    ['IS_0105_DAC Confronto - Confronto sulla %', 'IS_0105_DAC Confronto', 'Confronto sulla %'],
    ['IS_0106_CustomUtenza - Utenti - Indagine', 'IS_0106_CustomUtenza', 'Utenti - Indagine'],
    ['IS_0105_TempestPag: Pagamenti (MEF): ≤ 0', 'IS_0105_TempestPag', 'Pagamenti (MEF): ≤ 0'],
    ['M:RASLImprIscr - Tempo medio', 'M:RASLImprIscr', 'Tempo medio'],
    ['IS_0104- Indice di struttura', 'IS_0104', 'Indice di struttura'],
    ['Tempo medio - dal protocollo', '', 'Tempo medio - dal protocollo'],
    ['Bando 2024 - prima edizione', '', 'Bando 2024 - prima edizione'],
  ])('with a dash or a colon: %s', (text, code, name) => {
    expect(texts(readDescribed(text, 'dash'))).toEqual({ ...(code && { code }), name });
  });

  it.each([
    ['IS_01.05_B3.2_01_Tempo medio ponderato', 'IS_01.05_B3.2_01', 'Tempo medio ponderato'],
    ['IS_0101_Rilevazione benessere', 'IS_0101', 'Rilevazione benessere'],
    ['EC07_Capacità di generare proventi', 'EC07', 'Capacità di generare proventi'],
    ['01.01.04.01_Realizzazione indagine', '01.01.04.01', 'Realizzazione indagine'],
    [
      'B3.1_02_rev2023_Percentuale di incasso (rev2023)',
      'B3.1_02_rev2023',
      'Percentuale di incasso (rev2023)',
    ],
    ['IO_03.01.01.05_RIInd_Durata media', 'IO_03.01.01.05_RIInd', 'Durata media'],
    ['IO_01.05.02.04_OSSERVATORIO BILANCI: livello', 'IO_01.05.02.04', 'OSSERVATORIO BILANCI: livello'],
    ['M:RASLImprIscr_Tempo medio', 'M:RASLImprIscr', 'Tempo medio'],
    ['IS_0106_DFP 4.3_Grado di trasparenza', 'IS_0106_DFP 4.3', 'Grado di trasparenza'],
    ['IS_0106_DFP 4.3 - Grado di trasparenza', 'IS_0106_DFP 4.3', 'Grado di trasparenza'],
    ['IO_01.01_Formazione - corso di base', 'IO_01.01', 'Formazione - corso di base'],
    ['IS_0105_% di incasso', 'IS_0105', '% di incasso'],
    ['IS_0105_5 per mille', 'IS_0105', '5 per mille'],
    ['Grado di copertura (N_ImprAtt)', '', 'Grado di copertura (N_ImprAtt)'],
    ['Team_building del personale', '', 'Team_building del personale'],
  ])('with an underscore: %s', (text, code, name) => {
    expect(texts(readDescribed(text, 'underscore'))).toEqual({ ...(code && { code }), name });
  });

  it('may be a code alone, or on a line of its own', () => {
    expect(texts(readDescribed('IS_0301_C1.1_07', 'underscore'))).toEqual({ code: 'IS_0301_C1.1_07' });
    expect(texts(readDescribed('IS_0301\nTempo medio\nIndica il tempo', 'dash'))).toEqual({
      code: 'IS_0301',
      name: 'Tempo medio',
      description: 'Indica il tempo',
    });
  });

  it('goes by what most cells do', () => {
    expect(joinerOf(['IS_01 - Uno', 'IS_02 - Due', 'IS_03_Tre'])).toBe('dash');
    expect(joinerOf(['IS_01_Uno', 'IS_02_Due - e mezzo', 'IS_03_Tre'])).toBe('underscore');
  });
});

describe('tags in brackets', () => {
  it.each([
    ['(Peso: 25,00%)', '25,00%'],
    ['(Peso:25,00%)', '25,00%'],
    ['( peso 25 % )', '25 %'],
    ['[Peso obiettivo: 25%]', '25%'],
    ['Peso: 25,00 %', '25,00 %'],
    ['– Peso 25,00 %', '25,00 %'],
    ['(Peso: 25,00%', '25,00%'],
    ['(Peso:\u00a025,00\u00a0%)', '25,00 %'],
    ['(Peso: n.d.)', 'n.d.'],
  ])('%s is a weight, and no part of the name', (tag, weight) => {
    expect(texts(readTitle(`OS_01.02 - Innovare i servizi ${tag}`))).toEqual({
      code: 'OS_01.02',
      name: 'Innovare i servizi',
      weight,
    });
  });

  it('in the midst of a line a weight without brackets is a word', () => {
    expect(texts(readTitle('OS_01.02 - Ridurre il peso 12 kg dei plichi')).weight).toBeUndefined();
  });

  it('say tipologia and source, wherever they stand', () => {
    const text =
      'IS_0101_Benessere\nRileva il benessere\ndel personale\n(Peso: 50,00%) (Tipologia: Salute economica) (Fonte IC | Movimprese (CON2))';
    expect(texts(readDescribed(text, 'underscore'))).toEqual({
      code: 'IS_0101',
      name: 'Benessere',
      description: 'Rileva il benessere del personale',
      weight: '50,00%',
      type: 'Salute economica',
      source: 'IC | Movimprese (CON2)',
    });
  });

  it('leave the rest of the cell', () => {
    const { text, source } = readUntagged('A / (B + C)\n(Fonte Rilevazione interna)');
    expect([text?.text, source?.text]).toEqual(['A / (B + C)', 'Rilevazione interna']);
  });

  it('a title goes on over several lines, and after a page break', () => {
    expect(texts(readTitle('OS_01.02 – Innovare\ni servizi\n(Peso: 16,66%) (segue)'))).toEqual({
      code: 'OS_01.02',
      name: 'Innovare i servizi',
      weight: '16,66%',
    });
  });
});

describe('parts', () => {
  const value = ' IS_0101 - Benessere\u00a0 \r\nRileva\r\n(Peso: 50,00%) ';
  const cell = { sheet: 's', row: 1, column: 2, value, format: '@' };

  it('stand where they say in the text of the cell', () => {
    const said = readDescribed(value, 'dash');
    for (const found of Object.values(said)) if (found) expect(value.slice(...found.part)).toBe(found.text);
    expect(Object.keys(texts(said))).toEqual(['code', 'name', 'description', 'weight']);
  });

  it('are readings of their own; the whole cell is no part', () => {
    const said = readDescribed(value, 'dash');
    expect(partReading(cell, said.weight)).toEqual({ ...cell, value: '50,00%', part: said.weight?.part });
    expect(partReading(cell, null)).toBeNull();
    const whole = { ...cell, value: 'Benessere ' };
    expect(partReading(whole, readDescribed('Benessere ', 'dash').name)).toBe(whole);
  });

  it('of a part stand in the text of the cell', () => {
    const part = { ...cell, value: 'OS_01.02 - Innovare', part: [20, 39] as const };
    expect(partReading(part, readTitle(part.value).name)?.part).toEqual([31, 39]);
  });
});

describe('numbers of codes', () => {
  it.each([
    ['OS_01.02', ['01', '02']],
    ['OS_0102', ['01', '02']],
    ['AS 3', ['3']],
    ['PO_01.05.02', ['01', '05', '02']],
  ])('%s', (code, numbers) => expect(numbersOf(code)).toEqual(numbers));

  it('those of an objective are in the codes of most of its indicators', () => {
    expect(objectiveNumbers(['IS_0203_OC_TD_01', 'IS_02.03_X', 'IS_IS0102_EC27'])).toEqual(['02', '03']);
    expect(objectiveNumbers(['IS_0203_A', 'IS_0204_A'])).toBeNull();
    expect(objectiveNumbers(['EC07'])).toBeNull();
  });

  it('a code is made like another one', () => {
    expect(withNumbers('OS 01.02', ['03', '04'])).toBe('OS 03.04');
    expect(withNumbers('', ['03', '04'])).toBe('OS_03.04');
  });

  it('names are the same but for case, spaces and signs', () => {
    expect(sameWords('Innovare i  servizi.', 'INNOVARE I SERVIZI')).toBe(true);
    expect(sameWords('Innovare', 'Innovare i servizi')).toBe(false);
  });
});
