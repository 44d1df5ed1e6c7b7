import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Field as FieldName } from '../../../core/editing/edit';
import { fieldsOf } from '../../../core/editing/fields';
import { proposeCode } from '../../../core/editing/proposeCode';
import type { PlanNode } from '../../../core/plan/plan';
import type { Level } from '../../../core/rules/rules';
import { useSay } from '../../catalogue';
import { nodeLabel, useEditing } from '../../editing';
import { PaneDialog, type DialogOutcome } from '../PaneDialog';
import { LevelChoice } from './LevelChoice';

/** What is asked of a node that is added; the rest is set afterwards, in its form. */
const ASKED: readonly FieldName[] = ['code', 'name', 'weight', 'target'];

interface AddDialogProps {
  parent: PlanNode;
  /** How many siblings come after it. */
  following: number;
  /** First the one proposed. */
  levels: readonly Level[];
  onClose(): void;
}

/** New nodes below another one, one after the other, each with a code as the chamber writes them. */
export function AddDialog({ parent, following, levels, onClose }: AddDialogProps) {
  const say = useSay();
  const { plan, moves, change } = useEditing();
  const [level, setLevel] = useState<Level>(levels[0] ?? 'indicator');
  const [typed, setTyped] = useState<Readonly<Partial<Record<FieldName, string>>>>({});
  const [missing, setMissing] = useState(false);
  const [added, setAdded] = useState<readonly string[]>([]);
  const values = { code: proposeCode(plan, parent.id, level), ...typed };
  const fields = ASKED.filter((field) => has(field, level));

  /** Asked where a node of this level has it, or where there is none to look at. */
  function has(field: FieldName, of: Level): boolean {
    if (field === 'target' && of !== 'indicator') return false;
    const alike = plan.nodes.find((node) => node.level === of);
    return field === 'name' || !alike || fieldsOf(plan, alike).some((one) => one.field === field);
  }

  async function add(): Promise<DialogOutcome> {
    const named = (values.name ?? '').trim() !== '';
    setMissing(!named);
    if (!named) return 'stay';
    const given = Object.entries(values).filter(
      ([field, text]) => text.trim() !== '' && fields.some((one) => one === field),
    );
    // Nodes without a code are called by their place: those that follow are others after each that was added.
    const siblings = moves.tree.children(parent.id).filter((one) => one.level === level);
    const before = siblings[siblings.length - following]?.id ?? null;
    const kind = { kind: 'add', parent: parent.id, level, before } as const;
    return change({ ...kind, values: Object.fromEntries(given) }, 'here');
  }

  function askNext(): void {
    setAdded([...added, values.name ?? '']);
    setTyped({});
  }

  return (
    <PaneDialog
      title={{ id: 'pane.add.title' }}
      action={{ id: 'pane.add.do' }}
      onAction={add}
      again={{ label: { id: 'pane.add.another' }, onDone: askNext }}
      onClose={onClose}
    >
      <p>
        {say({
          id: 'pane.add.below',
          params: { name: nodeLabel(parent) || say({ id: `pane.level.${parent.level}` }) },
        })}
      </p>
      {levels.length > 1 && <LevelChoice levels={levels} level={level} onLevel={setLevel} />}
      {fields.map((field) => (
        <Field
          key={field}
          size="small"
          label={say({ id: `pane.field.${field}` })}
          required={field === 'name'}
          {...(field === 'name' && missing && { validationMessage: say({ id: 'pane.add.nameMissing' }) })}
        >
          <Input
            value={values[field] ?? ''}
            onChange={(_, { value }) => setTyped({ ...typed, [field]: value })}
          />
        </Field>
      ))}
      <p role="status">
        {added.length > 0 && say({ id: 'pane.add.added', params: { names: added.join(', ') } })}
      </p>
    </PaneDialog>
  );
}
