import {
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useSay } from '../../catalogue';
import type { TreeFilter } from '../../treeFilter';

interface UnitMenuProps {
  units: readonly string[];
  filter: TreeFilter | null;
  onFilter(filter: TreeFilter): void;
}

/** What one organisational unit takes part in: they are too many to stand among the other filters. */
export function UnitMenu({ units, filter, onFilter }: UnitMenuProps) {
  const say = useSay();
  const chosen = filter && 'unit' in filter ? [filter.unit] : [];
  return (
    <Menu
      hasCheckmarks
      // In a narrow pane there is no room beside.
      positioning={{ position: 'after', align: 'top', shiftToCoverTarget: true, autoSize: true }}
      checkedValues={{ unit: chosen }}
      onCheckedValueChange={(_, { checkedItems: [unit] }) => unit !== undefined && onFilter({ unit })}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{say({ id: 'pane.filter.units' })}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {units.map((unit) => (
            <MenuItemRadio key={unit} name="unit" value={unit}>
              {unit}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
