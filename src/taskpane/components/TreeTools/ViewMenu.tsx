import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Plan } from '../../../core/plan/plan';
import { groupings, unitsIn } from '../../../core/plan/grouping';
import type { Rules } from '../../../core/rules/rules';
import { useSay } from '../../catalogue';
import { SORTS, type TreeView } from '../../treeView';
import { UnitMenu } from './UnitMenu';
import { ViewChoice } from './ViewChoice';
import { filterKey, filterLabel, OFFERED } from './filters';

export interface ViewMenuProps {
  plan: Plan;
  rules: Rules;
  view: TreeView;
  onView(change: Partial<TreeView>): void;
  onYear(year: number): void;
  /** All branches open, or only the roots. */
  onOpening(all: boolean): void;
  /** The button that opens it. */
  children: ReactElement;
}

/** Which nodes are shown, in which order and groups, for which year, how far open. */
export function ViewMenu({ plan, rules, view, onView, onYear, onOpening, children }: ViewMenuProps) {
  const say = useSay();
  const kinds = (['areas', ...groupings(plan)] as const).map(
    (kind) => [kind, say({ id: `pane.view.${kind}` })] as const,
  );
  const filters = [null, ...OFFERED].map(
    (filter) =>
      [filterKey(filter), filter ? filterLabel(filter, rules, say) : say({ id: 'pane.filter.all' })] as const,
  );
  const units = unitsIn(plan);
  const years = plan.years.map(
    (year) => [String(year), say({ id: 'pane.year.option', params: { year } })] as const,
  );
  return (
    <Menu
      positioning={{ position: 'below', align: 'end', autoSize: true }}
      hasCheckmarks
      checkedValues={{
        filter: [filterKey(view.filter)],
        sort: [view.sort],
        grouping: [view.grouping],
        year: [String(plan.year)],
      }}
      onCheckedValueChange={(_, { name, checkedItems: [value] }) => {
        if (name === 'filter')
          onView({ filter: OFFERED.find((filter) => filterKey(filter) === value) ?? null });
        else if (name === 'sort') onView({ sort: SORTS.find((sort) => sort === value) ?? 'plan' });
        else if (name === 'year') onYear(Number(value));
        else onView({ grouping: kinds.find(([kind]) => kind === value)?.[0] ?? 'areas' });
      }}
    >
      <MenuTrigger disableButtonEnhancement>{children}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onOpening(true)}>{say({ id: 'pane.view.openAll' })}</MenuItem>
          <MenuItem onClick={() => onOpening(false)}>{say({ id: 'pane.view.closeAll' })}</MenuItem>
          <MenuDivider />
          <ViewChoice name="filter" title="pane.view.show" options={filters} />
          {units.length > 0 && (
            <UnitMenu units={units} filter={view.filter} onFilter={(filter) => onView({ filter })} />
          )}
          <ViewChoice
            name="sort"
            title="pane.view.sort"
            options={SORTS.map((sort) => [sort, say({ id: `pane.sort.${sort}` })])}
          />
          {kinds.length > 1 && <ViewChoice name="grouping" title="pane.view.group" options={kinds} />}
          {years.length > 1 && <ViewChoice name="year" title="pane.year" options={years} />}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
