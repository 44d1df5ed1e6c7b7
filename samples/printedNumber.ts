import { dateSerial } from '../src/core/date/readDate';
import { readNumber } from '../src/core/number/readNumber';

/** What a cell holds so that Excel shows a figure as it was printed. */
export interface Printed {
  value: number | string;
  format: string | null;
}

/** `27,00 N.` is 27 with the format `#,##0.00" N."`, `12,50 %` is 0.125, a day is its serial; other text stays text. */
export function printedNumber(text: string): Printed {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (day) {
    const value = dateSerial(Number(day[3]), Number(day[2]), Number(day[1]));
    return { value: value ?? text, format: 'dd/mm/yyyy' };
  }
  const marked = /^(▲ )?(.*)$/.exec(text);
  const number = readNumber(marked?.[2] ?? '');
  if (!number) return { value: text, format: null };
  const mark = marked?.[1] ? `"${marked[1]}"` : '';
  const format = number.percent ? `${mark}0.00%` : `#,##0.00" ${unitAsPrinted(text)}"`;
  return { value: number.value, format };
}

/** The unit with its own dot: `N.`. */
function unitAsPrinted(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
