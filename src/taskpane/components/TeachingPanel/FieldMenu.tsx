import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  TITLE_LEVELS,
  type Answer,
  type FieldMeaning,
  type TitleLevel,
} from '../../../core/layout/teaching/answer';
import { COLUMN_ROLES } from '../../../core/plan/plan';
import { columnLetters } from '../../../core/sheet/address';
import type { CellAddress } from '../../../core/sheet/grid';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';

/** What a column says of the nodes above its rows. */
const TITLE_ROLES = ['name', 'code', 'weight'] as const;
/** What indicators beside one another have each. */
const REPEATED_ROLES = ['name', 'code', 'weight', 'target', 'actual'] as const;
/** Indicators in one row, at most. */
const SIDE_BY_SIDE = [0, 1, 2] as const;

export interface AnswerMenuProps {
  cell: CellAddress | null;
  disabled: boolean;
  onAnswer(answer: Answer): void;
}

interface FieldChoice {
  label: Message;
  is: FieldMeaning;
}

/** What the selected column may be said to be. */
export function FieldMenu({ byExample, cell, disabled, onAnswer }: AnswerMenuProps & { byExample: boolean }) {
  const say = useSay();
  const items = (choices: readonly FieldChoice[]) =>
    choices.map(({ label, is }) => (
      <MenuItem key={say(label)} onClick={() => cell && onAnswer({ about: 'field', cell, is })}>
        {say(label)}
      </MenuItem>
    ));
  return (
    <Menu positioning={{ autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" disabledFocusable={disabled}>
          {say(fieldLabel(cell, byExample))}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{say({ id: 'teaching.field.own' })}</MenuGroupHeader>
            {items(OWN)}
          </MenuGroup>
          {TITLE_LEVELS.map((level) => (
            <MenuGroup key={level}>
              <MenuGroupHeader>
                {say({ id: 'teaching.field.of', params: { level: { id: `teach.kind.${level}` } } })}
              </MenuGroupHeader>
              {items(ofLevel(level))}
            </MenuGroup>
          ))}
          {(byExample ? [] : SIDE_BY_SIDE).map((group) => (
            <MenuGroup key={group}>
              <MenuGroupHeader>
                {say({ id: 'teaching.field.group', params: { number: group + 1 } })}
              </MenuGroupHeader>
              {items(ofGroup(group))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const OWN: readonly FieldChoice[] = [
  ...COLUMN_ROLES.map((role): FieldChoice => ({ label: { id: `pane.role.${role}` }, is: { role } })),
  { label: { id: 'pane.recognised.unused' }, is: { role: null } },
];

function fieldLabel(cell: CellAddress | null, byExample: boolean): Message {
  if (byExample) return { id: 'teaching.examples.cell' };
  if (!cell) return { id: 'teaching.field.none' };
  return { id: 'teaching.field', params: { column: columnLetters(cell.column) } };
}

function ofLevel(level: TitleLevel): FieldChoice[] {
  return TITLE_ROLES.map((role) => ({ label: { id: `pane.role.${role}` }, is: { role, level } }));
}

function ofGroup(group: number): FieldChoice[] {
  return REPEATED_ROLES.map((role) => ({ label: { id: `pane.role.${role}` }, is: { role, group } }));
}
