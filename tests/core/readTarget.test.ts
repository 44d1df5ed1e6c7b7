import { readDirection } from '../../src/core/targets/operator';
import { readTarget } from '../../src/core/targets/readTarget';
import { targetReader } from '../../src/core/targets/targetReader';
import type { Target } from '../../src/core/targets/target';
import ptpo2022 from '../../samples/figures/ptpo-2022.json';
import maremma2021 from '../fixtures/maremma-2021.json';
import ptpo2024 from '../fixtures/ptpo-2024.json';
import tno2025 from '../fixtures/tno-2025.json';
import tnoPira2024 from '../fixtures/tno-pira-2024.json';

const threshold = (operator: string, value: number, unit = '') => ({
  kind: 'threshold',
  operator,
  value,
  percent: unit === '%',
  unit,
});
const deadline = (...dates: number[]) => ({ kind: 'deadline', dates, strict: false });
const yes = { kind: 'yesNo', expected: true };
const missing = { kind: 'nothingToAssess', why: 'missing' };

describe('the forms of target cells (docs/dominio.md §3.1)', () => {
  it.each([
    // operator, number, unit
    ['>= 60,00 N.', threshold('>=', 60, 'N.')],
    ['≥ 95,00 %', threshold('>=', 0.95, '%')],
    ['<= 2,50 gg', threshold('<=', 2.5, 'gg')],
    ['≤= 30 gg', threshold('<=', 30, 'gg')],
    ['≥=90%', threshold('>=', 0.9, '%')],
    ['> 103,94 %', threshold('>', 1.0394, '%')],
    ['< 530.097 N.', threshold('<', 530097, 'N.')],
    ['= 100,00 %', threshold('=', 1, '%')],
    ['>=7/10', threshold('>=', 7, '/10')],
    // trailing dots, leading and trailing words
    ['>= 67%.', threshold('>=', 0.67, '%')],
    ['≥ 1.000 N', threshold('>=', 1000, 'N')],
    ['ITP < -10', threshold('<', -10)],
    ['10 immissioni', threshold('>=', 10, 'immissioni')],
    ['> 3,0', threshold('>', 3)],
    // no operator
    ['100%', threshold('>=', 1, '%')],
    ['1,45', threshold('>=', 1.45)],
    ['0,00', threshold('=', 0)],
    ['0 N.', threshold('=', 0, 'N.')],
    // deadlines
    ['Entro 30/06/2025', deadline(45838)],
    ['entro 31-12-2025', deadline(46022)],
    ['Approvazione entro il 30/06/2025', deadline(45838)],
    ['Entro 30/06/2025 (delibera di Giunta)', deadline(45838)],
    ['31/12/2021', deadline(44561)],
    ['<= 28/02/2024', deadline(45350)],
    ['= 31/01/2024', deadline(45322)],
    ['08.01.2024', deadline(45299)],
    ['apr-21', deadline(44316)],
    ['31/03/2021 - 30/06/2021 - 30/09/2021 - 31/12/2021', deadline(44286, 44377, 44469, 44561)],
    // yes or no
    ['= sì', yes],
    ['si', yes],
    ['>= sì', yes],
    ['s ì', yes],
    ['= no', { kind: 'yesNo', expected: false }],
    // no target
    ['n.d.', missing],
    ['N/D', missing],
    ['-', missing],
    ['--', missing],
    ['', missing],
    ['Non specificato in Plan', missing],
    ['Non previsto', missing],
    ['non disponibile al 30/06', missing],
    ['n.a.', missing],
    ['n v', missing],
    ['...', missing],
    ['Anno di rilevazione', { kind: 'nothingToAssess', why: 'measuredOnly' }],
    ['rilevazione', { kind: 'nothingToAssess', why: 'measuredOnly' }],
    ['Anno zero', { kind: 'nothingToAssess', why: 'measuredOnly' }],
    ['anno base 2023', { kind: 'nothingToAssess', why: 'measuredOnly' }],
    // relative
    ['x ≤ x-1', { kind: 'relative', base: 'previousYear' }],
    ['x < x-3', { kind: 'relative', base: 'previousYear' }],
    ['≤ x-1', { kind: 'relative', base: 'previousYear' }],
    ['>= 5% rispetto all’anno precedente', { kind: 'relative', base: 'previousYear' }],
    ["+3% sull'anno scorso", { kind: 'relative', base: 'previousYear' }],
    ['+3% rispetto al 2023', { kind: 'relative', base: 'previousYear' }],
    ['crescita su base annua', { kind: 'relative', base: 'previousYear' }],
    ['≥ media cluster', { kind: 'relative', base: 'benchmark' }],
    ['≥ valore medio nazionale', { kind: 'relative', base: 'benchmark' }],
    ['media regionale', { kind: 'relative', base: 'benchmark' }],
    // the same words where they say nothing of the kind
    ['80% nel rispetto dei termini', threshold('>=', 0.8, '%')],
    ['3 fiere di rilievo nazionale', threshold('>=', 3, 'fiere di rilievo nazionale')],
    ['evento nazionale di media durata', { kind: 'qualitative' }],
    ['rilevazioni', { kind: 'qualitative' }],
    ['scostamento max 0,02 da media cluster', { kind: 'relative', base: 'benchmark' }],
    // qualitative
    ['≥ a medio', { kind: 'qualitative' }],
    ['Conclusione entro 6 mesi dalla prova scritta', { kind: 'qualitative' }],
    ['Sperimentazione su almeno 5 processi', { kind: 'qualitative' }],
    // what copying leaves
    ['$\\geq 75,00\\%$', threshold('>=', 0.75, '%')],
    ['&gt;= 30', threshold('>=', 30)],
  ])('%s', (text, reading) => expect(readTarget(text)).toMatchObject(reading));

  it.each([
    // as people write them
    ['almeno 5 eventi', threshold('>=', 5, 'eventi')],
    ['Almeno 12.000', { ...threshold('>=', 12000), ambiguous: true }],
    ['almeno 2.000.000', threshold('>=', 2_000_000)],
    ['almeno il 90% delle pratiche', threshold('>=', 0.9, '%')],
    ['almeno 30 pratiche di rimborso', threshold('>=', 30, 'pratiche di rimborso')],
    ['almeno 7/10', threshold('>=', 7, '/10')],
    ['non inferiore al 90%', threshold('>=', 0.9, '%')],
    ['non inferiore all’85%', threshold('>=', 0.85, '%')],
    ['non inferiore a 180', threshold('>=', 180)],
    ['non meno di 6', threshold('>=', 6)],
    ['minimo 3', threshold('>=', 3)],
    ['min. 3', threshold('>=', 3)],
    ['pari o superiore al 75 per cento', threshold('>=', 0.75, '%')],
    ['max 30 gg', threshold('<=', 30, 'gg')],
    ['max. 2%', threshold('<=', 0.02, '%')],
    ['massimo 5', threshold('<=', 5)],
    ['al massimo 48 ore', threshold('<=', 48, 'ore')],
    ['non superiore a 60 gg', threshold('<=', 60, 'gg')],
    ['non oltre 3.400', threshold('<=', 3400)],
    ['superiore al 5%', threshold('>', 0.05, '%')],
    ['meno di 10 giorni', threshold('<', 10, 'giorni')],
    ['pari a 4', threshold('=', 4)],
    ['mindestens 92%', threshold('>=', 0.92, '%')],
    ['mindestens 92 Prozent', threshold('>=', 0.92, '%')],
    ['max 30 gg dalla richiesta', threshold('<=', 30, 'gg dalla richiesta')],
    ['höchstens 75', threshold('<=', 75)],
    ['nicht unter 90%', threshold('>=', 0.9, '%')],
    ['at least 85%', threshold('>=', 0.85, '%')],
    ['not less than 90%', threshold('>=', 0.9, '%')],
    ['not below 8', threshold('>=', 8)],
    ['no more than 5 days', threshold('<=', 5, 'days')],
  ])('in words: %s', (text, reading) => expect(readTarget(text)).toMatchObject(reading));

  it.each([
    ['a quantity and a deadline', 'almeno 2 entro ottobre'],
    ['a percentage and a deadline', 'almeno il 90% entro ottobre'],
    ['two quantities', 'almeno 5 eventi e 2 corsi'],
    ['a quantity and something else', 'almeno 5 eventi e fiere'],
    ['a rate', 'almeno 1 volta al mese'],
    ['a difference', 'almeno 5 in più'],
    ['a thousand, or one', 'at least 1,000'],
    ['a year, or two thousand', 'almeno 2024'],
    ['a figure in words', 'almeno cinque eventi'],
    ['a date and an hour', '< 30/06/2025 ore 12'],
    ['something that goes down by so much', 'riduzione di almeno il 5%'],
  ])('a person judges %s: %s', (_, text) => expect(readTarget(text).kind).toBe('qualitative'));

  it('reads a value to be maintained where its figure stands in brackets, and its direction nowhere', () => {
    expect(readTarget('mantenimento del dato 2023 (112)')).toMatchObject({
      ...threshold('>=', 112),
      operatorFrom: 'supposed',
    });
    expect(readTarget('mantenimento del dato 2023 (96%)', '<=')).toMatchObject(threshold('<=', 0.96, '%'));
  });

  it.each([
    'mantenimento del dato 2023',
    'mantenimento del dato (2023)',
    'mantenimento del dato 2022 (2023)',
    'maintain 2023 level',
    '+10% sul 2022',
    '-5% sul 2023',
    '+10% vs 2022',
  ])('%s is relative to an earlier year', (text) =>
    expect(readTarget(text)).toMatchObject({ kind: 'relative', base: 'previousYear' }),
  );

  it('a person judges what is maintained without being a value of a year', () => {
    expect(readTarget('mantenimento della certificazione ISO 9001 (2015)').kind).toBe('qualitative');
  });

  it.each(['Entro il 30 giugno 2025', 'entro fine giugno 2025', 'Entro il mese di giugno 2025', 'giu-25'])(
    '%s is the deadline 30/06/2025',
    (text) => expect(readTarget(text)).toMatchObject(deadline(45838)),
  );

  it.each([
    'by 30 June 2025',
    'by the end of June 2025',
    'no later than 30/06/2025',
    'innerhalb 30.06.2025',
    'bis Ende Juni 2025',
    'bis zum 30. Juni 2025',
    'non oltre il 30/06/2025',
  ])('%s is the deadline 30/06/2025, too', (text) => expect(readTarget(text)).toEqual(deadline(45838)));

  it.each([
    ['entro settembre', 45565],
    ['Approvazione entro settembre', 45565],
    ['entro fine giugno', 45473],
    ['entro il 31/12', 45657],
    ['entro il 31.12', 45657],
    ['entro il 31 gennaio', 45322],
    ["entro l'11 marzo", 45362],
    ['non oltre il 5/10', 45570],
    ['by 30 June', 45473],
    ['by end of June', 45473],
    ['bis 30. Juni', 45473],
  ])('%s says no year: a deadline only with that of the plan', (text, day) => {
    expect(readTarget(text)).toEqual({ kind: 'yearless', text });
    expect(readTarget(`${text} (anno 2024)`)).toEqual({ ...deadline(day), yearSupposed: true });
  });

  it('reads the month of February as the year has it, and refuses a day that it does not have', () => {
    expect(readTarget('entro febbraio (anno 2025)')).toMatchObject(deadline(45716));
    expect(readTarget('entro il 29 febbraio (anno 2025)').kind).toBe('unreadable');
  });

  it.each(['>= 5 N.', 'Entro 30/06/2025', 'n.d.', 'almeno 2 entro ottobre'])(
    'the year of the plan changes nothing of %s',
    (text) => expect(readTarget(`${text} (anno 2024)`)).toEqual(readTarget(text)),
  );

  it.each(['almeno due eventi entro ottobre', 'entro settembre e ottobre', 'May 24'])(
    '%s is no deadline',
    (text) => expect(readTarget(`${text} (anno 2024)`).kind).toBe('qualitative'),
  );

  it('reads < before a date as a deadline that the day itself misses', () => {
    expect(readTarget('< 30/06/2025')).toMatchObject({ kind: 'deadline', strict: true });
  });

  it('reads 1.234 as grouping, and reports it', () => {
    expect(readTarget('>= 1.234')).toMatchObject({ value: 1234, ambiguous: true });
    expect(readTarget('>= 1.234,0')).toMatchObject({ value: 1234, ambiguous: false });
  });
});

