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
  for (let i = 0; i <= 100_000; i++) once(String(i));
  once('0');
  once('100000');
  expect(read.mock.calls.length).toBe(100_002);
});

test('what is long is read again: it hardly ever comes twice', () => {
  const read = jest.fn((text: string) => text);
  const once = oncePerText(read);
  for (const text of ['x'.repeat(300), 'x'.repeat(301)]) [text, text].forEach(once);
  expect(read.mock.calls.map(([text]) => text.length)).toEqual([300, 301, 301]);
});
