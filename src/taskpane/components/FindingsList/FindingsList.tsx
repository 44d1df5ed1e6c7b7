import { useContext, useMemo } from 'react';
import type { CheckedFinding } from '../../../core/checks/rule';
import { mendOf } from '../../../core/checks/mendOf';
import { SEVERITIES } from '../../../core/plan/plan';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { EditingContext } from '../../editing';
import { WriteSheetButton } from '../WriteSheetButton';
import { AcceptDialog } from './AcceptDialog';
import { AcceptedFindings } from './AcceptedFindings';
import type { MendableFinding } from './FindingKind';
import { FindingsFilterFields } from './FindingsFilter';
import { useStyles } from './FindingsList.styles';
import { SeverityGroup } from './SeverityGroup';
import { useFilteredFindings } from './useFilteredFindings';
import { useFindingChoices } from './useFindingChoices';
import { useFocusInPlace } from './useFocusInPlace';

/** Fewer are seen at a glance. */
const FEWEST_FILTERED = 5;

interface FindingsListProps {
  session: Session;
  state: Pick<SessionState, 'findings' | 'accepted' | 'rulesOff'>;
  onEdit(finding: CheckedFinding): void;
}

/** What there is to say about the workbook, the gravest first, and what is of one kind together; then what was accepted. */
export function FindingsList({ session, state, onEdit }: FindingsListProps) {
  const { findings, accepted, rulesOff } = state;
  const say = useSay();
  const styles = useStyles();
  const plan = useContext(EditingContext)?.plan;
  const mendable = useMemo(
    () =>
      findings.map((finding): MendableFinding => ({ ...finding, mend: plan ? mendOf(finding, plan) : null })),
    [findings, plan],
  );
  const { list, toggle, onFocus, keepFocus } = useFocusInPlace(findings);
  const decisions = useFindingChoices(session, keepFocus);
  const { asking, accept, onClose, onResume, onSwitchOn, ...choices } = decisions;
  const { shown, filter, isFiltered, onFilter } = useFilteredFindings(mendable);
  const none = accepted.length + rulesOff.length > 0 ? 'pane.findings.noneLeft' : 'pane.findings.none';
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} tabIndex={-1} onFocus={onFocus}>
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
          choices={{ ...choices, onEdit }}
        />
      ))}
      <AcceptedFindings {...{ accepted, rulesOff, toggle, onResume, onSwitchOn }} />
      <WriteSheetButton session={session} report="checks" />
      {asking && <AcceptDialog finding={asking} onAccept={accept} onClose={onClose} />}
    </div>
  );
}