describe('what cannot be read is unreadable rather than something else', () => {
  it.each([
    ['a day that does not exist', '31/02/2024'],
    ['a deadline that does not exist', 'Entro 31/02/2024'],
    ['a named day that does not exist', 'Entro 31 giugno 2025'],
    ['a date as a minimum', '>= 30/06/2025'],
    ['a range', '10 - 20'],
    ['two thresholds', '>= 5 <= 10'],
    ['different from', '<> 5'],
    ['different from, as programmers write it', '!= 5'],
    ['an operator alone', '>='],
    ['a number before the operator', '60 >='],
    ['numbers on both sides', '2 >= 5'],
    ['a date within words', 'Delibera entro il 31/02/2024'],
    ['English grouping', '1,000.50'],
    ['signs alone', '?'],
    ['less than a word', 'ab'],
    ['a year', '≥ 2024'],
    ['a missing target and a figure', 'nd 5'],
    ['yes and a figure', '= sì 5'],
  ])('%s: %s', (_, text) => expect(readTarget(text).kind).toBe('unreadable'));

  it('a number is a year only where it can be one', () => {
    expect(readTarget('2010').kind).toBe('unreadable');
    expect(readTarget('2040')).toMatchObject(threshold('>=', 2040));
    expect(readTarget('2024 N.')).toMatchObject(threshold('>=', 2024, 'N.'));
  });
});

