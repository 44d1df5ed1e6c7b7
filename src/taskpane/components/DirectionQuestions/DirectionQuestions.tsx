import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { DirectionSource } from '../../../core/plan/directions';
import type { PlanNode } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import { operatorSymbol } from '../../../core/targets/operator';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';

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
  const off = { disabledFocusable: blocked !== null, ...(blocked && { title: say(blocked) }) };
  const question = (id: CountedId, nodes: readonly PlanNode[]): string =>
    say({
      id: `${id}.${nodes.length === 1 ? 'one' : 'several'}`,
      params: { count: nodes.length, operator: operatorSymbol(operator) },
    });
  const [firstSupposed, firstUndecided] = [supposed[0], undecided[0]];
  return (
    <>
      {firstUndecided && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{question('pane.direction.ask.undecided', undecided)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onShow(firstUndecided)}>{say({ id: 'pane.direction.first' })}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {firstSupposed && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{question(QUESTIONS[operator], supposed)}</MessageBarBody>
          <MessageBarActions>
            <Button
              {...off}
              onClick={() =>
                onDecide(
                  supposed.map(({ id }) => id),
                  operator,
                )
              }
            >
              {say({ id: 'pane.direction.yes', params: { operator: operatorSymbol(operator) } })}
            </Button>
            <Button onClick={() => onShow(firstSupposed)}>{say({ id: 'pane.direction.first' })}</Button>
          </MessageBarActions>
        </MessageBar>
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
