import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { isPlanYear } from '../../../core/newPlan/newPlan';
import { currentPlanYear } from '../../../core/newPlan/nextYear';
import { whyNoCopy } from '../../../core/newPlan/nextYearSheet';
import type { Plan } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { PaneDialog, type DialogOutcome } from '../PaneDialog';

interface NextYearDialogProps {
  /** This year's. */
  plan: Plan;
  results: Results;
  onStart(year: number): Promise<Message | null>;
  onClose(): void;
}

/** Says what next year's plan is made of before it is made, and asks which year that is: a workbook may not say its own. */
export function NextYearDialog({ plan, results, onStart, onClose }: NextYearDialogProps) {
  const say = useSay();
  const [year, setYear] = useState(() => String((currentPlanYear(plan) ?? new Date().getFullYear()) + 1));
  const [isWrong, setWrong] = useState(false);

  async function start(): Promise<DialogOutcome> {
    const isYear = isPlanYear(Number(year));
    setWrong(!isYear);
    return isYear ? onStart(Number(year)) : 'stay';
  }

  return (
    <PaneDialog
      title={{ id: 'pane.nextYear.title' }}
      action={{ id: 'pane.nextYear.do' }}
      onAction={start}
      onClose={onClose}
    >
      <p>{say({ id: 'pane.nextYear.what' })}</p>
      <ul>
        {partsOfNextYear(plan, results).map((part) => (
          <li key={part.id}>{say(part)}</li>
        ))}
      </ul>
      <Field
        size="small"
        required
        label={say({ id: 'pane.nextYear.year' })}
        {...(isWrong && { validationMessage: say({ id: 'pane.newPlan.yearWrong' }) })}
      >
        <Input inputMode="numeric" value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
    </PaneDialog>
  );
}

function partsOfNextYear(plan: Plan, results: Results): Message[] {
  const why = whyNoCopy(plan, results);
  return [
    { id: 'pane.nextYear.targets' },
    { id: 'pane.nextYear.actuals' },
    why
      ? { id: 'pane.nextYear.table', params: { why } }
      : { id: 'pane.nextYear.copy', params: { sheet: plan.sheets[0]?.name ?? '' } },
  ];
}
