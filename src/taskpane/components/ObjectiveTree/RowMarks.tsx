import { Cut16Regular } from '@fluentui/react-icons/svg/cut';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';
import type { Severity } from '../../../core/plan/plan';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { KindMark } from '../KindMark';
import { SeverityMark } from '../SeverityMark';
import { StatusLight } from '../StatusLight';
import type { Branch } from './branches';
import { useStyles } from './TreeItem.styles';

interface RowMarksProps {
  branch: Branch;
  severity: Severity | null;
  /** The gravest of what is below it and not shown. */
  severityBelow: Severity | null;
  cut: boolean;
}

/** What marks a row: what it was taken for, its light, and what is particular in it. */
export function RowMarks({ branch, severity, severityBelow, cut }: RowMarksProps) {
  const say = useSay();
  const styles = useStyles();
  const { kind, result, byHand, direction } = branch;
  return (
    <>
      {kind && (
        <>
          <KindMark kind={kind} />{' '}
          <span className={styles.note}>{say({ id: `teaching.kind.${kind}` })}</span>{' '}
        </>
      )}
      {result && (
        <span className={styles.light} title={result.status.label}>
          <StatusLight light={result.status.light} />
          <span className={styles.spoken}>{result.status.label}</span>
        </span>
      )}{' '}
      {byHand && <RowMark icon={<Edit16Regular />} word={{ id: 'pane.byHand.mark' }} />}{' '}
      {direction && <RowMark icon={<QuestionCircle16Regular />} word={direction} />}{' '}
      {cut && <RowMark icon={<Cut16Regular />} word={{ id: 'pane.tree.cut' }} />}{' '}
      {severity && <SeverityMark severity={severity} />}{' '}
      {severityBelow && <SeverityMark severity={severityBelow} below />}
    </>
  );
}

/** A sign, its word in the tooltip and for screen readers. */
function RowMark({ icon, word }: { icon: ReactNode; word: Message }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <span className={styles.mark} title={say(word)}>
      {icon}
      <span className={styles.spoken}>{say(word)}</span>
    </span>
  );
}
