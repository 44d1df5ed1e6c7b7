import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Understood } from '../../../core/layout/teaching/understood';
import { toldOnce } from '../../../core/plan/toldOnce';
import type { MessageParams } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import type { Teaching } from '../../../session/teaching';
import { useSay } from '../../catalogue';
import { isAtWork } from '../../editing';
import { useFocusKept } from '../../focusKept';
import { CellMessages } from '../CellMessages';
import { LayoutFileButtons } from '../LayoutFileButtons';
import { SelectionAnswers } from './SelectionAnswers';
import { useStyles } from './TeachingPanel.styles';
import { UnderstoodTree } from './UnderstoodTree';

interface TeachingPanelProps {
  session: Session;
  state: SessionState;
  teaching: Teaching;
}

/** A person selects cells in the sheet and says what they are, until the tree is right. */
export function TeachingPanel({ session, state, teaching }: TeachingPanelProps) {
  const say = useSay();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { refused, canUndo, understood, byExample } = teaching;
  const questions = toldOnce(teaching.questions.map(({ message, cell }) => ({ message, at: cell })));
  const lessons = session.teaching;
  const working = isAtWork(state.phase);
  const off = { size: 'small', disabledFocusable: working } as const;
  useFocusKept(title);
  // What was pressed to come here is gone.
  useEffect(() => title.current?.focus(), []);

  async function confirm(): Promise<void> {
    await session.confirm();
    if (!session.state.error) await lessons.stop();
  }

  return (
    <section className={styles.section} aria-labelledby="teaching-title">
      <h2 ref={title} id="teaching-title" tabIndex={-1} className={styles.title}>
        {say({ id: byExample ? 'teaching.examples' : 'teaching.title' })}
      </h2>
      <SelectionAnswers
        byExample={byExample}
        selected={teaching.selected}
        working={working}
        onAnswer={(answer) => void lessons.answer(answer)}
      />
      {refused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(refused.problem)}</MessageBarBody>
          {CONTRADICTIONS.includes(refused.problem.id) && (
            <MessageBarActions>
              <Button {...off} onClick={() => void lessons.answer(refused.answer, true)}>
                {say({ id: 'teaching.instead' })}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {questions.length > 0 && (
        <>
          <h3 className={styles.part}>
            {say({ id: 'teaching.questions', params: { count: questions.length } })}
          </h3>
          <CellMessages items={questions} />
        </>
      )}
      {understood && <UnderstoodTree session={session} understood={understood} working={working} />}
      <LayoutFileButtons session={session} choices={state.choices} working={working} />
      <div className={styles.foot}>
        {understood && (
          <p className={styles.counts} role="status">
            {say({ id: 'teach.understood', params: countsOf(understood) })}
          </p>
        )}
        <div className={styles.buttons}>
          <Button {...off} disabledFocusable={working || !canUndo} onClick={() => void lessons.undo()}>
            {say({ id: 'teaching.undo' })}
          </Button>
          <Button
            {...off}
            appearance="primary"
            disabledFocusable={working || !understood || understood.indicators === 0}
            onClick={() => void confirm()}
          >
            {say({ id: 'teaching.confirm' })}
          </Button>
          <Button {...off} onClick={() => void lessons.stop()}>
            {say({ id: 'pane.close' })}
          </Button>
        </div>
      </div>
    </section>
  );
}

function countsOf({ indicators, titles, unread }: Understood): MessageParams {
  return { indicators, titles, unread };
}

/** What a person may decide either way. */
const CONTRADICTIONS: readonly string[] = [
  'teach.lineTaken',
  'teach.fieldTaken',
  'teach.fieldOther',
  'teach.earlier',
];
