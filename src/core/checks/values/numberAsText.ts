import { trimText } from '../../text/cleanText';
import { foundAtCell } from '../foundAtCell';
import type { Rule } from '../rule';
import { figuresAsText } from './figuresAsText';
import { storedMend } from './storedMend';

/** A number stored as text in a column of numbers: Excel's own sums pass over it. */
export const numberAsText: Rule = {
  id: 'numberAsText',
  severity: 'warning',
  says: ['value.numberAsText'],
  find: (facts) =>
    facts
      .once(figuresAsText)
      .filter(({ kind }) => kind === 'numberAsText')
      .map(({ node, cell }) =>
        foundAtCell({ id: 'value.numberAsText', params: { text: trimText(String(cell.value)) } }, cell, node),
      ),
  mend: storedMend,
};
