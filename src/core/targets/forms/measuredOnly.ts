import type { TargetForm } from '../target';

/** `Anno di rilevazione`: the year in which the indicator is measured for the first time (Maremma 2021). */
export const measuredOnly: TargetForm = (text) =>
  /^(?:anno di )?rilevazione\b|^anno (?:zero|base)\b/i.test(text)
    ? { kind: 'nothingToAssess', why: 'measuredOnly' }
    : null;
