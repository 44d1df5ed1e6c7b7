/** English: the workbook shared with people who do not have the add-in. */
export const sharing = {
  'share.function': '{name} cannot be said in functions of Excel: the cell gets its value.',
  'share.argument':
    'The arguments of the formula cannot be understood without the add-in: the cell gets its value.',
  'share.spills': 'The formula fills several cells: they get their values.',
  'share.tooLong': 'The formula would be too long for Excel: the cell gets its value.',
  'share.inTable':
    'The cell is in an Excel table, which would copy the formula into the whole column: it gets its value.',
  'share.noValue':
    'Excel shows “{shown}”: without a computed value the cell stays as it is. Press Calculate and try again.',
  'share.changed': 'The content was changed after sharing: left as it is.',
  'share.lost': 'The row of the formula cannot be found again: {formula}. Write it by hand, if needed.',
};
