import { Field, Select } from '@fluentui/react-components';
import type { Level } from '../../../core/rules/rules';
import { useSay } from '../../catalogue';

interface LevelChoiceProps {
  levels: readonly Level[];
  level: Level;
  onLevel(level: Level): void;
}

/** What is added, where it may be one of several. */
export function LevelChoice({ levels, level, onLevel }: LevelChoiceProps) {
  const say = useSay();
  return (
    <Field size="small" label={say({ id: 'pane.add.level' })}>
      <Select
        value={level}
        onChange={(_, { value }) => onLevel(levels.find((one) => one === value) ?? level)}
      >
        {levels.map((one) => (
          <option key={one} value={one}>
            {say({ id: `pane.level.${one}` })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
