import { directionArgument } from '../../core/arguments/directionArgument';
import { rulesArgument } from '../../core/arguments/rulesArgument';
import { readActual } from '../../core/actual/readActual';
import { compare } from '../../core/score/compare';
import { scoreOf } from '../../core/score/score';
import { targetReader } from '../../core/targets/targetReader';
import { rulesParameter } from '../arguments';
import type { ElementwiseFunction, Parameter } from '../definition';

export const targetParameter: Parameter = {
  name: 'target',
  description: {
    it: 'Target come è scritto: ">= 60,00 N.", "<= 30 gg", "Entro 30/06/2025", "= sì", un numero o una data.',
    en: 'Target as written: ">= 60,00 N.", "<= 30 gg", "Entro 30/06/2025", "= sì", a number or a date.',
  },
};

export const actualParameter: Parameter = {
  name: 'consuntivo',
  description: {
    it: 'Valore raggiunto: un numero (12,5), una percentuale (85%), una data, sì o no.',
    en: 'Value reached: a number (12,5), a percentage (85%), a date, sì or no.',
  },
};

export const directionParameter: Parameter = {
  name: 'verso',
  description: {
    it: 'Verso dell\'indicatore, se il target non ha un operatore suo: ">=", "<=", ">", "<", "=" oppure "entro" (per un target che è una cella con una data).',
    en: 'Direction of the indicator, if the target carries no operator: ">=", "<=", ">", "<", "=" or "entro" (for a target that is a cell with a date).',
  },
  optional: true,
};

/** Score of one indicator: a fraction, or "N/D" when target or actual is missing (docs/funzioni.md §1, docs/dominio.md §4). */
export const perfScore: ElementwiseFunction = {
  kind: 'elementwise',
  id: 'PERF_SCORE',
  description: {
    it: 'Punteggio di un indicatore, da 0 a 1: quanto il consuntivo raggiunge il target. "N/D" se uno dei due manca.',
    en: 'Score of an indicator, from 0 to 1: how far the actual reaches the target. "N/D" if either is missing.',
  },
  parameters: [targetParameter, actualParameter, directionParameter, rulesParameter],
  whole: [3],
  prepare([regole = null]) {
    const rules = rulesArgument(regole);
    const readTarget = targetReader(rules.defaultDirection);
    return ([target = null, actual = null, verso = null]) => {
      const comparison = compare(
        readTarget(target, directionArgument(verso)),
        readActual(actual, rules.outcomes),
      );
      return scoreOf(comparison, rules)?.value ?? 'N/D';
    };
  },
};
