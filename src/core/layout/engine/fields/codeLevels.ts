import { looksLikeCode } from '../../../codes/looksLikeCode';
import { shownText } from '../../rows/table';
import { sharedLines, type Candidate } from './fieldCandidates';
import { isOfObjectives, saidLevel } from './saidLevel';

/** In so many of their lines two fields stand together where one is of the other. */
export const TOGETHER = 0.8;

/** Of the cells under `N.` so many are codes where the figures among them are codes too, which begin anew below each title. */
const SHARE_OF_CODES = 0.2;

const LETTERS_ALONE = /^\p{Lu}{1,4}$/u;

/** `Codice` over cells of which some look like one, or are capitals alone (`A`, `IV`). */
export function saysCode({ meaning, text, content }: Candidate): boolean {
  const isSaid =
    meaning?.role === 'code' && (/^(?:cod|id\b)/i.test(text) || content.codes() >= SHARE_OF_CODES);
  return (
    isSaid && content.cells.some((cell) => looksLikeCode(shownText(cell)) || LETTERS_ALONE.test(cell.text))
  );
}

/** The level that a code is of: the one its heading names, or that is filled in just its lines, or the next field's. */
export function levelOfCode(
  code: Candidate,
  levels: readonly Candidate[],
  named: readonly Candidate[],
): number | null {
  if (code.meaning?.level === 'indicator') return null;
  const said = saidLevel(code, levels);
  const next = named.find(({ offset }) => offset > code.offset) ?? named.at(-1);
  const shares = named.map((one) => sharedLines(one, code));
  // `Obiettivo strategico | N. ob. | Obiettivo operativo`: of two objectives the one right behind it, where it stands in its lines.
  const isVague = code.meaning?.level === 'objective' && isOfObjectives(next?.meaning?.level);
  const isBehind = isVague && next?.offset === code.offset + 1;
  const sharedByNext = next ? (shares[named.indexOf(next)] ?? 0) : 0;
  if (said >= 0 && !(isBehind && sharedByNext >= (shares[said] ?? 0))) return said;
  const best = Math.max(...shares);
  const isNext = next !== undefined && sharedByNext >= Math.min(best, TOGETHER);
  const own = isNext || best < TOGETHER ? next : named[shares.indexOf(best)];
  return own && levels.includes(own) && !tellsMore(code, own) ? levels.indexOf(own) : null;
}

/** Another code in each line, where the names come again: it is of what the lines measure. */
function tellsMore({ content: codes }: Candidate, { content: names }: Candidate): boolean {
  return codes.distinct() === 1 && names.distinct() < 1 && codes.cells.length >= names.cells.length;
}

/** Of fields with codes those of which each line fills one alone, where there are several. */
export function stepsAmong(candidates: readonly Candidate[]): Candidate[] {
  const coded = candidates.filter(
    ({ meaning, content }) =>
      (meaning?.role === 'code' || (meaning?.role === 'name' && meaning.level !== null)) &&
      content.cells.length > 0 &&
      content.cells.every((cell) => looksLikeCode(shownText(cell)) || /^\p{L}$/u.test(cell.text)),
  );
  const areApart = coded.every((one) =>
    coded.every((other) => one === other || sharedLines(one, other) === 0),
  );
  return areApart && coded.length > 1 ? coded : [];
}
