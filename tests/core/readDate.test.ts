import {
  dateSerial,
  formatDate,
  isDateSerial,
  looksLikeDate,
  readDate,
  readDates,
} from '../../src/core/date/readDate';

describe('dateSerial counts days as Excel does', () => {
  it.each([
    [2022, 2, 28, 44620],
    [2000, 1, 1, 36526],
    [2099, 12, 31, 73050],
    [25, 6, 30, 45838],
    [2024, 2, 29, 45351],
  ])('%d-%d-%d is %d', (year, month, day, serial) => expect(dateSerial(year, month, day)).toBe(serial));

  it.each([
    ['31/02/2024, not 2 March', 2024, 2, 31],
    ['29/02/2025', 2025, 2, 29],
    ['month 13', 2025, 13, 1],
    ['day 0', 2025, 1, 0],
    ['the year 1999', 1999, 12, 31],
    ['the year 2100', 2100, 1, 1],
  ])('there is no %s', (_, year, month, day) => expect(dateSerial(year, month, day)).toBeNull());

  it.each([
    [36525, false],
    [36526, true],
    [45838.5, false],
    [73050, true],
    [73051, false],
  ])('is %d a date of the years 2000-2099? %s', (serial, is) => expect(isDateSerial(serial)).toBe(is));
});

describe('readDate reads one day', () => {
  it.each([
    ['30/06/2025', '30/06/2025'],
    ['31-12-2025', '31/12/2025'], // TNO 2025
    ['24.01.2024', '24/01/2024'],
    ['1/7/25', '01/07/2025'],
    ['30 / 06 / 2025', '30/06/2025'],
    ['2024-01-31', '31/01/2024'],
    ['30 giugno 2025', '30/06/2025'],
    ['1° luglio 2025', '01/07/2025'],
    ['30-giu-25', '30/06/2025'],
    ['30/giu/2025', '30/06/2025'],
  ])('%s is %s', (text, day) => expect(formatDate(readDate(text) ?? 0)).toBe(day));

  it.each([
    ['apr-21', '30/04/2021'], // Maremma 2021
    ['feb-24', '29/02/2024'],
    ['aprile 2021', '30/04/2021'],
    ['Sett. 2025', '30/09/2025'],
    ["giu '25", '30/06/2025'],
    ['04/2021', '30/04/2021'],
    ['DIC 2025', '31/12/2025'],
  ])('%s, a month alone, is its last day %s', (text, day) =>
    expect(formatDate(readDate(text) ?? 0)).toBe(day),
  );

  it.each(['31/02/2024', '30 febbraio 2025', '13/2025', '30/06', 'apr', 'abc-21', '30/06-2025', '45838', ''])(
    '"%s" is no day',
    (text) => expect(readDate(text)).toBeNull(),
  );

  it.each([
    ['31/02/2024', true],
    ['31 giugno 2025', true],
    ['2025-13-01', true],
    ['1.234', false],
    ['10 immissioni 25', false],
    ['apr-21', false],
  ])('is "%s" written like a day? %s', (text, like) => expect(looksLikeDate(text)).toBe(like));
});

describe('readDates reads several days', () => {
  const days = [44286, 44377]; // 31/03/2021 and 30/06/2021

  it.each([
    '31/03/2021 - 30/06/2021', // the form of docs/dominio.md §3.1
    '31/03/2021-30/06/2021',
    '31/03/2021; 30/06/2021',
    '31/03/2021, 30/06/2021',
    '31/03/2021 e 30/06/2021',
    '31/03/2021 / 30/06/2021',
    '31/03/2021 30/06/2021',
    'mar-21 - giu-21',
    '2021-03-31 - 2021-06-30',
    '31/03/2021 - 30/06/2021.',
  ])('%s', (text) => expect(readDates(text)).toEqual(days));

  it('says that a day among them does not exist', () => {
    expect(readDates('31/03/2021 - 31/06/2021')).toBe('none');
    expect(readDates('31/02/2024')).toBe('none');
  });

  it('reads nothing where one part is not a date', () => {
    expect(readDates('31/03/2021 - delibera')).toBeNull();
    expect(readDates('10 - 20')).toBeNull();
  });
});
