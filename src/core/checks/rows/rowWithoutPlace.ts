import type { Rule } from '../rule';
import { missingTitles } from './missingTitles';
import { restartedNumbers } from './restartedNumbers';
import { skippedLevels } from './skippedLevels';

/** A row of which the sheet does not say what it stands below. */
export const rowWithoutPlace: Rule = {
  id: 'rowWithoutPlace',
  severity: 'warning',
  reports: [
    'row.orphan',
    'row.withoutCode',
    'title.withoutCode',
    'row.withoutOperational',
    'parent.unknown',
    'indicator.withoutObjective',
    'block.withoutTitle',
    'block.byCode',
    'node.withoutCode',
    'form.codeOfSheet',
    'table.flat',
    'objective.gap',
    'titles.unordered',
  ],
  says: ['level.skipped', 'objective.restart'],
  find: (facts) => [...missingTitles(facts), ...restartedNumbers(facts), ...skippedLevels(facts)],
};
