import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool, sayError } from './sayError';
import { sharedWorkbook, type SharedCopyAs, type SharingReport } from './sharedWorkbook';
import { UnreadableFile } from './unzipParts';

const USAGE =
  'Uso: npm run --silent share -- FILE.xlsx COPIA.xlsx --native | --values | --live (oppure CARTELLA CARTELLA_DELLE_COPIE)';
const MODES = ['native', 'values', 'live'] as const satisfies readonly SharedCopyAs[];

/** Makes a copy of a workbook, or of each of a folder, that works without the add-in, or brings its formulas back. */
async function main(): Promise<void> {
  const option = { type: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { native: option, values: option, live: option },
  });
  const [from, to, ...others] = positionals;
  const [as, ...otherModes] = MODES.filter((mode) => values[mode]);
  if (!from || !to || !as || others.length > 0 || otherModes.length > 0) throw new UnreadableFile(USAGE);
  const isFolder = (await stat(from)).isDirectory();
  const files = isFolder ? await workbooksIn(from, to) : [{ file: from, copy: to }];
  const reports: object[] = [];
  for (const each of files) {
    if (resolve(each.file) === resolve(each.copy))
      throw new UnreadableFile(`La copia sarebbe il file stesso, ${each.file}: dare un altro nome.`);
    try {
      reports.push({ ...each, ...(await share(each.file, each.copy, as)) });
    } catch (error) {
      if (!isFolder) throw error;
      process.exitCode = 1;
      reports.push({ ...each, error: sayError(error, USAGE) });
    }
  }
  process.stdout.write(`${JSON.stringify(isFolder ? reports : reports[0], null, 2)}\n`);
}

async function share(file: string, copy: string, as: SharedCopyAs): Promise<SharingReport> {
  const today = new Date().toISOString().slice(0, 10);
  const { bytes, report } = await sharedWorkbook(await readFile(file), as, today);
  await mkdir(dirname(resolve(copy)), { recursive: true });
  await writeFile(copy, bytes);
  return report;
}

async function workbooksIn(folder: string, copies: string): Promise<{ file: string; copy: string }[]> {
  const names = (await readdir(folder)).filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$'));
  return names.sort().map((name) => ({ file: join(folder, name), copy: join(copies, basename(name)) }));
}

runTool(main, USAGE);
