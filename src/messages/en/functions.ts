import type { functions as italian } from '../it/functions';

/** English: what is said of functions, targets, weights and rules. */
export const functions: Record<keyof typeof italian, string> = {
  'target.missing': 'no target',
  'target.measuredOnly': 'first year of measurement: measured, not scored',
  'target.unreadable':
    'Cannot read the target “{text}”. Write it like ">= 60,00 N.", "Entro 30/06/2025" or "= sì".',
  'target.relative.previousYear':
    'Target “{text}” refers to an earlier year. Write the value to reach, for example "<= 12,5 gg"; if the actual is a change, the change: ">= 10%".',
  'target.relative.benchmark':
    'Target “{text}” refers to the benchmark. Write the value to reach, for example ">= 75 %".',
  'target.yearless':
    'Target “{text}” is a deadline without a year, and the year of the plan is not known. Write the whole date, for example "Entro 30/09/2025".',
  'target.yearDoubtful':
    'The deadline says no year: with that of the plan it is {date}, but the actual is of another year. Write the whole date in the target.',
  'target.qualitative':
    'Target “{text}” is for a person to judge. Enter the score by hand, or write one measurable condition such as ">= 5 N.".',
  'target.ambiguous':
    'Target “{text}”: the dot is read as a separator of thousands ({value}). If it was meant as a decimal mark, correct it.',
  'actual.ambiguous':
    'Actual “{text}”: the dot is read as a separator of thousands ({value}). If it was meant as a decimal mark, correct it.',
  'target.remark':
    'Target “{text}”: “{remark}” does not count. If it changes the value, write the target in another way.',
  'actual.remark':
    'Actual “{text}”: “{remark}” does not count. If it changes the value, write the actual in another way.',
  'actual.farFromTarget':
    'Actual {actual}, target {target}: one is more than a hundred times the other. Check that they are in the same unit (euro, thousands, points).',
  'measure.differs':
    'The unit of measure is “{measure}”, but target or actual are in “{unit}”: check which is right.',
  'measure.otherKind':
    'The unit of measure is “{measure}” and the target “{target}” is of another kind: check which is right.',
  'actual.unreadable':
    'Cannot read the actual “{text}”. Write a number (12,5), a percentage (85%), a date (30/06/2025), sì or no.',
  'actual.outcome':
    'Actual “{text}” is an outcome, not a value. Write the value reached, or say in the sheet Regole what outcomes are worth: in the row "Esiti a parole", for example, "Raggiunto = 100%; Parzialmente raggiunto = 50%; Non raggiunto = 0%".',
  'actual.notYesNo': 'The target asks for yes or no: write "sì" or "no" as the actual.',
  'actual.numberForDate':
    'The target is a deadline and the actual “{text}” is not a date: write the date (30/06/2025), or "no" if it was not done.',
  'actual.yesForDate': 'The target is a deadline: write the date on which it was done (30/06/2025), or "no".',
  'actual.dateCount':
    'The target has {expected} deadlines and the actual {found} dates: write as many, or one.',
  'actual.monthAlone':
    'Actual “{text}”: the days of delay are not known. Write the whole date, for example 30/06/2025.',
  'actual.maybeDate':
    'The actual {text} is almost surely a date ({date}) and the target a number: mend the wrong one. If it really is a number, write its unit: "{text} N.".',
  'actual.dateForNumber':
    'The actual is a date and the target a number: write a number, or a target like "Entro 30/06/2025".',
  'actual.yesNoForNumber': 'The actual is yes and the target a number: write the number reached.',
  'actual.percentPoints':
    'The target is a percentage and the actual {text} looks like percentage points: write it with the sign, {text}%.',
  'actual.percentForNumber':
    'The actual {text} is a percentage and the target is not: write both with the % sign or both without.',
  'target.direction':
    'Target “{text}”: it does not say whether more or less is better. Write it with its operator, "<= {text}" or ">= {text}", or give the direction.',
  'target.notWholeDate':
    'The actual is a date and the target “{text}” is not: write the whole day, for example "Entro 31/12/2025".',
  'number.letterForDigit':
    '“{text}”: a letter stands for a digit (O for 0, l for 1). Write the number again.',
  'number.half': '“{text}”: write the fraction as a decimal, for example 5,5.',
  'number.scaleLetter': '“{text}”: thousands or millions? Write the whole number, for example 1.500.000.',
  'number.fraction':
    '“{text}”: write the result, not the fraction, for example 80% or 0,8; a date needs its year.',
  'number.range':
    '“{text}” is a range. Write the value that counts: a minimum (">= 5"), a maximum ("<= 10") or the value reached (7).',
  'number.approximate': '“{text}” is an approximate value. Write the number alone, for example 10.',
  'number.rate':
    '“{text}”: it is not clear whether the value is that of a period (month, week), of each, or of the year. Write that of the year, for example 24.',
  'number.year':
    '“{text}” looks like a year. Write a number with its dot, 2.024; if it refers to that year, write the value to reach.',
  'number.dayWithoutYear': '“{text}” is a day without a year. Write the whole date, for example 30/06/2025.',
  'number.tooLong': '“{text}”: it has more digits than Excel keeps (15). Check the number.',
  'number.ambiguous':
    'A figure has three digits after a dot or a comma, and may be {whole} or {decimal}: write it in one of these two ways.',
  'text.tooLong':
    '“{text}”: too long a text to be read. Write the value alone, for example ">= 60,00 N." or 12,5.',
  'actual.otherUnit':
    'The target is in “{target}” and the actual in “{actual}”: write them in the same unit.',
  'actual.otherMark':
    'Target and actual ({text}) are not marks out of the same total: write both alike, for example 7/10 and 8/10.',
  'actual.otherScale':
    'It is not clear whether {target} and {actual} are on the same scale (units, thousands, millions): write both numbers in full.',
  'actual.pointsForFraction':
    'The target {target} and the actual {actual} seem to be on different scales: write both with the % sign, or both with their unit.',
  'function.element': 'Unreadable: {reason}',
  'function.internal':
    'Internal error of the add-in, not of the data ({detail}): report it to whoever installed it.',
  'cell.error': 'A cell among the arguments holds the error {error}: mend that cell.',
  'cell.notValue': 'A cell holds an object (stocks, geography, image) and not a value.',
  'score.failed': 'A score was not computed (“{text}”): mend its row first.',
  'weights.mixedSigns':
    'Some weights have the % sign (“{signed}”) and others have not (“{points}”): write them all alike.',
  'direction.unknown': 'Unknown direction “{text}”: use >=, <=, >, <, = or entro.',
  'level.unknown': 'Unknown level “{text}”: use indicatore, operativo, strategico, ambito or ente.',
  'explain.line': '{target}; actual {actual}: {outcome}; {result}',
  'explain.supposed': '{target} ({operator} supposed)',
  'explain.notAssessable': 'N/D: no target or no actual',
  'explain.met': 'met',
  'explain.byRules': 'by the rules',
  'explain.notMet': 'not met',
  'explain.notDone': 'not done',
  'explain.within': 'By {dates}',
  'explain.withinPlanYear': 'By {dates} (year of the plan)',
  'explain.before': 'Before {dates}',
  'explain.dayLate': '1 day late',
  'explain.daysLate': '{days} days late',
  'explain.yes': 'yes',
  'explain.no': 'no',
  'score.notNumber': 'Cannot read the score “{text}”: write a percentage (85%), "N/D" or "NV".',
  'score.error': 'There should be a score here and the cell shows {text}: clear it and press Calculate.',
  'score.outOfScale':
    'Score {text} is out of scale: write it as a percentage, for example 85% (that is 0,85).',
  'weights.short': 'The weights add up to {sum}: {points} points are missing',
  'weights.over': 'The weights add up to {sum}: {points} points too many',
  'weights.okBlank': 'The weights add up to {sum}, but rows have no weight: {blank}',
  'weights.shortBlank':
    'The weights add up to {sum}: {points} points are missing; rows without weight: {blank}',
  'weights.overBlank': 'The weights add up to {sum}: {points} points too many; rows without weight: {blank}',
  'tolerance.notNumber': 'Cannot read the tolerance “{text}”: write the points allowed, for example 0,05.',
  'shapes.differ': 'The ranges differ in shape: {first} and {second} (rows × columns). Choose equal ones.',
  'tree.notColumn': 'Codes are {shape} (rows × columns): choose one column only, for example A5:A80.',
  'tree.duplicateCode':
    'Code “{code}” occurs more than once and has rows below it: every node needs a code of its own.',
  'rules.fromWorkbook': 'proposed because the workbook names {chamber}',
  'rules.fromSheet': 'from the sheet {sheet}',
  'rules.remembered': 'chosen last time in this workbook',
  'rules.unknownProfile': 'Unknown rules “{name}”: use {known} or the range of the sheet Regole.',
  'rules.unknownRule': 'Unknown rule “{rule}”. Known rules: {known}.',
  'rules.wrongValue': 'Value “{text}” is not allowed: write {expected}.',
  'rules.notTwoColumns': 'The rules are a name or a range of two columns: rule and value.',
  'rules.invalid': 'The sheet Regole holds a value that is not allowed ({rule}).',
  'rules.band': 'Band “{band}”: cannot read “{text}”. Write, for example, ">= 60% e < 80%".',
  'rules.bandsGap':
    'Bands “{better}” and “{band}” overlap or leave a gap: the boundary must belong to one of them.',
  'rules.bandsOpen':
    'Band “{band}” does not reach the end of the scale: the highest has no maximum, the lowest no minimum.',
  'weight.notNumber': 'Cannot read the weight “{text}”: write a number, for example 12,5 or 12,5%.',
  'weight.negative': 'Negative weight ({text}): weights go from 0 to 100.',
};
