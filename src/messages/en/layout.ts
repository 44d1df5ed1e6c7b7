import type { layout as italian } from '../it/layout';

/** English: what is said of the recognition of layouts. */
export const layout: Record<keyof typeof italian, string> = {
  'column.reason': 'heading “{heading}”, {fitting} of {cells} cells readable',
  'layout.plainTable.looksFor':
    'a table with one row of headings (Codice, Peso, Nome, Target, Consuntivo) and a row for each indicator',
  'layout.reportBlocks.looksFor':
    'a report by blocks: headings Peso, Indicatore, Target, Consuntivo, and for each objective a row with its code followed by its indicators',
  'row.subtotal': '“{name}”: a subtotal row, left out of the calculation',
  'row.withoutCode': 'Indicator without a code (“{name}”): put with the row above. Write its code.',
  'row.orphan': 'Code {code} would belong under {parent}, which is not there: put under {taken}.',
  'code.duplicate': 'Code {code} occurs twice: every node needs a code of its own.',
  'table.other': 'From row {row} on there is another table (“{heading}”): left out of the plan.',
  'column.other': 'The column “{heading}” might be meant as well: “{taken}” was used.',
  'code.duplicateRow':
    'Code {code} is already on another row: both count. Correct the code or remove the extra row.',
  'node.ownTarget': '{code} has other rows below it: its own target is not part of the calculation.',
  'node.withoutCode': '“{name}” has no code: write one, so that its results can be found again.',
  'row.maybeHeading':
    '“{name}” looks like a heading without a code: the indicators below it stayed with {objective}.',
  'sheet.otherOverview': 'The sheet “{sheet}” lists the objectives too: “{taken}” was used.',
  'column.no.weight': 'There is no column of weights: the rows of one node all weigh the same.',
  'column.no.actual': 'There is no column of actual values: no indicator can be assessed.',
  'column.doubtful':
    'Only {fitting} cells out of {cells} of the column “{heading}” can be read: check that it is the right one.',
  'sheet.leftOut':
    'The sheet “{sheet}” has a column of targets but is not laid out like the others: left out of the tree.',
  'code.wrongParent': 'Code {code} stands under {parent}: check whether it is in its place.',
  'node.onlyListed': 'Objective {code} is in the tree but no sheet has its indicators.',
};
