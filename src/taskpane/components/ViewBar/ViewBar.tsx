import { MenuButton, Select } from '@fluentui/react-components';
import type { GroupingKind } from '../../../core/plan/grouping';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './ViewBar.styles';

/** How the tree is looked at: as the plan has it, or grouped anew. */
export type TreeView = 'areas' | GroupingKind;

interface ViewBarProps {
  views: readonly TreeView[];
  view: TreeView;
  onView(view: TreeView): void;
  years: readonly number[];
  year: number | null;
  onYear(year: number): void;
  /** Why the tree cannot be changed; null: it can. */
  blocked: Message | null;
  menuOpen: boolean;
  onMenu(at: HTMLElement): void;
}

/** Above the tree: what can be done with the row, and how the tree is looked at. */
export function ViewBar({
  views,
  view,
  onView,
  years,
  year,
  onYear,
  blocked,
  menuOpen,
  onMenu,
}: ViewBarProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <MenuButton
        size="small"
        className={styles.menu}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        disabledFocusable={blocked !== null}
        {...(blocked && { title: say(blocked) })}
        onClick={({ currentTarget }) => onMenu(currentTarget)}
      >
        {say({ id: 'pane.edit' })}
      </MenuButton>
      {years.length > 1 && (
        <Select
          size="small"
          className={styles.year}
          aria-label={say({ id: 'pane.year' })}
          value={String(year ?? '')}
          onChange={(_, { value }) => onYear(Number(value))}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {say({ id: 'pane.year.option', params: { year: one } })}
            </option>
          ))}
        </Select>
      )}
      {views.length > 1 && (
        <Select
          size="small"
          className={styles.view}
          aria-label={say({ id: 'pane.view' })}
          value={view}
          onChange={(_, { value }) => onView(views.find((one) => one === value) ?? view)}
        >
          {views.map((one) => (
            <option key={one} value={one}>
              {say({ id: `pane.view.${one}` })}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
