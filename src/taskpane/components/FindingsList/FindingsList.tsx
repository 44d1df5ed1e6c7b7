import { useContext, useMemo } from 'react';
import { mendOf } from '../../../core/checks/mendOf';
import type { CheckedFinding } from '../../../core/checks/rule';
import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { EditingContext } from '../../editing';
import { SeverityMark } from '../SeverityMark';
import { FindingKind, type MendableFinding } from './FindingKind';
import { useStyles } from './FindingsList.styles';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What there is to say about the workbook, the gravest first, and what is of one kind together. */
export function FindingsList({ findings }: { findings: readonly CheckedFinding[] }) {
  const say = useSay();
  const styles = useStyles();
  const plan = useContext(EditingContext)?.plan;
  const mendable = useMemo(
    () =>
      findings.map((finding): MendableFinding => ({ ...finding, mend: plan ? mendOf(finding, plan) : null })),
    [findings, plan],
  );
  if (findings.length === 0) return <p className={styles.none}>{say({ id: 'pane.findings.none' })}</p>;
  return SEVERITIES.map((severity) => {
    const group = mendable.filter((finding) => finding.severity === severity);
    return group.length === 0 ? null : (
      <section key={severity} tabIndex={-1} className={styles.group}>
        <h2 className={styles.heading}>
          <span aria-hidden className={styles.mark}>
            <SeverityMark severity={severity} />
          </span>
          {say({ id: `pane.findings.${severity}`, params: { count: group.length } })}
        </h2>
        {byKind(group).map(([kind, found]) => (
          <FindingKind key={kind} findings={found} />
        ))}
      </section>
    );
  });
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
