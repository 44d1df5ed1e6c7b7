/** The menu of a narrow window: open until something in it is pressed or chosen, or the person turns to something else. */
export function setUpMenu(button: HTMLButtonElement, menu: HTMLElement): void {
  const show = (isOpen: boolean): void => {
    menu.classList.toggle('is-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  const isOpen = (): boolean => menu.classList.contains('is-open');
  button.addEventListener('click', () => show(!isOpen()));
  menu.addEventListener('click', ({ target }) => target instanceof HTMLButtonElement && show(false));
  menu.addEventListener('change', () => show(false));
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    show(false);
    button.focus();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (target !== button && target instanceof Node && !menu.contains(target)) show(false);
  });
  // The pane is another page: what is pressed there is not told here, but takes the focus.
  addEventListener('blur', () => show(false));
}
