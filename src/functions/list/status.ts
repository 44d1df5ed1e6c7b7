import { levelArgument } from '../../core/arguments/levelArgument';
import { rulesArgument } from '../../core/arguments/rulesArgument';
import { isNotAssessable, readFraction } from '../../core/rollup/rollup';
import { statusOf } from '../../core/status/status';
import { readUnscored } from '../../core/status/unscored';
import { rulesParameter } from '../arguments';
import type { ElementwiseFunction } from '../definition';

/** Label of the band in which a score falls, in the words of the rules (docs/dominio.md §6). */
export const perfStatus: ElementwiseFunction = {
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
    return ([punteggio = null, livello = null]) => {
      const level = levelArgument(livello);
      const unscored = readUnscored(punteggio);
      if (unscored !== null) return unscored;
      if (isNotAssessable(punteggio)) return statusOf('NV', rules, level).label;
      return statusOf(readFraction(punteggio, rules.cap) ?? 'N/D', rules, level).label;
    };
  },
};
