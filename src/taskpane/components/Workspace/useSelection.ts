import { useState, type RefObject } from 'react';
import type { Field, TreeEdit } from '../../../core/editing/edit';
import type { EditedNodes } from '../../../core/editing/editedNodes';
import { useAnnounce } from '../../announce';
import type { SheetPlace } from '../../sheetPlace';

/** The field of the form that takes the focus. */
export type FormFocus = 'first' | Extract<Field, 'name' | 'weight' | 'target' | 'actual'>;

/** Which node is shown in detail, and whether its fields are open. */
export type Selection = ReturnType<typeof useSelection>;

/**
 * A detail that is open follows the person through the sheet; fields that are open stay.
 * @param page where the tree and the detail stand
 * @param onForm fields open, and need the room of what was told before
 */
export function useSelection(
  page: RefObject<HTMLElement | null>,
  inSheet: SheetPlace | null,
  onForm: () => void,
) {
  const announce = useAnnounce();
  const [selected, setSelected] = useState<string | null>(null);
  const [form, setForm] = useState<FormFocus | null>(null);
  const [followed, setFollowed] = useState(inSheet);
  if (followed?.cell !== inSheet?.cell) {
    setFollowed(inSheet);
    if (inSheet && selected !== null && form === null) setSelected(inSheet.node);
  }

  /** What was typed for another node and not saved is not thrown away: a person decides. */
  function select(next: string | null, fields: FormFocus | null = null): boolean {
    const isUnsaved = page.current?.querySelector('form[data-unsaved="true"]');
    if (next !== selected && isUnsaved) {
      announce({ id: 'pane.form.unsaved' });
      return false;
    }
    setSelected(next);
    showFields(fields);
    return true;
  }

  /**
   * What is shown in detail keeps being shown under its new id; what was added is shown, to be filled in.
   * @param edit null: a change is taken back
   */
  function follow(edit: TreeEdit | null, { node, ids }: EditedNodes): void {
    setSelected((known) => (edit?.kind === 'add' ? node : (ids.get(known ?? '') ?? null)));
    if (edit?.kind === 'add') setForm(null);
  }

  /** The button that was pressed goes away: the focus returns to the row. */
  function close(): void {
    setSelected(null);
    showForm(null);
  }

  function showForm(next: FormFocus | null): void {
    showFields(next);
    if (next === null) focusRow();
  }

  function showFields(next: FormFocus | null): void {
    setForm(next);
    if (next !== null) onForm();
  }

  function focusRow(): void {
    page.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }

  return { selected, form, select, follow, close, showForm, focusRow };
}
