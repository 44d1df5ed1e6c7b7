import { isBlank, type CellValue } from '../cell';
import { readDates } from '../date/readDate';
import { readNumber } from '../number/readNumber';
import { cleanText } from '../text/cleanText';
import { readYesNo } from '../text/readYesNo';

/** What an actual ("consuntivo") cell says (domain.md §3.2), before it is held against a target. */
export type Actual =
  | { kind: 'missing' }
  | {
      kind: 'number';
      value: number;
      /** Written with a % sign: already a fraction. */
      percent: boolean;
      unit: string;
      /** As written; null for a number cell. */
      decimals: number | null;
    }
  | { kind: 'date'; dates: readonly number[] }
  | { kind: 'yesNo'; value: boolean }
  /** `Non realizzato`: done nothing, scores 0 against any target. */
  | { kind: 'notDone' }
  | { kind: 'unreadable'; text: string };

const MISSING =
  /^(?:n\.?\s?[dav]\.?|n\/[da]|nv|-+|\.+|non (?:valutabile|disponibile|rilevat[oa]|specificat[oa])\b.*)$/i;
const NOT_DONE = /^non (?:realizzat|raggiunt|effettuat|conclus|avviat|svolt)\p{L}*\.?$/iu;

/** Reads an actual cell. Numbers are taken as they are: whether 75 means 75% is for the target to say. */
export function readActual(cell: CellValue): Actual {
  if (isBlank(cell)) return { kind: 'missing' };
  if (typeof cell === 'boolean') return { kind: 'yesNo', value: cell };
  if (typeof cell === 'number') {
    return {
      kind: 'number',
      value: cell,
      percent: false,
      unit: '',
      decimals: null,
    };
  }
  return readActualText(cleanText(String(cell)));
}

function readActualText(text: string): Actual {
  if (MISSING.test(text)) return { kind: 'missing' };
  if (NOT_DONE.test(text)) return { kind: 'notDone' };
  const yesNo = readYesNo(text);
  if (yesNo !== null) return { kind: 'yesNo', value: yesNo };
  const dates = readDates(text);
  if (dates === 'none') return { kind: 'unreadable', text };
  if (dates) return { kind: 'date', dates };
  const number = readNumber(text);
  if (number)
    return {
      kind: 'number',
      value: number.value,
      percent: number.percent,
      unit: number.unit,
      decimals: number.decimals,
    };
  return { kind: 'unreadable', text };
}
