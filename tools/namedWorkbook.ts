import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadLayout } from './loadLayout';
import type { OpenOptions } from './openPlan';
import { UnreadableFile } from './unzipParts';

/** How a command that looks at the plan of a workbook is called. */
export function usageOf(command: string): string {
  return `Uso: npm run --silent ${command} -- FILE.xlsx [--rules PT-PO] [--sheet "Foglio 1"] [--year 2025] [--layout DISPOSIZIONE.json] [--hidden]`;
}

/**
 * The workbook named on the command line, and how it is to be read.
 * @throws UnreadableFile with `usage` where none is named
 */
export async function namedWorkbook(usage: string): Promise<{ bytes: Uint8Array; options: OpenOptions }> {
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
  if (!file) throw new UnreadableFile(usage);
  const { layout, ...options } = values;
  const declaration = layout === undefined ? null : await loadLayout(layout);
  return { bytes: await readFile(file), options: { ...options, declaration } };
}
