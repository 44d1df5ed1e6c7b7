import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Calculator20Regular } from '@fluentui/react-icons/svg/calculator';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useRef, type Ref } from 'react';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { blockedBy } from '../../editing';
import { useStyles } from './Toolbar.styles';

/** What the menu of rarer things offers. */
export const MORE = ['newPlan', 'nextYear', 'keys'] as const;
export type More = (typeof MORE)[number];

interface ToolbarProps {
  session: Session;
  state: SessionState;
  calculateButton: Ref<HTMLButtonElement>;
  onMore(what: More): void;
}

/** What the pane can do. */
export function Toolbar({ session, state, calculateButton, onMore }: ToolbarProps) {
  const say = useSay();
  const styles = useStyles();
  const moreButton = useRef<HTMLButtonElement>(null);
  const blocked = blockedBy(state);
  const working = state.phase === 'calculating' || state.phase === 'changing';
  const stopped = state.question !== null || working;
  return (
    <div className={styles.toolbar}>
      <Button
        // Fluent infers `never` for the element of a button under exactOptionalPropertyTypes.
        ref={calculateButton as Ref<never>}
        appearance="primary"
        icon={<Calculator20Regular />}
        disabledFocusable={stopped}
        {...(stopped && blocked && { title: say(blocked) })}
        onClick={() => void session.calculate()}
      >
        {say({ id: 'pane.calculate' })}
      </Button>
      <Button icon={<ArrowClockwise20Regular />} disabled={working} onClick={() => void session.open()}>
        {say({ id: 'pane.reread' })}
      </Button>
      <Menu positioning={{ position: 'below', align: 'end' }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton ref={moreButton as Ref<never>} disabled={working}>
            {say({ id: 'pane.more' })}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {MORE.map((what) => (
              <MenuItem
                key={what}
                disabled={what === 'nextYear' && blocked !== null}
                onClick={() => {
                  // Where the focus returns from what opens now: the item goes away.
                  moreButton.current?.focus();
                  onMore(what);
                }}
              >
                {say({ id: `pane.${what}` })}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
