import { AccordionHeader, AccordionItem, AccordionPanel, Button } from '@fluentui/react-components';
import type { Plan } from '../../../core/plan/plan';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { LayoutFileButtons } from '../LayoutFileButtons';
import { LayoutChooser } from './LayoutChooser';
import { HiddenSheets } from './HiddenSheets';
import { useStyles } from './Recognition.styles';
import { SheetColumns } from './SheetColumns';
import { sheetsAlike } from './sheetsAlike';

interface RecognitionProps {
  session: Session;
  state: SessionState;
  plan: Plan;
}

/** What was recognised, in one line; on demand what each column was taken for and why, to correct. An item of the pane's accordion. */
export function RecognisedPlan({ session, state, plan }: RecognitionProps) {
  const say = useSay();
  const styles = useStyles();
  const layout = say({ id: `pane.layout.${plan.layout}` });
  const id = plan.sheets.length === 1 ? 'pane.recognised.one' : 'pane.recognised';
  const working = state.phase === 'calculating' || state.phase === 'changing';
  return (
    <AccordionItem value="columns">
      <AccordionHeader size="small" expandIconPosition="end" className={styles.line}>
        {say({ id, params: { layout, sheets: plan.sheets.length, sheet: plan.sheets[0]?.name ?? '' } })}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <LayoutChooser session={session} choices={state.choices} disabled={working} />
        <HiddenSheets session={session} sheets={plan.hidden ?? []} disabled={working} />
        {sheetsAlike(plan.sheets).map((sheets) => (
          <SheetColumns
            key={sheets[0].id}
            session={session}
            plan={plan}
            sheets={sheets}
            choices={state.choices}
            disabled={working}
          />
        ))}
        <Button size="small" disabledFocusable={working} onClick={() => void session.teaching.start()}>
          {say({ id: 'teaching.open' })}
        </Button>
        <LayoutFileButtons session={session} choices={state.choices} working={working} />
      </AccordionPanel>
    </AccordionItem>
  );
}
