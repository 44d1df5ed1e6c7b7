/** English: what is said of changes of the tree. */
export const editing = {
  'edit.unknown': 'The node “{node}” is not there any more: press Read again.',
  'edit.root': '“{name}” is the top of the tree: it cannot be moved or removed.',
  'edit.nameBlank': 'The name must not be blank.',
  'edit.codeBlank': 'Here every item has its code: type it, for example {example}.',
  'edit.codeTaken': 'The code {code} is there already (“{name}”): choose another one.',
  'edit.codeElsewhere':
    'The code {code} would stand below another node: here the codes below {parent} begin with {parent}. To change its place use Move.',
  'edit.targetNeeded':
    'In this table an indicator is known by its target: write the target, for example >= 80%, or n.d. if there is none yet.',
  'edit.noCell':
    'The sheet has no cell for “{field}” of “{name}”: add a column (or a row) “{field}”, then Read again.',
  'edit.formula': 'The cell {cell} of “{sheet}” holds a formula: change the cells it depends on.',
  'edit.noRow':
    '“{name}” has no rows of its own in the sheet “{sheet}”: it is moved or removed by changing the nodes below it.',
  'edit.inColumn':
    'In the sheet “{sheet}” each indicator is a column (“{name}” in {cell}): the pane neither adds, moves nor removes columns. Do it in Excel, then read again.',
  'edit.severalInCell':
    'Cell {cell} of “{sheet}” holds several numbered indicators (“{name}”, “{other}”): add, move or remove them in the text of the cell, then read again.',
  'edit.severalInRow':
    'Row {row} of “{sheet}” has several indicators beside one another (“{name}”, “{other}”): move or remove them in their cells, then read again.',
  'edit.sharedRow':
    'Row {row} of “{sheet}” also shows “{other}”, which has no other rows: remove or move “{other}” first.',
  'edit.firstOfShared':
    'Row {row} of “{sheet}” is the first one of “{other}”, with cells that count for the rows below too: put the item after “{name}”.',
  'edit.beside':
    'In the same rows, beside the table, there is something else (cell {cell} of “{sheet}”): move it elsewhere first.',
  'edit.belowItself': '“{name}” cannot stand below itself.',
  'edit.level': '“{name}” cannot stand below “{parent}”: the level is not the right one.',
  'edit.levelBelow': 'Below “{parent}” an item of this level cannot be added.',
  'edit.wholeSheet':
    'Items such as “{name}” take a whole sheet (“{sheet}”): whole sheets are copied, moved and deleted in Excel (right click on its name), then Read again.',
  'edit.lastForm':
    'The form of “{name}” is the last one of the plan: without it there would be no tree. Add another one first.',
  'edit.lastFormOf':
    'The form of “{name}” is the last one that names “{parent}”, which would go with it: add another form below “{parent}” first, or remove “{parent}”.',
  'edit.noPlace':
    'The sheet has no place for an item of this level below “{parent}”: write one by hand in the sheet, then Read again.',
  'edit.otherTable':
    '“{name}” cannot be moved to the sheet “{sheet}”: the table there has other columns. Add the item there and remove it here.',
  'edit.notSibling': '“{before}” is not below “{parent}”: press Read again.',
  'edit.weights.noCell':
    'Weight of “{name}”: the sheet has no cell to write it in. Add the column “Peso”, then Read again.',
  'edit.weights.none': 'Below “{parent}” there is nothing to give a weight to.',
  'edit.weights.missing': 'The weight of “{name}” is missing: type it first, or use Equal weights.',
  'edit.weights.zero': 'The weights below “{parent}” are all 0: use Equal weights.',
  'edit.otherTree':
    'After this change the sheet would be read in another way (beginning with “{name}”): nothing was written. Make it by hand in the sheet, then Read again.',
  'edit.filtered':
    'A filter hides rows of the sheet “{sheet}”: clear it (Data, Clear) and repeat. Nothing was written.',
  'edit.tableRows':
    'In the Excel table “{table}” (sheet “{sheet}”) these rows cannot be added, moved or removed without spoiling it: convert it to a range (Table Design, Convert to Range). Nothing was written.',
  'edit.tableFormula':
    'In the Excel table “{table}” (sheet “{sheet}”) Excel would copy the formula of column {column} into all rows: convert the table to a range (Table Design, Convert to Range). Nothing was written.',
  'edit.done.actuals': 'Added the column “{heading}” in cell {cell} of the sheet “{sheet}”.',
  'edit.actuals.none':
    'No sheet of the plan has its targets in a column and lacks the actuals: there is no column to add.',
  'edit.actuals.table':
    'The sheet “{sheet}” has an Excel table: add the column “{heading}” to the table in Excel, then read again.',
  'edit.done.set': 'Changed “{name}”.',
  'edit.done.add': 'Added “{name}” below “{parent}”.',
  'edit.done.addForm':
    'Added “{name}” below “{parent}” on the new sheet “{sheet}”: a copy of “{model}” with its cells blank.',
  'edit.done.moveForm':
    'Moved “{name}” below “{parent}”: its code {from} is now {to}. The sheet is still called “{sheet}”.',
  'edit.done.removeForms': 'Removed “{name}”. Sheets deleted: {sheets}. Undo does not bring them back.',
  'edit.done.move': 'Moved “{name}” below “{parent}”.',
  'edit.done.moveCoded': 'Moved “{name}” below “{parent}”: its code {from} is now {to}.',
  'edit.done.moveCodes':
    'Moved “{name}” below “{parent}”: its code {from} is now {to}. Codes changed below it: {count}.',
  'edit.done.same': '“{name}” is there already.',
  'edit.nothing': 'The sheet says so already: nothing was written.',
  'edit.done.remove': 'Removed “{name}”. Rows removed: {rows}.',
  'edit.done.removeStays':
    'Removed “{name}”. The row that names other items too stays, without what was its own.',
  'edit.done.removeBroken':
    '{removed} Formulas that read what was removed, to be corrected: {count}, the first one in {cell} of “{sheet}”.',
  'edit.done.weights': 'Weights below “{parent}”: {weights}.',
  'edit.nothing.weights':
    'The sheet has no cells for the weights below “{parent}”: the items weigh the same. For other weights add the column “Peso”, then Read again.',
  'edit.done.rewritten': 'Cell {cell} of “{sheet}” was written anew.',
  'edit.otherCell': 'Cell {cell} of “{sheet}” holds something else than when it was read: read again.',
} as const;
