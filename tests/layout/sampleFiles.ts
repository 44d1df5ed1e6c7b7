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

async function readSample(name: string): Promise<WorkbookFile> {
  return readWorkbook(await readFile(join(SAMPLES, name)));
}
