import { Refusal } from '../../core/refusal';
import { isNotAssessable, readScore } from '../../core/rollup/rollup';
import { statusOf } from '../../core/status/status';
import { levelArgument, rulesArgument, rulesParameter } from '../arguments';
import type { ElementwiseFunction } from '../definition';

/** A score above this, and above the cap, was typed in percentage points (97,98 for 97,98%). */
const HIGHEST_SCORE = 2;

/** Label of the band in which a score falls, in the words of the rules (domain.md §6). */
export const status: ElementwiseFunction = {
  kind: 'elementwise',
  id: 'PERF_STATUS',
  description: {
    it: 'Esito di un punteggio: "Raggiunto", "Parzialmente raggiunto", "Non raggiunto", "Da valutare", "Non valutabile".',
    en: 'Status of a score (in Italian): "Raggiunto", "Parzialmente raggiunto", "Non raggiunto", "Da valutare", "Non valutabile".',
  },
  parameters: [
    {
      name: 'punteggio',
      description: {
        it: 'Punteggio da 0 a 1 (una percentuale), "N/D" oppure "NV".',
        en: 'Score from 0 to 1 (a percentage), "N/D" or "NV".',
      },
    },
    rulesParameter,
    {
      name: 'livello',
      description: {
        it: 'Livello dell\'albero: "indicatore", "operativo", "strategico", "ambito" oppure "ente".',
        en: 'Level of the tree: "indicatore", "operativo", "strategico", "ambito" or "ente".',
      },
      optional: true,
    },
  ],
  whole: [1],
  prepare([regole = null]) {
    const rules = rulesArgument(regole);
    const highest = Math.max(HIGHEST_SCORE, rules.cap);
    return ([punteggio = null, livello = null]) => {
      const level = levelArgument(livello);
      if (isNotAssessable(punteggio)) return statusOf('NV', rules, level).label;
      const value = readScore(punteggio);
      if (value !== null && (value < 0 || value > highest)) {
        throw new Refusal('score.outOfScale', { text: String(punteggio).replace('.', ',') });
      }
      return statusOf(value ?? 'N/D', rules, level).label;
    };
  },
};
