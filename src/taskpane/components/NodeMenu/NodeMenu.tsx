import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningProps,
} from '@fluentui/react-components';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { nodeLabel, useEditing } from '../../editing';
import type { Command, Point } from '../ObjectiveTree';

/** The commands of the menu in its groups, each with its key. */
const GROUPS: readonly (readonly (readonly [command: MenuCommand, keys: Message | null])[])[] = [
  [['goTo', { id: 'pane.keys.open' }]],
  [
    ['add', { id: 'pane.keys.add' }],
    ['rename', { id: 'pane.keys.rename' }],
  ],
  [
    ['up', { id: 'pane.keys.up' }],
    ['down', { id: 'pane.keys.down' }],
    ['moveBelow', null],
  ],
  [['remove', { id: 'pane.keys.remove' }]],
];
type MenuCommand = Extract<Command, 'goTo' | 'add' | 'rename' | 'up' | 'down' | 'moveBelow' | 'remove'>;

interface NodeMenuProps {
  node: string;
  /** The row or the button that it was asked at; the focus returns there. */
  at: HTMLElement;
  /** Where the mouse was; null: it was asked with a key or at the dots of the row. */
  point: Point | null;
  onCommand(command: MenuCommand): void;
  onClose(): void;
}

/** All that can be done with a node. */
export function NodeMenu({ node: id, at, point, onCommand, onClose }: NodeMenuProps) {
  const say = useSay();
  const { moves } = useEditing();
  const node = moves.tree.node(id);
  if (!node) return null;
  const disabled = (command: MenuCommand): boolean => {
    switch (command) {
      case 'add':
        return moves.levelsBelow(id).length === 0 && node.parent === null;
      case 'up':
        return moves.shifted(id, -1) === null;
      case 'down':
        return moves.shifted(id, 1) === null;
      case 'moveBelow':
      case 'remove':
        return node.parent === null;
      default:
        return false;
    }
  };
  const name = nodeLabel(node) || say({ id: `pane.level.${node.level}` });
  return (
    <Menu
      open
      positioning={menuPosition(at, point)}
      onOpenChange={(_, { open }) => {
        if (open) return;
        at.focus();
        onClose();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={say({ id: 'pane.edit.of', params: { name } })} aria-labelledby={undefined}>
          {GROUPS.map((group, index) => [
            index > 0 && <MenuDivider key={index} />,
            ...group.map(([command, keys]) => (
              <MenuItem
                key={command}
                disabled={disabled(command)}
                secondaryContent={keys && say(keys)}
                onClick={() => onCommand(command)}
              >
                {say({ id: `pane.edit.${command}` })}
              </MenuItem>
            )),
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function menuPosition(at: HTMLElement, point: Point | null): PositioningProps {
  // In a low pane there is room neither above nor below.
  const fitted = { position: 'below', shiftToCoverTarget: true, autoSize: true } as const;
  if (!point) return { ...fitted, target: at, align: 'end' };
  const target = { getBoundingClientRect: () => new DOMRect(point.x, point.y, 0, 0), contextElement: at };
  return { ...fitted, target, align: 'start' };
}
