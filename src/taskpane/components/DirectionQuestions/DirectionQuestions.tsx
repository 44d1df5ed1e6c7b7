import type { DirectionSource } from '../../../core/plan/directions';
import type { PlanNode } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import { operatorSymbol } from '../../../core/targets/operator';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { Banner, BannerAction } from '../Banner';

interface DirectionQuestionsProps {
  results: Results;
  /** Why nothing can be answered now; null: it can. */
  blocked: Message | null;
  onDecide(nodes: readonly string[], operator: Operator): void;
  onShow(node: PlanNode): void;
}

/** Targets without a sign: one question for all that were supposed, and which wait for an answer of their own. */
export function DirectionQuestions({ results, blocked, onDecide, onShow }: DirectionQuestionsProps) {
  const say = useSay();
  const operator = results.rules.defaultDirection;
  const supposed = nodesOf(results, 'supposed');
  const undecided = nodesOf(results, 'undecided');
  const question = (id: CountedId, nodes: readonly PlanNode[]): string =>
    say({
      id: `${id}.${nodes.length === 1 ? 'one' : 'several'}`,
      params: { count: nodes.length, operator: operatorSymbol(operator) },
    });
  const [firstSupposed, firstUndecided] = [supposed[0], undecided[0]];
  return (
    <>
      {firstUndecided && (
        <Banner severity="warning">
          {question('pane.direction.ask.undecided', undecided)}
          <BannerAction label={{ id: 'pane.direction.first' }} onClick={() => onShow(firstUndecided)} />
        </Banner>
      )}
      {firstSupposed && (
        <Banner severity="note">
          {question(QUESTIONS[operator], supposed)}
          <BannerAction
            label={{ id: 'pane.direction.yes', params: { operator: operatorSymbol(operator) } }}
            blocked={blocked}
            onClick={() =>
              onDecide(
                supposed.map(({ id }) => id),
                operator,
              )
            }
          />
          <BannerAction label={{ id: 'pane.direction.first' }} onClick={() => onShow(firstSupposed)} />
        </Banner>
      )}
    </>
  );
}

/** A sentence for one, and one for several. */
type CountedId =
  | 'pane.direction.ask.undecided'
  | 'pane.direction.ask.more'
  | 'pane.direction.ask.less'
  | 'pane.direction.ask.equal';

/** By the chamber's default, which is what was supposed. */
const QUESTIONS: Readonly<Record<Operator, CountedId>> = {
  '>=': 'pane.direction.ask.more',
  '>': 'pane.direction.ask.more',
  '<=': 'pane.direction.ask.less',
  '<': 'pane.direction.ask.less',
  '=': 'pane.direction.ask.equal',
};

function nodesOf({ byId }: Results, source: DirectionSource): PlanNode[] {
  return [...byId.values()].flatMap(({ node, direction }) => (direction?.source === source ? [node] : []));
}
