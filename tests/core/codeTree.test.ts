import { codeKey, parentsByCode } from '../../src/core/codes/codeTree';
import { RowFailure, scoreCodeTree } from '../../src/core/codes/scoreCodeTree';
import { Refusal } from '../../src/core/refusal';

describe('codeKey spells a code in one way', () => {
  it.each([
    ['01_01_02', '01_01_02'],
    ['01.01.02', '01_01_02'],
    ['01-01-02', '01_01_02'],
    ['01 01 02', '01_01_02'],
    [' 01. 01 ', '01_01'],
    ['01.', '01'],
    ['OS_01.01', 'os_01_01'],
    ['', ''],
  ])('"%s" is "%s"', (code, key) => expect(codeKey(code)).toBe(key));
});

describe('parentsByCode', () => {
  const parents = (...codes: string[]) => [...parentsByCode(codes.map(codeKey))];

  it.each([
    ['in order', ['01', '01_01', '01_01_01', '01_02', '02'], [-1, 0, 1, 0, -1]],
    ['children first', ['01_01_01', '01_01', '01'], [1, 2, -1]],
    ['in any order', ['01_02', '02_01', '01', '02', '01_01'], [2, 3, -1, -1, 2]],
    ['with any separator', ['01', '01.01', '01-01-02', '01 02'], [-1, 0, 1, 0]],
    ['a level is missing: the nearest above', ['01', '01_01_01'], [-1, 0]],
    ['the nearest is not the row above', ['01', '01_01', '02', '01_01_01'], [-1, 0, -1, 1]],
    ['a longer number is no child', ['01', '010', '01_01', '01_010'], [-1, -1, 0, 0]],
    ['no parent at all', ['03_04', '02'], [-1, -1]],
    ['blank rows between', ['01', '', '01_01'], [-1, -1, 0]],
    ['the same code twice is not its own parent', ['01', '01_01', '01_01'], [-1, 0, 0]],
    ['a parent twice: the last above', ['01', '01_01', '01', '01_02'], [-1, 0, -1, 2]],
    ['a parent twice, not in the rows just above', ['01', '01', '02', '01_01'], [-1, -1, -1, 1]],
    ['a parent twice, both below', ['01_01', '01', '01'], [1, -1, -1]],
  ])('%s', (_, codes, expected) => expect(parents(...codes)).toEqual(expected));
});

describe('scoreCodeTree', () => {
  type Row = readonly [code: string, weight: number | null, score?: number | null | Error];

  const scores = (rows: readonly Row[], policy: 'renormalise' | 'zero' = 'renormalise') =>
    scoreCodeTree(
      {
        codes: rows.map(([code]) => code),
        weights: (below) => below.map((row) => rows[row]?.[1] ?? null),
        score: (row) => {
          const score = rows[row]?.[2] ?? null;
          if (score instanceof Error) throw score;
          return score;
        },
      },
      policy,
    );

  it('gives leaves their own score and nodes that of the rows below', () => {
    expect(
      scores([
        ['01', null],
        ['01_01', 50],
        ['01_01_01', 60, 0.5],
        ['01_01_02', 40, 1],
        ['01_02', 50, 1],
      ]),
    ).toEqual([0.85, 0.7, 0.5, 1, 1]);
  });

  it('does not ask a node for a score of its own', () => {
    expect(
      scores([
        ['01', null, new Error('asked')],
        ['01_01', 1, 0.5],
      ]),
    ).toEqual([0.5, 0.5]);
  });

  it('leaves rows without a code blank, and out of everything', () => {
    expect(
      scores([
        ['01', null],
        ['', 50, 0],
        ['01_01', 50, 1],
      ]),
    ).toEqual([1, '', 1]);
  });

  it('follows the policy for rows without a score', () => {
    const rows: Row[] = [
      ['01', null],
      ['01_01', 50, 0.5],
      ['01_02', 50, null],
    ];
    expect(scores(rows)).toEqual([0.5, 0.5, null]);
    expect(scores(rows, 'zero')).toEqual([0.25, 0.5, null]);
  });

  it('what is wrong with a row concerns it and the nodes above it', () => {
    const wrong = new Error('wrong');
    const [top, branch, row, sibling, other] = scores([
      ['01', null],
      ['01_01', 50],
      ['01_01_01', 60, wrong],
      ['01_01_02', 40, 1],
      ['02', 50, 1],
    ]);
    for (const failed of [top, branch, row]) expect(failed).toEqual(new RowFailure(wrong));
    expect([sibling, other]).toEqual([1, 1]);
  });

  it('two leaves may share a code', () => {
    expect(
      scores([
        ['01', null],
        ['01_01', 50, 1],
        ['01_01', 50, 0],
      ]),
    ).toEqual([0.5, 1, 0]);
  });

  it('refuses a node whose code occurs twice: which one is the parent cannot be known', () => {
    const [top, first, second, leaf] = scores([
      ['01', 1],
      ['01_01', 1],
      ['01_01', 1],
      ['01_01_01', 1, 1],
    ]);
    for (const failed of [top, first, second]) {
      expect(failed).toEqual(new RowFailure(new Refusal('tree.duplicateCode', { code: '01_01' })));
    }
    expect(leaf).toBe(1);
  });
});
