import { ensureBuilt, ensureSelftestBuilt } from '../../workbench/server/build';

/** Once for all browser tests, before the first: two workers must not build the same folder. */
export default function build(): void {
  ensureBuilt();
  ensureSelftestBuilt();
}
