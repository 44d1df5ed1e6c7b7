import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactNode } from 'react';
import type { PlanNode } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { useEditing } from '../../editing';
import { useStyles } from './DetailPane.styles';

interface DetailPaneProps {
  node: PlanNode;
  /** Its fields are open: they are shown whatever was folded. */
  isEditing: boolean;
  onEdit(): void;
  onClose(): void;
  children: ReactNode;
}

/** Below the tree, what there is to say of the selected node; folded, only which one it is. */
export function DetailPane({ node, isEditing, onEdit, onClose, children }: DetailPaneProps) {
  const say = useSay();
  const styles = useStyles();
  const [isFolded, setFolded] = useState(false);
  const isOpen = isEditing || !isFolded;
  const { blocked } = useEditing();
  const level = say({ id: `pane.level.${node.level}` });
  return (
    <section className={isOpen ? styles.open : styles.folded} aria-label={say({ id: 'pane.detail.name' })}>
      <div className={styles.heading}>
        <span className={styles.level}>{`${level} ${node.code}`.trim()}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<Edit16Regular />}
          aria-label={say({ id: 'pane.form.edit' })}
          title={say(blocked ?? { id: 'pane.form.edit' })}
          disabledFocusable={isEditing || blocked !== null}
          onClick={onEdit}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronUp16Regular />}
          aria-expanded={isOpen}
          aria-label={say({ id: 'pane.detail.show' })}
          title={say({ id: 'pane.detail.show' })}
          disabledFocusable={isEditing}
          onClick={() => setFolded(!isFolded)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={say({ id: 'pane.detail.close' })}
          title={say({ id: 'pane.detail.close' })}
          onClick={onClose}
        />
      </div>
      {isOpen && <div className={styles.content}>{children}</div>}
    </section>
  );
}
