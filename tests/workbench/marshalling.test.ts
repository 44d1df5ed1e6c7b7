import { type FunctionMetadata, marshal } from '../../workbench/host/marshalling';

const score: FunctionMetadata = {
  id: 'PERF_SCORE',
  name: 'PERF_SCORE',
  parameters: [
    { name: 'target', type: 'any', dimensionality: 'matrix' },
    { name: 'consuntivo', type: 'any', dimensionality: 'matrix' },
    { name: 'verso', type: 'string', optional: true },
    { name: 'regole', type: 'any', dimensionality: 'matrix', optional: true },
  ],
};
const rollup: FunctionMetadata = {
  id: 'PERF_ROLLUP',
  name: 'PERF_ROLLUP',
  parameters: [
    { name: 'pesi', type: 'any', dimensionality: 'matrix' },
    { name: 'punteggi', type: 'any', dimensionality: 'matrix' },
    { name: 'altri', type: 'any', dimensionality: 'matrix', repeating: true },
  ],
};
const recent = { blankArgument: null, omittedArgument: null } as const;
const oldest = { blankArgument: 0, omittedArgument: 0 } as const;

describe('marshalling of arguments', () => {
  it('hands a matrix parameter a block even for a single value', () => {
    expect(marshal(score, ['>= 60', [[12.5]]], recent).slice(0, 2)).toEqual([[['>= 60']], [[12.5]]]);
  });

  it('hands null for an argument that is omitted, in the middle and at the end', () => {
    expect(marshal(score, [[[1]], [[2]], undefined, 'PT-PO'], recent)).toEqual([
      [[1]],
      [[2]],
      null,
      [['PT-PO']],
    ]);
    expect(marshal(score, [[[1]], [[2]]], recent)).toEqual([[[1]], [[2]], null, null]);
  });

  it('hands 0 for an omitted argument where it is asked to, as a block where a block is expected', () => {
    expect(marshal(score, [[[1]], [[2]]], oldest)).toEqual([[[1]], [[2]], 0, [[0]]]);
    expect(marshal(rollup, [[[1]], [[2]]], oldest)[2]).toEqual([[[0]]]);
  });

  it('hands a blank cell as null, or as 0 as older desktop builds do', () => {
    expect(marshal(score, [[[1]], [[null]]], recent)[1]).toEqual([[null]]);
    expect(marshal(score, [[[1]], [[null]]], oldest)[1]).toEqual([[0]]);
  });

  it('hands an empty text to a parameter of type string that points to a blank cell', () => {
    expect(marshal(score, [[[1]], [[2]], [[null]]], recent)[2]).toBe('');
  });

  it('gathers the values of a repeating parameter in one array', () => {
    const args = [[[0.5]], [[1]], [[0.25]], 0.9];
    expect(marshal(rollup, args, recent)[2]).toEqual([[[0.25]], [[0.9]]]);
    expect(marshal(rollup, args.slice(0, 2), recent)[2]).toEqual([]);
  });

  it('hands an error cell as an error object', () => {
    expect(marshal(score, [[[1]], [[{ error: '#N/A' }]]], recent)[1]).toEqual([
      [{ type: 'CustomFunctionError', code: '#N/A' }],
    ]);
  });
});
