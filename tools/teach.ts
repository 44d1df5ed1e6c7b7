import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { layoutFileText } from '../src/core/layout/teaching/layoutFile';
import { cellName } from '../src/core/sheet/address';
import { readTruth } from './readTruth';
import { readWorkbook } from './readWorkbook';
import { runTool } from './sayError';
import { teachFrom } from './simulatedTeacher';
import { UnreadableFile } from './unzipParts';

const USAGE = 'Uso: npm run --silent teach -- FILE.xlsx ALBERO.json [DISPOSIZIONE.json]';

/** Teaches the layout of a workbook from its true tree, as a person would; prints each answer, as JSON, and what it was worth. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [file, truth, out] = positionals;
  if (!file || !truth) throw new UnreadableFile(USAGE);
  const { sheets } = await readWorkbook(await readFile(file));
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const { declaration, answers, ...progress } = teachFrom(sheets, await readTruth(truth));
  const said = answers.map(({ answer: { cell, ...meaning }, ...rest }) => ({
    answer: { ...meaning, cell: `${names.get(cell.sheet)}!${cellName(cell.row, cell.column)}` },
    ...rest,
  }));
  process.stdout.write(`${JSON.stringify({ file: basename(file), answers: said, ...progress }, null, 2)}\n`);
  if (out) await writeFile(out, layoutFileText({ name: basename(file, '.xlsx'), layout: declaration }));
}

runTool(main, USAGE);
