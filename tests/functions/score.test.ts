import { perfScore } from '../../src/functions/list/score';
import { CellError, column, errorCell, failed, formula, refused } from './worksheet';

const PERF_SCORE = formula(perfScore);

describe('PERF_SCORE: simple arguments', () => {
  it.each([
    ['>= 60,00 N.', 30, undefined, undefined, 0.5],
    ['>= 60,00 N.', 70, undefined, undefined, 1],
    ['<= 10 gg', 15, null, null, 0.5],
    [60, 30, null, null, 0.5],
    [60, 90, '<=', null, 0.5],
    [60, 90, '≤', null, 0.5],
    ['>= 60', 90, '<=', null, 1],
    ['Entro 30/06/2025', 45848, null, null, 0.9],
    [45838, 45848, 'entro', null, 0.9],
    [45838, 45848, null, null, 1],
    [50000, 40000, null, null, 0.8],
    ['= sì', 'no', null, null, 0],
    ['', 5, null, null, 'N/D'],
    ['>= 5', null, null, null, 'N/D'],
    ['Entro 30/06/2025', '18/07/2025', null, 'TNO', 0.82],
    ['>= 100', 130, null, [['Punteggio massimo', '120%']], 1.2],
    ['30 gg', 15, null, [['Verso', '<=']], 1],
    ['= 5', 7, null, [['Uguale superato', 'simmetrico']], 0.6],
  ])('=PERF_SCORE(%p; %p; %p; %p) is %p', (target, actual, verso, regole, expected) =>
    expect(PERF_SCORE(target, actual, verso, regole)).toBe(expected),
  );

  it('without arguments is "N/D"', () => expect(PERF_SCORE()).toBe('N/D'));
});

describe('PERF_SCORE: casting of simple arguments', () => {
  it.each([
    ['text number', '60', '30', 0.5],
    ['Italian text number', '>= 1.000', '500,00 N.', 0.5],
    ['percentage text', '>= 80%', '40 %', 0.5],
    ['date text', '30/06/2025', '10.07.2025', 0.9],
    ['true for yes', 'sì', true, 1],
    ['yes for true', true, 'sì', 1],
    ['1 for yes', 'sì', 1, 1],
    ['no-break spaces', '\u00a0>= 60 N.\u00a0', '30\u00a0', 0.5],
    ['blank text', '>= 60', '\u00a0', 'N/D'],
    ['"no" for a date that did not come', 'Entro 30/06/2025', 'no', 0],
    ['0 for a date that did not come', 'Entro 30/06/2025', 0, 0],
  ])('%s', (_, target, actual, expected) => expect(PERF_SCORE(target, actual)).toBe(expected));

  it('blank verso and regole are as omitted', () => {
    expect(PERF_SCORE('60', 30, '', '')).toBe(0.5);
    expect(PERF_SCORE('60', 30, ' ', [[null]])).toBe(0.5);
  });
  it.each([0, false, [[0]], [[false]], [[null]], ''])(
    'verso and regole that arrive as %p are omitted',
    (nothing) => {
      expect(PERF_SCORE('60', 30, nothing, nothing)).toBe(0.5);
      expect(PERF_SCORE(column('60', '60'), 30, column(0, false), column(0, 0))).toEqual(column(0.5, 0.5));
    },
  );
  it('rows of Regole that arrive as 0 are skipped', () => {
    const rules = [
      ['Verso', '<='],
      ['', ''],
      [0, 0],
      ['Punteggio massimo', 0],
      [false, null],
    ];
    expect(PERF_SCORE(30, 33, null, rules)).toBe(0.9);
  });
  it('a bare 0 is = 0', () => {
    expect(PERF_SCORE(0, 0)).toBe(1);
    expect(PERF_SCORE('0 N.', 3)).toBe(0);
  });
  it('"no" against a number is not done: 0', () => expect(PERF_SCORE('>= 5', 'no')).toBe(0));
});

