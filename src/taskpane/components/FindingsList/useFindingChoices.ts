import { useEffect, useState } from 'react';
import type { AcceptedFinding } from '../../../core/checks/acceptance';
import type { CheckedFinding, RuleId } from '../../../core/checks/rule';
import type { Session } from '../../../session/state';
import type { FindingChoices } from './FindingMenu';

interface FindingDecisions extends Omit<FindingChoices, 'onEdit'> {
  /** The finding of which a person is asked why it stays as it is. */
  asking: CheckedFinding | null;
  accept(reason: string): Promise<void>;
  onClose(): void;
  onResume(finding: AcceptedFinding): void;
  onSwitchOn(rule: RuleId): void;
}

/**
 * What a person decides about findings.
 * @param onDecided the dialog, or what was pressed, may be gone
 */
export function useFindingChoices(session: Session, onDecided: () => void): FindingDecisions {
  const [asking, setAsking] = useState<CheckedFinding | null>(null);
  // Once the dialog is gone.
  useEffect(() => {
    if (!asking) onDecided();
  }, [asking, onDecided]);
  return {
    asking,
    onAccept: setAsking,
    onSwitchOff: (rule) => void session.switchRule(rule, false).then(onDecided),
    accept: async (reason) => {
      if (asking) await session.acceptFinding(asking, reason);
    },
    onClose: () => setAsking(null),
    onResume: (finding) => void session.acceptFinding(finding, null).then(onDecided),
    onSwitchOn: (rule) => void session.switchRule(rule, true).then(onDecided),
  };
}
