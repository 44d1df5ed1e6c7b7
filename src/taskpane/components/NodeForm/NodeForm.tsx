import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Field as NodeFieldName, TreeEdit } from '../../../core/editing/edit';
import { fieldsOf, type NodeField } from '../../../core/editing/fields';
import { isSameNode, type PlanNode } from '../../../core/plan/plan';
import type { Message } from '../../../messages/message';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { useEditing } from '../../editing';
import { displayText, targetWithOperator } from '../../displayText';
import { useStyles } from './NodeForm.styles';

interface NodeFormProps {
  node: PlanNode;
  /** The field that takes the focus. */
  focusOn: 'first' | NodeFieldName;
  onClose(): void;
}

/** What a person may set of a node, as the sheet shows it. What was changed is one change in the sheet. */
export function NodeForm({ node, focusOn, onClose }: NodeFormProps) {
  const say = useSay();
  const styles = useStyles();
  const announce = useAnnounce();
  const { plan, blocked, changeAll } = useEditing();
  const form = useRef<HTMLFormElement>(null);
  // As they were when the form was opened: the sheet may be read anew meanwhile.
  const [fields] = useState(() => fieldsOf(plan, node));
  const [before] = useState(() => new Map(fields.map((field) => [fieldKey(field), fieldText(node, field)])));
  const [opened] = useState(node);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(before);
  const [wrong, setWrong] = useState<{ key: string; why: Message } | null>(null);
  const [saving, setSaving] = useState(false);

  useEffect(() => {
    const wanted = focusOn === 'first' ? 'input, textarea' : `[name="${focusOn}"]`;
    const input = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
    input?.focus();
    input?.select();
  }, [focusOn]);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>(`[data-key="${wrong.key}"]`)?.focus();
  }, [wrong]);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (blocked || saving) return;
    if (!isSameNode(opened, node)) return announce({ id: 'pane.form.changed' });
    const edits = changedFields();
    setSaving(true);
    const failed = edits.length > 0 ? await changeAll(edits) : null;
    setSaving(false);
    const at = failed && edits[failed.place ?? 0];
    setWrong(at ? { key: fieldKey(at), why: failed.why } : null);
    if (!failed) onClose();
  }

  /** The code last: others may be named after it. */
  function changedFields(): (TreeEdit & { kind: 'set' })[] {
    const changed = fields.filter((field) => texts.get(fieldKey(field)) !== before.get(fieldKey(field)));
    return changed
      .sort((a, b) => Number(a.field === 'code') - Number(b.field === 'code'))
      .map(({ field, year }) => {
        const text = texts.get(fieldKey({ field, year })) ?? '';
        return { kind: 'set', node: node.id, field, text, year };
      });
  }

  /** Esc gives up and Enter saves, as in a cell; in a long text Enter is a new line. */
  function onKeyDown(event: KeyboardEvent): void {
    const inName = event.target instanceof HTMLTextAreaElement && event.target.name === 'name';
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && inName) form.current?.requestSubmit();
    else return;
    event.preventDefault();
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      noValidate
      data-unsaved={changedFields().length > 0}
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
    >
      {fields.map((field) => {
        const key = fieldKey(field);
        const id = field.year === null ? (`pane.field.${field.field}` as const) : 'pane.field.targetOf';
        const params = { year: field.year ?? '' };
        const value = texts.get(key) ?? '';
        const set = (_: unknown, data: { value: string }): void =>
          setTexts(new Map(texts).set(key, data.value));
        const named = { name: field.field, 'data-key': key, value, onChange: set };
        return (
          <Field
            key={key}
            size="small"
            orientation="horizontal"
            className={styles.field}
            label={say({ id, params })}
            {...(wrong?.key === key && { validationMessage: say(wrong.why) })}
          >
            {LONG.includes(field.field) ? (
              <Textarea {...named} rows={2} resize="vertical" />
            ) : (
              <Input {...named} />
            )}
          </Field>
        );
      })}
      {fields.length === 0 && <p className={styles.none}>{say({ id: 'pane.form.none' })}</p>}
      <div className={styles.buttons}>
        <Button size="small" onClick={onClose}>
          {say({ id: 'pane.cancel' })}
        </Button>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabledFocusable={blocked !== null || saving}
          {...(blocked && { title: say(blocked) })}
        >
          {say({ id: 'pane.form.save' })}
        </Button>
      </div>
    </form>
  );
}

/** Fields whose texts run over several lines. */
const LONG: readonly NodeField['field'][] = ['name', 'description'];

function fieldKey({ field, year }: { field: string; year?: number | null }): string {
  return `${field} ${year ?? ''}`;
}

function fieldText(node: PlanNode, { field, reading }: NodeField): string {
  if (field === 'target' && reading !== null && reading === node.target) return targetWithOperator(node);
  if (field === 'code' || field === 'name') return node[field];
  return reading ? displayText(reading) : '';
}
