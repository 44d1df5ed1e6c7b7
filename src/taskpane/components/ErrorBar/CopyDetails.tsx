import { Link, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import product from '../../../../package.json';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { useStyles } from './CopyDetails.styles';

/** Copies what who maintains the add-in needs to know; where the clipboard is closed to panes the text is shown. */
export function CopyDetails({ details }: { details: string }) {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const text = `${product.name} ${product.version}\n${details}`;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      announce({ id: 'pane.details.copied' });
    } catch {
      setShown(true);
    }
  }

  return (
    <>
      <Link as="button" inline className={styles.copy} onClick={() => void copy()}>
        {say({ id: 'pane.details.copy' })}
      </Link>
      {shown && <Textarea readOnly value={text} aria-label={say({ id: 'pane.details.text' })} />}
    </>
  );
}
