import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/core/refusal';
import { italian } from '../src/messages/it';
import { say } from '../src/messages/message';
import { describeWorkbook } from './describeWorkbook';
import { UnreadableFile } from './unzipParts';

const USAGE =
  'Uso: npm run --silent tree -- FILE.xlsx [--rules PT-PO] [--sheet "Foglio 1"] [--year 2025] [--hidden]';

/** Prints, as JSON, what was recognised in a workbook and what it computes to. Reads only. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rules: { type: 'string' },
      sheet: { type: 'string' },
      year: { type: 'string' },
      hidden: { type: 'boolean' },
    },
  });
  const file = positionals[0];
  if (!file) throw new UnreadableFile(USAGE);
  const description = await describeWorkbook(await readFile(file), values);
  process.stdout.write(`${JSON.stringify(description, null, 2)}\n`);
  if (description.layout === null) process.exitCode = 1;
}

function sentence(error: unknown): string {
  if (error instanceof Refusal) return say(italian, error.reason);
  if (error instanceof UnreadableFile) return error.message;
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `Il file ${path} non c'è.`;
  if (code.startsWith('ERR_PARSE_ARGS')) return USAGE;
  if (path) return `Il file ${path} non si può leggere (${code}).`;
  return `Errore interno del programma, da segnalare con il file:\n${(error as Error).stack}`;
}

// The reader may close early (| head): that is no error.
process.stdout.on('error', () => process.exit());

main().catch((error: unknown) => {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = 2;
});