describe('who says the operator', () => {
  it.each([
    ['the target itself', '<= 30 gg', '>=', 'written'],
    ['the target itself, also of a 0', '>= 0', null, 'written'],
    ['the direction', '30 gg', '<=', 'direction'],
    ['the direction of a number', 30, '<=', 'direction'],
    ['the direction of a 0', 0, '>=', 'direction'],
    ['a bare 0', 0, null, 'zero'],
    ['a bare 0 with its unit', '0,00 %', null, 'zero'],
    ['nobody, of a text', '30 gg', null, 'supposed'],
    ['nobody, of a number', 30, null, 'supposed'],
  ] as const)('%s: %s with %s', (_, cell, direction, operatorFrom) =>
    expect(readTarget(cell, direction)).toMatchObject({ operatorFrom }),
  );
});

describe('cells that are not text', () => {
  it('reads a number with the default direction, even one that could be a date', () => {
    expect(readTarget(0.85)).toMatchObject({ ...threshold('>=', 0.85), bareNumber: true });
    expect(readTarget(50000)).toMatchObject(threshold('>=', 50000));
    expect(readTarget(0)).toMatchObject(threshold('=', 0));
  });
  it('reads true and false as yes and no', () => {
    expect(readTarget(true)).toEqual(yes);
    expect(readTarget(false)).toMatchObject({ expected: false });
  });
  it('reads null as no target', () => expect(readTarget(null)).toEqual(missing));
});

