import type { PlanNode } from '../../plan/plan';
import type { Operator, Threshold } from '../../targets/target';
import { isDuration } from '../../number/unit';
import { operatorSymbol, readDirection } from '../../targets/operator';
import { trimText } from '../../text/cleanText';
import { foundAtCell } from '../foundAtCell';
import { indicatorFigures } from '../indicators';
import type { Found, Rule } from '../rule';
import { wordsOfDirection } from './wordsOfDirection';

const TIMES = /temp[oi]|durata/i;
const COUNTED = /^n(?:[.°]|umero)?/i;
const MEAN = /(?<!\p{L})medi[oa](?!\p{L})/iu;

/** A sign that says the opposite of the name (a cost or a time with ≥, a satisfaction with ≤), or of the direction beside it. */
export const directionSuspicious: Rule = {
  id: 'directionSuspicious',
  severity: 'warning',
  says: ['direction.lessWanted', 'direction.moreWanted', 'direction.contradicts'],
  find: (facts) =>
    facts.once(indicatorFigures).flatMap(({ node, target }): Found[] => {
      // What a person decided stands.
      const { source = 'supposed' } = facts.results.byId.get(node.id)?.direction ?? {};
      if (target.kind !== 'threshold' || !['target', 'sheet'].includes(source)) return [];
      const beside = directionBeside(node);
      if (beside && [beside[0], target.operator[0]].sort().join('') === '<>') {
        const params = { operator: operatorSymbol(target.operator), direction: operatorSymbol(beside) };
        return [foundAtCell({ id: 'direction.contradicts', params }, node.direction, node)];
      }
      const said = wordsOfDirection(node.name);
      if (!said || (TIMES.test(said.words) && measuresOtherwise(said.side, node, target))) return [];
      if (target.operator === '=' || target.operator.startsWith(said.side)) return [];
      const params = { operator: operatorSymbol(target.operator), words: said.words };
      const id = said.side === '<' ? 'direction.lessWanted' : 'direction.moreWanted';
      return [foundAtCell({ id, params }, node.direction ?? node.target, node)];
    }),
};

function directionBeside({ direction }: PlanNode): Operator | null {
  const said = readDirection(trimText(String(direction?.value ?? '')));
  return said === 'entro' ? null : said;
}

/** `Tempi dei procedimenti: >= 2 N.` counts things, and no time; `Rispetto dei tempi: <= 0 gg` says by how much they are missed. */
function measuresOtherwise(side: '<' | '>', node: PlanNode, target: Threshold): boolean {
  return side === '<' ? countsThings(node, target) : isDuration(target.unit);
}

/** A mean time, or 4,6 of them, is one. */
function countsThings({ name }: PlanNode, { unit, value }: Threshold): boolean {
  return COUNTED.test(unit) && Number.isInteger(value) && !MEAN.test(name);
}
