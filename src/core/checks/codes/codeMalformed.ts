import type { PlanNode } from '../../plan/plan';
import { trimText } from '../../text/cleanText';
import type { CheckFacts } from '../facts';
import { foundAtCell } from '../foundAtCell';
import type { Found, Rule } from '../rule';
import { paddedShape, looseShape } from './shapeOfCode';

/** So many codes of a level, and such a part of them, show how its codes are made. */
const FEWEST_CODES = 5;
const PART_ALIKE = 0.8;
/** `IS_IS0102`: a prefix that was pasted twice. */
const DOUBLED_PREFIX = /^(\p{L}{2,})[_.-]?\1(?=[\d\s_.-])/iu;
/** Letters that stand where a number would, beside its digits. */
const LETTER_O = /(?<=\d)O(?=[\d_./-]|$)|(?<=[\d_./-])O(?=\d)/g;
const LETTER_I = /(?<=\d)[IL](?=[\d_./-]|$)|(?<=[\d_./-])[IL](?=\d)/g;
/** No separator of codes. */
const ODD_MARK = /[^\p{L}\d\s_./-]/u;

/** A code that is not made like the others of its level, or holds what no code holds (`M:RASLImprIscr`). */
export const codeMalformed: Rule = {
  id: 'codeMalformed',
  severity: 'warning',
  says: ['code.unlikeOthers', 'code.doubledPrefix', 'code.oddMark', 'code.letterForDigit'],
  find: (facts) => {
    const coded = facts.plan.nodes.filter(({ code }) => code !== '');
    const levels = [...new Set(coded.map(({ level }) => level))];
    const misspelt = lettersForDigits(coded);
    const reported = new Set(misspelt.map(({ node }) => node));
    return [
      ...misspelt,
      ...levels.flatMap((level) =>
        unlikeOthers(coded.filter((node) => node.level === level).map(ownPart(facts))).filter(
          ({ node }) => !reported.has(node),
        ),
      ),
    ];
  },
};

/** `PROM_O1` among `PROM_02` and `PROM_03`: others have a digit there, and none the letter. */
function lettersForDigits(coded: readonly PlanNode[]): Found[] {
  const codes = coded.map(({ code }) => trimText(code).toUpperCase());
  return coded.flatMap((node): Found[] => {
    const code = trimText(node.code).toUpperCase();
    const corrected = code.replace(LETTER_O, '0').replace(LETTER_I, '1');
    if (corrected === code) return [];
    let same = 0;
    while (code[same] === corrected[same]) same += 1;
    const alike = codes.filter((other) => other !== code && other.startsWith(code.slice(0, same)));
    if (alike.some((other) => other[same] === code[same])) return [];
    if (!alike.some((other) => /\d/.test(other[same] ?? ''))) return [];
    const params = { code: node.code, corrected };
    return [foundAtCell({ id: 'code.letterForDigit', params }, node.cells.code ?? null, node)];
  });
}

/** A code with the part of it that is the node's own: where its parent's code begins it, what comes after. */
interface OwnCode {
  node: PlanNode;
  own: string;
}

function ownPart({ tree }: CheckFacts): (node: PlanNode) => OwnCode {
  return (node) => {
    const above = tree.parent(node)?.code ?? '';
    const isBelow = above !== '' && node.code.startsWith(above);
    return { node, own: isBelow ? node.code.slice(above.length) : node.code };
  };
}

function unlikeOthers(codes: readonly OwnCode[]): Found[] {
  const usual = usualCode(codes);
  const areOddUsual = codes.filter(({ own }) => ODD_MARK.test(own)).length * 2 > codes.length;
  return codes.flatMap(({ node, own }): Found[] => {
    const { code } = node;
    const at = node.cells.code ?? null;
    if (DOUBLED_PREFIX.test(code))
      return [foundAtCell({ id: 'code.doubledPrefix', params: { code } }, at, node)];
    const [mark] = areOddUsual ? [] : (ODD_MARK.exec(own) ?? []);
    if (mark) return [foundAtCell({ id: 'code.oddMark', params: { code, mark } }, at, node)];
    if (!usual?.isAlone(own)) return [];
    return [foundAtCell({ id: 'code.unlikeOthers', params: { code, usual: usual.example } }, at, node)];
  });
}

/** How nearly all codes of a level are made; null: they differ, or are too few to tell. */
function usualCode(codes: readonly OwnCode[]): { example: string; isAlone(own: string): boolean } | null {
  const isPadded = codes.filter(({ own }) => /(?<!\d)0\d/.test(own)).length * 2 > codes.length;
  const shapeOf = isPadded ? paddedShape : looseShape;
  const shapes = codes.map(({ own }) => shapeOf(own));
  const counts = new Map<string, number>();
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [usual, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
  if (codes.length < FEWEST_CODES || count < codes.length * PART_ALIKE) return null;
  // With words in them (`KPI_111Eventi`) they are as different as words.
  if (/0.*A/.test(usual)) return null;
  const example = codes[shapes.indexOf(usual)]?.node.code ?? '';
  // Several that are alike are a kind of their own: `OC_01`, `OC_02` beside `01_01_02`.
  return { example, isAlone: (own) => counts.get(shapeOf(own)) === 1 };
}
