import { Button } from '@fluentui/react-components';
import { formatPercent } from '../../../core/number/formatNumber';
import type { RulesEffect } from '../../../core/plan/rulesEffect';
import { useSay } from '../../catalogue';
import { useStyles } from './RulesChoice.styles';

interface ChangedRulesProps {
  effect: RulesEffect;
  /** Names of the two sets. */
  now: string;
  chosen: string;
  disabled: boolean;
  onChoose(name: string): void;
}

/** What a set of rules changes: the result, and each rule that is another one. */
export function ChangedRules({ effect, now, chosen, disabled, onChoose }: ChangedRulesProps) {
  const say = useSay();
  const styles = useStyles();
  const { differences, root, scores, statuses } = effect;
  const score = (value: number | null): string =>
    value === null ? say({ id: 'pane.noScore' }) : formatPercent(value);
  const counts = { rules: chosen, now: score(root.now), chosen: score(root.chosen), scores, statuses };
  const none = say({ id: 'pane.rules.none' });
  return (
    <>
      <p className={styles.text}>
        {say(
          differences.length > 0
            ? { id: 'pane.rules.effect', params: counts }
            : { id: 'pane.rules.same', params: { rules: chosen } },
        )}
      </p>
      <ul className={styles.list}>
        {differences.map((difference) => (
          <li key={difference.rule}>
            {say({
              id: 'pane.rules.difference',
              params: {
                rule: difference.rule,
                now: difference.now || none,
                chosen: difference.chosen || none,
              },
            })}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={disabled}
          onClick={() => onChoose(chosen)}
        >
          {say({ id: 'pane.rules.use', params: { rules: chosen } })}
        </Button>
        <Button size="small" onClick={() => onChoose(now)}>
          {say({ id: 'pane.rules.keep', params: { rules: now } })}
        </Button>
      </div>
    </>
  );
}
