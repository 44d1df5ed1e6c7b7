import type { plan as italian } from '../it/plan';

/** English: what is said of the computed plan. */
export const plan: Record<keyof typeof italian, string> = {
  'weight.tooLarge':
    'Weight {text} is more than all the rest together: weights go from 0 to 100. Correct it.',
  'node.noChildren':
    '{name}: no indicator below it, so it has no score. Add at least one, or remove the item.',
  'node.inRow': 'row {row}',
  'node.entity': 'the entity',
  'node.noName': '{name}: the name is missing, which the other items of its level have. Write it.',
  'node.noTarget':
    '{name}: the target is missing, which the other indicators have, and without a target there is no score. Write it.',
  'target.noneBesideActual':
    '{name}: there is an actual, but “{target}” where the target goes: no score. If the target was decided, write it; otherwise this is right.',
  'node.noActual':
    '{name}: the actual is missing, which the other indicators have: no score. Write it, or "n.d." if there is none.',
  'node.childProblem': 'Incomplete: {child} is to be checked.',
  'weight.inferred': 'Missing weight: it counts {weight}, what its siblings leave of 100. Write it.',
  'rules.refused': 'The sheet “{sheet}” cannot be read, and the scores follow the rules “{rules}”. {reason}',
  'weight.alone':
    'Row {row}: there is a weight ({weight}) and nothing else. Write the item, or remove the weight.',
  'weight.leftOut': 'Missing weight: the item is left out of the calculation. Write its weight.',
  'weight.zeroScored':
    'The weight is 0: the score of this item does not count. If it should, write its weight.',
  'byHand.published':
    'Date with a score set by hand: the published {published} stands (computed {computed}). To compute it, clear the cell of the published score.',
  'byHand.published.met':
    'Deadline met with a score set by hand: the published {published} stands (computed {computed}). If the date was corrected since, clear the cell of the published score.',
  'byHand.typed': 'Score typed by hand {typed} (computed {computed}): left as it is.',
  'published.different':
    'Published {published}, but the data of the sheet give {computed}: check actuals, targets and weights, or correct the published score.',
  'published.withoutActual':
    'Published {published}, but there is no actual: nothing to compare it with. Write the actual, or correct the published score.',
  'published.withoutTarget':
    'Published {published}, but there is no target: nothing to compare it with. Write the target, or correct the published score.',
  'published.pointsOfWeight': '{points} points of {weight} ({share})',
  'published.notNumber': 'Cannot read the published score “{text}”: write a percentage (85%) or "N/D".',
  'results.outOfDate': 'The results in the sheet are out of date (cells: {count}): press Calcola.',
  'newPlan.example':
    'The sheet “{sheet}” has an example plan with invented figures: press Calculate, open the items, change an actual.',
  'newPlan.done':
    'Sheets “{sheet}”, with {areas} areas, and “Regole” ({rules}) were made. Now write objectives, indicators, weights and targets.',
  'newPlan.doneOwnRules':
    'Sheet “{sheet}”, with {areas} areas, was made; the rules of the sheet “{rules}” apply. Now write objectives, indicators, weights and targets.',
  'newPlan.noEntity': 'The name of the chamber is missing: write it.',
  'newPlan.wrongYear': '“{year}” is no year: write four digits, for example 2026.',
  'newPlan.noAreas': 'At least one strategic area is needed: write its name.',
  'newPlan.areaTwice': 'The area “{name}” occurs twice: give each area a name of its own.',
  'nextYear.noPlan': 'There is no plan to begin from: open the sheet of this year’s plan and read again.',
  'nextYear.why.sheets': 'the plan stands on several sheets',
  'nextYear.why.dashboards': 'the file holds the dashboards of executives, too',
  'nextYear.why.years': 'the targets are of several years',
  'nextYear.why.parts': 'some cells hold more than one figure',
  'nextYear.why.protected': 'the sheet is protected',
  'nextYear.why.computed': 'the deadlines are computed by formulas',
  'nextYear.copied':
    'Sheet “{sheet}” was made, a copy of “{source}” for the year after. Deadlines moved by a year: {moved}; targets unchanged: {same}. Actuals and results are blank.',
  'nextYear.copiedKeeping':
    'Sheet “{sheet}” was made, a copy of “{source}” for the year after. Deadlines moved by a year: {moved}; targets unchanged: {same}. Actuals and results are blank; look at the columns {kept}, copied as they are.',
  'nextYear.done':
    'Sheet “{sheet}” was made, a plain table because {why}. Targets: {planned} from the three-year plan, {moved} moved by a year, {same} unchanged. Without a target, listed at the foot: {dropped}.',
  'nextYear.doneWithoutDashboards':
    'Sheet “{sheet}” was made, a plain table because {why}. Targets: {planned} from the three-year plan, {moved} moved by a year, {same} unchanged. Without a target, listed at the foot: {dropped}. Dashboards not carried over: {dashboards}.',
  'weights.rounded':
    'The weights make {sum} because they are printed with few decimals: nothing changes in the results.',
  'weights.shares':
    'The {count} weights make 100 all together, and not below each item: they are read so. An item without a weight weighs as much as those below it.',
  'weights.mixedBelow':
    'Some of these weights are fractions (0.5 or 50%) and others points (50): write all of them the same way, or the former hardly count.',
  'weights.blankColumn':
    'The column “{heading}” is blank: its items all count alike. Check whether the weights were deleted, or stand in another column.',
  'weights.onlyTitles':
    'In the column “{heading}” only the items above the indicators have a weight: below each of them all indicators count alike.',
  'weights.none':
    'Below {name} all weights are missing: in the results the items count the same. Write the weights, as elsewhere.',
  'mend.write': 'Write “{text}”',
  'mend.actuals': 'Add the column “{heading}”',
  'mend.weights': 'Scale to 100: {from} → {to}',
  'code.recurs':
    'Code {code} stands beside {count} indicators of the same name: if they are one indicator that is right, otherwise give each its own.',
  'missing.actual': 'There is no actual yet.',
  'missing.target': 'There is no target.',
  'missing.measuredOnly': 'Year of measurement: this year it is measured and not scored.',
  'missing.nothingBelow': 'No indicator below this item.',
  'missing.weights': 'None of the items below has a weight that counts.',
  'missing.typed': 'N/D written by hand in the place of the score.',
  'missing.notAssessable': 'Declared not assessable.',
};
