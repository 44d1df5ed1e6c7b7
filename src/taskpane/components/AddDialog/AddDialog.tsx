import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Field as FieldName } from '../../../core/editing/edit';
import { fieldsOf } from '../../../core/editing/fields';
import { proposeCode } from '../../../core/editing/proposeCode';
import type { PlanNode } from '../../../core/plan/plan';
import type { Level } from '../../../core/rules/rules';
import { useSay } from '../../catalogue';
import { nodeLabel, useEditing } from '../../editing';
import { PaneDialog, type DialogOutcome } from '../PaneDialog';

/** What is asked of a node that is added; the rest is set afterwards, in its form. */
const ASKED: readonly FieldName[] = ['code', 'name', 'weight', 'target'];

interface AddDialogProps {
  parent: PlanNode;
  /** The sibling before which it is put; null: last. */
  before: string | null;
  /** First the one proposed. */
  levels: readonly Level[];
  onClose(): void;
}

/** A new node below another one, with a code as the chamber writes them. */
export function AddDialog({ parent, before, levels, onClose }: AddDialogProps) {
  const say = useSay();
  const { plan, change } = useEditing();
  const [level, setLevel] = useState<Level>(levels[0] ?? 'indicator');
  const [typed, setTyped] = useState<Readonly<Partial<Record<FieldName, string>>>>({});
  const [missing, setMissing] = useState(false);
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
    const kind = { kind: 'add', parent: parent.id, level, before } as const;
    return change({ ...kind, values: Object.fromEntries(given) }, 'here');
  }

  return (
    <PaneDialog
      title={{ id: 'pane.add.title' }}
      action={{ id: 'pane.add.do' }}
      onAction={add}
      onClose={onClose}
    >
      <p>
        {say({
          id: 'pane.add.below',
          params: { name: nodeLabel(parent) || say({ id: `pane.level.${parent.level}` }) },
        })}
      </p>
      {levels.length > 1 && (
        <Field size="small" label={say({ id: 'pane.add.level' })}>
          <Select
            value={level}
            onChange={(_, { value }) => setLevel(levels.find((one) => one === value) ?? level)}
          >
            {levels.map((one) => (
              <option key={one} value={one}>
                {say({ id: `pane.level.${one}` })}
              </option>
            ))}
          </Select>
        </Field>
      )}
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
    </PaneDialog>
  );
}
