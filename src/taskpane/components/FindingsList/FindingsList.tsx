import { useContext, useMemo, useRef } from 'react';
import { mendOf } from '../../../core/checks/mendOf';
import { SEVERITIES, type Severity } from '../../../core/plan/plan';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { EditingContext } from '../../editing';
import { SeverityMark } from '../SeverityMark';
import { WriteSheetButton } from '../WriteSheetButton';
import { AcceptDialog } from './AcceptDialog';
import { AcceptedFindings } from './AcceptedFindings';
import { FindingKind, type MendableFinding } from './FindingKind';
import type { FindingChoices } from './FindingMenu';
import { FindingsFilterFields } from './FindingsFilter';
import { useStyles } from './FindingsList.styles';
import { useFilteredFindings } from './useFilteredFindings';
import { useFindingChoices } from './useFindingChoices';

/** Fewer are seen at a glance. */
const FEWEST_FILTERED = 5;

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
  const list = useRef<HTMLDivElement>(null);
  const decisions = useFindingChoices(session, list);
  const { asking, toggle, accept, onClose, onResume, onSwitchOn, ...choices } = decisions;
  const { shown, filter, isFiltered, onFilter } = useFilteredFindings(mendable);
  const none = accepted.length + rulesOff.length > 0 ? 'pane.findings.noneLeft' : 'pane.findings.none';
  return (
    <div ref={list} tabIndex={-1}>
      {(findings.length > FEWEST_FILTERED || isFiltered) && (
        <FindingsFilterFields {...{ filter, onFilter }} />
      )}
      {findings.length === 0 && <p className={styles.none}>{say({ id: none })}</p>}
      {findings.length > 0 && shown.length < findings.length && (
        <p className={styles.none} aria-live="polite">
          {say({ id: 'pane.findings.shown', params: { shown: shown.length, count: findings.length } })}
        </p>
      )}
      {SEVERITIES.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          group={shown.filter((finding) => finding.severity === severity)}
          choices={choices}
        />
      ))}
      <AcceptedFindings {...{ accepted, rulesOff, toggle, onResume, onSwitchOn }} />
      <WriteSheetButton session={session} report="checks" />
      {asking && <AcceptDialog finding={asking} onAccept={accept} onClose={onClose} />}
    </div>
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
