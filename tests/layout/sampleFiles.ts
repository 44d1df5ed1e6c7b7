import type ExcelJS from '@protobi/exceljs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadWorkbook } from '../../tools/loadWorkbook';
import { readWorkbook, type WorkbookFile } from '../../tools/readWorkbook';

const SAMPLES = join(process.cwd(), 'samples');

/** A sample with its merged cells: zero-based ranges, by the id of the sheet. */
export interface SampleFile extends WorkbookFile {
  merges: ReadonlyMap<string, readonly Merge[]>;
}

interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function readRelazione2022(): Promise<SampleFile> {
  return readSample('relazione-2022-pistoia-prato.xlsx');
}

export function readPianoSemplice(): Promise<SampleFile> {
  return readSample('piano-semplice.xlsx');
}

export function readCruscotto2021(): Promise<SampleFile> {
  return readSample('cruscotto-2021-maremma.xlsx');
}

export function readSchede2024(): Promise<SampleFile> {
  return readSample('schede-2024-pistoia-prato.xlsx');
}

export function readPira2024(): Promise<SampleFile> {
  return readSample('pira-2024-toscana-nord-ovest.xlsx');
}

export function readRelazione2025(): Promise<SampleFile> {
  return readSample('relazione-2025-toscana-nord-ovest.xlsx');
}

async function readSample(name: string): Promise<SampleFile> {
  const bytes = await readFile(join(SAMPLES, name));
  const { workbook } = await loadWorkbook(bytes);
  const merges = workbook.worksheets.map((sheet): [string, Merge[]] => [
    String(sheet.id),
    (sheet.model as unknown as { merges: string[] }).merges.map((range) => mergeOf(sheet, range)),
  ]);
  return { ...(await readWorkbook(bytes)), merges: new Map(merges) };
}

function mergeOf(sheet: ExcelJS.Worksheet, range: string): Merge {
  const [first = 'A1', last = first] = range.split(':');
  const [from, to] = [sheet.getCell(first), sheet.getCell(last)];
  return {
    top: from.fullAddress.row - 1,
    left: from.fullAddress.col - 1,
    bottom: to.fullAddress.row - 1,
    right: to.fullAddress.col - 1,
  };
}
