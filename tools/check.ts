import { checkWorkbook } from './checkWorkbook';
import { namedWorkbook, usageOf } from './namedWorkbook';
import { runTool } from './sayError';

const USAGE = usageOf('check');

/** Prints, as JSON, all that is wrong with the plan of a workbook. Reads only. */
async function main(): Promise<void> {
  const { bytes, options } = await namedWorkbook(USAGE);
  const { isPlan, findings } = await checkWorkbook(bytes, options);
  process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  if (!isPlan) process.exitCode = 1;
}

runTool(main, USAGE);
