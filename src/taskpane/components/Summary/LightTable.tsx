import { Link } from '@fluentui/react-components';
import { lightCounts } from '../../../core/plan/lightCounts';
import type { Results } from '../../../core/plan/results';
import { LIGHTS } from '../../../core/rules/rules';
import { useSay } from '../../catalogue';
import type { TreeFilter } from '../../treeFilter';
import { StatusLight } from '../StatusLight';
import { useStyles } from './Summary.styles';

interface LightTableProps {
  results: Results;
  onOpen(filter: TreeFilter): void;
}

const LIGHT_COLUMNS = [...LIGHTS, 'none'] as const;

/** How many nodes of each level have each light; every number opens the nodes that it counts. */
export function LightTable({ results, onOpen }: LightTableProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <table className={styles.lights}>
      <caption className={styles.title}>{say({ id: 'pane.overview.lights' })}</caption>
      <thead>
        <tr>
          <td />
          {LIGHT_COLUMNS.map((light) => (
            <th key={light} scope="col" className={styles.light} title={say({ id: `pane.light.${light}` })}>
              <StatusLight light={light === 'none' ? null : light} />
              <span className={styles.spoken}>{say({ id: `pane.light.${light}` })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lightCounts(results).map(({ level, counts }) => (
          <tr key={level}>
            <th scope="row" className={styles.level}>
              {say({ id: `pane.levels.${level}` })}
            </th>
            {LIGHT_COLUMNS.map((light) => (
              <td key={light} className={styles.light}>
                {counts[light] === 0 ? (
                  counts[light]
                ) : (
                  <Link
                    as="button"
                    aria-label={say({
                      id: 'pane.overview.open',
                      params: {
                        count: counts[light],
                        level: { id: `pane.levels.${level}` },
                        light: { id: `pane.light.${light}` },
                      },
                    })}
                    onClick={() => onOpen({ level, light: light === 'none' ? null : light })}
                  >
                    {counts[light]}
                  </Link>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
