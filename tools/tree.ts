import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeWorkbook } from './describeWorkbook';
import { loadLayout } from './loadLayout';
import { runTool } from './sayError';
import { UnreadableFile } from './unzipParts';

const USAGE =
  'Uso: npm run --silent tree -- FILE.xlsx [--rules PT-PO] [--sheet "Foglio 1"] [--year 2025] [--layout DISPOSIZIONE.json] [--hidden]';

/** Prints, as JSON, what was recognised in a workbook and what it computes to. Reads only. */
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
  const description = await describeWorkbook(await readFile(file), { ...options, declaration });
  process.stdout.write(`${JSON.stringify(description, null, 2)}\n`);
  if (description.layout === null) process.exitCode = 1;
}

runTool(main, USAGE);
