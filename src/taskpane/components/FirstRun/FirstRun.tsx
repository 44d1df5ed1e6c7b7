import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { useStyles } from './FirstRun.styles';
import { ExamplePicture, NewPicture, TablePicture } from './pictures';

interface FirstRunProps {
  session: Session;
  onWorkbook(): void;
  onNewPlan(): void;
}

/** From where one can begin. */
export function FirstRun({ session, onWorkbook, onNewPlan }: FirstRunProps) {
  const say = useSay();
  const styles = useStyles();
  const choices = [
    { name: 'workbook', Picture: TablePicture, onChoose: onWorkbook },
    { name: 'example', Picture: ExamplePicture, onChoose: () => void session.startExample() },
    { name: 'newPlan', Picture: NewPicture, onChoose: onNewPlan },
  ] as const;
  return (
    <ul className={styles.choices}>
      {choices.map(({ name, Picture, onChoose }) => (
        <li key={name}>
          <button type="button" className={styles.choice} onClick={onChoose}>
            <Picture />
            <span>
              <span className={styles.name}>{say({ id: `pane.first.${name}` })}</span>{' '}
              <span className={styles.what}>{say({ id: `pane.first.${name}.what` })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