describe('PERF_SCORE: the same with cells and ranges', () => {
  it('one cell is a range of one', () => expect(PERF_SCORE([['>= 60']], [[30]], [[null]])).toBe(0.5));
  it('spills element by element', () => {
    expect(PERF_SCORE(column('>= 10', '>= 20', ''), column(5, 5, 5))).toEqual(column(0.5, 0.25, 'N/D'));
    expect(PERF_SCORE([['>= 10', '>= 20']], [[5, 5]])).toEqual([[0.5, 0.25]]);
    expect(
      PERF_SCORE(
        [
          [10, 20],
          [30, 40],
        ],
        [
          [5, 5],
          [3, 4],
        ],
      ),
    ).toEqual([
      [0.5, 0.25],
      [0.1, 0.1],
    ]);
  });
  it('a single cell stands for every element', () => {
    expect(PERF_SCORE('>= 10', column(5, 1))).toEqual(column(0.5, 0.1));
    expect(PERF_SCORE(column(10, 20), [[5]], column('>=', '<='))).toEqual(column(0.5, 1));
  });
  it('a row that cannot be read does not stop the others', () => {
    expect(PERF_SCORE(column('>= 10', 'abc'), 5)).toEqual([[0.5], [failed('abc')]]);
  });
  it('passes an error cell on; #REF! and #NAME?, which no function may give, in words; in a spill as text', () => {
    expect(PERF_SCORE('>= 10', new CellError('#N/A'))).toEqual(errorCell('#N/A', ''));
    expect(PERF_SCORE(new CellError('#REF!'), 5)).toEqual(
      refused('Una cella fra gli argomenti contiene l’errore #RIF!: correggere quella cella.'),
    );
    expect(PERF_SCORE(10, 5, new CellError('#NUM!'))).toEqual(errorCell('#NUM!', ''));
    expect(PERF_SCORE(10, 5, null, new CellError('#NAME?'))).toEqual(
      refused(expect.stringContaining('#NOME?')),
    );
    expect(PERF_SCORE('>= 10', column(5, new CellError('#DIV/0!')))).toEqual([[0.5], [failed('#DIV/0!')]]);
  });
  it('refuses ranges of different shapes', () => {
    expect(PERF_SCORE(column(10, 20), [[5, 5]])).toEqual(
      refused('Gli intervalli hanno forme diverse: 2×1 e 1×2 (righe × colonne). Sceglierli uguali.'),
    );
    expect(PERF_SCORE(column(10, 20), column(1, 2, 3))).toEqual(
      refused(expect.stringContaining('2×1 e 3×1')),
    );
  });
});

describe('PERF_SCORE: outcomes in words', () => {
  const rules = [
    ['Esiti a parole', 'Raggiunto = 100%; Parzialmente raggiunto = 50%; Teilweise erreicht = 40%'],
  ];
  it.each([
    ['almeno 12 ponti', 'Raggiunto', 1],
    ['>= 5', 'Parzialmente raggiunto', 0.5],
    ['mindestens 5', 'teilweise erreicht', 0.4],
    ['Entro 31/12/2024', 'Raggiunto', 1],
    // a person judged: the target needs no figure
    ['100% entro il 31/12/2024', 'Parzialmente raggiunto', 0.5],
    ['mantenimento del dato 2023', 'Raggiunto', 1],
    ['n.d.', 'Raggiunto', 'N/D'],
  ])('%s with %s scores %p by a rule', (target, actual, expected) =>
    expect(PERF_SCORE(target, actual, null, rules)).toBe(expected),
  );

  it.each(['Raggiunto', 'Parzialmente raggiunto', 'Erreicht', 'Partially achieved'])(
    '%s without a rule is refused, and the message says which rule to write',
    (actual) =>
      expect(PERF_SCORE('>= 5', actual)).toEqual(refused(expect.stringContaining('"Esiti a parole"'))),
  );
});

