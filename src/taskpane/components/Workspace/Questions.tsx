import type { Session, SessionState } from '../../../session/state';
import { ErrorsDialog } from '../ErrorsDialog';
import { ManyFormulas } from '../ManyFormulas';
import { Question } from '../Question';
import { SharedBanner } from '../ShareFile';

interface QuestionsProps {
  session: Session;
  state: SessionState;
  /** What is asked of the columns is asked again, with its reasons, on the page that corrects them. */
  isCorrecting: boolean;
  onCorrect(): void;
  onFindings(): void;
  onShare(): void;
  onResume(): void;
}

/** What a person has to answer before anything goes on, and what state the file is in. */
export function Questions(props: QuestionsProps) {
  const { session, state, isCorrecting, onCorrect, onFindings, onShare, onResume } = props;
  const { question, manyFormulas, errorsToDecide, shared } = state;
  return (
    <>
      {shared && <SharedBanner shared={shared} onShare={onShare} onResume={onResume} />}
      {manyFormulas !== null && <ManyFormulas session={session} count={manyFormulas} />}
      {errorsToDecide.length > 0 && (
        <ErrorsDialog
          errors={errorsToDecide}
          onGoOn={() => void session.decideErrors(true)}
          onSee={onFindings}
          onClose={() => void session.decideErrors(false)}
        />
      )}
      {question && !isCorrecting && (
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
