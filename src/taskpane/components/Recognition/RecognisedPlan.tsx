import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Plan } from '../../../core/plan/plan';
import type { Message } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { LayoutFileButtons } from '../LayoutFileButtons';
import { LayoutChooser } from './LayoutChooser';
import { Doubts } from './Doubts';
import { HiddenSheets } from './HiddenSheets';
import { useStyles } from './Recognition.styles';
import { SheetColumns } from './SheetColumns';
import { isInDoubt, sheetsAlike, tableColumns } from './sheetsAlike';

interface RecognitionProps {
  session: Session;
  state: SessionState;
  plan: Plan;
}

/**
 * What was recognised: what each column was taken for and why, to correct. While a person is asked, what is in doubt and no
 * more, with the ways on.
 */
export function RecognisedPlan({ session, state, plan }: RecognitionProps) {
  const say = useSay();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const isAsking = state.question !== null;
  const columns = plan.sheets.flatMap(tableColumns);
  const isFolded = (isAsking || columns.some(isInDoubt)) && !all;
  const isWorking = state.phase === 'calculating' || state.phase === 'changing';
  return (
    <div className={styles.panel}>
      {isAsking && <Doubts session={session} plan={plan} disabled={isWorking} />}
      <LayoutChooser session={session} choices={state.choices} disabled={isWorking} />
      <HiddenSheets session={session} sheets={plan.hidden ?? []} disabled={isWorking} />
      {sheetsAlike(plan.sheets).map((sheets) => (
        <SheetColumns
          key={sheets[0].id}
          session={session}
          plan={plan}
          sheets={sheets}
          choices={state.choices}
          disabled={isWorking}
          onlyInDoubt={isFolded}
        />
      ))}
      {isFolded && (
        <Link className={styles.more} onClick={() => setAll(true)}>
          {say({ id: 'pane.recognised.all', params: { count: columns.length } })}
        </Link>
      )}
      <Button size="small" disabledFocusable={isWorking} onClick={() => void session.teaching.start()}>
        {say({ id: 'teaching.open' })}
      </Button>
      <LayoutFileButtons session={session} choices={state.choices} working={isWorking} />
    </div>
  );
}

/** What was recognised, in one line. */
export function recognisedAs(
  { layout, rowsAlike, sheets }: Plan,
  say: (message: Message) => string,
): Message {
  const words = say({ id: `pane.layout.${layout === 'declared' && rowsAlike ? 'table' : layout}` });
  return {
    id: sheets.length === 1 ? 'pane.recognised.one' : 'pane.recognised',
    params: { layout: words, sheets: sheets.length, sheet: sheets[0]?.name ?? '' },
  };
}
