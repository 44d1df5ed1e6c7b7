import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useFocusReturned } from '../../focusReturned';
import { useStyles } from './Workspace.styles';

interface SidePageProps {
  title: Message;
  onClose(): void;
  children: ReactNode;
}

/** In the place of the tree for a while. Esc and the arrow lead back to what was there. */
export function SidePage({ title, onClose, children }: SidePageProps) {
  const say = useSay();
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => (page.current?.querySelector('select') ?? heading.current)?.focus(), []);
  useFocusReturned();
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={page}
      className={styles.page}
      aria-labelledby="side-page"
      onKeyDown={({ key, currentTarget, target, defaultPrevented }) => {
        const isHere = currentTarget.contains(target as Node);
        if (key === 'Escape' && isHere && !defaultPrevented) onClose();
      }}
    >
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeft16Regular />}
          aria-label={say({ id: 'pane.back' })}
          title={say({ id: 'pane.back' })}
          onClick={onClose}
        />
        <h2 ref={heading} id="side-page" tabIndex={-1} className={styles.title}>
          {say(title)}
        </h2>
      </div>
      {children}
    </section>
  );
}
