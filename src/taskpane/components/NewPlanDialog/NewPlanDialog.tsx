import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { isPlanYear, type NewPlan } from '../../../core/newPlan/newPlan';
import { PROFILES } from '../../../core/rules/profiles';
import type { Message, MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { PaneDialog, type DialogOutcome } from '../PaneDialog';

interface NewPlanDialogProps {
  onStart(plan: NewPlan): Promise<Message | null>;
  onClose(): void;
}

type RequiredField = 'entity' | 'year' | 'areas';
type Wrong = Readonly<Partial<Record<RequiredField, MessageId>>>;

/** What is asked before a plan begins: ente, year, ambiti, rules. */
export function NewPlanDialog({ onStart, onClose }: NewPlanDialogProps) {
  const say = useSay();
  const [entity, setEntity] = useState('');
  const [year, setYear] = useState(() => String(new Date().getFullYear() + 1));
  const [areas, setAreas] = useState('');
  const [rules, setRules] = useState(PROFILES[0]?.name ?? '');
  const [wrong, setWrong] = useState<Wrong>({});

  async function start(): Promise<DialogOutcome> {
    const plan: NewPlan = { entity: entity.trim(), year: Number(year), areas: areaNames(areas), rules };
    const found = wrongIn(plan);
    setWrong(found);
    return Object.keys(found).length > 0 ? 'stay' : onStart(plan);
  }

  const asked = (question: RequiredField) => {
    const id = wrong[question];
    return { required: true, ...(id && { validationMessage: say({ id }) }) };
  };
  return (
    <PaneDialog
      title={{ id: 'pane.newPlan.title' }}
      action={{ id: 'pane.newPlan.do' }}
      onAction={start}
      onClose={onClose}
    >
      <p>{say({ id: 'pane.newPlan.intro' })}</p>
      <Field size="small" label={say({ id: 'pane.newPlan.entity' })} {...asked('entity')}>
        <Input value={entity} onChange={(_, { value }) => setEntity(value)} />
      </Field>
      <Field size="small" label={say({ id: 'pane.newPlan.year' })} {...asked('year')}>
        <Input inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <Field size="small" label={say({ id: 'pane.newPlan.areas' })} {...asked('areas')}>
        <Textarea rows={4} value={areas} onChange={(_, { value }) => setAreas(value)} />
      </Field>
      <Field size="small" label={say({ id: 'pane.rules' })}>
        <Select value={rules} onChange={(_, { value }) => setRules(value)}>
          {PROFILES.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
    </PaneDialog>
  );
}

function areaNames(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function wrongIn({ entity, year, areas }: NewPlan): Wrong {
  return {
    ...(entity === '' && { entity: 'pane.newPlan.entityMissing' as const }),
    ...(!isPlanYear(year) && { year: 'pane.newPlan.yearWrong' as const }),
    ...(areas.length === 0 && { areas: 'pane.newPlan.areasMissing' as const }),
  };
}
