import { SearchBox, Select } from '@fluentui/react-components';
import { SEVERITIES, type Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { useStyles } from './FindingsList.styles';

/** Which findings a person wants to see. */
export interface FindingsFilter {
  /** null: of any. */
  severity: Severity | null;
  text: string;
}

export const ALL_FINDINGS: FindingsFilter = { severity: null, text: '' };

interface FindingsFilterFieldsProps {
  filter: FindingsFilter;
  onFilter(change: Partial<FindingsFilter>): void;
}

/** Words to look for in findings, their cells and their rules, and how grave they are. */
export function FindingsFilterFields({ filter, onFilter }: FindingsFilterFieldsProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <div className={styles.filter}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={say({ id: 'pane.findings.search' })}
        placeholder={say({ id: 'pane.findings.search' })}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ text: value })}
      />
      <Select
        size="small"
        aria-label={say({ id: 'pane.findings.severity' })}
        value={filter.severity ?? ''}
        onChange={(_, { value }) => onFilter({ severity: SEVERITIES.find((one) => one === value) ?? null })}
      >
        <option value="">{say({ id: 'pane.findings.all' })}</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {say({ id: `pane.severity.${severity}.several` })}
          </option>
        ))}
      </Select>
    </div>
  );
}
