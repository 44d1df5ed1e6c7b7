/** F6 goes from the sheet to the pane and back, as in Excel. */
export function setUpAreaKey(pane: HTMLElement): void {
  /** What had the focus beside the pane. */
  let left: HTMLElement | null = null;

  function onKeyDown(event: KeyboardEvent): void {
    const frame = pane.querySelector('iframe');
    if (event.key !== 'F6' || !frame) return;
    event.preventDefault();
    if (document.activeElement === frame) {
      window.focus();
      left?.focus();
      return;
    }
    left = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    frame.focus();
    const inside = frame.contentDocument;
    if (inside?.activeElement !== inside?.body) return;
    const row = inside?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    (row ?? inside?.querySelector<HTMLElement>('button'))?.focus();
  }

  addEventListener('keydown', onKeyDown, true);
  // Keys pressed in the pane are those of its own window.
  pane.addEventListener(
    'load',
    ({ target }) => (target as HTMLIFrameElement).contentWindow?.addEventListener('keydown', onKeyDown, true),
    true,
  );
}
