import { breakdown } from './en/breakdown';
import { checks } from './en/checks';
import { directions } from './en/directions';
import { editing } from './en/editing';
import { functions } from './en/functions';
import { layout } from './en/layout';
import { pane } from './en/pane';
import { plan } from './en/plan';
import { sharing } from './en/sharing';
import { teaching } from './en/teaching';
import { teachingPane } from './en/teachingPane';
import { workbook } from './en/workbook';
import type { Catalogue } from './message';

/** English, complete. */
export const english: Catalogue = {
  ...functions,
  ...plan,
  ...directions,
  ...layout,
  ...editing,
  ...sharing,
  ...teaching,
  ...teachingPane,
  ...workbook,
  ...pane,
  ...breakdown,
  ...checks,
};
