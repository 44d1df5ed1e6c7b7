import { trimText } from '../../text/cleanText';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { figuresAsText } from './figuresAsText';
import { storedMend } from './storedMend';

/** A date stored as text in a column of dates: Excel neither sorts nor compares it. */
export const dateAsText: Rule = {
  id: 'dateAsText',
  severity: 'note',
  says: ['value.dateAsText'],
  find: (facts) =>
    facts
      .once(figuresAsText)
      .filter(({ kind }) => kind === 'dateAsText')
      .map(({ node, cell }) =>
        foundAtCell({ id: 'value.dateAsText', params: { text: trimText(String(cell.value)) } }, cell, node),
      ),
  mend: storedMend,
};
