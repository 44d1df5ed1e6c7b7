import { SearchBox } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import { useSay } from '../../catalogue';

interface SearchFieldProps {
  text: string;
  onText(text: string): void;
  /** To what was found first. */
  onGo(): void;
  onClose(): void;
}

/** What is searched for in codes and names; the tree follows each letter. */
export function SearchField({ text, onText, onGo, onClose }: SearchFieldProps) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') onGo();
    else return;
    event.preventDefault();
  }

  return (
    <SearchBox
      ref={field as Ref<never>}
      size="small"
      data-search
      style={{ maxWidth: 'none' }}
      aria-label={say({ id: 'pane.search.name' })}
      placeholder={say({ id: 'pane.search.hint' })}
      value={text}
      onChange={(_, { value }) => onText(value)}
      onKeyDown={onKeyDown}
    />
  );
}
