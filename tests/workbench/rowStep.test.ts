import {
  followFormula,
  followSpan,
  joined,
  type RowStep,
  translateFormula,
  without,
} from '../../workbench/grid/rowStep';

const insert: RowStep = { kind: 'insert', sheet: 'Piano', row: 4, count: 2 };
const remove: RowStep = { kind: 'delete', sheet: 'Piano', row: 4, count: 2 };
const move = (first: number, last: number, to: number, sheet = 'Piano'): RowStep => ({
  kind: 'move',
  from: { sheet: 'Piano', row: first - 1, count: last - first + 1 },
  to: { sheet, row: to - 1 },
});

describe('references when rows are inserted and deleted', () => {
  it.each([
    ['=A4+A5+$A$5', '=A4+A7+$A$7'],
    ['=SUM(A1:A4)+SUM(A1:A5)', '=SUM(A1:A4)+SUM(A1:A7)'],
    ['=SUM(\'Piano\'!B:B,5:5)&"A5"', '=SUM(\'Piano\'!B:B,7:7)&"A5"'],
    ['=Altro!A5+[1]Piano!A5+PERF_SCORE(C9,D9,,"x")', '=Altro!A5+[1]Piano!A5+PERF_SCORE(C11,D11,,"x")'],
  ])('inserts: %s', (before, after) => expect(followFormula(before, 'Piano', insert)).toBe(after));

  it.each([
    ['=A4+A5+A7', '=A4+#REF!+A5'],
    ['=SUM(A1:A5)+SUM(A5:A9)+SUM(A5:A6)', '=SUM(A1:A4)+SUM(A5:A7)+SUM(#REF!)'],
    ['=SUM(A4:A6)+SUM($A$6:$A$7)', '=SUM(A4:A4)+SUM($A$5:$A$5)'],
  ])('deletes: %s', (before, after) => expect(followFormula(before, 'Piano', remove)).toBe(after));

  it('speaks of the sheet that changed, from wherever', () => {
    expect(followFormula('=Piano!A5+A5', 'Albero', insert)).toBe('=Piano!A7+A5');
  });
});

describe('references when rows are cut and pasted', () => {
  it.each<[string, RowStep, [number, number], [number, number] | null]>([
    ['a range goes with its rows', move(5, 7, 20), [5, 7], [20, 22]],
    ['rows from its middle leave it as it is', move(6, 6, 20), [5, 7], [5, 7]],
    ['its last row stretches it downwards', move(7, 7, 20), [5, 7], [5, 20]],
    ['its first row stretches it upwards', move(5, 5, 2), [5, 7], [2, 7]],
    ['its first row leaves it alone when put below it', move(5, 5, 20), [5, 7], [5, 7]],
    ['its last row leaves it alone when put above it', move(7, 7, 2), [5, 7], [5, 7]],
    ['its last row put inside cuts it', move(9, 9, 7), [5, 9], [5, 7]],
    ['what is pasted over is lost', move(20, 22, 5), [5, 7], null],
    ['an edge that is pasted over is cut', move(20, 22, 3), [5, 7], [6, 7]],
  ])('%s', (_, step, [top, bottom], wanted) => {
    const span = followSpan(step, { sheet: 'Piano', top: top - 1, bottom: bottom - 1 });
    expect(span && [span.top + 1, span.bottom + 1]).toEqual(wanted);
  });

  it('go to the other sheet, and what went there speaks of the one it left', () => {
    const step = move(5, 6, 9, 'Altri dati');
    expect(followFormula('=A5+A9+SUM(A5:A7)', 'Piano', step)).toBe("='Altri dati'!A9+A9+SUM(A5:A7)");
    expect(followFormula('=A6+A9+SUM(A:A)', 'Piano', step, 'Altri dati')).toBe(
      '=A10+Piano!A9+SUM(Piano!A:A)',
    );
    expect(followFormula('=Piano!A5+A9', 'Altri dati', step)).toBe('=A9+#REF!');
  });
});

describe('formulas that are copied', () => {
  it('keep the distance to what they do not fix', () => {
    expect(translateFormula('=A5+A$5+Albero!B1+SUM($C5:C6)', 3)).toBe('=A8+A$5+Albero!B4+SUM($C8:C9)');
    expect(translateFormula('=A2', -3)).toBe('=#REF!');
  });
  it('can follow a step with what they fix', () => {
    expect(translateFormula('=$D5>D$9', 2, { home: 'Piano', step: insert })).toBe('=$D7>D$11');
  });
});

it('boxes lose rows in the middle and are joined again', () => {
  const box = { row: 4, column: 1, rows: 6, columns: 2 };
  const parts = without(box, 6, 1);
  expect(parts.map(({ row, rows }) => [row, rows])).toEqual([
    [4, 2],
    [7, 3],
  ]);
  expect(joined([...parts, { ...box, row: 6, rows: 1 }])).toEqual([box]);
});
