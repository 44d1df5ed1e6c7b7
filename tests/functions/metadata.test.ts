import type { PerfFunction } from '../../src/functions/definition';
import { FUNCTIONS } from '../../src/functions/list';
import { metadataOf } from '../../src/functions/metadata';

const italian = metadataOf(FUNCTIONS, 'it');
const english = metadataOf(FUNCTIONS, 'en');

/** The contract (docs/funzioni.md §1): names, arguments and their order are fixed; `?` may be omitted, `…` repeats. */
const CONTRACT = {
  PERF_SCORE: ['target', 'consuntivo', 'verso?', 'regole?'],
  PERF_ROLLUP: ['pesi', 'punteggi', 'altri…'],
  PERF_STATUS: ['punteggio', 'regole?', 'livello?'],
  PERF_GAP: ['target', 'consuntivo', 'verso?'],
  PERF_EXPLAIN: ['target', 'consuntivo', 'verso?', 'regole?'],
  PERF_CHECK: ['pesi', 'tolleranza?'],
  PERF_TREE: ['codici', 'pesi', 'target', 'consuntivi', 'versi?', 'regole?'],
};

it('the functions and their arguments are those of the contract', () => {
  const written = italian.functions.map(({ id, parameters }) => [
    id,
    parameters.map(({ name, optional, repeating }) => `${name}${optional ? '?' : ''}${repeating ? '…' : ''}`),
  ]);
  expect(Object.fromEntries(written)).toEqual(CONTRACT);
});

it('ids equal names, without a namespace', () => {
  for (const { id, name } of [...italian.functions, ...english.functions]) {
    expect(name).toBe(id);
    expect(id).toMatch(/^PERF_[A-Z]+$/);
  }
});

it('both languages have the same functions, arguments and shapes', () => {
  const bare = (metadata: typeof italian): unknown =>
    JSON.parse(
      JSON.stringify(metadata, (key, value: unknown) => (key === 'description' ? undefined : value)),
    );
  expect(bare(english)).toEqual(bare(italian));
});

it('error cells reach the functions, which pass them on', () => {
  expect(italian.allowErrorForDataTypeAny).toBe(true);
  expect(english.allowErrorForDataTypeAny).toBe(true);
});

describe.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))(
  '%s',
  (id, definition: PerfFunction) => {
    const described = [italian, english].map(({ functions }) => functions.find((one) => one.id === id));

    it('and each of its arguments have a description in both languages, which differ', () => {
      const texts = described.map((one) => [
        one?.description,
        ...(one?.parameters ?? []).map((each) => each.description),
      ]);
      for (const text of texts.flat()) expect(text).toMatch(/\S{2}/);
      texts[0]?.forEach((text, i) => expect(text).not.toBe(texts[1]?.[i]));
    });

    it('describes every argument with an example', () => {
      for (const { description } of described[0]?.parameters ?? []) expect(description).toMatch(/"|\d/);
    });

    it('takes every argument as a range of anything', () => {
      for (const parameter of described[0]?.parameters ?? []) {
        expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
      }
    });

    it('says of an argument that repeats nothing else: such a one may always be omitted', () => {
      for (const { repeating, optional } of described[0]?.parameters ?? [])
        expect(repeating && optional).toBeFalsy();
    });

    it('has the arguments that may be omitted, and the one that repeats, at the end', () => {
      const flags = (described[0]?.parameters ?? []).map(
        ({ optional, repeating }) => optional ?? repeating ?? false,
      );
      expect(flags).toEqual([...flags].sort());
      const repeating = definition.parameters.findIndex((parameter) => parameter.repeating);
      expect([-1, definition.parameters.length - 1]).toContain(repeating);
    });

    it('gives a range unless it takes its ranges whole for one value', () => {
      const whole = ['PERF_ROLLUP', 'PERF_CHECK'].includes(id);
      expect(described[0]?.result).toEqual({ type: 'any', dimensionality: whole ? 'scalar' : 'matrix' });
    });
  },
);
