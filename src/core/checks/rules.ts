import type { MessageId } from '../../messages/message';
import type { Rule, RuleId } from './rule';
import { actualsMissing } from './values/actualsMissing';
import { actualUnreadable } from './values/actualUnreadable';
import { cellDecides } from './sheets/cellDecides';
import { codeMalformed } from './codes/codeMalformed';
import { codeMissing } from './codes/codeMissing';
import { codeRepeated } from './codes/codeRepeated';
import { codeWrongParent } from './codes/codeWrongParent';
import { dateAsText } from './values/dateAsText';
import { dates1904 } from './values/dates1904';
import { deadlineOutsideYear } from './targets/deadlineOutsideYear';
import { detailMissing } from './rows/detailMissing';
import { directionMissing } from './targets/directionMissing';
import { directionSuspicious } from './targets/directionSuspicious';
import { eliminated } from './rows/eliminated';
import { errorCell } from './values/errorCell';
import { figureAmbiguous } from './targets/figureAmbiguous';
import { figuresSwapped } from './targets/figuresSwapped';
import { formulaOtherRow } from './formulas/formulaOtherRow';
import { functionUnknown } from './formulas/functionUnknown';
import { indicatorTwoValues } from './sheets/indicatorTwoValues';
import { manualCalculation } from './values/manualCalculation';
import { nameMissing } from './rows/nameMissing';
import { nodeNotListed } from './sheets/nodeNotListed';
import { nodeTwice } from './rows/nodeTwice';
import { nodeWithoutChildren } from './rows/nodeWithoutChildren';
import { notUnderstood } from './sheets/notUnderstood';
import { numberAsText } from './values/numberAsText';
import { numberOverFormula } from './formulas/numberOverFormula';
import { objectiveTwoCodes } from './sheets/objectiveTwoCodes';
import { objectiveTwoResults } from './sheets/objectiveTwoResults';
import { programmeDiffers } from './sheets/programmeDiffers';
import { publishedDiffers } from './published/publishedDiffers';
import { rangeOfSiblings } from './formulas/rangeOfSiblings';
import { resourcesExceeded } from './sheets/resourcesExceeded';
import { resultsOutOfDate } from './published/resultsOutOfDate';
import { rowWithoutPlace } from './rows/rowWithoutPlace';
import { scaleDiffers } from './targets/scaleDiffers';
import { scoreByHand } from './published/scoreByHand';
import { sharesOfWhole } from './weights/sharesOfWhole';
import { statusDiffers } from './published/statusDiffers';
import { straySpaces } from './values/straySpaces';
import { targetBelowCluster } from './targets/targetBelowCluster';
import { targetMissing } from './rows/targetMissing';
import { targetToJudge } from './targets/targetToJudge';
import { targetUnreadable } from './targets/targetUnreadable';
import { targetWorsens } from './targets/targetWorsens';
import { totalDiffers } from './sheets/totalDiffers';
import { totalRow } from './rows/totalRow';
import { unitDiffers } from './targets/unitDiffers';
import { weightDiffers } from './weights/weightDiffers';
import { weightAlone } from './weights/weightAlone';
import { weightMissing } from './weights/weightMissing';
import { weightsMixed } from './weights/weightsMixed';
import { weightsRounded } from './weights/weightsRounded';
import { weightsSum } from './weights/weightsSum';
import { weightUnreadable } from './weights/weightUnreadable';
import { weightZero } from './weights/weightZero';

/** All rules by what they look at, in the order in which people look for them. */
export const RULE_GROUPS = {
  weights: [
    weightsSum,
    weightsMixed,
    weightUnreadable,
    weightMissing,
    weightAlone,
    weightDiffers,
    weightsRounded,
    weightZero,
    sharesOfWhole,
  ],
  codes: [codeRepeated, codeMalformed, codeMissing, codeWrongParent],
  rows: [
    rowWithoutPlace,
    nodeTwice,
    nodeWithoutChildren,
    nameMissing,
    targetMissing,
    detailMissing,
    eliminated,
    totalRow,
  ],
  targets: [
    targetUnreadable,
    targetToJudge,
    directionMissing,
    directionSuspicious,
    unitDiffers,
    scaleDiffers,
    figuresSwapped,
    targetWorsens,
    targetBelowCluster,
    deadlineOutsideYear,
    figureAmbiguous,
  ],
  values: [
    actualUnreadable,
    actualsMissing,
    numberAsText,
    dateAsText,
    straySpaces,
    errorCell,
    dates1904,
    manualCalculation,
  ],
  formulas: [functionUnknown, rangeOfSiblings, formulaOtherRow, numberOverFormula],
  published: [publishedDiffers, statusDiffers, scoreByHand, resultsOutOfDate],
  sheets: [
    objectiveTwoResults,
    objectiveTwoCodes,
    indicatorTwoValues,
    programmeDiffers,
    nodeNotListed,
    totalDiffers,
    resourcesExceeded,
    cellDecides,
    notUnderstood,
  ],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

export type RuleGroup = keyof typeof RULE_GROUPS;

export const RULES: readonly Rule[] = Object.values(RULE_GROUPS).flat();

const byId = new Map(RULES.map((rule) => [rule.id, rule]));
const byMessage = new Map(RULES.flatMap(({ id, reports = [] }) => reports.map((message) => [message, id])));

export function ruleNamed(id: RuleId): Rule {
  return byId.get(id) as Rule;
}

/** The rule that a finding of reading or computing answers. */
export function ruleOf(message: MessageId): RuleId {
  return byMessage.get(message) ?? notUnderstood.id;
}
