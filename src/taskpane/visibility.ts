import type { Session } from '../session/state';

/**
 * Tells the session when the pane is open. The page is also loaded, and stays so, while only functions of the sheet are
 * computed. Excel tells of changes; how the page begins only the browser knows.
 */
export function followVisibility(session: Pick<Session, 'setVisible'>): void {
  const look = (): void => session.setVisible(document.visibilityState === 'visible' && innerWidth > 0);
  document.addEventListener('visibilitychange', look);
  addEventListener('resize', look);
  // A host that does not tell leaves it to the browser.
  void Office.addin
    .onVisibilityModeChanged(({ visibilityMode }) =>
      session.setVisible(visibilityMode !== Office.VisibilityMode.hidden),
    )
    .catch(() => undefined);
  look();
}
