import { Button } from '@fluentui/react-components';
import type { CalculationSummary } from '../../../session/state';
import { useSay } from '../../catalogue';
import { CellList } from './CellList';
import { outcomeOf } from './outcome';
import { useStyles } from './Summary.styles';

interface LastCalculationProps {
  summary: CalculationSummary | null;
  onWriteValues(): void;
  onAddResultsSheet(): void;
}

/** What Calcola wrote in the sheet, and the cells that it left alone or that show something else. */
export function LastCalculation({ summary, onWriteValues, onAddResultsSheet }: LastCalculationProps) {
  const say = useSay();
  const styles = useStyles();
  if (!summary) return <p className={styles.text}>{say({ id: 'pane.summary.before' })}</p>;
  const { mode, unchecked, otherwise, leftAlone, withoutPlace, where } = summary;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{say({ id: 'pane.summary.cells' })}</h2>
      <p className={styles.text}>{say(outcomeOf(summary))}</p>
      <p className={styles.text}>{say({ id: `pane.summary.written.${mode}` })}</p>
      {unchecked && <p className={styles.text}>{say(unchecked)}</p>}
      {otherwise.length > 0 && mode === 'formulas' && (
        <Button size="small" onClick={onWriteValues}>
          {say({ id: 'pane.summary.writeValues' })}
        </Button>
      )}
      {withoutPlace && (
        <>
          <p className={styles.text}>{say(withoutPlace)}</p>
          <Button size="small" onClick={onAddResultsSheet}>
            {say({ id: 'pane.summary.addResultsSheet' })}
          </Button>
        </>
      )}
      <CellList title="pane.summary.otherwise" items={otherwise} />
      <CellList title="pane.summary.leftAlone" items={leftAlone} />
      <CellList title="pane.summary.where" items={where} />
    </section>
  );
}
