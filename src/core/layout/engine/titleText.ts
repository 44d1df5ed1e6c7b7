import type { CellReading } from '../../plan/plan';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { partReading, readTitle } from '../describedText/describedText';
import { partBetween } from '../rows/objectiveName';

/** What a cell that names a node says of it. */
export interface TitleText {
  code: CellReading | null;
  name: CellReading | null;
  weight: CellReading | null;
}

/** A weight at the end of a title: `– PESO 45`, `(peso 20%)`, `Gewicht: 30 %`. */
const WEIGHT = /[\s,;:–(—-]*\b(?:pes[oi]|weight|gewicht(?:ung)?)\b[^\d\n]{0,20}(\d[\d.,]*\s*%?)[\s.)]*$/i;

/** `1.2 Attrazione…`, `OS_1.1PromoTerr⏎Promuovere…`, `Obiettivo strategico 3: …`, `A. Promozione`. */
const CODED =
  /^((?:(?:obiettivo|ob\.?|area|ambito|asse|linea|azione|progetto|goal|objective|ziel|bereich)(?:\s+(?:strategic[oa]|operativ[oa]|specific[oa]|strategic|operational))?\s*(?:n[.°]?)?\s*)?)(\S{1,30}?[.)]?)(\s*\n\s*|\s+[–—:-]\s*|[:]\s+|\s+(?=["“«(]?\p{L}))(?=\S)/iu;

/** Splits a title into code, name and weight; what has no code is all name. */
export function titleText(cell: CellReading, from = 0): TitleText {
  const text = String(cell.value);
  const tagged = readTitle(text.slice(from));
  const weighed = tagged.weight ? null : WEIGHT.exec(text);
  const end = weighed ? weighed.index : text.length;
  const weight = weighed
    ? partReading(
        cell,
        partBetween(
          text,
          weighed.index + weighed[0].indexOf(weighed[1] ?? ''),
          weighed.index + weighed[0].indexOf(weighed[1] ?? '') + (weighed[1] ?? '').length,
        ),
      )
    : partReading(cell, partMovedBy(tagged.weight, from));
  const [whole = '', label = '', code = '', joint = ''] = CODED.exec(text.slice(from, end)) ?? [];
  // `12 nuovi posti`: a number alone is none.
  const isMarked = joint.trim() !== '' || joint.includes('\n') || label !== '' || !/^\d+$/.test(code);
  if (code !== '' && isMarked && isTitleCode(code)) {
    const start = from + label.length;
    return {
      code: partReading(cell, partBetween(text, start, start + code.length)),
      name: partReading(
        cell,
        partBetween(text, from + whole.length, tagged.weight ? nameEnd(tagged, from, end) : end),
      ),
      weight,
    };
  }
  if (tagged.code && tagged.name && !weighed)
    return {
      code: partReading(cell, partMovedBy(tagged.code, from)),
      name: partReading(cell, partMovedBy(tagged.name, from)),
      weight,
    };
  const name = tagged.weight ? partMovedBy(tagged.name, from) : partBetween(text, from, end);
  return { code: null, name: partReading(cell, name), weight };
}

function nameEnd({ name }: ReturnType<typeof readTitle>, from: number, end: number): number {
  return name ? from + name.part[1] : end;
}

function partMovedBy<T extends { part: readonly [number, number]; text: string } | null>(
  part: T,
  by: number,
): T {
  return (part && { ...part, part: [part.part[0] + by, part.part[1] + by] }) as T;
}

/** A figure in it, or a capital letter with a mark: no word that begins a sentence. */
function isTitleCode(code: string): boolean {
  const bare = code.replace(/[.)]$/, '');
  if (/^\p{Lu}{1,2}$/u.test(bare)) return bare !== code && !/^N[R°]?$/i.test(bare);
  return (
    /^\p{L}{0,8}[._-]?\d/u.test(bare) &&
    looksLikeCode(bare) &&
    !/^20\d\d$/.test(bare) &&
    !/^\d+[.,]\d{3}/.test(bare)
  );
}
