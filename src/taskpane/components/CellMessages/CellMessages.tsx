import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellAddress } from '../../../core/sheet/grid';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useCells } from '../../cells';
import { useStyles } from './CellMessages.styles';

const FIRST_SHOWN = 5;

export interface CellMessage {
  message: Message;
  at: CellAddress | null;
  /** Other cells of which it is said as well. */
  others?: readonly CellAddress[];
}

/** Sentences about cells, each a button that goes to its cell; a long list begins with its first lines. */
export function CellMessages({ items }: { items: readonly CellMessage[] }) {
  const say = useSay();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item, index) => (
          <li key={index}>
            <CellMessageLine {...item} />
          </li>
        ))}
      </ul>
      {items.length > FIRST_SHOWN && (
        <Link className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {say(all ? { id: 'pane.list.fewer' } : { id: 'pane.list.all', params: { count: items.length } })}
        </Link>
      )}
    </>
  );
}

/** One of them. */
export function CellMessageLine({ message, at, others = [] }: CellMessage) {
  const say = useSay();
  const cells = useCells();
  const styles = useStyles();
  if (!at) return <p className={styles.text}>{say(message)}</p>;
  return (
    <>
      <button type="button" className={styles.button} onClick={() => cells.goTo(at)}>
        <span className={styles.cell}>{cells.nameOf(at)}</span> <span>{say(message)}</span>
      </button>
      {others.length > 0 && (
        <p className={styles.text}>
          {say({ id: 'pane.list.others' })}{' '}
          {others.map((other, index) => (
            <Link key={index} className={styles.other} onClick={() => cells.goTo(other)}>
              {cells.nameOf(other)}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
