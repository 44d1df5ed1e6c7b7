import { trimText } from '../text/cleanText';

/** Days and the like: what is counted in them is wanted short. Hours may be of training. */
const UNITS_OF_LESS = /^(?:gg|g|giorn[oi]|settiman[ae]|mes[ei]|minut[oi]|min)(?!\p{L})/iu;

/** Names of what is wanted small. */
const WORDS_OF_LESS =
  /(?<!\p{L})(?:temp[oi]|ritard[oi]|giorn[oi]|gg|durata|attes[ae]|cost[oi]|reclam[oi]|non conformit[aà]|scostament[oi]|arretrat[oi]|error[ei]|assenz[ae]|assenteismo|morosit[aà])(?!\p{L})/iu;

/** The same words where they say nothing of the kind: `% evase entro 5 giorni`, `nei tempi previsti`, `a tempo pieno`. */
const BESIDE_THE_POINT =
  /(?<!\p{L})(?:entro (?:(?:i|il|un|massimo|max)\s)?(?:\p{N}+\s)?(?:temp[oi]|giorn[oi]|gg)|nei temp[oi]|rispetto de[il] (?:temp[oi]|cost[oi])|nel tempo|in tempo|tempo (?:pieno|reale|determinato|indeterminato|parziale))(?!\p{L})/giu;

/** Whether less of this unit is usually better. */
export function isUnitOfLess(unit: string): boolean {
  return UNITS_OF_LESS.test(trimText(unit));
}

/** Days within which a share was done: `Rispetto dei tempi (5 giorni)`, in percent. */
const DAYS = /(?<!\p{L})(?:giorn[oi]|gg)(?!\p{L})/giu;

/** The word in a name or a description that speaks for "less is better"; null: none does. @param isShare it is measured in percent, and not in days */
export function wordOfLess(text: string, isShare = false): string | null {
  const telling = trimText(text).replace(BESIDE_THE_POINT, ' ');
  return WORDS_OF_LESS.exec(isShare ? telling.replace(DAYS, ' ') : telling)?.[0] ?? null;
}
