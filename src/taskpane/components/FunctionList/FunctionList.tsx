import { Button, Link } from '@fluentui/react-components';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { blockedBy } from '../../editing';
import { EXAMPLES, formulaOf } from './examples';
import { useStyles } from './FunctionList.styles';

/** The functions of the sheet, each with an example to put in the selected cell. */
export function FunctionList({ session, state }: { session: Session; state: SessionState }) {
  const say = useSay();
  const styles = useStyles();
  const working = blockedBy({ ...state, question: null });
  return (
    <>
      <p className={styles.text}>{say({ id: 'pane.functions.how' })}</p>
      <ul className={styles.list}>
        {EXAMPLES.map((example) => (
          <li key={example.name} className={styles.item}>
            <div className={styles.head}>
              <h3 className={styles.name}>{example.name}</h3>
              <Button
                size="small"
                aria-label={say({ id: 'pane.functions.insertOf', params: { name: example.name } })}
                disabledFocusable={working !== null}
                onClick={() => void session.insertFormula(formulaOf(example, false), example.rows)}
              >
                {say({ id: 'pane.functions.insert' })}
              </Button>
            </div>
            <p className={styles.text}>{say({ id: `pane.functions.${example.name}` })}</p>
            <code className={styles.example}>{formulaOf(example, true)}</code>
          </li>
        ))}
      </ul>
      <Link href={say({ id: 'pane.functions.page' })} target="_blank" rel="noreferrer">
        {say({ id: 'pane.functions.all' })}
      </Link>
    </>
  );
}
