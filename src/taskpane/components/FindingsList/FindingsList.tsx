import { useContext, useMemo } from 'react';
import { mendOf } from '../../../core/checks/mendOf';
import { SEVERITIES, type Severity } from '../../../core/plan/plan';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { EditingContext } from '../../editing';
import { SeverityMark } from '../SeverityMark';
import { AcceptDialog } from './AcceptDialog';
import { AcceptedFindings } from './AcceptedFindings';
import { FindingKind, type MendableFinding } from './FindingKind';
import type { FindingChoices } from './FindingMenu';
import { useStyles } from './FindingsList.styles';
import { useFindingChoices } from './useFindingChoices';
import { WriteSheetButton } from './WriteSheetButton';

interface FindingsListProps {
  session: Session;
  state: Pick<SessionState, 'findings' | 'accepted' | 'rulesOff'>;
}

/** What there is to say about the workbook, the gravest first, and what is of one kind together; then what was accepted. */
export function FindingsList({ session, state: { findings, accepted, rulesOff } }: FindingsListProps) {
  const say = useSay();
  const styles = useStyles();
  const plan = useContext(EditingContext)?.plan;
  const mendable = useMemo(
    () =>
      findings.map((finding): MendableFinding => ({ ...finding, mend: plan ? mendOf(finding, plan) : null })),
    [findings, plan],
  );
  const { asking, toggle, accept, onClose, onResume, onSwitchOn, ...choices } = useFindingChoices(session);
  const none = accepted.length + rulesOff.length > 0 ? 'pane.findings.noneLeft' : 'pane.findings.none';
  return (
    <>
      {findings.length === 0 && <p className={styles.none}>{say({ id: none })}</p>}
      {SEVERITIES.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          group={mendable.filter((finding) => finding.severity === severity)}
          choices={choices}
        />
      ))}
      <AcceptedFindings {...{ accepted, rulesOff, toggle, onResume, onSwitchOn }} />
      <WriteSheetButton onWrite={() => void session.addChecksSheet()} />
      {asking && <AcceptDialog finding={asking} onAccept={accept} onClose={onClose} />}
    </>
  );
}

interface SeverityGroupProps {
  severity: Severity;
  group: readonly MendableFinding[];
  choices: FindingChoices;
}

function SeverityGroup({ severity, group, choices }: SeverityGroupProps) {
  const say = useSay();
  const styles = useStyles();
  if (group.length === 0) return null;
  return (
    <section tabIndex={-1} className={styles.group}>
      <h2 className={styles.heading}>
        <span aria-hidden className={styles.mark}>
          <SeverityMark severity={severity} />
        </span>
        {say({ id: `pane.findings.${severity}`, params: { count: group.length } })}
      </h2>
      {byKind(group).map(([kind, found]) => (
        <FindingKind key={kind} findings={found} choices={choices} />
      ))}
    </section>
  );
}

/** In the order in which each kind is found first. */
function byKind(findings: readonly MendableFinding[]): [string, MendableFinding[]][] {
  const kinds = new Map<string, MendableFinding[]>();
  for (const finding of findings) {
    const known = kinds.get(finding.message.id);
    if (known) known.push(finding);
    else kinds.set(finding.message.id, [finding]);
  }
  return [...kinds];
}
