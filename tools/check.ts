import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkWorkbook } from './checkWorkbook';
import { loadLayout } from './loadLayout';
import { runTool } from './sayError';
import { UnreadableFile } from './unzipParts';

const USAGE =
  'Uso: npm run --silent check -- FILE.xlsx [--rules PT-PO] [--sheet "Foglio 1"] [--year 2025] [--layout DISPOSIZIONE.json] [--hidden]';

/** Prints, as JSON, all that is wrong with the plan of a workbook. Reads only. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rules: { type: 'string' },
      sheet: { type: 'string' },
      year: { type: 'string' },
      layout: { type: 'string' },
      hidden: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (!file) throw new UnreadableFile(USAGE);
  const { layout, ...options } = values;
  const declaration = layout === undefined ? null : await loadLayout(layout);
  const { isPlan, findings } = await checkWorkbook(await readFile(file), { ...options, declaration });
  process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  if (!isPlan) process.exitCode = 1;
}

runTool(main, USAGE);
