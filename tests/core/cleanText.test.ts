import { isBlank } from '../../src/core/cell';
import { cleanText, trimText } from '../../src/core/text/cleanText';
import { readYesNo } from '../../src/core/text/readYesNo';

describe('cleanText leaves the text as a person reads it', () => {
  it.each([
    ['LaTeX', '$\\geq 75,00\\%$', '≥ 75,00%'],
    ['LaTeX slanted', '$\\leqslant 30$', '≤ 30'],
    ['LaTeX with braces', '$\\geq 75{,}00 \\text{ gg}$', '≥ 75,00 gg'],
    ['HTML entity', '&gt;= 30', '>= 30'],
    ['HTML entity of an accent', 's&igrave;', 'sì'],
    ['HTML number', '&#8805; 30', '≥ 30'],
    ['HTML hexadecimal number', '&#x2265; 30', '≥ 30'],
    ['HTML tags', '<b>>= 60</b><br/>', '>= 60'],
    ['HTML tag with attributes', '<span class="c1">60</span>', '60'],
    ['no-break spaces', '\u00a0>=\u202f60,00\u00a0N. ', '>= 60,00 N.'],
    ['zero-width spaces', '\ufeff≥\u200b60\u2060,00', '≥60,00'],
    ['soft hyphens', 'imprese\u00ad', 'imprese'],
    ['minus and dashes', '−6 – 8 — 9', '-6 - 8 - 9'],
    ['other forms of ≥ and ≤', '⩾1 ≧1 ⩽1 ≦1', '≥1 ≥1 ≤1 ≤1'],
    ['full-width operators', '＞＝ 5 ＜ 5', '>= 5 < 5'],
    ['an unknown entity stays', 'Ricerca &foo; C.', 'Ricerca &foo; C.'],
    ['less and greater than are no tags', '< 20 > 10', '< 20 > 10'],
  ])('%s', (_, text, clean) => expect(cleanText(text)).toBe(clean));

  it('trimText makes one space of many', () => {
    expect(trimText('  Camera \n di\u00a0\u00a0Commercio\t')).toBe('Camera di Commercio');
  });
});

describe('isBlank', () => {
  it.each([null, '', ' ', '\u00a0', '\t\n', '\u200b'])('%j is blank', (cell) =>
    expect(isBlank(cell)).toBe(true),
  );
  it.each([0, false, '0', '-'])('%j is not blank', (cell) => expect(isBlank(cell)).toBe(false));
});

describe('readYesNo', () => {
  it.each([
    'sì',
    'si',
    'SI',
    'Sì',
    'SÌ',
    's ì',
    "si'",
    "SI'",
    'sí',
    'si\u0300',
    'sì.',
    'vero',
    'TRUE',
    'ja / sì',
  ])('%s is yes', (text) => expect(readYesNo(text)).toBe(true));
  it.each(['no', 'NO', 'No.', 'falso', 'false', 'nein / no'])('%s is no', (text) =>
    expect(readYesNo(text)).toBe(false),
  );
  it.each(['', 'n.d.', 'forse', 'sino', 'non realizzato', '1', 'sì/no', 'no/no/no'])(
    '"%s" is neither',
    (text) => expect(readYesNo(text)).toBeNull(),
  );
});
