import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { Banner, BannerAction } from '../Banner';

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
    <Banner severity="warning">
      {say(question)}
      <BannerAction label={{ id: 'pane.confirm' }} onClick={onConfirm} />
      <BannerAction label={{ id: 'pane.correct' }} onClick={onCorrect} />
      <BannerAction label={{ id: 'teaching.open.short' }} onClick={onTeach} />
    </Banner>
  );
}
