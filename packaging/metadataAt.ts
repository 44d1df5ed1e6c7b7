import type { PerfFunction, Wording } from '../src/functions/definition';
import { metadataOf, type FunctionsMetadata } from '../src/functions/metadata';
import { HELP_PAGE } from './pages';

/** The metadata as a deployment publishes it: Excel wants whole addresses of the help. */
export function metadataAt(
  functions: readonly PerfFunction[],
  language: keyof Wording,
  address: string,
): FunctionsMetadata & { functions: readonly { helpUrl: string }[] } {
  const metadata = metadataOf(functions, language);
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      helpUrl: new URL(`${HELP_PAGE}#${each.id}`, address).href,
    })),
  };
}
