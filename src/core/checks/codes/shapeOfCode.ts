import { trimText } from '../../text/cleanText';

/** How a code is made: `01_06_02a` is `00_00_00`, `OS_01.1` is `A_00.0`; a letter at its end tells twins apart. */
export function paddedShape(code: string): string {
  return trimText(code)
    .replace(/(?<=\d)\p{L}$/u, '')
    .replace(/\p{L}+/gu, 'A')
    .replace(/\d/g, '0');
}

/** The same where numbers are not padded with zeros: their length says nothing. */
export function looseShape(code: string): string {
  return paddedShape(code).replace(/0+/g, '0');
}