describe('PERF_SCORE: refusals, with the text and how to write it', () => {
  it.each([
    [
      'abc §',
      5,
      'Target «abc §»: va valutato da una persona. Inserire il punteggio a mano, oppure scrivere una sola condizione misurabile, come ">= 5 N.".',
    ],
    [
      '31/02/2024',
      5,
      'Target «31/02/2024» non leggibile. Scriverlo come ">= 60,00 N.", "Entro 30/06/2025" oppure "= sì".',
    ],
    [
      'x ≤ x-1',
      5,
      'Target «x ≤ x-1»: si riferisce al valore di un anno precedente. Scrivere il valore da raggiungere, per esempio "<= 12,5 gg"; se il consuntivo è una variazione, la variazione: ">= 10%".',
    ],
    [
      '≥ media cluster',
      5,
      'Target «≥ media cluster»: si riferisce alla media di confronto. Scrivere il valore da raggiungere, per esempio ">= 75 %".',
    ],
    [
      '>= 5',
      'in corso',
      'Consuntivo «in corso» non leggibile. Scrivere un numero (12,5), una percentuale (85%), una data (30/06/2025), sì oppure no.',
    ],
    [
      '>= 80%',
      75.5,
      'Il target è in percentuale e il consuntivo 75,5 sembra in punti percentuali: scriverlo con il segno, 75,5%.',
    ],
    [
      '>= 63 n.',
      '65%',
      'Il consuntivo 65% è una percentuale e il target no: scriverli tutti e due con il segno % oppure tutti e due senza.',
    ],
    [
      'Entro 30/06/2025',
      12.5,
      'Il target è una scadenza e il consuntivo «12,5» non è una data: scrivere la data (30/06/2025), oppure "no" se non è stato fatto.',
    ],
    [
      'Entro 30/06/2025',
      'sì',
      'Il target è una scadenza: scrivere nel consuntivo la data in cui è stato fatto (30/06/2025), oppure "no".',
    ],
    [
      '31/03/2021 - 30/06/2021',
      '1/3/21 - 2/3/21 - 3/3/21',
      'Il target ha 2 scadenze e il consuntivo 3 date: scriverne altrettante, oppure una sola.',
    ],
    [
      '>= 5',
      '30/06/2025',
      'Il consuntivo è una data e il target un numero: scrivere un numero, oppure un target come "Entro 30/06/2025".',
    ],
    ['>= 5', 'sì', 'Il consuntivo è sì e il target un numero: scrivere il numero raggiunto.'],
    ['= sì', 7, 'Il target chiede sì o no: scrivere "sì" oppure "no" nel consuntivo.'],
  ])('%s with %p', (target, actual, text) => expect(PERF_SCORE(target, actual)).toEqual(refused(text)));

  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])(
    '%s, which every object knows, is no verso, no rules and no name of a character',
    (word) => {
      expect(PERF_SCORE(0.8, 0.7, word)).toEqual(refused(expect.stringContaining(`Verso «${word}»`)));
      expect(PERF_SCORE('30/06/2025', '1/7/2025', word)).toEqual(refused(expect.anything()));
      expect(PERF_SCORE(0.8, 0.7, null, word)).toEqual(refused(expect.stringContaining('Regole «')));
      expect(PERF_SCORE(0.8, 0.7, null, [[word, 1]])).toEqual(refused(expect.stringContaining('Regola «')));
      expect(PERF_SCORE(0.8, 0.7, null, [['Uguale superato', word]])).toEqual(refused(expect.anything()));
      expect(PERF_SCORE(`&${word}; 5`, 5)).toEqual(refused(expect.stringContaining(`«&${word}; 5»`)));
      expect(PERF_SCORE(`\\${word} 5`, 5)).toEqual(refused(expect.stringContaining(`«\\${word} 5»`)));
    },
  );
  it('an unknown verso and unknown rules', () => {
    expect(PERF_SCORE(10, 5, 'minore')).toEqual(
      refused('Verso «minore» sconosciuto: usare >=, <=, >, <, = oppure entro.'),
    );
    expect(PERF_SCORE(10, 5, null, 'Firenze')).toEqual(
      refused(
        'Regole «Firenze» sconosciute: usare Standard, PT-PO, TNO oppure l’intervallo del foglio Regole.',
      ),
    );
    expect(PERF_SCORE(10, 5, null, [['a', 'b', 'c']])).toEqual(
      refused('Le regole sono un nome oppure un intervallo di due colonne: regola e valore.'),
    );
  });
});
