import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Options16Regular } from '@fluentui/react-icons/svg/options';
import type { GroupingKind } from '../../../core/plan/grouping';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';

/** How the tree is looked at: as the plan has it, or grouped anew. */
export type TreeView = 'areas' | GroupingKind;

interface TreeToolsProps {
  views: readonly TreeView[];
  view: TreeView;
  onView(view: TreeView): void;
  years: readonly number[];
  year: number | null;
  onYear(year: number): void;
}

/** How the tree is looked at, where there is a choice. */
export function TreeTools({ views, view, onView, years, year, onYear }: TreeToolsProps) {
  const say = useSay();
  if (views.length < 2 && years.length < 2) return null;
  return (
    <Menu
      positioning={{ position: 'below', align: 'end' }}
      checkedValues={{ view: [view], year: [String(year)] }}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => {
        if (name === 'year') onYear(Number(value));
        else onView(views.find((one) => one === value) ?? view);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          size="small"
          menuIcon={null}
          icon={<Options16Regular />}
          aria-label={say({ id: 'pane.view' })}
          title={say({ id: 'pane.view' })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {views.length > 1 && (
            <ViewChoice
              name="view"
              title={{ id: 'pane.view.group' }}
              options={views.map((one) => [one, { id: `pane.view.${one}` }])}
            />
          )}
          {years.length > 1 && (
            <ViewChoice
              name="year"
              title={{ id: 'pane.year' }}
              options={years.map((one) => [String(one), { id: 'pane.year.option', params: { year: one } }])}
            />
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface ViewChoiceProps {
  name: string;
  title: Message;
  options: readonly (readonly [value: string, label: Message])[];
}

/** One of several, with what they are about. */
function ViewChoice({ name, title, options }: ViewChoiceProps) {
  const say = useSay();
  return (
    <MenuGroup>
      <MenuGroupHeader>{say(title)}</MenuGroupHeader>
      {options.map(([value, label]) => (
        <MenuItemRadio key={value} name={name} value={value}>
          {say(label)}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
