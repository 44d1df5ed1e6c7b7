import type { layout as italian } from '../it/layout';

/** English: what is said of the recognition of layouts. */
export const layout: Record<keyof typeof italian, string> = {
  'column.reason': 'heading “{heading}”, {fitting} of {cells} cells readable',
  'column.reasonUnheaded': 'without a heading of its own, {fitting} of {cells} cells readable',
  'layout.table.looksFor':
    'a table with one row of headings (Codice, Peso, Nome, Target, Consuntivo) and a row for each indicator',
  'layout.reportBlocks.looksFor':
    'a report by blocks: headings Peso, Indicatore, Target, Consuntivo, and for each objective a row with its code and its indicators below',
  'layout.declared.tableMissing': 'The layout’s table with the headings “{headings}” is not here.',
  'layout.declared.headingMissing':
    'The heading “{heading}” is missing, from which was read: {role}. If its name has changed, point at the column.',
  'layout.declared.levelMissing':
    'The layout has rows of the level “{level}”, and none was found here: look whether the tree is right.',
  'layout.declared.sheetNameMissing':
    'Sheet “{sheet}” lacks the label “{label}” with the name of what it holds: the name of the sheet stands in its place.',
  'layout.declared.notNames':
    'There are no names under “{heading}”, from which they are read: look whether headings were swapped.',
  'layout.declared.targetsElsewhere':
    'Values written as targets stand under “{heading}”, and none in the column of the target: look whether headings were swapped.',
  'layout.declared.looksFor': 'the layout that was taught: a table with the headings “{headings}”',
  'line.unread':
    'Row {row}, “{text}”: it is not clear what it is, and it does not count in the plan. If it is an objective or an indicator, say so with “Teach the layout”; a note may stay.',
  'line.unreadColumn':
    'Column {column}, “{text}”: not recognised, and not in the tree. If it is an objective or an indicator say so with “Teach”.',
  'line.unreadFigures':
    'Row {row}: figures without a name, which are not in the tree. Write the name of the item, or remove the figures.',
  'row.subtotal': '“{name}”: a row of totals, left out of the results.',
  'title.withoutCode':
    'Title without a code (“{name}”): taken for the item to which the rows below belong. Write its code.',
  'row.withoutCode': 'Indicator without a code (“{name}”): put with the row above. Write its code.',
  'row.orphan':
    'Code {code} would belong under {parent}, which is not there: it is put under {taken}. Add the row of {parent}, or correct the code.',
  'actual.ofObjective':
    'The results stand beside objectives: {count} are taken for the actual of their only indicator. If they say how much was achieved, write the actuals beside the indicators.',
  'actual.ofSeveral':
    '“{name}” has {count} indicators, and this result does not say of which it is: write one for each indicator, numbered as they are, or on a row of its own.',
  'parent.unknown':
    'This row is said to stand below “{parent}”, but no item has this code: correct the code.',
  'code.duplicate':
    'Another item has the code {code} too, and a reader cannot tell which is meant: give one of them a code of its own.',
  'table.other': 'From row {row} on there is another table (“{heading}”): left out of the plan.',
  'column.other':
    'Column “{heading}” might serve as well: “{taken}” was used. If it is the wrong one, choose the other in the pane among the recognised columns.',
  'code.duplicateRow':
    'Code {code} is already on another row: both count. Correct the code or remove the extra row.',
  'node.ownTarget':
    '{code} has a target of its own and other items below it: its score comes from those, and its target does not count.',
  'node.withoutCode': '“{name}” has no code: write one, so that its results can be found again.',
  'sheet.otherOverview': 'The sheet “{sheet}” lists the objectives too: “{taken}” was used.',
  'column.no.weight':
    'There is no column of weights: indicators of one objective, and objectives of one area, all count the same.',
  'column.no.target': 'There is no column of targets: all indicators are without a score.',
  'column.no.actual': 'There is no column of actual values: all indicators are without a score.',
  'column.doubtful':
    'Only {fitting} cells out of {cells} of the column “{heading}” can be read: check that it is the right one.',
  'sheet.leftOut':
    'The sheet “{sheet}” has a column of targets but is not laid out like the others: left out of the tree.',
  'code.wrongParent':
    '{code} stands among the rows of {parent}, but its code says another place: move the row or correct the code.',
  'node.onlyListed':
    'Objective {code} is in the list but no sheet has its indicators, so it has no score: add them, or remove the objective.',
  'column.objectives': 'names of indicators, below those of the objectives',
  'column.inferred': 'This column has no heading: read for what it holds. Write its heading.',
  'header.taken': '“{name}” has no years beside it: read as in the objective above.',
  'row.withoutOperational':
    'Row {row}: indicator without an operational objective, put directly under the strategic one.',
  'row.programmeOnly': '“{text}” has neither operational objectives nor indicators: not in the tree.',
  'indicator.nameAbove': 'Row {row}: the indicator has no name, that of the row above holds (“{name}”).',
  'indicator.withoutName': 'Row {row}: indicator without a name. Write it.',
  'indicator.eliminated': '“{name}”: dropped, without a target for {year}.',
  'indicator.eliminatedCounted':
    '“{name}” is noted as eliminated but has a target, and still counts in the score. Remove the target, or the note.',
  'objective.otherName': '“{name}” was read as the same objective as “{taken}”: the names are not equal.',
  'objective.onlyOperational':
    '“{name}” is not among the objectives of the strategic dashboard: added to the tree.',
  'objective.gap':
    'After objective {before} comes {after}: if the row of an objective is missing, its indicators stayed with the one above.',
  'sheet.copy': 'The sheet “{sheet}” repeats the indicators of “{taken}”: left out of the tree.',
  'year.guessed': 'The sheet does not say for which year the plan is: the targets of {year} were read.',
  'layout.missionPlan.looksFor':
    'a PIRA by mission and programme: rows with the code, name and weight of each objective, and below each one a table with Indicatore, Target and the years',
  'layout.labelledReport.looksFor':
    'a report of labelled blocks (Obiettivo, Unità organizzative, Risultato misurato), each followed by a table with Indicatore, Target and Consuntivo',
  'actuals.unread':
    'No column is read as the actuals, but in sheet “{sheet}” column {column} ({heading}) has values beside the targets: if it is the actuals, choose it in the pane, or head it “Consuntivo” and read again.',
  'column.headed': '“{text}”',
  'column.withoutHeading': 'without a heading',
  'plan.noActuals': 'This is a plan: it has no actual values, so there are no scores.',
  'block.withoutTitle':
    'From row {row} on, the indicators have no objective title above them: write its code and name.',
  'block.byCode':
    'Above {code} the row with the title of {parent} is missing: the item was put there because its code says so. Add the row.',
  'entity.withoutName': 'The name of the entity is not written: write it at the top of the sheet.',
  'dashboard.withoutName': 'The dashboard on sheet “{sheet}” has no title: write whose it is.',
  'block.withoutHeader':
    'The table of {code} has no headings: its columns were read like those of the other tables.',
  'indicator.withoutObjective':
    'The indicators from row {row} on are not under an objective: they were put under the entity.',
  'weight.otherElsewhere':
    'The weight of {code} is {other} here and {weight} elsewhere, and {weight} counts: correct the wrong one.',
  'weight.repeatedOther':
    'The weight of “{name}” is {other} here and {weight} in row {row}, and {weight} counts: correct the wrong one.',
  'published.otherElsewhere':
    'The result of {code} is {other} here and {published} on the sheet “{sheet}”, with which the calculation is compared: correct the wrong one.',
  'node.ownAncestor':
    '{code} stands below {parent}, which itself stands below {code}: the item was put below the entity. Correct the code of the item above in one of them.',
  'sheet.farContent':
    'The sheet “{sheet}” has content far from the rest, from this cell on: it is not read. If it is of no use, delete it.',
  'sheet.otherPlan':
    'The sheet “{sheet}” has a plan too, with the same rows or of another year: only “{taken}” was read.',
  'table.noRows': 'Row {row}: the headings of a plan are there, but no rows below them.',
  'table.flat': 'Neither codes nor objectives say what the indicators belong to: all put under the entity.',
  'table.withoutHeadings':
    'The table from row {row} on has no headings: recognised by its content. Write them in the row above.',
  'mapping.gone':
    'The column “{heading}”, chosen in the pane, is no longer there: the choice does not count. Choose the column again.',
  'weights.mixed':
    'The weights below {fractions} are fractions (0.5), those below {points} are points (50): the result is right. Better write all of them in one way.',
  'area.implied': 'No row shows the area {code}: added to the tree, because codes begin with it.',
  'column.shown': 'shown by a person',
  'column.chosen': 'chosen by a person: heading “{heading}”, {fitting} of {cells} cells readable',
  'column.unheaded.code': 'no heading; {fitting} of {cells} cells are codes',
  'column.unheaded.name': 'no heading; {fitting} of {cells} cells are names',
  'column.unheaded.weight': 'no heading; {fitting} of {cells} cells are weights',
  'column.unheaded.target': 'no heading; {fitting} of {cells} cells are targets',
  'column.unheaded.direction': 'no heading; {fitting} of {cells} cells are operators',
  'column.unheaded.actual': 'no heading; {fitting} of {cells} cells are actual values',
  'column.unheaded.published': 'no heading; {fitting} of {cells} cells are scores',
  'column.unlike.code': 'heading “{heading}”, but {fitting} of {cells} cells are codes',
  'column.unlike.name': 'heading “{heading}”, but {fitting} of {cells} cells are names',
  'column.unlike.weight': 'heading “{heading}”, but {fitting} of {cells} cells are weights',
  'column.unlike.target': 'heading “{heading}”, but {fitting} of {cells} cells are targets',
  'column.unlike.direction': 'heading “{heading}”, but {fitting} of {cells} cells are operators',
  'column.unlike.actual': 'heading “{heading}”, but {fitting} of {cells} cells are actual values',
  'column.unlike.published': 'heading “{heading}”, but {fitting} of {cells} cells are scores',
  'column.byContent':
    'Column recognised by its content, because the heading “{heading}” does not say what it holds: check that it is the right one.',
  'column.swapped':
    'The headings “{one}” and “{other}” seem to be swapped: what the columns hold counts. Correct them.',
  'layout.formSheets.looksFor':
    'a form on each sheet: labels on top (Missione, Ambito strategico, Obiettivo, Codice…) with their values, the table of indicators with their targets below',
  'header.sheetTaken':
    'The sheet “{sheet}” has no row of headings: its columns were read as in the sheet “{taken}”.',
  'header.formTaken':
    'The form “{sheet}” has no row of headings: its columns were read as in the other forms.',
  'form.noTable': 'The form “{sheet}” has no table of indicators.',
  'form.codeOfSheet':
    'The form has no code: the name of the sheet was used, {code}. Write it beside “Codice”.',
  'form.areaByCode': 'The form “{sheet}” has no strategic area: put under “{area}”, as its code says.',
  'form.noArea': 'The form “{sheet}” has no strategic area: its objective was put directly under the ente.',
  'form.noName': 'The form “{sheet}” ({code}) has no name of the objective. Write it beside “Obiettivo”.',
  'form.continued': 'Objective {code} goes on in the sheet “{sheet}”: its indicators count together.',
  'code.otherName':
    'The code {code} is that of “{name}” here and of “{taken}” before: they are read as one item, with the first name. Give one a code of its own, or write the name the same way.',
  'names.alike':
    '“{name}” is read as another item than “{other}” (row {row}), with nearly the same name. If they are one, write its name the same way.',
  'sheet.otherFigures':
    'This sheet says other figures of {count} items than another sheet, which counts: of “{name}” {other} here, {own} there. Remove or hide the wrong sheet.',
  'column.otherYear':
    'The actuals (“{actual}”) are of another year than the targets (“{target}”): correct the heading if it is an old one; otherwise say in the pane which columns are of one year.',
  'header.yearMissing':
    'Beside this objective there is no column of {year}, which the others have: its indicators have no targets.',
  'objective.resumed':
    '“{name}” comes again after another objective: the indicators below count with its own.',
  'table.unread':
    'In the sheet “{sheet}” rows {first} to {last} look like indicators ({count}) and are not in the tree: check the headings and titles above them.',
  'sheet.listsPlan':
    'The sheet “{sheet}” lists {count} items of the plan (from row {first}) and is not read: its weights and results do not count. Check its headings.',
  'sheet.unlikeOthers':
    'In the sheet “{sheet}” the column “{heading}” is read, in {count} sheets like it “{usual}”: check the heading, or choose the column in the pane.',
  'sheet.lacksColumn':
    'The sheet “{sheet}” has no column “{usual}”, which {count} sheets like it have: check the heading, or choose the column in the pane.',
  'sheet.hidden':
    'The hidden sheet “{sheet}” seems to be part of the plan and is not counted: say in the pane, among the columns recognised, whether it counts.',
  'plan.fewerSheets':
    'The plan was read from {before} sheets, now from {now}: “{sheets}” is not read any more. Check that this is meant.',
  'tree.flat':
    'The weights below {name} make {sum}: perhaps some of those items stand below the others. Check the tree.',
  'titles.onlyDescribed':
    '{count} titles have no name but only a description (column “{heading}”): their names may be there.',
  'titles.empty':
    'In the sheet “{sheet}” {count} titles in a row (from row {first}) have no indicators below them: check that the rows were not sorted or moved.',
  'titles.unordered':
    'In sheet “{sheet}” objective {code} comes after {before}: if rows were moved, each may have indicators of another one below it.',
  'texts.unread':
    'Of {total} texts in the rows of indicators, {count} are not in the tree (for example “{text}”). Check the tree and the columns.',
  'column.groups':
    'In sheet “{sheet}” a column left of the names (“{text}”…, {count} different texts) is not read: check the tree.',
  'titles.unread':
    '{count} rows among those of the table look like titles and are not in the tree (for example “{text}”).',
  'indicators.bare':
    '{count} indicators of {total} have neither target nor actual (for example “{name}”): they may be objectives. Check the tree.',
  'plan.noNames': 'No item of the plan has a name: check the column of names, or choose it in the pane.',
  'column.unnamedBeside':
    'Beside the column read as target there is a column of numbers without a heading: check which is the target, and give it a heading.',
};
