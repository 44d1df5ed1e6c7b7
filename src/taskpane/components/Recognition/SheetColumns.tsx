import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { columnChoice, columnRange } from '../../../core/layout/columnChoice';
import type { Hints } from '../../../core/layout/layout';
import { COLUMN_ROLES, type Plan } from '../../../core/plan/plan';
import { columnLetters } from '../../../core/sheet/address';
import type { MessageId } from '../../../messages/message';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { useStyles } from './Recognition.styles';
import { CERTAIN, isInDoubt, tableColumns, type SheetsAlike, type TableColumn } from './sheetsAlike';

interface SheetColumnsProps {
  session: Session;
  plan: Plan;
  sheets: SheetsAlike;
  choices: Hints;
  disabled: boolean;
  /** Those that are certain are not shown. */
  onlyInDoubt: boolean;
}

/** The columns of one sheet, or of several laid out alike: each shown in the sheet on request and corrected from a list. */
export function SheetColumns({ session, plan, sheets, choices, disabled, onlyInDoubt }: SheetColumnsProps) {
  const say = useSay();
  const styles = useStyles();
  const [shownId, setShown] = useState(sheets[0].id);
  const sheet = sheets.find(({ id }) => id === shownId) ?? sheets[0];
  const columns = tableColumns(sheet).filter((column) => !onlyInDoubt || isInDoubt(column));
  if (columns.length === 0) return null;
  return (
    <section>
      <h3 className={styles.sheet}>
        {say(
          sheets.length === 1
            ? { id: 'pane.recognised.sheet', params: { sheet: sheet.name } }
            : { id: 'pane.recognised.sheets', params: { count: sheets.length } },
        )}
      </h3>
      {sheets.length > 1 && (
        <Field size="small" className={styles.layout} label={say({ id: 'pane.recognised.shown' })}>
          <Select value={sheet.id} onChange={(_, { value }) => setShown(value)}>
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ul className={styles.columns}>
        {columns.map((column) => {
          const choice = columnChoice(sheet, column.column, null);
          return (
            <li key={column.column} className={styles.column}>
              <Column
                column={column}
                disabled={disabled}
                chosen={choices.columns.some(
                  ({ heading, offset }) => heading === choice.heading && offset === choice.offset,
                )}
                onShow={() => void session.select(columnRange(plan, sheet, column.column))}
                onChoose={(role) => void session.chooseColumn({ ...choice, role })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ColumnProps {
  column: TableColumn;
  disabled: boolean;
  chosen: boolean;
  onShow(): void;
  onChoose(role: (typeof COLUMN_ROLES)[number] | null): void;
}

/** Says that a column holds more than one thing; not a choice. */
const SEVERAL = 'several';

function Column({ column: { column, header, readings }, disabled, chosen, onShow, onChoose }: ColumnProps) {
  const say = useSay();
  const styles = useStyles();
  const params = { column: columnLetters(column), header };
  const name = say({
    id: header === '' ? 'pane.recognised.columnWithoutHeader' : 'pane.recognised.column',
    params,
  });
  const roles = readings.map(({ role }) => say({ id: `pane.role.${role}` }));
  return (
    <>
      <button
        type="button"
        className={styles.show}
        title={say({ id: 'pane.recognised.show' })}
        onClick={onShow}
      >
        {name}
      </button>
      <Select
        size="small"
        aria-label={say({ id: 'pane.recognised.meaning', params: { column: name } })}
        disabled={disabled}
        value={readings.length > 1 ? SEVERAL : (readings[0]?.role ?? '')}
        onChange={(_, { value }) => onChoose(COLUMN_ROLES.find((role) => role === value) ?? null)}
      >
        {readings.length > 1 && (
          <option value={SEVERAL} disabled>
            {roles.join(', ')}
          </option>
        )}
        <option value="">{say({ id: 'pane.recognised.unused' })}</option>
        {COLUMN_ROLES.map((role) => (
          <option key={role} value={role}>
            {say({ id: `pane.role.${role}` })}
          </option>
        ))}
      </Select>
      {readings.map(({ role, confidence, reason }, index) => (
        <span key={role} className={styles.reason}>
          {readings.length > 1 && `${roles[index]}: `}
          {say({
            id: 'pane.recognised.because',
            params: {
              confidence: say({ id: chosen ? 'pane.recognised.chosen' : confidenceWord(confidence) }),
              reason: say(reason),
            },
          })}
        </span>
      ))}
    </>
  );
}

function confidenceWord(confidence: number): MessageId {
  if (confidence >= CERTAIN) return 'pane.confidence.certain';
  return confidence >= 0.6 ? 'pane.confidence.probable' : 'pane.confidence.uncertain';
}
