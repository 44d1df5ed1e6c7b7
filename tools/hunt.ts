import { spawnSync } from 'node:child_process';

/** `npm run test:hunt [-- FILES]`: the random tests with cases nobody has drawn yet, four times as many. */
const seed = process.env.HUNT_SEED ?? String(Date.now() % 1_000_000_000);
const files = process.argv.slice(2);
const random = ['property', 'layout/.*amage', 'editing/manyEdits', 'checks', 'sharing', 'session'].map(
  (name) => `tests/${name}`,
);
const env = { ...process.env, HUNT_SEED: seed, HUNT_SCALE: process.env.HUNT_SCALE ?? '4' };
const jest = spawnSync('npx', ['jest', ...(files.length > 0 ? files : random)], { stdio: 'inherit', env });
process.stdout.write(`HUNT_SEED=${seed} draws these cases again.\n`);
process.exitCode = jest.status ?? 1;
