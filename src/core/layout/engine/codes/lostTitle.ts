import { codeKey } from '../../../codes/codeTree';
import { objectiveNumbers, withNumbers } from '../../describedText/describedText';
import { shownText } from '../../rows/table';
import { titleOfLine } from '../titles/codedTitle';
import type { Fields } from '../fields/fields';
import { isMeasured } from '../lines/measuredLine';
import { titleDraft } from '../titles/titleDraft';
import { titleText } from '../declaration/titleText';

/**
 * The code of a title that was lost above this line: beside its indicators, where a field repeats it, or in their own codes
 * (`IS_0203_A` is of `OS_02.03`), made like those of the titles of its depth that are there; "" where nothing tells it.
 */
export function lostCode(fields: Fields, line: number, depth: number): string {
  const { table } = fields;
  const titleCode = (at: number): string => {
    if (isMeasured(fields, at) || titleOfLine(fields, at)?.depth !== depth) return '';
    return titleDraft(fields, at)?.draft.code ?? '';
  };
  const like = table.lines.map(titleCode).find((code) => code !== '') ?? '';
  const from = table.lines.filter((at) => at >= line);
  const next = from.findIndex((at) => at > line && titleCode(at) !== '');
  const indicators = from.slice(0, next < 0 ? undefined : next).filter((at) => isMeasured(fields, at));
  const beside = indicators
    .map((at) => shownText(fields.cell(at, 'parent')))
    .find((code) => codeKey(code) !== '');
  if (beside !== undefined) return beside;
  const names = indicators.flatMap((at) => fields.cell(at, 'name') ?? []);
  const numbers = objectiveNumbers(names.map((name) => shownText(titleText(name).code)));
  const { code: shape = '' } = fields.declaration.titles?.find((title) => title.depth === depth) ?? {};
  return numbers && numbers.length === shape.match(/9/g)?.length ? withNumbers(like, numbers) : '';
}
