import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId, type ReactNode } from 'react';
import type { Severity } from '../../../core/plan/plan';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { SeverityMark } from '../SeverityMark';
import { useStyles } from './Banner.styles';

interface BannerProps {
  severity: Severity;
  /** A sentence, and after it what can be done. */
  children: ReactNode;
  onClose?(): void;
}

/** Something to know or to answer, in a line or two. The pane's own live region says it aloud, so it stays silent. */
export function Banner({ severity, children, onClose }: BannerProps) {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={mergeClasses(styles.banner, styles[severity])}>
      <span aria-hidden className={styles.mark}>
        <SeverityMark severity={severity} />
      </span>
      <div id={id} className={styles.text}>
        {children}
      </div>
      {onClose && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.close}
          icon={<Dismiss16Regular />}
          aria-label={say({ id: 'pane.close' })}
          onClick={onClose}
        />
      )}
    </div>
  );
}

interface BannerActionProps {
  label: Message;
  /** Why it cannot be done now; null: it can. */
  blocked?: Message | null;
  onClick(): void;
}

/** What can be done about what a banner says: in its line, after the sentence. */
export function BannerAction({ label, blocked = null, onClick }: BannerActionProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <>
      {' '}
      <Link
        as="button"
        inline
        className={styles.action}
        disabledFocusable={blocked !== null}
        {...(blocked && { title: say(blocked) })}
        onClick={onClick}
      >
        {say(label)}
      </Link>
    </>
  );
}
