import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { MOST_FORMULAS } from '../../../session/summary';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';

/** More formulas than Excel bears well: a person decides what Calcola writes. */
export function ManyFormulas({ session, count }: { session: Session; count: number }) {
  const say = useSay();
  async function writeValues(): Promise<void> {
    await session.chooseMode('values');
    await session.calculate();
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {say({ id: 'calculate.manyFormulas', params: { count, most: MOST_FORMULAS } })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void writeValues()}>{say({ id: 'calculate.manyFormulas.values' })}</Button>
        <Button onClick={() => void session.calculate(true)}>
          {say({ id: 'calculate.manyFormulas.formulas' })}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
