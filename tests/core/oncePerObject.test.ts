import { oncePerObject } from '../../src/core/oncePerObject';

test('what depends on an object is worked out once for each, whatever it is', () => {
  const work = jest.fn((of: { name?: string }) => of.name);
  const once = oncePerObject(work);
  const [named, nameless] = [{ name: 'a' }, {}];
  expect([once(named), once(nameless), once(named), once(nameless)]).toEqual([
    'a',
    undefined,
    'a',
    undefined,
  ]);
  expect(work).toHaveBeenCalledTimes(2);
});
