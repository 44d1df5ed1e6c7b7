import { MenuGroup, MenuGroupHeader, MenuItemRadio } from '@fluentui/react-components';
import type { MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';

interface ViewChoiceProps {
  name: string;
  title: MessageId;
  options: readonly (readonly [value: string, label: string])[];
}

/** One of several, with what they are about. */
export function ViewChoice({ name, title, options }: ViewChoiceProps) {
  const say = useSay();
  return (
    <MenuGroup>
      <MenuGroupHeader>{say({ id: title })}</MenuGroupHeader>
      {options.map(([value, label]) => (
        <MenuItemRadio key={value} name={name} value={value}>
          {label}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
