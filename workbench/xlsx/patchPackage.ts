/**
 * Writes changes into an .xlsx and leaves every other part as it was, byte for byte: exceljs, which reads the file,
 * would lose charts, customXml and web-extension parts if it wrote it.
 */
import type { Document, Element } from '@xmldom/xmldom';
import { absoluteName, boundingBox, parseBox, splitAddress } from '../grid/address';
import {
  childOf,
  childrenOf,
  CONTENT_TYPES,
  create,
  insertInOrder,
  MAIN,
  Package,
  RELATIONSHIPS,
  rootOf,
} from './package';
import type { PackageChanges, SheetChange } from './packageChanges';
import { SheetPatch } from './patchSheet';
import { writeSettings } from './settings';
import { StyleSheet } from './styleSheet';

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const EMPTY_SHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData/></worksheet>`;

export function patchPackage(bytes: Uint8Array, changes: PackageChanges): Uint8Array {
  const pack = new Package(bytes);
  const book = new WorkbookPart(pack);
  const styles = new StyleSheet(pack);
  const sheetIn = (path: string) => new SheetPatch(rootOf(pack.xml(path)), styles, changes.customFunctions);
  // Rows may come from a sheet that is about to go.
  const inFile = new Map(book.sheetNames.map((name) => [name, sheetIn(book.partOf(name))]));
  book.arrangeSheets(changes.sheets);
  const patches = changes.sheets.filter(hasChanges).map((change) => {
    const path = book.partOf(change.name);
    return { change, path, patch: inFile.get(change.originalName ?? '') ?? sheetIn(path) };
  });
  const sheetOf = (name: string) => inFile.get(name);
  for (const { change, patch } of patches) if (change.rowOrigins) patch.rearrange(change.rowOrigins, sheetOf);
  for (const { change, path, patch } of patches) {
    patch.apply(change);
    pack.touch(path);
  }
  book.followRows(sheetOf);
  const haveFormulasChanged = patches.some(({ patch }) => patch.haveFormulasChanged);
  book.setNames(changes.names, changes.removedNames);
  // Excel rebuilds the calculation chain, and refuses the file if it names a cell that has no formula any more.
  if (haveFormulasChanged) book.removeCalculationChain();
  if (changes.settings) writeSettings(pack, changes.settings.addIn, changes.settings.values);
  return pack.toBytes();
}

function hasChanges(change: SheetChange): boolean {
  const { cells, rows, columns, rowOrigins, merges, isProtected, conditionalFormats } = change;
  return (
    cells.length + rows.length + columns.length > 0 ||
    rowOrigins !== undefined ||
    merges !== undefined ||
    isProtected !== undefined ||
    conditionalFormats !== undefined
  );
}

/** workbook.xml with its relationships and the list of content types. */
class WorkbookPart {
  private readonly root: Element;
  private readonly sheets: Element;

  constructor(private readonly pack: Package) {
    this.root = rootOf(pack.xml(WORKBOOK));
    const sheets = childOf(this.root, 'sheets');
    if (!sheets) throw new Error('Il file non contiene fogli.');
    this.sheets = sheets;
  }

  get sheetNames(): string[] {
    return childrenOf(this.sheets, 'sheet').map((sheet) => sheet.getAttribute('name') ?? '');
  }

  partOf(sheetName: string): string {
    const sheet = childrenOf(this.sheets, 'sheet').find(
      (element) => element.getAttribute('name') === sheetName,
    );
    const id = sheet?.getAttributeNS(RELATIONSHIPS, 'id');
    const target = this.relationships
      .find((relation) => relation.getAttribute('Id') === id)
      ?.getAttribute('Target');
    if (!target) throw new Error(`Il file non contiene il foglio ${sheetName}.`);
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }

  /** Adds, removes, renames, hides and reorders sheets until they are those of `wanted`. */
  arrangeSheets(wanted: SheetChange[]): void {
    const before = childrenOf(this.sheets, 'sheet');
    const elements = wanted.map((change) => {
      const { originalName } = change;
      if (originalName === null) return this.addSheet(change.name);
      const element = before.find((sheet) => sheet.getAttribute('name') === originalName);
      if (!element) throw new Error(`Il file non contiene il foglio ${originalName}.`);
      return element;
    });
    for (const sheet of before)
      if (!elements.includes(sheet)) this.removePart(this.partOf(sheet.getAttribute('name') ?? ''));
    wanted.forEach((change, index) => this.describe(elements[index] as Element, change));
    if (sameItems(before, elements)) return;
    while (this.sheets.firstChild) this.sheets.removeChild(this.sheets.firstChild);
    for (const element of elements) this.sheets.appendChild(element);
    this.movePositions(before, elements);
    this.pack.touch(WORKBOOK);
  }

  private describe(element: Element, { name, isHidden }: SheetChange): void {
    const wasHidden = /hidden/i.test(element.getAttribute('state') ?? '');
    if (element.getAttribute('name') !== name) {
      element.setAttribute('name', name);
      this.pack.touch(WORKBOOK);
    }
    if (wasHidden === isHidden) return;
    if (isHidden) element.setAttribute('state', 'hidden');
    else element.removeAttribute('state');
    this.pack.touch(WORKBOOK);
  }

  private addSheet(name: string): Element {
    const ids = childrenOf(this.sheets, 'sheet').map((sheet) => Number(sheet.getAttribute('sheetId')));
    let number = 1;
    while (this.pack.has(`xl/worksheets/sheet${number}.xml`)) number++;
    this.pack.add(`xl/worksheets/sheet${number}.xml`, EMPTY_SHEET);
    this.pack.declare(`xl/worksheets/sheet${number}.xml`, WORKSHEET_TYPE);
    const relation = this.pack.relate(
      WORKBOOK_RELATIONSHIPS,
      `${RELATIONSHIPS}/worksheet`,
      `worksheets/sheet${number}.xml`,
    );
    const sheet = create(this.sheets, 'sheet', { name, sheetId: Math.max(0, ...ids) + 1 });
    sheet.setAttributeNS(RELATIONSHIPS, 'r:id', relation);
    this.sheets.appendChild(sheet);
    return sheet;
  }

  /** Names of one sheet and the active tab tell sheets by their position. */
  private movePositions(before: Element[], after: Element[]): void {
    const moved = (position: number) => after.indexOf(before[position] as Element);
    const names = childOf(this.root, 'definedNames');
    for (const name of names ? childrenOf(names, 'definedName') : []) {
      const scope = name.getAttribute('localSheetId');
      if (scope === null) continue;
      if (moved(Number(scope)) < 0) names?.removeChild(name);
      else name.setAttribute('localSheetId', String(moved(Number(scope))));
    }
    const views = childOf(this.root, 'bookViews');
    for (const view of views ? childrenOf(views, 'workbookView') : []) {
      view.setAttribute('activeTab', String(Math.max(0, moved(Number(view.getAttribute('activeTab') ?? 0)))));
      view.setAttribute('firstSheet', '0');
    }
  }

  setNames(names: PackageChanges['names'], removed: string[]): void {
    if (names.length + removed.length === 0) return;
    let list = childOf(this.root, 'definedNames');
    if (!list) {
      list = create(this.root, 'definedNames');
      insertInOrder(this.root, list, WORKBOOK_ORDER);
    }
    const ofWorkbook = (name: string) =>
      childrenOf(list, 'definedName').find(
        (element) => element.getAttribute('name') === name && !element.hasAttribute('localSheetId'),
      );
    for (const name of removed) {
      const old = ofWorkbook(name);
      if (old) list.removeChild(old);
    }
    for (const { name, reference } of names) {
      const element = create(list, 'definedName', { name }, reference.replace(/^=/, ''));
      const old = ofWorkbook(name);
      if (old) list.replaceChild(element, old);
      else list.appendChild(element);
    }
    if (!list.firstChild) this.root.removeChild(list);
    this.pack.touch(WORKBOOK);
  }

  /** Excel's own names (print areas and titles, filters), which the grid does not know. */
  followRows(sheetOf: (name: string) => SheetPatch | undefined): void {
    const list = childOf(this.root, 'definedNames');
    for (const name of list ? childrenOf(list, 'definedName') : []) {
      if (!name.getAttribute('name')?.startsWith('_xlnm.')) continue;
      const followed = (name.textContent ?? '').split(',').map((address) => {
        const { sheet, rest } = splitAddress(address);
        const box = parseBox(rest);
        const [first, ...others] = (box && sheetOf(sheet ?? '')?.followed(box)) ?? [];
        if (!first) return address;
        return address.slice(0, -rest.length) + absoluteName(others.reduce(boundingBox, first));
      });
      if (followed.join(',') === name.textContent) continue;
      name.textContent = followed.join(',');
      this.pack.touch(WORKBOOK);
    }
  }

  removeCalculationChain(): void {
    const relation = this.relationships.find((element) =>
      element.getAttribute('Type')?.endsWith('/calcChain'),
    );
    if (relation) this.removePart(`xl/${relation.getAttribute('Target') ?? ''}`);
  }

  private get relationships(): Element[] {
    return childrenOf(rootOf(this.pack.xml(WORKBOOK_RELATIONSHIPS)), 'Relationship');
  }

  private removePart(path: string): void {
    this.pack.remove(path);
    this.drop(
      this.pack.xml(CONTENT_TYPES),
      CONTENT_TYPES,
      (element) => element.getAttribute('PartName') === `/${path}`,
    );
    this.drop(this.pack.xml(WORKBOOK_RELATIONSHIPS), WORKBOOK_RELATIONSHIPS, (element) => {
      const target = element.getAttribute('Target') ?? '';
      return (target.startsWith('/') ? target.slice(1) : `xl/${target}`) === path;
    });
  }

  private drop(document: Document, path: string, isUnwanted: (element: Element) => boolean): void {
    const root = rootOf(document);
    for (const name of ['Override', 'Relationship']) {
      for (const element of childrenOf(root, name)) if (isUnwanted(element)) root.removeChild(element);
    }
    this.pack.touch(path);
  }
}

const sameItems = (a: unknown[], b: unknown[]) =>
  a.length === b.length && a.every((item, index) => item === b[index]);
