/** Builds the add-in and the workbench's page when they are missing or older than their sources. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WEBPACK = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');

export function ensureBuilt(): void {
  ensure('dist', ['src', 'packaging', 'manifest.xml', 'webpack.config.js'], ['--mode', 'production']);
  ensure('dist-workbench', ['workbench'], ['--config', 'workbench/webpack.config.js']);
}

/** The build of the self-test, which the product does not contain. */
export function ensureSelftestBuilt(): void {
  ensure(
    'dist-selftest',
    ['src/core', 'src/functions', 'selftest', 'packaging', 'webpack.config.js'],
    ['--mode', 'production', '--env', 'selftest'],
  );
}

function ensure(result: string, sources: string[], webpackArguments: string[]): void {
  const built = lastChange(join(ROOT, result));
  if (sources.every((source) => lastChange(join(ROOT, source)) <= built)) return;
  console.log(`Preparo ${result}/: può volerci un minuto…`);
  const { status } = spawnSync(process.execPath, [WEBPACK, ...webpackArguments], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`webpack non è riuscito a preparare ${result}.`);
  // webpack does not rewrite what comes out the same, and then the file would look old for ever.
  const now = new Date();
  utimesSync(join(ROOT, result), now, now);
}

/** Of a file, or of a folder and the newest in it; 0 if there is none. */
function lastChange(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