describe('the direction of the indicator', () => {
  it.each([
    ['is used where the target has no operator', '30 gg', '<=', threshold('<=', 30, 'gg')],
    ['is not used where it has one', '>= 30 gg', '<=', threshold('>=', 30, 'gg')],
    ['of a bare number', 30, '<', threshold('<', 30)],
    ['"entro" makes a serial number a date', 45838, 'entro', deadline(45838)],
    ['"entro" makes the text of a serial number a date', '45838', 'entro', deadline(45838)],
    ['does not change yes and no', 'sì', '<=', yes],
    [
      '< makes a date a deadline that the day itself misses',
      '30/06/2025',
      '<',
      { ...deadline(45838), strict: true },
    ],
    ['≥ makes no sense of a date', '30/06/2025', '>=', { kind: 'unreadable' }],
    ['does not touch a deadline that says "entro"', 'Entro 30/06/2025', '>=', deadline(45838)],
  ] as const)('%s', (_, cell, direction, reading) =>
    expect(readTarget(cell, direction)).toMatchObject(reading),
  );

  it('"entro" refuses what cannot be a date', () => {
    for (const cell of [12, 45838.5, '12 gg', '100%']) {
      expect(readTarget(cell, 'entro').kind).toBe('unreadable');
    }
  });
  it('a bare date is a deadline under any default of the chamber', () => {
    expect(readTarget('30/06/2025', null, '>=')).toEqual(deadline(45838));
    expect(readTarget('30/06/2025', null, '<')).toEqual(deadline(45838));
  });
  it('the default of the chamber stands where there is no direction', () => {
    expect(readTarget('30 gg', null, '<=')).toMatchObject(threshold('<=', 30, 'gg'));
    expect(readTarget('30 gg', '>', '<=')).toMatchObject(threshold('>', 30, 'gg'));
  });

  it.each([
    ['>=', '>='],
    ['=>', '>='],
    ['≥', '>='],
    ['> =', '>='],
    ['≤=', '<='],
    ['==', '='],
    ['Entro', 'entro'],
  ])('%s is written for %s', (text, direction) => expect(readDirection(text)).toBe(direction));
  it.each(['', 'minore', '<>', '>>', 'entro il'])('"%s" is no direction', (text) =>
    expect(readDirection(text)).toBeNull(),
  );
});

