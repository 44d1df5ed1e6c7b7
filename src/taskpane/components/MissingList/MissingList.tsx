import { BINARY_NOISE } from '../../../core/number/binaryNoise';
import type { MissingBelow } from '../../../core/plan/missingBelow';
import type { PlanNode } from '../../../core/plan/plan';
import { MISSING_KINDS, type MissingKind } from '../../../core/plan/results';
import { excerpt } from '../../../core/text/excerpt';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { shareText } from '../../displayText';
import { nodeLabel } from '../../editing';
import { CellMessages, type CellMessage } from '../CellMessages';
import { useStyles } from './MissingList.styles';

/** What keeps a node from being evaluated in full, kind by kind, each line a button that goes to its cell. */
export function MissingList({ missing }: { missing: readonly MissingBelow[] }) {
  const say = useSay();
  const styles = useStyles();
  if (missing.length === 0) return null;
  return (
    <section className={styles.missing}>
      <h3 className={styles.title}>{say({ id: 'pane.missing' })}</h3>
      {MISSING_KINDS.map((kind) => {
        const group = missing.filter((each) => each.kind === kind);
        if (group.length === 0) return null;
        return (
          <section key={kind}>
            <h4 className={styles.kind}>{say(groupHeading(kind, group))}</h4>
            <CellMessages items={group.map(messageOf)} />
          </section>
        );
      })}
    </section>
  );
}

function groupHeading(kind: MissingKind, group: readonly MissingBelow[]): Message {
  const params = { kind: { id: `pane.missing.${kind}` } as const, count: group.length };
  const share = group.reduce((sum, each) => sum + each.share, 0);
  if (share < BINARY_NOISE) return { id: 'pane.missing.group', params };
  return { id: 'pane.missing.groupShare', params: { ...params, share: shareText(share) } };
}

/** Kinds that say all there is to say: their lines only name the node. */
const PLAIN_KINDS: readonly MissingKind[] = ['actual', 'typed', 'notAssessable', 'nothingBelow', 'weight'];

/** From the node that is shown down to the one concerned, which alone is named in full. */
function messageOf({ kind, node, path, message, at }: MissingBelow): CellMessage {
  if (path.length === 0) return { message, at };
  const name = [...codesBetween(path.slice(1), node), excerpt(nodeLabel(node))].filter(Boolean).join(' › ');
  if (PLAIN_KINDS.includes(kind) && name !== '')
    return { message: { id: 'pane.missing.name', params: { name } }, at };
  return { message: { id: 'pane.missing.line', params: { name, what: message } }, at };
}

/** What the nodes between are called; a code that begins the next one says nothing more. */
function codesBetween(path: readonly PlanNode[], last: PlanNode): string[] {
  const labels = path.map(({ code, name }) => code || name);
  return labels.filter((label, place) => !(labels[place + 1] ?? last.code).startsWith(label));
}
