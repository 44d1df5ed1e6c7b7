import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { SeverityMark } from '../SeverityMark';
import { FindingKind, type MendableFinding } from './FindingKind';
import type { FindingChoices } from './FindingMenu';
import { useStyles } from './FindingsList.styles';

interface SeverityGroupProps {
  severity: Severity;
  group: readonly MendableFinding[];
  choices: FindingChoices;
}

/** Findings that are as grave, and what is of one kind together. */
export function SeverityGroup({ severity, group, choices }: SeverityGroupProps) {
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
