import { weightPoints } from '../../src/core/plan/weights';
import type { CellReading } from '../../src/core/plan/plan';
import { displayText } from '../../src/taskpane/displayText';

const cell = (value: number, format: string): CellReading => ({
  sheet: 'Foglio1',
  row: 0,
  column: 0,
  value,
  format,
});

it('a weight of 40 shown with a percent sign in quotes is 40 points, not 4000', () => {
  expect(weightPoints(cell(40, '0"%"'), 100, 40)).toBe(40);
  expect(weightPoints(cell(0.4, '0%'), 100, 0.4)).toBe(40);
});

it('a figure is shown with the percent sign or the unit of its format', () => {
  expect(displayText(cell(40, '0"%"'))).toBe('40 %');
  expect(displayText(cell(0.4, '0%'))).toBe('40%');
  expect(displayText(cell(12, '0.0\\ \\g\\g'))).toBe('12,0 gg');
});
