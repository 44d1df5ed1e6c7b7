import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { TITLE_LEVELS, type Answer } from '../../../core/layout/teaching/answer';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import type { AnswerMenuProps } from './FieldMenu';

/** An answer without its cell. */
type AnswerOfSheet = Answer extends infer A ? (A extends Answer ? Omit<A, 'cell'> : never) : never;

/** What the sheet in front, or its table, may be said to be. */
export function SheetMenu({ cell, disabled, onAnswer }: AnswerMenuProps) {
  const say = useSay();
  const item = (label: Message, said: AnswerOfSheet) => (
    <MenuItem key={say(label)} onClick={() => cell && onAnswer({ ...said, cell } as Answer)}>
      {say(label)}
    </MenuItem>
  );
  const level = (is: (typeof TITLE_LEVELS)[number]): Message => ({ id: `teach.kind.${is}` });
  return (
    <Menu positioning={{ autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" disabledFocusable={disabled}>
          {say({ id: 'teaching.sheet' })}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {TITLE_LEVELS.map((is) =>
            item(
              { id: 'teaching.sheet.byCell', params: { level: level(is) } },
              { about: 'sheetNode', is, namedBy: 'cell' },
            ),
          )}
          {TITLE_LEVELS.map((is) =>
            item(
              { id: 'teaching.sheet.byName', params: { level: level(is) } },
              { about: 'sheetNode', is, namedBy: 'sheet' },
            ),
          )}
          {item({ id: 'teaching.sheet.noNode' }, { about: 'sheet', is: 'noNode' })}
          {item({ id: 'teaching.sheet.leftOut' }, { about: 'sheet', is: 'leftOut' })}
          <MenuDivider />
          {item({ id: 'teaching.records.rows' }, { about: 'records', lie: 'rows' })}
          {item({ id: 'teaching.records.columns' }, { about: 'records', lie: 'columns' })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
