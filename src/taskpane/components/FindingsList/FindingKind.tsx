import { Button, Link } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { CheckedFinding } from '../../../core/checks/rule';
import type { Mend } from '../../../core/editing/mend';
import type { Message } from '../../../messages/message';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { EditingContext } from '../../editing';
import { CellMessageLine } from '../CellMessages';
import { FindingMenu, type FindingChoices } from './FindingMenu';
import { useStyles } from './FindingsList.styles';
import { FINDING_LINE } from './useFocusInPlace';

/** Lines of one kind shown before anyone asks for the others. */
const FIRST_OF_KIND = 2;

export interface MendableFinding extends CheckedFinding {
  mend: Mend | null;
}

interface FindingKindProps {
  findings: readonly MendableFinding[];
  choices: FindingChoices;
}

/** Findings of one kind: each goes to its cell, and is mended with one click where that is safe. */
export function FindingKind({ findings, choices }: FindingKindProps) {
  const say = useSay();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const hidden = findings.length - FIRST_OF_KIND;
  const mends = findings.flatMap(({ mend }) => mend ?? []);
  // What all of them become is to be seen before.
  const mendsAll = mends.length > 1 && (open || hidden <= 0);
  return (
    <>
      <ul className={styles.list}>
        {(open ? findings : findings.slice(0, FIRST_OF_KIND)).map((finding, index) => (
          <li key={index} {...FINDING_LINE}>
            <div className={styles.line}>
              <div className={styles.text}>
                <CellMessageLine {...finding} />
              </div>
              <FindingMenu finding={finding} {...choices} />
            </div>
            {finding.mend && <MendButton mends={[finding.mend]} label={finding.mend.preview} />}
          </li>
        ))}
      </ul>
      {mendsAll && (
        <MendButton mends={mends} label={{ id: 'pane.findings.mendAll', params: { count: mends.length } }} />
      )}
      {hidden > 0 && (
        <Link className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? { id: 'pane.list.fewer' } : { id: 'pane.findings.alike', params: { count: hidden } })}
        </Link>
      )}
    </>
  );
}

function MendButton({ mends, label }: { mends: readonly Mend[]; label: Message }) {
  const say = useSay();
  const styles = useStyles();
  const announce = useAnnounce();
  const editing = useContext(EditingContext);
  if (!editing) return null;
  /** The button goes away with what it mended: the focus stays among the findings. */
  async function mend(section: HTMLElement | null): Promise<void> {
    const refused = await editing?.changeAll(mends.map(({ edit }) => edit));
    if (refused) announce(refused.why);
    else section?.focus();
  }
  return (
    <Button
      size="small"
      className={styles.mend}
      disabledFocusable={editing.blocked !== null}
      title={editing.blocked ? say(editing.blocked) : undefined}
      onClick={({ currentTarget }) => void mend(currentTarget.closest('section'))}
    >
      {say(label)}
    </Button>
  );
}
