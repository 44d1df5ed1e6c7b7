import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useRef, type ReactNode, type Ref } from 'react';
import type { Plan } from '../../../core/plan/plan';
import type { Message } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { blockedBy } from '../../editing';
import { recognisedAs } from '../Recognition';

/** What begins with a dialog. */
const BEGINNINGS = ['newPlan', 'nextYear', 'legend', 'keys'] as const;
export type Begin = (typeof BEGINNINGS)[number];

interface PaneMenuProps {
  session: Session;
  state: SessionState;
  plan: Plan;
  onPage(page: 'settings' | 'columns' | 'share' | 'resume' | 'functions'): void;
  onBegin(what: Begin): void;
}

/** What is done now and then: reading again, how the sheet was read and is computed, other plans, the keys. */
export function PaneMenu({ session, state, plan, onPage, onBegin }: PaneMenuProps) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const { phase, rulesName, mode } = state;
  const isWorking = phase === 'calculating' || phase === 'changing';
  const settings = { rules: rulesName, mode: say({ id: `pane.settings.${mode}` }) };
  const item = (label: Message, onClick: () => void, disabled = false): ReactNode => (
    <MenuItem
      key={label.id}
      disabled={disabled}
      onClick={() => {
        // Where the focus returns from what opens now: the item goes away.
        button.current?.focus();
        onClick();
      }}
    >
      {say(label)}
    </MenuItem>
  );
  return (
    <Menu positioning={{ position: 'below', align: 'end', autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          // As for Calcola.
          ref={button as Ref<never>}
          size="small"
          appearance="subtle"
          menuIcon={null}
          icon={<MoreHorizontal20Regular />}
          disabled={isWorking}
          aria-label={say({ id: 'pane.more' })}
          title={say({ id: 'pane.more' })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {item({ id: 'pane.reread' }, () => void session.open())}
          {item({ id: 'pane.settings', params: settings }, () => onPage('settings'))}
          {item(recognisedAs(plan, say), () => onPage('columns'))}
          {item({ id: 'teaching.open' }, () => void session.teaching.start())}
          <MenuDivider />
          {item({ id: 'share.open' }, () => onPage('share'))}
          {item({ id: 'share.resume' }, () => onPage('resume'))}
          <MenuDivider />
          {BEGINNINGS.map((what) =>
            item(
              { id: `pane.${what}` },
              () => onBegin(what),
              what === 'nextYear' && blockedBy(state) !== null,
            ),
          )}
          {item({ id: 'pane.functions' }, () => onPage('functions'))}
          <MenuDivider />
          <MenuItemLink href={say({ id: 'pane.guide.page' })} target="_blank" rel="noreferrer">
            {say({ id: 'pane.guide' })}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
