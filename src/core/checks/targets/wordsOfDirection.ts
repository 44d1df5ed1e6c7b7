import { trimText } from '../../text/cleanText';

/** What an indicator begins with that is wanted small. */
const LESS =
  /^(?:(?:n\.?|n°|numero|numero di|grado di|valore del(?:l['’a])?|tasso di|percentuale di|%(?: di)?|indice di)\s+)?(?:tempo|tempi|ritard[oi]|durata|giorni di ritardo|cost[oi]|reclami ricevuti|errori|assenz[ae]|assenteismo|arretrat[oi]|morosità|non conformità)(?!\p{L})/iu;
/** The same words where more is better all the same: `Tempi rispettati`, `Costi coperti da entrate proprie`. */
const NOT_LESS =
  /(?<!\p{L})(?:entro|rispett\p{L}*|riduzion\p{L}*|ridott\p{L}*|diminuzion\p{L}*|risparmi\p{L}*|contenimento|coperti|copertura|monitora\p{L}*|rilevazion\p{L}*|analisi|contabilit\p{L}*|aument\p{L}*|recuper\p{L}*|evas[ei]|smaltit\p{L}*|gestit\p{L}*|risolt\p{L}*|tempo (?:pieno|indeterminato|determinato|parziale|reale)|standard)(?!\p{L})/iu;
/** What an indicator begins with that is wanted large. */
const MORE =
  /^(?:(?:n\.?|n°|numero|numero di|grado di|livello di|tasso di|percentuale di|indice di|%(?: di)?)\s+)?(?:soddisfazione|gradimento|customer satisfaction|copertura|partecipanti|partecipazione|eventi|iniziative|imprese (?:assistite|coinvolte|supportate|beneficiarie|formate)|utenti (?:soddisfatti|assistiti)|visitatori|adesion[ei]|rispetto dei tempi|digitalizzazione|corsi|incontri|riscossione)(?!\p{L})/iu;
/** `Imprese coinvolte oltre il limite`, `Copertura dei costi`: more is not said to be better. */
const NOT_MORE = /(?<!\p{L})(?:cost[oi]|non|senza|mancat\p{L}*|riduzion\p{L}*|annullat\p{L}*)(?!\p{L})/iu;

/** The words with which a name says that less, or more, is better; null: it says neither. */
export function wordsOfDirection(name: string): { side: '<' | '>'; words: string } | null {
  const text = trimText(name);
  const [less] = NOT_LESS.test(text) ? [] : (LESS.exec(text) ?? []);
  if (less !== undefined) return { side: '<', words: less };
  const [more] = NOT_MORE.test(text) ? [] : (MORE.exec(text) ?? []);
  return more === undefined ? null : { side: '>', words: more };
}
