import type { MessageId } from '../../messages/message';
import type { Rule, RuleId } from './rule';
import { actualsMissing } from './values/actualsMissing';
import { actualUnreadable } from './values/actualUnreadable';
import { codeRepeated } from './codes/codeRepeated';
import { codeWrongParent } from './codes/codeWrongParent';
import { dates1904 } from './values/dates1904';
import { directionMissing } from './targets/directionMissing';
import { eliminated } from './rows/eliminated';
import { figureAmbiguous } from './targets/figureAmbiguous';
import { manualCalculation } from './values/manualCalculation';
import { nameMissing } from './rows/nameMissing';
import { nodeWithoutChildren } from './rows/nodeWithoutChildren';
import { notUnderstood } from './sheets/notUnderstood';
import { objectiveTwoResults } from './sheets/objectiveTwoResults';
import { publishedDiffers } from './published/publishedDiffers';
import { resultsOutOfDate } from './published/resultsOutOfDate';
import { rowWithoutPlace } from './rows/rowWithoutPlace';
import { scaleDiffers } from './targets/scaleDiffers';
import { scoreByHand } from './published/scoreByHand';
import { sharesOfWhole } from './weights/sharesOfWhole';
import { targetMissing } from './rows/targetMissing';
import { targetToJudge } from './targets/targetToJudge';
import { targetUnreadable } from './targets/targetUnreadable';
import { totalRow } from './rows/totalRow';
import { unitDiffers } from './targets/unitDiffers';
import { weightDiffers } from './weights/weightDiffers';
import { weightMissing } from './weights/weightMissing';
import { weightsMixed } from './weights/weightsMixed';
import { weightsRounded } from './weights/weightsRounded';
import { weightsSum } from './weights/weightsSum';
import { weightUnreadable } from './weights/weightUnreadable';
import { weightZero } from './weights/weightZero';

/** All rules, in the order in which people look for them. */
export const RULES: readonly Rule[] = [
  weightsSum,
  weightsMixed,
  weightUnreadable,
  weightMissing,
  weightDiffers,
  weightsRounded,
  weightZero,
  sharesOfWhole,
  codeRepeated,
  codeWrongParent,
  rowWithoutPlace,
  nodeWithoutChildren,
  nameMissing,
  targetMissing,
  eliminated,
  totalRow,
  targetUnreadable,
  targetToJudge,
  directionMissing,
  unitDiffers,
  scaleDiffers,
  figureAmbiguous,
  actualUnreadable,
  actualsMissing,
  dates1904,
  manualCalculation,
  publishedDiffers,
  scoreByHand,
  resultsOutOfDate,
  objectiveTwoResults,
  notUnderstood,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));
const byMessage = new Map(RULES.flatMap(({ id, reports = [] }) => reports.map((message) => [message, id])));

export function ruleNamed(id: RuleId): Rule {
  return byId.get(id) as Rule;
}

/** The rule that a finding of reading or computing answers. */
export function ruleOf(message: MessageId): RuleId {
  return byMessage.get(message) ?? notUnderstood.id;
}
