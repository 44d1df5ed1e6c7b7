import type { CellReading } from '../../src/core/plan/plan';
import { headingKey } from '../../src/core/layout/headings/headers';
import { rankedRole } from '../../src/core/layout/headings/headingWords';
import {
  joinerOf,
  readDescribed,
  readTitle,
  readUntagged,
  sameWords,
} from '../../src/core/layout/describedText/describedText';
import { objectiveName, isNumbered, nameKey } from '../../src/core/layout/rows/objectiveName';
import { isFootnote, isPageNumber } from '../../src/core/layout/rows/looseLines';
import { labelsInRow, meaningOf } from '../../src/core/layout/rows/labels';
import { shapeOf } from '../../src/core/layout/rows/tableRows';
import { isSubtotal } from '../../src/core/layout/rows/table';
import { cleanText, trimText } from '../../src/core/text/cleanText';
import { EditableSheet } from './editableWorkbook';

const LONGEST_CELL = 32_767;
const WORDS = [['name', /^obiettivo\b/]] as const;

const cell = (value: string): CellReading => ({ sheet: 's', row: 0, column: 0, value, format: 'General' });
const grid = (text: string) => EditableSheet.from('s', 'S', [[text, text], [text]]).grid();

/** All that reads the text of a cell of a sheet, targets and actuals apart. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  trimText,
  cleanText,
  rankedRole,
  headingKey: (text) => headingKey(grid(text), 0, 0),
  readTitle,
  readUntagged,
  readDescribed: (text) => [readDescribed(text, 'dash'), readDescribed(text, 'underscore')],
  joinerOf: (text) => joinerOf([text]),
  sameWords: (text) => sameWords(text, `${text}.`),
  objectiveName: (text) => objectiveName(cell(text)),
  isNumbered,
  nameKey,
  meaningOf: (text) => meaningOf(text, WORDS),
  labelsInRow: (text) => labelsInRow(grid(text), { row: 0 }, WORDS),
  isFootnote,
  isPageNumber,
  isSubtotal,
  shapeOf,
};

/** What expressions stumble over: many beginnings of something that does not end. */
const PIECES = [
  '.',
  ' ',
  '1',
  '_',
  '(',
  '- ',
  ' ; ',
  ' : ',
  'a\n',
  '\n ',
  '01_',
  '<b ',
  '(Peso: ',
  '(Tipo ',
  'segue ',
  'peso ',
  'a',
  'AB 1 ',
  '*',
  '| ',
];

const long = (piece: string, length: number): string => `x${piece.repeat(length / piece.length)}y`;

function milliseconds(work: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

// Four times the text: four times the work where it is in proportion, sixteen where each character looks at all others.
it.each(Object.entries(READERS))('%s takes time in proportion to its text', (_, read) => {
  for (const piece of PIECES) {
    const [short, full] = [LONGEST_CELL / 4, LONGEST_CELL].map((length) =>
      milliseconds(() => read(long(piece, length - 2))),
    ) as [number, number];
    // Below some milliseconds there is nothing to compare.
    const ratio = full / Math.max(short, 10);
    expect({ piece, inProportion: ratio < 8 }).toEqual({ piece, inProportion: true });
  }
});
