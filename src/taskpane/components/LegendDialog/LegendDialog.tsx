import { formatPercent } from '../../../core/number/formatNumber';
import { BAND_SETS, type Band, type BandSet, type Rules } from '../../../core/rules/rules';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { PaneDialog } from '../PaneDialog';
import { StatusLight } from '../StatusLight';
import { useStyles } from './LegendDialog.styles';

/** What the lights mean by the rules in force, level by level where they differ. */
export function LegendDialog({ rules, onClose }: { rules: Rules; onClose(): void }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <PaneDialog
      title={{ id: 'pane.legend.title', params: { rules: rules.name } }}
      action={null}
      onClose={onClose}
    >
      {levelsWithAlikeBands(rules).map(([first, ...others]) => (
        <section key={first}>
          <h3 className={styles.levels}>
            {[first, ...others].map((set) => say({ id: `pane.legend.${set}` })).join(', ')}
          </h3>
          <ul className={styles.list}>
            {rules.bands[first].map((band, place, bands) => (
              <li key={band.label} className={styles.line}>
                <StatusLight light={band.light} />
                <span className={styles.label}>{band.label}</span>
                <span>{say(reachOf(band, bands[place - 1]))}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ul className={styles.list}>
        {[rules.toAssess, rules.notAssessable].map((label) => (
          <li key={label} className={styles.line}>
            <StatusLight light={null} />
            <span className={styles.label}>{label}</span>
            <span>{say({ id: 'pane.noScore' })}</span>
          </li>
        ))}
      </ul>
      <p>{say({ id: 'pane.legend.mark' })}</p>
    </PaneDialog>
  );
}

/** From where on a band holds; the last one holds below the one before. */
function reachOf({ from, fromIncluded }: Band, above: Band | undefined): Message {
  if (from !== null)
    return {
      id: fromIncluded ? 'pane.legend.from' : 'pane.legend.above',
      params: { bound: formatPercent(from) },
    };
  return {
    id: above?.fromIncluded ? 'pane.legend.below' : 'pane.legend.upTo',
    params: { bound: formatPercent(above?.from ?? 0) },
  };
}

/** Sets of bands that say the same stand together, the general one first. */
function levelsWithAlikeBands({ bands }: Rules): [BandSet, ...BandSet[]][] {
  const alike = new Map<string, [BandSet, ...BandSet[]]>();
  for (const set of BAND_SETS) {
    const key = JSON.stringify(bands[set]);
    const known = alike.get(key);
    if (known) known.push(set);
    else alike.set(key, [set]);
  }
  return [...alike.values()];
}
