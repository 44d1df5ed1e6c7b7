import { breakdown } from './it/breakdown';
import { checks } from './it/checks';
import { directions } from './it/directions';
import { editing } from './it/editing';
import { functions } from './it/functions';
import { layout } from './it/layout';
import { pane } from './it/pane';
import { plan } from './it/plan';
import { sharing } from './it/sharing';
import { teaching } from './it/teaching';
import { teachingPane } from './it/teachingPane';
import { workbook } from './it/workbook';

/** Italian, the first language of the product. Every text a person reads is here; `{name}` is filled in. */
export const italian = {
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
} as const;
