import { hashOf } from '../../src/core/text/hash';

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the mark of «%s» is its FNV-1a: files keep marks for years', (text, hash) => {
  expect(hashOf(text)).toBe(hash.toString(36));
});

test('a character of two halves is one', () => {
  const offset = 0x811c9dc5 ^ 0x1f4ca;
  expect(hashOf('📊')).toBe((Math.imul(offset, 0x01000193) >>> 0).toString(36));
});
