import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** `tsx tools/runScripts.ts SCRIPTS`: scripts of package.json, as many at once as there are processors; one that fails fails all. */
const waiting = process.argv.slice(2);
const failed: string[] = [];

async function runInTurn(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (!(await succeeds(name))) failed.push(name);
  }
}

/** What it says is shown when it ends: that of several at once would be mixed up. */
function succeeds(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = spawn(`npm run ${name}`, { shell: true });
    const said: Buffer[] = [];
    for (const stream of [script.stdout, script.stderr]) {
      stream.on('data', (part: Buffer) => said.push(part));
    }
    script.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

await Promise.all(Array.from({ length: availableParallelism() }, runInTurn));
if (failed.length > 0) {
  process.stderr.write(`Non riusciti: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
