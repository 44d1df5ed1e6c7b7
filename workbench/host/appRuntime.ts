import { HostObject } from './wire';
import type { RichApiMessage } from './seam';

const OBJECT_EVENT = 65_536;
const VISIBILITY_CHANGED = 65_539;

/** Whether the pane is seen: its page also runs unseen, for the functions and the ribbon. */
export class PaneVisibility {
  isVisible = true;
  /** Asked by the add-in: `Office.addin.showAsTaskpane()` and `hide()`. */
  onAsked: (isVisible: boolean) => void = () => undefined;
  private nextId = 1;

  constructor(private readonly send: (messages: RichApiMessage[]) => void) {}

  changed(isVisible: boolean): void {
    if (isVisible === this.isVisible) return;
    this.isVisible = isVisible;
    const payload = JSON.stringify({ visibility: isVisible ? 'Visible' : 'Hidden' });
    this.send([[OBJECT_EVENT, VISIBILITY_CHANGED, '', payload, this.nextId++]]);
  }
}

/** What the client creates as `new Microsoft.AppRuntime.AppRuntimeService`, behind `Office.addin`. */
export class AppRuntimeService extends HostObject {
  readonly apiName = 'AppRuntimeService';
  constructor(private readonly pane: PaneVisibility) {
    super();
  }
  GetAppRuntimeState(): string {
    return this.pane.isVisible ? 'Visible' : 'Background';
  }
  SetAppRuntimeState(state: string): void {
    this.pane.onAsked(state === 'Visible');
  }
}
