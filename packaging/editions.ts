import { SELFTEST_FUNCTIONS } from '../selftest/functionsList';
import type { PerfFunction } from '../src/functions/definition';
import { FUNCTIONS } from '../src/functions/list';

/** What one build is made of, and where it goes. */
interface Edition {
  functionsEntry: string;
  paneEntry: string;
  page: string;
  manifest: string;
  output: string;
  functions: readonly PerfFunction[];
  /**
   * The Id of a deployment, where it is not the one in the manifest: one Excel refuses a sideloaded and a deployed copy of
   * the same Id (office-js #4559).
   */
  productionId?: string;
}

export const EDITIONS: Readonly<Record<'product' | 'selftest', Edition>> = {
  product: {
    functionsEntry: './src/functions/index.ts',
    paneEntry: './src/taskpane/index.tsx',
    page: './src/taskpane/taskpane.html',
    manifest: 'manifest.xml',
    output: 'dist',
    functions: FUNCTIONS,
    productionId: '687058ad-e5ad-4b0f-afb7-89afe1ff53ee',
  },
  selftest: {
    functionsEntry: './selftest/functions.ts',
    paneEntry: './selftest/pane.ts',
    page: './selftest/taskpane.html',
    manifest: 'selftest/manifest.xml',
    output: 'dist-selftest',
    functions: SELFTEST_FUNCTIONS,
  },
};
