import { withPart, withPiece, type Piece } from '../../src/core/editing/compositeCell';

const TEXT = 'IS_01 - Tempi\nGiorni medi (Peso: 25,00%) (Tipologia: Qualità)';

function piecesOf(text: string, parts: Readonly<Record<string, string>>): Piece[] {
  return Object.entries(parts).map(([role, part]) => ({
    role,
    part: [text.indexOf(part), text.indexOf(part) + part.length],
  }));
}

const pieces = piecesOf(TEXT, {
  code: 'IS_01',
  name: 'Tempi',
  description: 'Giorni medi',
  weight: '25,00%',
  type: 'Qualità',
});

test.each<[Record<string, string>, string]>([
  [{ weight: '30,00%' }, 'IS_01 - Tempi\nGiorni medi (Peso: 30,00%) (Tipologia: Qualità)'],
  [{ weight: '' }, 'IS_01 - Tempi\nGiorni medi (Tipologia: Qualità)'],
  [{ type: '' }, 'IS_01 - Tempi\nGiorni medi (Peso: 25,00%)'],
  [{ description: '', weight: '', type: '' }, 'IS_01 - Tempi'],
  [{ code: '', description: '' }, 'Tempi (Peso: 25,00%) (Tipologia: Qualità)'],
  [{ code: 'IS_02', name: 'Costi' }, 'IS_02 - Costi\nGiorni medi (Peso: 25,00%) (Tipologia: Qualità)'],
])('a cell that says several things, with %j', (values, text) => {
  expect(withPart(TEXT, pieces, new Map(Object.entries(values)))).toBe(text);
});

test('the label of a cell stays when its value becomes blank', () => {
  const text = 'Codice: 01_01';
  expect(withPart(text, piecesOf(text, { code: '01_01' }), new Map([['code', '']]))).toBe('Codice:');
});

test.each([
  [
    'weight',
    'IS_07 - Costi\nEuro',
    { code: 'IS_07', name: 'Costi', description: 'Euro' },
    'IS_07 - Costi\nEuro (Peso: 10%)',
  ],
  ['weight', 'Costi', { name: 'Costi' }, 'Costi (Peso: 10%)'],
  ['type', 'Costi (Peso: 5%)', { name: 'Costi', weight: '5%' }, 'Costi (Peso: 5%) (Tipologia: 10%)'],
  ['code', 'Costi', { name: 'Costi' }, '10% - Costi'],
  ['description', 'Costi (Peso: 5%)', { name: 'Costi', weight: '5%' }, 'Costi\n10% (Peso: 5%)'],
])('a %s that "%s" does not say yet stands where others say it', (role, text, parts, expected) => {
  expect(withPiece({ text, pieces: piecesOf(text, parts) }, { text: TEXT, pieces }, role, '10%')).toBe(
    expected,
  );
});
