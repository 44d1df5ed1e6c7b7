import { checksSheetChanges } from '../../src/core/checks/checksSheetChanges';
import { withRule } from '../../src/core/checks/runChecks';
import type { Severity } from '../../src/core/plan/plan';
import { italian } from '../../src/messages/it';

const MESSAGE = 3;
const STATE = 4;

/** What is written in a column below the headings, of findings with these texts. */
function column(texts: readonly (readonly [Severity, string])[], wanted: number): unknown[] {
  const findings = texts.map(([severity, text]) =>
    withRule({ severity, message: { id: 'target.unreadable', params: { text } }, at: null, node: null }),
  );
  const report = { findings, accepted: [], rulesOff: [], sheets: [], day: '2026-11-22' };
  return checksSheetChanges(report, italian).flatMap((step) =>
    step.kind === 'write' && step.row > 3 && step.column === wanted ? [step.content] : [],
  );
}

it('texts stand in one line, as Excel gives them back', () => {
  expect(column([['error', 'due\r\nrighe\t=1+1']], MESSAGE)).toEqual([
    expect.stringContaining('due righe =1+1'),
  ]);
});

it('a text longer than a cell is cut', () => {
  const [text] = column([['error', '😀'.repeat(40_000)]], MESSAGE);
  expect(String(text).length).toBeLessThanOrEqual(32_767);
});

it('the gravest stand first, each with what is to be done about it', () => {
  const texts = [
    ['note', 'a'],
    ['error', 'b'],
    ['warning', 'c'],
  ] as const;
  expect(column(texts, STATE)).toEqual(['da correggere', 'da guardare', 'da sapere']);
});