it('a column reader reads as readTarget does, and the same text once', () => {
  const read = targetReader('<=');
  expect(read('30 gg', null)).toEqual(readTarget('30 gg', null, '<='));
  expect(read('30 gg', null)).toBe(read('30 gg', null));
  expect(read('30 gg', '>')).toEqual(readTarget('30 gg', '>', '<='));
  expect(targetReader('>=')('30 gg', null)).toMatchObject(threshold('>=', 30, 'gg'));
});

describe('the target cells of the five documents', () => {
  /** The texts of every property that holds targets: `targetText`, `targetTexts`, `target2025Text`. */
  function targetTexts(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inside]) => {
      if (!/^target\w*Texts?$/.test(key)) return targetTexts(inside);
      const texts: unknown[] = typeof inside === 'string' ? [inside] : Object.values(inside ?? {});
      return texts.filter((text) => typeof text === 'string');
    });
  }
  const named = (target: Target): string =>
    target.kind === 'nothingToAssess' ? target.why : target.kind === 'relative' ? target.base : target.kind;

  it.each([
    ['PT-PO 2022', ptpo2022, { threshold: 348, deadline: 25, missing: 61 }],
    ['PT-PO 2024', ptpo2024, { threshold: 35, yesNo: 1, missing: 72 }],
    ['TNO PIRA 2024', tnoPira2024, { threshold: 93 }],
    ['TNO 2025', tno2025, { threshold: 59, deadline: 15 }],
    ['Maremma 2021', maremma2021, { threshold: 87, deadline: 4, measuredOnly: 12, missing: 24 }],
  ])('%s: so many of each kind, none unreadable', (_, document, kinds) => {
    const found: Record<string, number> = {};
    for (const text of targetTexts(document)) {
      const kind = named(readTarget(text));
      found[kind] = (found[kind] ?? 0) + 1;
    }
    expect(found).toEqual(kinds);
  });

  it('those that are neither thresholds nor deadlines are these', () => {
    const all = [ptpo2022, ptpo2024, tnoPira2024, tno2025, maremma2021].flatMap(targetTexts);
    const others = new Set(all.filter((text) => !['threshold', 'deadline'].includes(readTarget(text).kind)));
    expect([...others].sort()).toEqual([
      '',
      '= sì',
      'Anno di rilevazione',
      'Non specificato in Plan',
      'n.d.',
    ]);
  });

  it('the deadlines that do not begin with "Entro" are these', () => {
    const all = [ptpo2022, ptpo2024, tnoPira2024, tno2025, maremma2021].flatMap(targetTexts);
    const bare = all.filter((text) => readTarget(text).kind === 'deadline' && !/^entro/i.test(text));
    expect(bare.sort()).toEqual(['31/03/2021', '31/12/2021', '31/12/2021', 'apr-21']);
  });
});

it('a text is read once for each operator that may stand for a missing one', () => {
  const read = readTarget('10 eventi', '<=');
  expect(readTarget('10 eventi', '<=')).toBe(read);
  expect(readTarget('10 eventi', '<=', '=')).toEqual(read);
  expect(readTarget('10 eventi', null, '=')).toMatchObject({ operator: '=', operatorFrom: 'supposed' });
  expect(readTarget('10 eventi')).toMatchObject({ operator: '>=' });
});
