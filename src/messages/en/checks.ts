import type { checks as italian } from '../it/checks';

/** English: what Verifica asks of a plan, and what it finds. */
export const checks: Record<keyof typeof italian, string> = {
  'ruleGroup.weights': 'Weights',
  'ruleGroup.codes': 'Codes',
  'ruleGroup.rows': 'Rows',
  'ruleGroup.targets': 'Targets',
  'ruleGroup.values': 'Values',
  'ruleGroup.formulas': 'Formulas',
  'ruleGroup.published': 'Scores published and written',
  'ruleGroup.sheets': 'Across the sheets',
  'rule.weightsSum': 'Do the weights below each item make 100?',
  'rule.weightsMixed': 'Are all weights written in one scale?',
  'rule.weightUnreadable': 'Is every weight a number from 0 to 100?',
  'rule.weightMissing': 'Has every item its weight?',
  'rule.weightAlone': 'Has every weight its item?',
  'rule.weightDiffers': 'Is the same weight written alike everywhere?',
  'rule.weightsRounded': 'Does rounding explain a sum of weights other than 100?',
  'rule.weightZero': 'Are there items with a score that a weight of 0 leaves out?',
  'rule.sharesOfWhole': 'Do weights make 100 below each item, all together or for each unit?',
  'rule.codeRepeated': 'Has every item a code of its own?',
  'rule.codeMissing': 'Has each item its code, like the others of its level?',
  'rule.codeWrongParent': 'Is every item below the one that its code begins with?',
  'rule.rowWithoutPlace': 'Is it clear below which item each row stands?',
  'rule.nodeTwice': 'Does every item count only once?',
  'rule.nodeWithoutChildren': 'Has every objective at least one indicator?',
  'rule.nameMissing': 'Has every item a name?',
  'rule.targetMissing': 'Has every indicator a target?',
  'rule.eliminated': 'Is what was removed or does not apply left out?',
  'rule.totalRow': 'Are rows of totals left out?',
  'rule.targetUnreadable': 'Can every target be read without doubt?',
  'rule.targetToJudge': 'Can every target be measured without a person’s judgement?',
  'rule.directionMissing': 'Does every target say whether more or less is better?',
  'rule.unitDiffers': 'Have target and actual the same unit?',
  'rule.scaleDiffers': 'Are target and actual of one order of magnitude?',
  'rule.figuresSwapped': 'Are targets and actuals swapped?',
  'rule.figureAmbiguous': 'Can figures be read in one way only?',
  'rule.actualUnreadable': 'Does every actual answer its target?',
  'rule.actualsMissing': 'Does each indicator have its actual?',
  'rule.dates1904': 'Do the dates of the file fall in the year of the plan?',
  'rule.manualCalculation': 'Does Excel recalculate by itself?',
  'rule.publishedDiffers': 'Are the published scores those that the data give?',
  'rule.statusDiffers': 'Does the outcome that is written agree with the score?',
  'rule.scoreByHand': 'Which scores were set by hand?',
  'rule.resultsOutOfDate': 'Are the results in the sheet up to date?',
  'rule.objectiveTwoResults': 'Has every objective the same result in all sheets?',
  'rule.cellDecides': 'Is there a cell on which it depends how the sheet is read?',
  'rule.notUnderstood': 'Was the whole sheet understood?',
  'rule.codeMalformed': 'Are the codes of one level all made alike?',
  'rule.detailMissing': 'Has every indicator a unit, a type and an owner, as the others have?',
  'rule.directionSuspicious': 'Does the sign of the target agree with the name of the indicator?',
  'rule.targetWorsens': 'Do targets ask more (or at least the same) from year to year?',
  'rule.targetBelowCluster': 'Does every target ask at least what the other chambers reach on average?',
  'rule.deadlineOutsideYear': 'Do deadlines fall in the year of their target?',
  'rule.numberAsText': 'Are numbers numbers for Excel too?',
  'rule.dateAsText': 'Are dates dates for Excel too?',
  'rule.straySpaces': 'Are texts free of invisible spaces?',
  'rule.errorCell': 'Are the sheets of the plan free of Excel errors?',
  'rule.functionUnknown': 'Does Excel know all functions of the file?',
  'rule.rangeOfSiblings': 'Do formulas take in all rows of a group, and no others?',
  'rule.formulaOtherRow': 'Does every copied formula look at its own row?',
  'rule.numberOverFormula': 'Is there a formula where the other rows have one?',
  'rule.objectiveTwoCodes': 'Has every objective one code?',
  'rule.indicatorTwoValues': 'Does the same indicator have the same target and the same actual everywhere?',
  'rule.programmeDiffers': 'Is every objective below the same programme in all sheets?',
  'rule.nodeNotListed': 'Are the lists of objectives complete?',
  'rule.totalDiffers': 'Are totals the sum of their rows?',
  'rule.resourcesExceeded': 'Do the resources used stay within those planned?',
  'code.doubledPrefix': 'Code {code} begins twice with the same letters: remove one.',
  'code.unlikeOthers':
    'Code {code} is not made like the others of its level (for example {usual}): correct it.',
  'code.oddMark': 'Code {code} has the mark “{mark}”, which the others do not have: check how it is written.',
  'code.belowAnother':
    'Code {code} begins like {other}, but the item is below {parent}: move it or correct the code.',
  'code.amongOthers':
    'Code {code} puts the item below {parent}, but its row stands among those of {other}: correct the code or move the row.',
  'code.letterForDigit':
    'In code {code} a letter stands where a digit should (O for 0, l for 1): write {corrected}.',
  'code.ofOther':
    'Code {code} is of two different indicators, “{name}” and “{other}”: give one of them its own code.',
  'cell.blank':
    'This cell is blank, where rows made like this one have a value (for example {sample}): the sheet is read in another way. Write it first. Findings that come of it, among the notes: {count}.',
  'cell.otherKind':
    'Here stands “{text}”, where rows made like this one have a number (for example {sample}): the sheet is read in another way. Correct it first. Findings that come of it, among the notes: {count}.',
  'cell.consequence': 'It comes of the cell {cell}, and is mended with it: {finding}',
  'level.skipped':
    'Below {name} indicators have no objective, beginning with “{indicator}”, and below the other items they have: if the row of the objective is missing, add it.',
  'objective.restart':
    'Below {name} the rows are numbered from 1 again at “{after}” (row {row}): if an objective is missing above, add its row.',
  'node.twice':
    '“{name}” is there twice below the same item, and counts twice: remove one, or give each a name.',
  'node.noNameNorCode': 'Row {row}: the item has neither name nor code. Write them, or remove the row.',
  'node.noCode': '{name}: the code is missing, which the other items of its level have. Write it.',
  'node.noMeasure': '{name}: the unit of measure is missing, which the other indicators have.',
  'node.noType': '{name}: the type is missing, which the other indicators have.',
  'node.noUnits': '{name}: the responsible unit is missing, which the other indicators have.',
  'row.totalCounted':
    '“{name}” looks like a total and is read as an item: its rows count twice. If it is one, clear its code, weight and target.',
  'direction.contradicts':
    'The target says {operator} and the direction beside it {direction}: the target counts. Write the same sign in both places.',
  'direction.lessWanted':
    'The target says {operator} (the higher the better) but the name begins with “{words}”, where less is better: if the sign is the wrong way round, correct it.',
  'direction.moreWanted':
    'The target says {operator} (the lower the better) but the name begins with “{words}”, where more is better: if the sign is the wrong way round, correct it.',
  'target.worsens':
    'The target asks less in {later} ({to}) than in {year} ({from}): check the two figures. If it is meant, say so in a note.',
  'target.upAndDown':
    'From year to year the target goes one way and then the other ({series}). Check the figures. If it is meant, say so in a note.',
  'target.belowCluster':
    'The target is {target} and the average of the other chambers {average}. Raise it, or say why in a note.',
  'target.outsideYear':
    'The deadline {date} is not in {year}, the year of the target: correct the date, or move the target to its year.',
  'actual.beforeYear':
    'The actual {date} is of a year before {year}: if it was left from last year, write the date of this one.',
  'value.numberAsText':
    '“{text}” is a number stored as text: Excel’s sums pass over it. Write it as a number.',
  'value.dateAsText':
    '“{text}” is a date written as text, which Excel neither sorts nor compares: write it as a date.',
  'value.straySpaces':
    '“{text}”: there are invisible spaces before, after or among the words. Remove them, for filters and lookups miss this cell.',
  'value.error': 'The cell shows {text}, and what depends on it cannot be computed: correct the formula.',
  'formula.ofAddIn':
    'This formula is from an Excel without the add-in ({formula}): press Calculate, which writes it again.',
  'formula.unknownName':
    'Excel does not know a function or a name of this formula ({formula}): correct the name.',
  'formula.missesRow':
    'The formula leaves out {name} (cell {cell}), which is of the same group: its result does not count it. Lengthen the range.',
  'formula.takesNeighbour':
    'The formula takes in {name} (cell {cell}) as well, which is of another group: its result is false. Shorten the range.',
  'formula.otherRow':
    'The formula looks at another row, and its result is not of this one: in the other rows of the column it is like {formula}. Correct it.',
  'formula.typedOver':
    'The number {number} was typed where the other rows have a formula ({formula}). Put it back, or say why in a note.',
  'objective.twoCodes':
    '“{name}” has the code {code} here and {other} elsewhere: a reader takes them for two objectives. Keep one.',
  'indicator.twoValues':
    '“{name}”: the actual is {value} here and {other} below {parent}. It is the same indicator: correct the wrong one.',
  'programme.other':
    '{name} is below the programme “{other}” here and “{programme}” elsewhere: see which is right and write it everywhere.',
  'programme.twoNames':
    'The programme is called “{programme}” here and “{other}” elsewhere: one number must have one name.',
  'node.notListed':
    'In sheet “{sheet}” the list that begins here lacks {name}, which is in the tree: add the row.',
  'weight.otherInList':
    'The weight of {name} is {other} here and {weight} on the sheet “{sheet}”, cell {cell}: correct the wrong one. The calculation uses {weight}.',
  'result.otherInList':
    'The result of {name} is {other} here and {own} on the sheet “{sheet}”, cell {cell}: correct the wrong one.',
  'result.otherThanComputed':
    'The result of {name} is {other} here, and its indicators give {own}: check which of the two is right.',
  'result.unscoredPart':
    'The result of {name} is {other} here, and its indicators give {own}, with {evaluated} of the weight assessed: the rest may explain it.',
  'status.notReached': 'It says “{status}” here, but the score is {score}. Correct the word, or the figures.',
  'status.reached':
    'It says “{status}” here, but the score is {score}, which is “{expected}”. Correct the word, or the figures.',
  'indicator.twoTargets':
    '“{name}”: the target is {value} here and {other} below {parent}. It is the same indicator: correct the wrong one.',
  'node.sameName':
    'Another item below {parent} is called “{name}” too (cell {cell}). If it is the same it counts twice: remove one, or give each a name.',
  'actual.dashes':
    'Actuals that are only a dash: {count}, the first here. Like “n.d.” they are left out: where 0, or no, is meant, write it.',
  'actual.negative':
    'The actual is negative ({actual}) and the target is {target}: the score is 0. If the minus is not meant, remove it.',
  'figure.readAsPercent':
    'Target {target}, actual {actual}: {bare} has no % sign and is read as {percent}, so the score is {score}. Write the sign, or correct it.',
  'node.notApplicableCounted':
    'It says “{text}”, but {name} has a score ({score}) and counts. Clear the actuals, or remove this.',
  'weights.noneOfLevel':
    'The level “{level}” has cells for weights, all blank: its items count alike. If it had weights, write them.',
  'figures.swapped':
    'Target {target} and actual {actual} seem swapped: elsewhere the target is round and the actual precise. Swapped, the score {score} becomes {other}.',
  'total.differs':
    'The total written is {total}, but the rows above (column {column}) sum to {sum}: check whether a row is missing.',
  'resources.exceeded':
    'The resources used here are {used} euro and those planned {planned} euro ({share}%): check that both are of the same objective and year.',
  'mend.trim': 'Remove the extra spaces',
  'mend.asFigure': 'Write {text} as a value',
  'weights.byUnit':
    'These {count} weights make 100 for each unit ({units} units), and not below each item: there they count in proportion.',
  'weights.together':
    'The weights of the {count} items below {name} make {sum} all together, and not 100%: {points} points of difference. One is wrong or missing: correct it.',
  'weights.togetherBlank':
    'The weight of {name} is missing here (weights missing: {missing}); the others make {sum} all together. Write it, so that all together make 100%.',
  'weights.shortBelow':
    'The weights of the items below {name} make {sum} and not 100%: {points} points are missing. Correct the wrong one, or scale all of them to 100.',
  'weights.overBelow':
    'The weights of the items below {name} make {sum} and not 100%: {points} points too many. Correct the wrong one, or scale all of them to 100.',
  'weights.twoSets':
    'Below {name} the weights make 100 down to “{before}”, and 100 again from “{after}” (row {row}) on: perhaps the row of an objective is missing above “{after}”. Add it, or correct them.',
  'weights.unlikeParent':
    'The weights of the items below {name} make {sum}, but {name} weighs {weight}: elsewhere the two figures are equal. Correct the wrong one.',
  'weights.ownScale':
    'The weights do not make 100 (below {name} they make {sum}): they count in proportion. If they were meant to make 100, correct them.',
  'checksSheet.title': 'Checks of {day}',
  'checksSheet.counts':
    'Findings: {findings}; accepted: {accepted}. This sheet does not change: write another one after the corrections.',
  'checksSheet.state.error': 'to be corrected',
  'checksSheet.state.warning': 'to be looked at',
  'checksSheet.state.note': 'to be known',
  'checksSheet.state.off': 'not looked for in this file',
};
