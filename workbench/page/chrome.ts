/** The page around the grid: buttons, samples, the pane and its width. */
import { setUpAreaKey } from './areaKey';
import { setUpLanguage } from './language';
import { setUpMenu } from './menu';
import type { Workbench } from './workbench';

const MIN_PANE = 320;
const MAX_PANE = 450;
const PANE_STEP = 10;
/** What the file that is downloaded does not carry, in the words of xlsx/writeWorkbook.ts and the README. */
const LEFT_OUT =
  'Il file scaricato non porta grafici, immagini, note, convalide, tabelle, filtri, intestazioni e piè di pagina, altri formati condizionali.';
const LOSES_WORK = 'Le modifiche fatte in questa cartella di lavoro vanno perse. Continuare?';

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing from the page`);
  return found as T;
}

export function setUpChrome(workbench: Workbench, samples: string[]): void {
  setUpFiles(workbench, samples);
  setUpPane(workbench);
  setUpMenu(element<HTMLButtonElement>('menu-button'), element('menu'));
  setUpLanguage(element<HTMLSelectElement>('language'));
  setUpAreaKey(element('pane'));
  setUpHints(workbench);
  element('calculate').addEventListener('click', () => {
    void report('Calcolo…', () => workbench.command('calcola'));
  });
}

/** Shows what is going on, what there is to say when it is done, and its failure in words. */
export async function report(doing: string, work: () => Promise<unknown>, done = ''): Promise<void> {
  const status = element('status');
  status.textContent = doing;
  try {
    await work();
    status.textContent = done;
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error);
    console.error(error);
  }
}

/** Where the person goes; of two places one after the other only the last is looked at. */
function setUpHints(workbench: Workbench): void {
  const status = element('status');
  let shown = '';
  let asked = 0;
  workbench.host.events.onHintChanged = () => {
    const mine = ++asked;
    void workbench.hint().then((hint) => {
      if (mine !== asked || (hint === '' && status.textContent !== shown)) return;
      status.textContent = status.title = shown = hint;
    });
  };
}

function setUpFiles(workbench: Workbench, samples: string[]): void {
  const input = element<HTMLInputElement>('file');
  const select = element<HTMLSelectElement>('samples');
  select.replaceChildren(
    ...(samples.length ? samples : ['(nessuno)']).map(
      (name) => new Option(name.replace(/\.xlsx$/, ''), name),
    ),
  );
  select.disabled = samples.length === 0;
  const mayLeave = () => !workbench.isChanged || confirm(LOSES_WORK);
  const openFile = (file: File | undefined) =>
    file &&
    mayLeave() &&
    report(`Apro ${file.name}…`, async () => workbench.open(await file.arrayBuffer(), file.name));

  addEventListener('beforeunload', (event) => workbench.isChanged && event.preventDefault());
  element('new').addEventListener('click', () => {
    if (mayLeave()) void report('Apro…', () => workbench.openEmpty());
  });
  element('open').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    void openFile(input.files?.[0]);
    input.value = '';
  });
  select.addEventListener('change', () => {
    if (mayLeave()) void report('Apro…', () => workbench.openSample(select.value));
    else select.value = samples.includes(workbench.fileName) ? workbench.fileName : '';
  });
  element('download').addEventListener(
    'click',
    () => void report('Preparo il file…', () => save(workbench), LEFT_OUT),
  );
  workbench.onOpened = (name) => {
    element('file-name').textContent = name;
    document.title = `${name} – Banco di prova`;
    select.value = samples.includes(name) ? name : '';
    element('pane').querySelector('iframe')?.remove();
  };
  workbench.startRuntime = startRuntime;

  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    document.body.classList.add('is-dropping');
  });
  addEventListener('dragleave', () => document.body.classList.remove('is-dropping'));
  addEventListener('drop', (event) => {
    document.body.classList.remove('is-dropping');
    if (!isFile(event)) return;
    event.preventDefault();
    void openFile(event.dataTransfer?.files[0]);
  });
}

async function save(workbench: Workbench): Promise<void> {
  const bytes = await workbench.download();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
  link.download = workbench.fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

function setUpPane(workbench: Workbench): void {
  const pane = element('pane');
  const splitter = element('splitter');
  const toggle = element('toggle-pane');
  const show = (isVisible: boolean) => {
    pane.hidden = splitter.hidden = !isVisible;
    toggle.setAttribute('aria-pressed', String(isVisible));
    dispatchEvent(new Event('resize'));
    workbench.host.pane.changed(isVisible);
    if (isVisible) startRuntime();
  };
  workbench.host.pane.onAsked = show;
  toggle.addEventListener('click', () => show(pane.hidden));
  pane.hidden = splitter.hidden = !workbench.host.pane.isVisible;

  const resize = (width: number) => {
    const allowed = Math.round(Math.min(MAX_PANE, Math.max(MIN_PANE, width)));
    document.documentElement.style.setProperty('--pane-width', `${allowed}px`);
    splitter.setAttribute('aria-valuenow', String(allowed));
  };
  splitter.addEventListener('pointerdown', (start) => {
    splitter.setPointerCapture(start.pointerId);
    document.body.classList.add('is-resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) resize(innerWidth - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => document.body.classList.remove('is-resizing'));
  splitter.addEventListener('keydown', (event) => {
    const direction = event.key === 'ArrowLeft' ? 1 : event.key === 'ArrowRight' ? -1 : 0;
    if (direction) resize(pane.offsetWidth + direction * PANE_STEP);
  });
}

/** Once a workbook is open, for the add-in asks for it at once. */
function startRuntime(): void {
  if (element('pane').querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.title = 'Albero della performance';
  frame.src = '/addin/taskpane.html';
  element('pane').append(frame);
}
