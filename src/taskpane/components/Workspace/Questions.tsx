import type { Session, SessionState } from '../../../session/state';
import { ManyFormulas } from '../ManyFormulas';
import { Question } from '../Question';

interface QuestionsProps {
  session: Session;
  state: SessionState;
  onCorrect(): void;
}

/** What a person has to answer before anything goes on. */
export function Questions({ session, state: { question, manyFormulas }, onCorrect }: QuestionsProps) {
  return (
    <>
      {manyFormulas !== null && <ManyFormulas session={session} count={manyFormulas} />}
      {question && (
        <Question
          question={question}
          onConfirm={() => void session.confirm()}
          onCorrect={onCorrect}
          onTeach={() => void session.teaching.start()}
        />
      )}
    </>
  );
}
