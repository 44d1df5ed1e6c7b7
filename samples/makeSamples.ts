import { writeFile } from 'node:fs/promises';
import { pianoSemplice } from './makePianoSemplice';
import { relazione2022 } from './makeRelazione2022';
import { xlsxBytes } from './xlsxBytes';

const SAMPLES = {
  'relazione-2022-pistoia-prato.xlsx': relazione2022,
  'piano-semplice.xlsx': pianoSemplice,
} as const;

for (const [name, make] of Object.entries(SAMPLES)) {
  await writeFile(new URL(name, import.meta.url), await xlsxBytes(make()));
}
