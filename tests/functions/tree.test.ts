import { perfTree } from '../../src/functions/list/tree';
import { CellError, column, errorCell, failed, formula, refused } from './worksheet';

const PERF_TREE = formula(perfTree);

const codes = column('01', '01_01', '01_01_01', '01_01_02', '01_02');
const weights = column('', 50, 60, 40, 50);
const targets = column('', '', '>= 10', '>= 10', '<= 5');
const actuals = column('', '', 5, 10, 'n.d.');

describe('PERF_TREE: simple arguments', () => {
  it('scores every row, leaves and nodes', () => {
    expect(PERF_TREE(codes, weights, targets, actuals)).toEqual(column(0.7, 0.7, 0.5, 1, 'N/D'));
  });
  it('one row is a tree of one', () => expect(PERF_TREE('01', '', '>= 10', 5)).toBe(0.5));
  it('takes the versi of the rows, or one for all', () => {
    const two = [column('01', '01_01', '01_02'), column('', 50, 50), column('', 10, 10), column('', 5, 20)];
    expect(PERF_TREE(...two, column('', '<=', '>='))).toEqual(column(1, 1, 1));
    expect(PERF_TREE(...two, '<=')).toEqual(column(0.5, 1, 0));
    expect(PERF_TREE(...two, null, [['Verso', '<=']])).toEqual(column(0.5, 1, 0));
    expect(PERF_TREE(...two)).toEqual(column(0.75, 0.5, 1));
  });
  it('takes versi that an old Excel hands over as 0 for blank', () => {
    const two = [column('01', '01_01', '01_02'), column('', 50, 50), column('', 10, 10), column('', 5, 20)];
    expect(PERF_TREE(...two, column(0, '<=', 0))).toEqual(column(1, 1, 1));
    expect(PERF_TREE(...two, column(false, false, false), 0)).toEqual(column(0.75, 0.5, 1));
    expect(PERF_TREE(...two, 0, [[0]])).toEqual(column(0.75, 0.5, 1));
  });
  it('follows the rules', () => {
    expect(PERF_TREE(codes, weights, targets, actuals, null, [['Figli senza punteggio', 'zero']])).toEqual(
      column(0.35, 0.7, 0.5, 1, 'N/D'),
    );
  });
  it.each([
    ['01', '01.01', '01.01.01', '01.01.02', '01.02'],
    ['01', '01-01', '01_01_01', '01 01 02', '01.02'],
    [1, 1.1, '1.1.1', '1_1_2', 1.2],
    ['\u00a001', '01_01 ', '01_01_01', '01_01_02', '01_02'],
  ])('codes %p, %p …', (...written) => {
    expect(PERF_TREE(column(...written), weights, targets, actuals)).toEqual(column(0.7, 0.7, 0.5, 1, 'N/D'));
  });
  it('leaves rows without a code blank', () => {
    expect(
      PERF_TREE(column('01', '', '01_01'), column('', '', 1), column('', 'Target', 10), column('', 'x', 5)),
    ).toEqual(column(0.5, '', 0.5));
  });
  it('a node needs no target: what is written there is not read', () => {
    expect(PERF_TREE(column('01', '01_01'), '', '', '')).toEqual(
      refused(expect.stringContaining('2×1 e 1×1')),
    );
    expect(PERF_TREE(column('01', '01_01'), column('', ''), column('testo', 10), column('?', 5))).toEqual(
      column(0.5, 0.5),
    );
  });
});

describe('PERF_TREE: what is wrong with a row concerns it and the nodes above it', () => {
  const shape = [column('01', '01_01', '01_01_01', '02'), column('', 50, 100, '')] as const;

  it.each([
    [
      'an error cell as actual',
      column('', '', 10, 10),
      column('', '', new CellError('#N/A'), 5),
      null,
      failed('#N/D'),
    ],
    [
      'an error cell as target',
      column('', '', new CellError('#REF!'), 10),
      column('', '', 5, 5),
      null,
      failed('#RIF!'),
    ],
    [
      'an unreadable target',
      column('', '', '31/02/2024', 10),
      column('', '', 5, 5),
      null,
      failed('31/02/2024'),
    ],
    ['an unreadable actual', column('', '', 10, 10), column('', '', '?', 5), null, failed('«?»')],
    [
      'an unknown verso',
      column('', '', 10, 10),
      column('', '', 5, 5),
      column('', '', 'minore', ''),
      failed('«minore»'),
    ],
  ])('%s', (_, targetCells, actualCells, versi, error) => {
    expect(PERF_TREE(...shape, targetCells, actualCells, versi)).toEqual(column(error, error, error, 0.5));
  });

  it.each([
    ['text', 'abc', failed('Peso «abc»')],
    ['negative', -1, failed('Peso negativo')],
    ['an error cell', new CellError('#DIV/0!'), failed('#DIV/0!')],
  ])('a weight that is %s stops its parent, not its row', (_, weight, error) => {
    expect(PERF_TREE(column('01', '01_01'), column('', weight), column('', 10), column('', 5))).toEqual(
      column(error, 0.5),
    );
  });

  it('a code that occurs twice and has rows below', () => {
    const error = failed(
      'Il codice «01» compare più volte e ha voci sotto di sé: ogni nodo deve avere un codice suo.',
    );
    expect(
      PERF_TREE(column('01', '01', '01_01'), column('', '', 1), column('', '', 10), column('', '', 5)),
    ).toEqual(column(error, error, 0.5));
  });
  it('one row that fails is thrown, as by the other functions', () => {
    expect(PERF_TREE('01', '', 'abc', 5)).toEqual(refused(expect.stringContaining('«abc»')));
    expect(PERF_TREE('01', '', 10, new CellError('#N/A'))).toEqual(errorCell('#N/A', ''));
  });
});

describe('PERF_TREE: refusals of the whole', () => {
  it('an error cell among codes or rules is passed on: where a row belongs is not known', () => {
    expect(
      PERF_TREE(column('01', new CellError('#N/A')), column('', ''), column('', ''), column('', '')),
    ).toEqual(errorCell('#N/A', ''));
    expect(PERF_TREE(codes, weights, targets, actuals, null, new CellError('#NAME?'))).toEqual(
      refused(expect.stringContaining('#NOME?')),
    );
  });
  it('columns of different lengths', () => {
    expect(PERF_TREE(codes, column(1, 2), targets, actuals)).toEqual(
      refused('Gli intervalli hanno forme diverse: 5×1 e 2×1 (righe × colonne). Sceglierli uguali.'),
    );
    expect(PERF_TREE(codes, weights, targets, actuals, column('<=', '<='))).toEqual(
      refused(expect.stringContaining('5×1 e 2×1')),
    );
  });
  it('codes in more than one column', () => {
    const wide = [['01', '01_01']];
    expect(PERF_TREE(wide, wide, wide, wide)).toEqual(
      refused('I codici sono 1×2 (righe × colonne): scegliere una sola colonna, per esempio A5:A80.'),
    );
  });
});
