import { codedTitle } from '../../../src/core/layout/engine/titles/codedTitle';

const DECLARED = { titles: [{ code: 'a_9.9', depth: 1 }] };

describe('a title that its code tells', () => {
  it.each([
    'OS_01.02 - Innovare',
    'OS 01.02: Innovare',
    'OS_0102 - Innovare',
    'OS_01.2InnovaProcessi - Innovare',
  ])('%s', (text) => expect(codedTitle(DECLARED, text)?.depth).toBe(1));

  it.each([
    'IS_0102_A3.1_02 - Grado',
    'OS_01 - Innovare',
    '01.02 - Innovare',
    'Risorse 2024',
    'Voce 1010',
    'OS_2024',
    'Piano 2025-2027',
    'PIRA 2025-2027',
    'Azione 1.2 - Innovare',
  ])('is not %s', (text) => expect(codedTitle(DECLARED, text)).toBeUndefined());
});
