import type { Finding, Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { CellMessages } from '../CellMessages';
import { SeverityMark } from '../SeverityMark';
import { useStyles } from './FindingsList.styles';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What there is to say about the workbook, the gravest first. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const say = useSay();
  const styles = useStyles();
  if (findings.length === 0) return <p className={styles.none}>{say({ id: 'pane.findings.none' })}</p>;
  return SEVERITIES.map((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    return group.length === 0 ? null : (
      <section key={severity} className={styles.group}>
        <h2 className={styles.heading}>
          <span aria-hidden className={styles.mark}>
            <SeverityMark severity={severity} />
          </span>
          {say({ id: `pane.findings.${severity}`, params: { count: group.length } })}
        </h2>
        <CellMessages items={group} />
      </section>
    );
  });
}
