import { runInNewContext } from 'node:vm';
import type { CellReading } from '../../src/core/plan/plan';
import { headingMeaning } from '../../src/core/layout/headings/headingMeaning';
import {
  joinerOf,
  readDescribed,
  readTitle,
  readUntagged,
  sameWords,
} from '../../src/core/layout/describedText/describedText';
import { titleText } from '../../src/core/layout/engine/declaration/titleText';
import { nameKey } from '../../src/core/layout/rows/objectiveName';
import { isFootnote, isPageNumber, isToBeSigned } from '../../src/core/layout/rows/looseLines';
import { labelMeaning, labelsInRow, labelWords } from '../../src/core/layout/rows/labels';
import { shapeOf } from '../../src/core/codes/shapeOf';
import { isSubtotal } from '../../src/core/layout/rows/table';
import { cleanText, trimText } from '../../src/core/text/cleanText';
import { nameTakesOut } from '../../src/core/text/takenOut';
import { EditableSheet } from './editableWorkbook';

/** Twelve times what a cell of Excel holds. */
const LENGTH = 400_000;
/**
 * In proportion each reader needs milliseconds; by the square of the text, with 80,000,000,000 looks at a character, minutes.
 * Any machine, however busy, stands between the two.
 */
const LIMIT_MS = 20_000;
jest.setTimeout(60_000);

const WORDS = labelWords<'name'>([['name', /^obiettivo\b/]]);

const cell = (value: string): CellReading => ({ sheet: 's', row: 0, column: 0, value, format: 'General' });
const grid = (text: string) => EditableSheet.from('s', 'S', [[text, text], [text]]).grid();

/** All that reads the text of a cell of a sheet, targets and actuals apart. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  trimText,
  cleanText,
  headingMeaning,
  readTitle,
  readUntagged,
  readDescribed: (text) => [readDescribed(text, 'dash'), readDescribed(text, 'underscore')],
  joinerOf: (text) => joinerOf([text]),
  sameWords: (text) => sameWords(text, `${text}.`),
  titleText: (text) => titleText(cell(text)),
  nameKey,
  meaningOf: (text) => labelMeaning(text, WORDS),
  labelsInRow: (text) => labelsInRow(grid(text), { row: 0 }, WORDS),
  isFootnote,
  isPageNumber,
  isToBeSigned,
  nameTakesOut,
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

const long = (piece: string): string => `x${piece.repeat(LENGTH / piece.length)}y`;

it.each(Object.entries(READERS))('%s comes to an end, however long the text', (_, read) => {
  for (const piece of PIECES) {
    const text = long(piece);
    // vm stops what does not end, in the middle of an expression too.
    expect(() => runInNewContext('read(text)', { read, text }, { timeout: LIMIT_MS })).not.toThrow();
  }
});
