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

async function readSample(name: string): Promise<WorkbookFile> {
  return readWorkbook(await readFile(join(SAMPLES, name)));
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
