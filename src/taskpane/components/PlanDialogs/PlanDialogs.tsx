import type { Message } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import { KeysDialog } from '../KeysDialog';
import { LegendDialog } from '../LegendDialog';
import { NewPlanDialog } from '../NewPlanDialog';
import { NextYearDialog } from '../NextYearDialog';
import type { Begin } from '../PaneMenu';

interface PlanDialogsProps {
  /** null: none is open. */
  name: Begin | null;
  session: Session;
  state: SessionState;
  /** What the session says of the plan that was begun. */
  onBegun(notice: Message | null): void;
  onClose(): void;
}

/** Another plan, what the lights mean, what the keys do. */
export function PlanDialogs({ name, session, state, onBegun, onClose }: PlanDialogsProps) {
  async function begin(work: Promise<void>): Promise<Message | null> {
    await work;
    onBegun(session.state.notice);
    return session.state.error;
  }
  if (name === 'newPlan') {
    return <NewPlanDialog onStart={(plan) => begin(session.startPlan(plan))} onClose={onClose} />;
  }
  if (name === 'nextYear' && state.plan && state.results) {
    const { plan, results } = state;
    const onStart = (year: number) => begin(session.startNextYear(year));
    return <NextYearDialog {...{ plan, results, onStart, onClose }} />;
  }
  if (name === 'legend' && state.results) {
    return <LegendDialog rules={state.results.rules} onClose={onClose} />;
  }
  return name === 'keys' ? <KeysDialog onClose={onClose} /> : null;
}
