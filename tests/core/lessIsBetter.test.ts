import { isUnitOfLess, wordOfLess } from '../../src/core/targets/lessIsBetter';

describe('a unit of which less is better is one of time', () => {
  it.each([
    'gg',
    'GG',
    'g',
    'giorni',
    'giorno',
    'settimane',
    'mesi',
    'mese',
    'minuti',
    'min',
    ' gg lavorativi',
  ])('%p is', (unit) => expect(isUnitOfLess(unit)).toBe(true));
  // Hours may be of training; a unit is a whole word at the beginning.
  it.each(['', 'h', 'ore', 'N.', '%', '€', 'gare', 'minori', 'ore/mese'])('%p is not', (unit) =>
    expect(isUnitOfLess(unit)).toBe(false),
  );
});

describe('a word that speaks for "less is better" is found in a name', () => {
  it.each([
    ['Tempo medio di evasione', 'Tempo'],
    ['Numero di reclami ricevuti', 'reclami'],
    ['Ritardo nei pagamenti', 'Ritardo'],
    ['Giorni di attesa', 'Giorni'],
    ['Durata del procedimento', 'Durata'],
    ['Lista di attesa', 'attesa'],
    ['Costo per addetto', 'Costo'],
    ['Non conformità rilevate', 'Non conformità'],
    ['Scostamento dal preventivo', 'Scostamento'],
    ['Pratiche in arretrato', 'arretrato'],
    ['Errori di protocollo', 'Errori'],
    ['Tasso di assenza', 'assenza'],
    ['Tasso di assenteismo', 'assenteismo'],
    ['Morosità del diritto annuale', 'Morosità'],
    ['Risposte entro 5 giorni, tempo medio', 'tempo'],
  ])('%s', (name, word) => expect(wordOfLess(name)).toBe(word));

  it.each([
    'Imprese assistite',
    'Contemporaneità degli eventi',
    'Costituzione di reti',
    '% evase entro 5 giorni',
    'Pratiche evase entro un giorno',
    'Risposte entro i tempi di legge',
    'Risposte entro il tempo massimo',
    'Chiusura entro massimo 30 gg',
    'Conclusione nei tempi previsti',
    'Grado di rispetto dei tempi di pagamento',
    'Rispetto dei costi',
    'Stabilità nel tempo',
    'Consegne in tempo',
    'Personale a tempo pieno',
    'Dati in tempo reale',
    'Contratti a tempo determinato',
    'Contratti a tempo indeterminato',
    'Personale a tempo parziale',
  ])('not in «%s»', (name) => expect(wordOfLess(name)).toBeNull());

  it('nor for the days within which a share was done', () => {
    const name = 'Rispetto dei tempi di evasione (5 giorni) delle pratiche';
    expect(wordOfLess(name)).toBe('giorni');
    expect(wordOfLess(name, true)).toBeNull();
    expect(wordOfLess('Costi entro 5 gg', true)).toBe('Costi');
  });
});
