import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Understood } from '../../../core/layout/teaching/understood';
import type { Severity } from '../../../core/plan/plan';
import { SHOWN_KINDS } from '../../../session/colouredLines';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { KindMark } from '../KindMark';
import { ObjectiveTree } from '../ObjectiveTree';
import { useStyles } from './TeachingPanel.styles';
import { understoodBranches } from './understoodBranches';

interface UnderstoodTreeProps {
  session: Session;
  understood: Understood;
  working: boolean;
}

/** The tree so far, and on request its colours in the sheet. */
export function UnderstoodTree({ session, understood, working }: UnderstoodTreeProps) {
  const say = useSay();
  const styles = useStyles();
  const { plan } = understood;
  const branches = useMemo(() => understoodBranches(plan), [plan]);
  const off = { size: 'small', disabledFocusable: working } as const;

  function goTo(id: string): void {
    const [at] = plan.nodes.find((node) => node.id === id)?.rows ?? [];
    if (at) void session.goTo(at);
  }

  return (
    <>
      <h3 className={styles.part}>{say({ id: 'teaching.soFar' })}</h3>
      <div className={styles.tree}>
        <ObjectiveTree
          branches={branches}
          severities={NONE}
          selected={null}
          cut={null}
          focusOn={null}
          inSheet={null}
          opening={null}
          narrowedTo={null}
          onSelect={goTo}
          commands={null}
        />
      </div>
      <div className={styles.buttons}>
        <Button {...off} onClick={() => void session.teaching.colour()}>
          {say({ id: 'teaching.colour' })}
        </Button>
        <Button {...off} onClick={() => void session.teaching.removeColours()}>
          {say({ id: 'teaching.removeColours' })}
        </Button>
      </div>
      <ul className={styles.legend} aria-label={say({ id: 'teaching.legend' })}>
        {SHOWN_KINDS.map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} /> {say({ id: `teaching.kind.${kind}` })}
          </li>
        ))}
      </ul>
    </>
  );
}

const NONE: ReadonlyMap<string, Severity> = new Map();
