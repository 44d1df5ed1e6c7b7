import { perfStatus } from '../../src/functions/list/status';
import { CellError, column, failed, formula, refused } from './worksheet';

const PERF_STATUS = formula(perfStatus);

/** Bands of its own for each level of objectives. */
const OWN_BANDS = [
  ['Verde', 'Alto: >= 50%'],
  ['Rosso', 'Basso: < 50%'],
  ['Verde strategici', 'Alto: >= 90%'],
  ['Rosso strategici', 'Basso: < 90%'],
  ['Verde operativi', 'Medio: >= 60%'],
  ['Rosso operativi', 'Basso: < 60%'],
];

describe('PERF_STATUS: simple arguments', () => {
  it.each([
    [1, null, null, 'Raggiunto'],
    [0.8, null, null, 'Raggiunto'],
    [0.7, null, null, 'Parzialmente raggiunto'],
    [0.59, null, null, 'Non raggiunto'],
    [0, null, null, 'Non raggiunto'],
    ['N/D', null, null, 'Da valutare'],
    [null, null, null, 'Da valutare'],
    ['', null, null, 'Da valutare'],
    ['NV', null, null, 'Non valutabile'],
    ['n.v.', null, null, 'Non valutabile'],
    ['Non valutabile', null, null, 'Non valutabile'],
    [0.3 + 0.6, 'TNO', null, 'Raggiunto'],
    [0.89, 'TNO', null, 'Parzialmente raggiunto'],
    ['N/D', 'TNO', null, 'Non valutabile'],
    [0.7, 'PT-PO', 'indicatore', 'Fuori target'],
    [0.7, 'PT-PO', 0, 'Parzialmente raggiunto'],
    [0.7, 0, false, 'Parzialmente raggiunto'],
    [0.7, [[0]], [[0]], 'Parzialmente raggiunto'],
    [0.7, OWN_BANDS, 'strategico', 'Basso'],
    [0.7, OWN_BANDS, 'operativo', 'Medio'],
    [0.7, OWN_BANDS, 'ambito', 'Alto'],
    [0.7, OWN_BANDS, null, 'Alto'],
    [0.7, 'PT-PO', 'operativo', 'Parzialmente raggiunto'],
    [0.7, 'PT-PO', 'strategico', 'Parzialmente raggiunto'],
    [0.7, 'PT-PO', 'ambito', 'Parzialmente raggiunto'],
    [0.7, 'PT-PO', 'Ente ', 'Parzialmente raggiunto'],
    [
      0.7,
      [
        ['Verde', 'Sì: >= 70%'],
        ['Rosso', 'No: < 70%'],
      ],
      null,
      'Sì',
    ],
    [2.5, [['Punteggio massimo', '300%']], null, 'Raggiunto'],
  ])('=PERF_STATUS(%p; %p; %p) is %s', (score, rules, level, label) =>
    expect(PERF_STATUS(score, rules, level)).toBe(label),
  );
});

describe('PERF_STATUS: casting, cells and ranges', () => {
  it.each([
    ['a percentage as text', '85%', 'Raggiunto'],
    ['a fraction as text', '0,7', 'Parzialmente raggiunto'],
    ['n.d.', 'n.d.', 'Da valutare'],
    ['a no-break space', '\u00a0', 'Da valutare'],
  ])('%s', (_, score, label) => expect(PERF_STATUS(score)).toBe(label));

  it('spills element by element', () => {
    expect(PERF_STATUS(column(1, 0.7), 'PT-PO', column('ente', 'indicatore'))).toEqual(
      column('Raggiunto', 'Fuori target'),
    );
    expect(PERF_STATUS(column(1, 'NV', new CellError('#N/A')))).toEqual(
      column('Raggiunto', 'Non valutabile', failed('#N/D')),
    );
  });
  it.each(['da controllare', 'incompleto', ' Incompleto '])('repeats «%s», which is no score', (word) =>
    expect(PERF_STATUS(word, 'PT-PO', 'ente')).toBe(word.trim().toLowerCase()),
  );
  it('passes an error cell on', () =>
    expect(PERF_STATUS(new CellError('#REF!'))).toEqual(refused(expect.stringContaining('#RIF!'))));
});

describe('PERF_STATUS: refusals', () => {
  it.each([
    [97.98, null, 'Punteggio 97,98 fuori scala: va scritto come percentuale, per esempio 85% (cioè 0,85).'],
    [-0.1, null, expect.stringContaining('fuori scala')],
    ['abc', null, expect.stringContaining('Punteggio «abc» non leggibile')],
    [true, null, expect.stringContaining('non leggibile')],
    ['Non leggibile: Target «abc»', null, expect.stringContaining('correggere prima la sua riga')],
    [0.9, 'constructor', expect.stringContaining('Livello «constructor» sconosciuto')],
    [0.9, '__proto__', expect.stringContaining('Livello «__proto__» sconosciuto')],
    [
      0.7,
      'terzo',
      'Livello «terzo» sconosciuto: usare indicatore, operativo, strategico, ambito oppure ente.',
    ],
  ])('%p, level %p', (score, level, text) => expect(PERF_STATUS(score, null, level)).toEqual(refused(text)));

  it('bands that leave a gap', () => {
    const rules = [
      ['Verde', 'Alto: >= 80%'],
      ['Rosso', 'Basso: < 79%'],
    ];
    expect(PERF_STATUS(0.7, rules)).toEqual(
      refused(
        'Le fasce «Alto» e «Basso» si sovrappongono o lasciano un vuoto: il confine deve appartenere a una sola.',
      ),
    );
  });
});
