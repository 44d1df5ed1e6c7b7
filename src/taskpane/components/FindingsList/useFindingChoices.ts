import { useRef, useState, type RefObject } from 'react';
import type { AcceptedFinding } from '../../../core/checks/acceptance';
import type { CheckedFinding, RuleId } from '../../../core/checks/rule';
import type { Session } from '../../../session/state';
import type { FindingChoices } from './FindingMenu';

interface FindingDecisions extends FindingChoices {
  /** The finding of which a person is asked why it stays as it is. */
  asking: CheckedFinding | null;
  /** Where the focus goes when what had it is gone: to what was accepted. */
  toggle: RefObject<HTMLButtonElement | null>;
  accept(reason: string): Promise<void>;
  onClose(): void;
  onResume(finding: AcceptedFinding): void;
  onSwitchOn(rule: RuleId): void;
}

/**
 * What a person decides about findings.
 * @param list where the focus goes once nothing is accepted any more
 */
export function useFindingChoices(session: Session, list: RefObject<HTMLElement | null>): FindingDecisions {
  const [asking, setAsking] = useState<CheckedFinding | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);

  function keepFocus(): void {
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body)
        (toggle.current ?? list.current)?.focus();
    });
  }

  return {
    asking,
    toggle,
    onAccept: setAsking,
    onSwitchOff: (rule) => void session.switchRule(rule, false).then(keepFocus),
    accept: async (reason) => {
      if (asking) await session.acceptFinding(asking, reason);
    },
    onClose: () => {
      setAsking(null);
      keepFocus();
    },
    onResume: (finding) => void session.acceptFinding(finding, null).then(keepFocus),
    onSwitchOn: (rule) => void session.switchRule(rule, true).then(keepFocus),
  };
}
