import type { Catalogue } from './message';

/** English, complete. */
export const english: Catalogue = {
  'target.missing': 'no target',
  'target.measuredOnly': 'first year of measurement: measured, not scored',
  'target.unreadable':
    'Cannot read the target “{text}”. Write it like ">= 60,00 N.", "Entro 30/06/2025" or "= sì".',
  'target.relative.previousYear':
    'Target “{text}” refers to an earlier year. Write the value to reach, for example "<= 12,5 gg".',
  'target.relative.benchmark':
    'Target “{text}” refers to the benchmark. Write the value to reach, for example ">= 75 %".',
  'target.qualitative':
    'Target “{text}” is for a person to judge. Enter the score by hand, or write a measurable target such as ">= 5 N.".',
  'target.ambiguous': 'Target “{text}”: the dot was read as a thousands separator ({value}).',
  'actual.unreadable':
    'Cannot read the actual “{text}”. Write a number (12,5), a percentage (85%), a date (30/06/2025), sì or no.',
  'actual.notYesNo': 'The target asks for yes or no: write "sì" or "no" as the actual.',
  'actual.numberForDate':
    'The target is a deadline and the actual “{text}” is not a date: write the date (30/06/2025), or "no" if it was not done.',
  'actual.yesForDate': 'The target is a deadline: write the date on which it was done (30/06/2025), or "no".',
  'actual.dateCount':
    'The target has {expected} deadlines and the actual {found} dates: write as many, or one.',
  'actual.dateForNumber':
    'The actual is a date and the target a number: write a number, or a target like "Entro 30/06/2025".',
  'actual.yesNoForNumber': 'The actual is yes or no and the target a number: write the number reached.',
  'actual.percentPoints':
    'The target is a percentage and the actual {text} looks like percentage points: write it with the sign, {text}%.',
  'actual.percentForNumber':
    'The actual {text} is a percentage and the target is not: write both with the % sign or both without.',
  'direction.unknown': 'Unknown direction “{text}”: use >=, <=, >, <, = or entro.',
  'level.unknown': 'Unknown level “{text}”: use indicatore, operativo, strategico, ambito or ente.',
  'explain.line': '{target}; actual {actual}: {outcome}; {result}',
  'explain.notAssessable': 'N/D: no target or no actual',
  'explain.met': 'met',
  'explain.notMet': 'not met',
  'explain.notDone': 'not done',
  'explain.within': 'By {dates}',
  'explain.before': 'Before {dates}',
  'explain.dayLate': '1 day late',
  'explain.daysLate': '{days} days late',
  'explain.yes': 'yes',
  'explain.no': 'no',
  'weight.notNumber': 'Cannot read the weight “{text}”: write a number, for example 12,5 or 12,5%.',
  'weight.negative': 'Negative weight ({text}): weights go from 0 to 100.',
  'score.notNumber': 'Cannot read the score “{text}”: write a percentage (85%), "N/D" or "NV".',
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
  'tree.duplicateCode':
    'Code “{code}” occurs more than once and has rows below it: every node needs a code of its own.',
  'column.reason': 'heading “{heading}”, {fitting} of {cells} cells readable',
  'layout.plainTable.looksFor':
    'a table with one row of headings (Codice, Peso, Nome, Target, Consuntivo) and a row for each indicator',
  'layout.reportBlocks.looksFor':
    'a report by blocks: headings Peso, Indicatore, Target, Consuntivo, and for each objective a row with its code followed by its indicators',
  'row.subtotal': '“{name}”: a subtotal row, left out of the calculation',
  'row.withoutCode': 'Indicator without a code (“{name}”): put with the row above. Write its code.',
  'row.orphan': 'Code {code} would belong under {parent}, which is not there: put under {taken}.',
  'code.duplicate': 'Code {code} occurs twice: every node needs a code of its own.',
  'code.wrongParent': 'Code {code} stands under {parent}: check whether it is in its place.',
  'node.onlyListed': 'Objective {code} is in the tree but no sheet has its indicators.',
  'node.noChildren': '{name}: no indicators below this node.',
  'node.childProblem': 'Cannot be computed: there is an error in {child}.',
  'weight.inferred': 'Missing weight: used {weight}, what its siblings leave of 100.',
  'weight.leftOut': 'Missing weight and the others already make 100: left out of the calculation.',
  'weight.zeroScored': 'Weight 0 with a score: left out of the calculation.',
  'weights.ofNode': '{name}: {sum}',
  'byHand.published': 'Late date: the published score {published} stands (computed {computed}).',
  'byHand.typed': 'Score typed by hand {typed} (computed {computed}): left as it is.',
  'published.different': 'Published {published}, recomputed {computed}.',
  'published.notNumber': 'Cannot read the published score “{text}”.',
  'rules.fromWorkbook': 'proposed because the workbook names {chamber}',
  'rules.fromSheet': 'from the sheet {sheet}',
  'rules.remembered': 'chosen last time in this workbook',
  'write.leftAlone': 'The cell holds something we did not write: left as it is.',
  'write.tooLong': 'Too many separate children for one formula: the value was written.',
  'error.protected':
    'The sheet “{sheet}” is protected: remove the protection (Review, Unprotect Sheet) and repeat. Nothing was written.',
  'error.changed':
    'The sheet “{sheet}” was changed during the calculation. Nothing was written: repeat Calcola.',
  'error.write': 'Excel refused to write ({reason}). The sheet is as it was.',
  'error.writeHalf': 'Excel refused to write ({reason}) and the sheet could not be put back: use Undo.',
  'error.read': 'Excel did not allow the workbook to be read ({reason}).',
  'error.cancelled': 'Cancelled. Nothing was written.',
  'error.cellEdit': 'A cell is being edited: press Enter or Esc in the sheet and repeat.',
  'write.unreadable': 'Unreadable',
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
};
