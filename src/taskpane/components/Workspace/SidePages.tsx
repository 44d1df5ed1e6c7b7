import type { Plan } from '../../../core/plan/plan';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { FunctionList } from '../FunctionList';
import { recognisedAs, RecognisedPlan } from '../Recognition';
import { Settings } from '../Settings';
import { ResumeFormulas, ShareFile } from '../ShareFile';
import { SidePage } from './SidePage';

/** The rules and what Calcola writes; what was recognised, to correct; the file for people without the add-in; the functions. */
export type SidePageName = 'settings' | 'columns' | 'share' | 'resume' | 'functions';

interface SidePagesProps {
  /** null: none is open. */
  name: SidePageName | null;
  session: Session;
  state: SessionState;
  plan: Plan;
  onClose(): void;
}

export function SidePages({ name, session, state, plan, onClose }: SidePagesProps) {
  const say = useSay();
  if (name === 'settings') {
    return (
      <SidePage title={{ id: 'pane.settings.title' }} onClose={onClose}>
        <Settings session={session} state={state} />
      </SidePage>
    );
  }
  if (name === 'columns') {
    return (
      <SidePage title={recognisedAs(plan, say)} onClose={onClose}>
        <RecognisedPlan session={session} state={state} plan={plan} />
      </SidePage>
    );
  }
  if (name === 'share') {
    return (
      <SidePage title={{ id: 'share.title' }} onClose={onClose}>
        <ShareFile session={session} state={state} onDone={onClose} />
      </SidePage>
    );
  }
  if (name === 'resume') {
    return (
      <SidePage title={{ id: 'share.resume' }} onClose={onClose}>
        <ResumeFormulas session={session} state={state} onDone={onClose} />
      </SidePage>
    );
  }
  if (name === 'functions') {
    return (
      <SidePage title={{ id: 'pane.functions.title' }} onClose={onClose}>
        <FunctionList session={session} state={state} />
      </SidePage>
    );
  }
  return null;
}
