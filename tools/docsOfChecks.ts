import { writeFile } from 'node:fs/promises';
import { rulesPage } from './rulesPage';
import { runTool } from './sayError';

/** Writes the page of the rules. */
runTool(() => writeFile('docs/verifiche.md', rulesPage()), 'Uso: npm run docs:checks');
