import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';

interface QuestionProps {
  question: Message;
  onConfirm(): void;
  onCorrect(): void;
  onTeach(): void;
}

/** What was recognised is not sure enough: nothing is computed or changed until a person has answered. */
export function Question({ question, onConfirm, onCorrect, onTeach }: QuestionProps) {
  const say = useSay();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(question)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onConfirm}>{say({ id: 'pane.confirm' })}</Button>
        <Button onClick={onCorrect}>{say({ id: 'pane.correct' })}</Button>
        <Button onClick={onTeach}>{say({ id: 'teaching.open.short' })}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
