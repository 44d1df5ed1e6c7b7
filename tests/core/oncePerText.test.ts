import { oncePerText } from '../../src/core/text/oncePerText';

test('a text is read once, whatever its reading is', () => {
  const read = jest.fn((text: string) => (text === '' ? undefined : null));
  const once = oncePerText(read);
  expect([once(''), once(''), once('peso'), once('peso')]).toEqual([undefined, undefined, null, null]);
  expect(read.mock.calls).toEqual([[''], ['peso']]);
});

test('no more readings are kept than fit', () => {
  const read = jest.fn((text: string) => text);
  const once = oncePerText(read);
  for (let i = 0; i <= 20_000; i++) once(String(i));
  once('0');
  once('20000');
  expect(read.mock.calls.length).toBe(20_002);
});
