import { Button, Link } from '@fluentui/react-components';
import { useState, type ReactNode, type Ref } from 'react';
import type { AcceptedFinding } from '../../../core/checks/acceptance';
import { ruleQuestion, type RuleId } from '../../../core/checks/rule';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { CellMessageLine } from '../CellMessages';
import { useStyles } from './FindingsList.styles';

interface AcceptedFindingsProps {
  accepted: readonly AcceptedFinding[];
  rulesOff: readonly RuleId[];
  /** What shows and hides them. */
  toggle: Ref<HTMLButtonElement>;
  onResume(finding: AcceptedFinding): void;
  onSwitchOn(rule: RuleId): void;
}

/** What a person left as it is or does not look for, each with the way back; nothing where there is none. */
export function AcceptedFindings(props: AcceptedFindingsProps) {
  const { accepted, rulesOff, toggle, onResume, onSwitchOn } = props;
  const say = useSay();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const count = accepted.length + rulesOff.length;
  if (count === 0) return null;
  return (
    <section>
      <Link
        as="button"
        // Fluent infers `never` for the element under exactOptionalPropertyTypes.
        ref={toggle as Ref<never>}
        className={styles.more}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say({ id: 'pane.accepted', params: { count } })}
      </Link>
      {open && (
        <ul className={styles.list}>
          {accepted.map((finding, index) => (
            <Decided key={index} subject={finding.message} onUndo={() => onResume(finding)}>
              <CellMessageLine {...finding} />
              <p className={styles.reason}>
                {say({ id: 'pane.accepted.reason', params: { reason: finding.reason } })}
              </p>
            </Decided>
          ))}
          {rulesOff.map((rule) => (
            <Decided key={rule} subject={{ id: ruleQuestion(rule) }} onUndo={() => onSwitchOn(rule)}>
              <p className={styles.reason}>
                {say({ id: 'pane.accepted.ruleOff', params: { question: { id: ruleQuestion(rule) } } })}
              </p>
            </Decided>
          ))}
        </ul>
      )}
    </section>
  );
}

interface DecidedProps {
  subject: Message;
  onUndo(): void;
  children: ReactNode;
}

function Decided({ subject, onUndo, children }: DecidedProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <li>
      {children}
      <Button
        size="small"
        className={styles.mend}
        aria-label={say({ id: 'pane.accepted.resumeOf', params: { subject } })}
        onClick={onUndo}
      >
        {say({ id: 'pane.accepted.resume' })}
      </Button>
    </li>
  );
}
