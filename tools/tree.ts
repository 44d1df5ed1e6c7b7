import { describeWorkbook } from './describeWorkbook';
import { namedWorkbook, usageOf } from './namedWorkbook';
import { runTool } from './sayError';

const USAGE = usageOf('tree');

/** Prints, as JSON, what was recognised in a workbook and what it computes to. Reads only. */
async function main(): Promise<void> {
  const { bytes, options } = await namedWorkbook(USAGE);
  const description = await describeWorkbook(bytes, options);
  process.stdout.write(`${JSON.stringify(description, null, 2)}\n`);
  if (description.layout === null) process.exitCode = 1;
}

runTool(main, USAGE);
