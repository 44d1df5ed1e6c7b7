import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { fieldsOf, type NodeField } from '../../../core/editing/fields';
import type { PlanNode } from '../../../core/plan/plan';
import { trimText } from '../../../core/text/cleanText';
import type { Message } from '../../../messages/message';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { useEditing } from '../../editing';
import { readingText } from '../../readingText';
import { useStyles } from './NodeForm.styles';

interface NodeFormProps {
  node: PlanNode;
  /** The field that takes the focus. */
  focusOn: 'first' | 'name';
  onClose(): void;
}

/** What a person may set of a node, as the sheet shows it. Each field that changed is one change in the sheet. */
export function NodeForm({ node, focusOn, onClose }: NodeFormProps) {
  const say = useSay();
  const styles = useStyles();
  const announce = useAnnounce();
  const { plan, blocked, change } = useEditing();
  const form = useRef<HTMLFormElement>(null);
  // As they were when the form was opened: saving one field reads the sheet anew.
  const [fields] = useState(() => fieldsOf(plan, node));
  const [before, setBefore] = useState(
    () => new Map(fields.map((field) => [keyOf(field), textOf(node, field)])),
  );
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(before);
  const [wrong, setWrong] = useState<{ key: string; why: Message } | null>(null);
  const [saving, setSaving] = useState(false);

  useEffect(() => {
    const wanted = focusOn === 'name' ? '[name="name"]' : 'input, textarea';
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
    if (!isStillTheNode()) return announce({ id: 'pane.form.changed' });
    setSaving(true);
    const failed = await saveChanged();
    setSaving(false);
    setWrong(failed);
    if (!failed) onClose();
  }

  /** The sheet may have been changed meanwhile, and another node have this id now. What was saved from here is known. */
  function isStillTheNode(): boolean {
    const known = (field: 'code' | 'name'): string =>
      trimText(before.get(keyOf({ field, year: null })) ?? node[field]);
    return known('code') === trimText(node.code) && known('name') === trimText(node.name);
  }

  /** One after the other, the code last: others may be named after it. Stops at the first that cannot be written. */
  async function saveChanged(): Promise<typeof wrong> {
    const changed = fields.filter((field) => texts.get(keyOf(field)) !== before.get(keyOf(field)));
    for (const field of changed.sort((a, b) => Number(a.field === 'code') - Number(b.field === 'code'))) {
      const key = keyOf(field);
      const text = texts.get(key) ?? '';
      const edit = { kind: 'set', node: node.id, field: field.field, text, year: field.year } as const;
      const why = await change(edit, 'here');
      if (why) return { key, why };
      setBefore((known) => new Map(known).set(key, text));
    }
    return null;
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
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={onKeyDown}
    >
      {fields.map((field) => {
        const key = keyOf(field);
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

function keyOf({ field, year }: Pick<NodeField, 'field' | 'year'>): string {
  return `${field} ${year ?? ''}`;
}

function textOf(node: PlanNode, { field, reading }: NodeField): string {
  if (field === 'code' || field === 'name') return node[field];
  return reading ? readingText(reading) : '';
}
