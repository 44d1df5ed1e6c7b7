import { Button, MenuButton } from '@fluentui/react-components';
import { Options16Regular } from '@fluentui/react-icons/svg/options';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { ViewMenu, type ViewMenuProps } from './ViewMenu';

interface TreeToolsProps extends Omit<ViewMenuProps, 'children'> {
  onSearch(): void;
}

/** Searching in the tree, and how it is looked at. */
export function TreeTools({ onSearch, ...menu }: TreeToolsProps) {
  const say = useSay();
  const named = (label: Message) => ({ 'aria-label': say(label), title: say(label) });
  const look = { appearance: 'subtle', size: 'small' } as const;
  return (
    <>
      <Button {...look} {...named({ id: 'pane.search' })} icon={<Search16Regular />} onClick={onSearch} />
      <ViewMenu {...menu}>
        <MenuButton {...look} {...named({ id: 'pane.view' })} menuIcon={null} icon={<Options16Regular />} />
      </ViewMenu>
    </>
  );
}
