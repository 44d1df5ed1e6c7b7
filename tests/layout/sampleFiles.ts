import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkbook, type WorkbookFile } from '../../tools/readWorkbook';

const SAMPLES = join(process.cwd(), 'samples');

export function readRelazione2022(): Promise<WorkbookFile> {
  return readSample('relazione-2022-pistoia-prato.xlsx');
}

export function readPianoSemplice(): Promise<WorkbookFile> {
  return readSample('piano-semplice.xlsx');
}

export function readCruscotto2021(): Promise<WorkbookFile> {
  return readSample('cruscotto-2021-maremma.xlsx');
}

export function readSchede2024(): Promise<WorkbookFile> {
  return readSample('schede-2024-pistoia-prato.xlsx');
}

export function readPira2024(): Promise<WorkbookFile> {
  return readSample('pira-2024-toscana-nord-ovest.xlsx');
}

export function readRelazione2025(): Promise<WorkbookFile> {
  return readSample('relazione-2025-toscana-nord-ovest.xlsx');
}

const known = new Map<string, Promise<WorkbookFile>>();

/** The same for all who ask, and nobody can change it: it is read, and recognised as it is, once. */
function readSample(name: string): Promise<WorkbookFile> {
  const before = known.get(name);
  if (before) return before;
  const reading = readFile(join(SAMPLES, name)).then(readWorkbook).then(frozen);
  known.set(name, reading);
  return reading;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
}

/** One workbook of each known family. */
export const ONE_OF_EACH = {
  'the plain table': readPianoSemplice,
  'the PIRA': readPira2024,
  'the schede': readSchede2024,
  'the Relazione 2025': readRelazione2025,
  'the Cruscotto': readCruscotto2021,
  'the Relazione 2022': readRelazione2022,
};
