import { readActual } from '../../src/core/actual/readActual';

const number = (value: number, unit = '') => ({ kind: 'number', value, unit, percent: unit === '%' });

describe('the forms of actual cells (docs/dominio.md §3.2)', () => {
  it.each([
    ['95,83 %', number(0.9583, '%')],
    ['1.635,50 N.', number(1635.5, 'N.')],
    ['- 17,64 gg', number(-17.64, 'gg')],
    ['−17,64', number(-17.64)],
    ['516.936 N.', number(516936, 'N.')],
    ['0', number(0)],
    ['75', number(75)],
    ['24.01.2024', { kind: 'date', dates: [45315] }],
    ['30-10-2025', { kind: 'date', dates: [45960] }],
    ['05/06/2025 - 07/07/2025', { kind: 'date', dates: [45813, 45845] }],
    ['sì', { kind: 'yesNo', value: true }],
    ['Ja', { kind: 'yesNo', value: true }],
    ['yes', { kind: 'yesNo', value: true }],
    ['nein', { kind: 'yesNo', value: false }],
    ['si', { kind: 'yesNo', value: true }],
    ['SI', { kind: 'yesNo', value: true }],
    ['s ì', { kind: 'yesNo', value: true }],
    ['no', { kind: 'yesNo', value: false }],
    ['n.d.', { kind: 'missing' }],
    ['N/D', { kind: 'missing' }],
    ['-', { kind: 'missing' }],
    ['—', { kind: 'missing' }],
    ['NV', { kind: 'missing' }],
    ['non valutabile', { kind: 'missing' }],
    ['non rilevato', { kind: 'missing' }],
    ['', { kind: 'missing' }],
    ['\u00a0', { kind: 'missing' }],
    ['Non realizzato', { kind: 'notDone' }], // TNO 2025, PO_01.01.02
    ['non realizzata.', { kind: 'notDone' }],
    ['Non effettuato', { kind: 'notDone' }],
    ['41 (2023: 40)', number(41)], // the figure of another year stands in brackets, and says so
    ['82,5% (2023: 80%)', number(0.825, '%')],
  ])('%s', (text, reading) => expect(readActual(text)).toMatchObject(reading));

  it.each([
    [0.85, number(0.85)],
    [0, number(0)],
    [45838, number(45838)],
    [true, { kind: 'yesNo', value: true }],
    [false, { kind: 'yesNo', value: false }],
    [null, { kind: 'missing' }],
  ])('the cell %p', (cell, reading) => expect(readActual(cell)).toMatchObject(reading));

  it.each([
    'in corso',
    '41 (40)',
    '41 (2023)',
    'Raggiunto',
    '31/02/2025',
    '?',
    '50-60',
    'circa 50',
    '1,000.50',
    'fatto il 30/06/2025',
    '(50)',
  ])('%s is unreadable', (text) => expect(readActual(text)).toEqual({ kind: 'unreadable', text }));
});

describe('outcomes in words are worth what the rules of the chamber say, and nothing without them', () => {
  const outcomes = [
    { words: 'Parzialmente raggiunto', score: 0.5 },
    { words: 'Non raggiunto', score: 0.2 },
  ];
  it.each([
    ['Parzialmente raggiunto', { kind: 'outcome', score: 0.5 }],
    ['parzialmente  RAGGIUNTO.', { kind: 'outcome', score: 0.5 }],
    ['Non raggiunto', { kind: 'outcome', score: 0.2 }],
    ['Raggiunto', { kind: 'unreadable' }],
    ['12', number(12)],
  ])('%s', (text, reading) => expect(readActual(text, outcomes)).toMatchObject(reading));
});
