import type { Check } from '../check';
import { calculation } from './calculation';
import { marshalling } from './marshalling';
import { ranges } from './ranges';
import { rows } from './rows';
import { tables } from './tables';
import { writing } from './writing';

/** Every check by theme; a new one is an entry in a file of this folder. */
export const CHECKS: Readonly<Record<string, readonly Check[]>> = {
  'Argomenti delle funzioni': marshalling,
  'Formule e calcolo': calculation,
  'Righe intere': rows,
  'Celle usate e unite': ranges,
  'Tabelle di Excel': tables,
  'Scritture, impostazioni, eventi': writing,
};
