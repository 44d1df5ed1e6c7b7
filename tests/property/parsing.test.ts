import fc from 'fast-check';
import { readActual } from '../../src/core/actual/readActual';
import {
  FIRST_DATE_SERIAL,
  formatDate,
  LAST_DATE_SERIAL,
  readDate,
  readDates,
} from '../../src/core/date/readDate';
import { formatNumber, formatPercent } from '../../src/core/number/formatNumber';
import { readNumber } from '../../src/core/number/readNumber';
import { describeTarget } from '../../src/core/score/explain';
import { readTarget } from '../../src/core/targets/readTarget';
import { italian } from '../../src/messages/it';
import { times } from '../hunting';

const decimals = fc.integer({ min: 0, max: 4 });
/** Numbers that a person could type: so many digits, so many decimals. */
const typed = fc
  .tuple(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), decimals)
  .map(([digits, places]) => ({ value: Number(`${digits}e-${places}`), places }));
const unit = fc.constantFrom('', ' N.', ' gg', 'gg', ' €', ' fte', ' immissioni');
const day = fc.integer({ min: FIRST_DATE_SERIAL, max: LAST_DATE_SERIAL });
const operator = fc.constantFrom('>=', '≥', '<=', '≤', '>', '<', '=');

/** Texts made of what target and actual cells are made of. */
const cellText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...'0123456789.,-/%<>=≥ ',
        'Entro ',
        'N.',
        'gg',
        '31/12/2025',
        'sì',
        'n.d.',
        '&gt;',
        '\u00a0',
        'giu',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

it('readNumber reads whatever formatNumber writes, with any unit', () => {
  fc.assert(
    fc.property(typed, unit, ({ value, places }, after) => {
      expect(readNumber(`${formatNumber(value, places)}${after}`)).toMatchObject({
        value: value || 0,
        decimals: places,
        unit: after.trim(),
      });
    }),
  );
});

it('readNumber reads whatever formatPercent writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 1_000_000 }), (points) => {
      const fraction = Number(`${points}e-4`);
      expect(readNumber(formatPercent(fraction))).toMatchObject({ value: fraction || 0, percent: true });
    }),
  );
});

it('readDate reads whatever formatDate writes, with any separator', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('/', '-', '.'), (serial, separator) => {
      expect(readDate(formatDate(serial).replaceAll('/', separator))).toBe(serial);
    }),
  );
});

it('readDates reads the days in the order in which they are written', () => {
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(' - ', '; ', ', ', ' e ', '-'),
      (days, between) => {
        expect(readDates(days.map(formatDate).join(between))).toEqual(days);
      },
    ),
  );
});

it('readTarget reads back whatever describeTarget shows', () => {
  fc.assert(
    fc.property(operator, typed, unit, (sign, { value, places }, after) => {
      const target = readTarget(`${sign} ${formatNumber(value, places)}${after}`);
      expect(readTarget(describeTarget(target, italian))).toEqual(target);
    }),
  );
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), (dates) => {
      const text = describeTarget({ kind: 'deadline', dates, strict: false }, italian);
      expect(readTarget(text)).toMatchObject({ kind: 'deadline', dates });
    }),
  );
});

it('no text makes a reading with a number that is none, or throws', () => {
  fc.assert(
    fc.property(cellText, (text) => {
      for (const reading of [
        readTarget(text),
        readTarget(text, 'entro'),
        readActual(text),
        readNumber(text),
      ]) {
        for (const figure of Object.values(reading ?? {}).flat()) {
          if (typeof figure === 'number') expect(Number.isFinite(figure)).toBe(true);
        }
      }
    }),
    { numRuns: times(1000) },
  );
});

it('words beside a figure are read with it, remarked, or not read at all: none is dropped', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...['circa', 'entro', 'giugno', 'non', 'al mese', 'in più', '(stima)', 'provvisorio', 'delle pratiche'],
      ...['eventi', 'e', 'due', 'di cui', 'rispetto', 'mediamente', ', tutti online', '- ISTAT', 'ogni anno'],
    ),
    fc.string({ unit: fc.constantFrom(...'abceiorstz'), minLength: 2, maxLength: 8 }),
  );
  const figure = fc.constantFrom('5', '90%', '1,5 mln', '30 gg', '€ 10.000', '12 N.');
  const after = fc.array(word, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom('', '>= ', 'almeno '), figure, after, (sign, number, words) => {
      const added = words.join(' ');
      for (const reading of [readTarget(`${sign}${number} ${added}`), readActual(`${number} ${added}`)]) {
        if (!('unit' in reading)) continue;
        const kept = `${reading.unit} ${reading.of} ${reading.remark}`;
        // In `1,5 mln di euro` the word only links.
        for (const each of added.split(' ')) if (each !== 'di') expect(kept).toContain(each);
      }
    }),
    { numRuns: times(1000) },
  );
});

it('spaces around a text, no-break or not, change nothing', () => {
  const space = fc.constantFrom(' ', '\u00a0', '\u202f', '\t', '\n');
  fc.assert(
    fc.property(cellText, space, space, (text, before, after) => {
      fc.pre(readTarget(text).kind !== 'unreadable');
      expect(readTarget(`${before}${text}${after}`)).toEqual(readTarget(text));
      expect(readActual(`${before}${text}${after}`)).toEqual(readActual(text));
    }),
  );
});
