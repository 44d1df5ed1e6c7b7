import { isBareCode } from '../../../src/core/layout/engine/tables/form';

it.each(['A1', '01.02', 'AMB.IV', 'A', 'IV'])('«%s» is a code alone', (text) =>
  expect(isBareCode(text)).toBe(true),
);

it.each(['2024', 2024, 'Turismo', 'Anno 2024'])('«%s» is none', (value) =>
  expect(isBareCode(value)).toBe(false),
);
