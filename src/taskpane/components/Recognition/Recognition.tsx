import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { ColumnReading, Plan, SheetReading } from '../../../core/plan/plan';
import { columnLetters } from '../../../core/sheet/address';
import type { MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useCells } from '../../cells';
import { useStyles } from './Recognition.styles';

/** What was recognised, and on demand which column was taken for what, and why. */
export function Recognition({ plan }: { plan: Plan }) {
  const say = useSay();
  const styles = useStyles();
  const layout = say({ id: `pane.layout.${plan.layout}` });
  const id = plan.sheets.length === 1 ? 'pane.recognised.one' : 'pane.recognised';
  return (
    <Accordion collapsible>
      <AccordionItem value="columns">
        <AccordionHeader size="small" expandIconPosition="end" className={styles.line}>
          {say({ id, params: { layout, sheets: plan.sheets.length } })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {plan.sheets.map((sheet) => (
            <section key={sheet.id}>
              <h2 className={styles.sheet}>
                {say({ id: 'pane.recognised.sheet', params: { sheet: sheet.name } })}
              </h2>
              <ul className={styles.columns}>
                {sheet.columns.map((column) => (
                  <li key={column.column}>
                    <Column sheet={sheet} column={column} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Column({
  sheet,
  column: { role, column, header, confidence, reason },
}: {
  sheet: SheetReading;
  column: ColumnReading;
}) {
  const say = useSay();
  const cells = useCells();
  const styles = useStyles();
  const params = { column: columnLetters(column), header };
  return (
    <button
      type="button"
      className={styles.column}
      onClick={() => cells.goTo({ sheet: sheet.id, row: sheet.headerRows[0] ?? 0, column })}
    >
      <span className={styles.role}>{say({ id: `pane.role.${role}` })}</span>{' '}
      <span>
        {say({
          id: header === '' ? 'pane.recognised.columnWithoutHeader' : 'pane.recognised.column',
          params,
        })}
      </span>{' '}
      <span className={styles.reason}>
        {say({
          id: 'pane.recognised.because',
          params: { confidence: say({ id: confidenceWord(confidence) }), reason: say(reason) },
        })}
      </span>
    </button>
  );
}

function confidenceWord(confidence: number): MessageId {
  if (confidence >= 0.9) return 'pane.confidence.certain';
  return confidence >= 0.6 ? 'pane.confidence.probable' : 'pane.confidence.uncertain';
}
