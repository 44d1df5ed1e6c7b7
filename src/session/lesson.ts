import { readableSheets } from '../core/layout/recognise';
import { propose } from '../core/layout/engine/proposal/propose';
import type { LayoutQuestion } from '../core/layout/teaching/question';
import { unclear } from '../core/layout/teaching/unclear';
import { understood, type Understood } from '../core/layout/teaching/understood';
import type { Steps } from '../core/steps';
import type { Snapshot } from '../workbook/port';
import type { StoredSettings } from './settings';
import { hintsOf } from './workbookState';

/** What was understood of a workbook so far, and what was not. */
export interface Lesson {
  /** null: no table of indicators. */
  understood: Understood | null;
  questions: readonly LayoutQuestion[];
  /** Only what a person shows is read. */
  byExample: boolean;
}

/** As what was taught says, or as the evidence alone suggests. */
export function* lessonOf({ sheets }: Snapshot, settings: StoredSettings): Steps<Lesson> {
  const hints = hintsOf(settings);
  const grids = readableSheets(sheets, hints);
  const declaration = settings.declaration ?? propose(grids);
  yield;
  const found = declaration && understood(grids, declaration, settings.year);
  yield;
  const byExample = declaration?.examples !== undefined;
  return { understood: found, questions: unclear(grids, declaration, found), byExample };
}
