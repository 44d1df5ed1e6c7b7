/** Changes one worksheet part cell by cell. */
import type { Element } from '@xmldom/xmldom';
import { boundingBox, type Box, boxName, cellName, columnIndex, MAX_ROWS, parseBox } from '../grid/address';
import { joined } from '../grid/rowStep';
import { formulaToFile } from './formulaText';
import { childOf, childrenOf, create, insertInOrder } from './package';
import type { CellChange, ConditionalFormatChange, SheetChange } from './packageChanges';
import type { StyleSheet } from './styleSheet';

const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const OPERATORS: Record<string, string> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};
export class SheetPatch {
  private readonly data: Element;
  /** Built once: looking for a row or cell by walking would be quadratic. */
  private rows = new Map<number, Element>();
  private readonly cells = new Map<string, Element>();
  /** Where the file's rows went, as far as they went elsewhere. */
  private places: Map<number, number[]> | null = null;
  private readonly fileRows: ReadonlyMap<number, Element>;
  haveFormulasChanged = false;

  constructor(
    private readonly root: Element,
    private readonly styles: StyleSheet,
    private readonly customFunctions: string[],
  ) {
    let data = childOf(root, 'sheetData');
    if (!data) {
      data = create(root, 'sheetData');
      insertInOrder(root, data, ORDER);
    }
    this.data = data;
    let nextRow = 1;
    for (const row of childrenOf(data, 'row')) {
      const number = Number(row.getAttribute('r') ?? nextRow);
      nextRow = number + 1;
      this.addRow(number - 1, row);
    }
    this.fileRows = this.rows;
  }

  private addRow(index: number, row: Element): void {
    this.rows.set(index, row);
    for (const cell of childrenOf(row, 'c')) {
      const reference = cell.getAttribute('r');
      if (reference) this.cells.set(reference, cell);
    }
  }

  /** Makes the rows anew, each of the row of the file that it has its formats from; to be done before any `apply`. */
  rearrange(
    origins: NonNullable<SheetChange['rowOrigins']>,
    sheetOf: (name: string) => SheetPatch | undefined,
  ): void {
    for (const row of childrenOf(this.data, 'row')) this.data.removeChild(row);
    this.rows = new Map();
    this.cells.clear();
    this.places = new Map();
    for (const [index, origin] of origins.entries()) {
      const source = origin && sheetOf(origin.sheet);
      const original = source?.fileRows.get(origin?.row ?? -1);
      if (!origin || !original) continue;
      if (source === this) this.places.set(origin.row, [...(this.places.get(origin.row) ?? []), index]);
      const row = document(this.data).importNode(original, true);
      row.setAttribute('r', String(index + 1));
      for (const cell of childrenOf(row, 'c')) {
        cell.setAttribute('r', (cell.getAttribute('r') ?? '').replace(/\d+/, String(index + 1)));
      }
      this.data.appendChild(row);
      this.addRow(index, row);
    }
    const dimension = childOf(this.root, 'dimension');
    if (dimension) this.root.removeChild(dimension);
    this.followReferences();
  }

  /** What the rows of a box became. */
  followed(box: Box): Box[] {
    if (!this.places || box.rows === MAX_ROWS) return [box];
    const boxes: Box[] = [];
    for (const [row, places] of this.places) {
      if (row < box.row || row >= box.row + box.rows) continue;
      boxes.push(...places.map((place) => ({ ...box, row: place, rows: 1 })));
    }
    return joined(boxes);
  }

  /** Validations, links and filters; conditional formats and merged cells are told by the grid. */
  private followReferences(): void {
    for (const list of ['dataValidations', 'hyperlinks', 'ignoredErrors', 'protectedRanges']) {
      const parent = childOf(this.root, list);
      for (const element of parent ? everyChild(parent) : []) this.followReference(element);
      if (parent && everyChild(parent).length === 0) this.root.removeChild(parent);
      else if (parent?.hasAttribute('count')) parent.setAttribute('count', String(everyChild(parent).length));
    }
    const filter = childOf(this.root, 'autoFilter');
    if (filter) this.followReference(filter);
  }

  private followReference(element: Element): void {
    const attribute = element.hasAttribute('sqref') ? 'sqref' : 'ref';
    const boxes = (element.getAttribute(attribute) ?? '').split(' ').flatMap((part) => parseBox(part) ?? []);
    const followed = boxes.flatMap((box) => this.followed(box));
    const [first, ...others] = followed;
    if (!first) element.parentNode?.removeChild(element);
    else if (attribute === 'sqref') element.setAttribute('sqref', followed.map(boxName).join(' '));
    else element.setAttribute('ref', boxName(others.reduce(boundingBox, first)));
  }

  apply(change: SheetChange): void {
    this.unshareFormulas(change);
    for (const cell of change.cells) this.changeCell(cell);
    for (const row of change.rows) this.changeRow(row);
    if (change.columns.length > 0) this.changeColumns(change.columns);
    if (change.merges) this.changeMerges(change.merges);
    if (change.isProtected !== undefined) this.changeProtection(change.isProtected);
    if (change.conditionalFormats) this.changeConditionalFormats(change.conditionalFormats);
    this.growDimension(change.cells);
  }

  private row(index: number): Element {
    const known = this.rows.get(index);
    if (known) return known;
    const row = create(this.data, 'row', { r: index + 1 });
    const following = childrenOf(this.data, 'row').find(
      (other) => Number(other.getAttribute('r')) > index + 1,
    );
    this.data.insertBefore(row, following ?? null);
    this.rows.set(index, row);
    return row;
  }

  private cell(rowIndex: number, column: number): Element {
    const reference = cellName(rowIndex, column);
    const known = this.cells.get(reference);
    if (known) return known;
    const row = this.row(rowIndex);
    const cell = create(row, 'c', { r: reference });
    const rowStyle = row.getAttribute('s');
    if (rowStyle) cell.setAttribute('s', rowStyle);
    const isFurther = (other: Element) =>
      columnIndex((other.getAttribute('r') ?? '').replace(/\d+/, '')) > column;
    row.insertBefore(cell, childrenOf(row, 'c').find(isFurther) ?? null);
    row.removeAttribute('spans');
    this.cells.set(reference, cell);
    return cell;
  }

  private changeCell({ row, column, content, style }: CellChange): void {
    const isEmptied = content?.value === null && content.formula === undefined;
    if (isEmptied && !style && !this.cells.has(cellName(row, column))) return;
    const cell = this.cell(row, column);
    if (style)
      cell.setAttribute('s', String(this.styles.cellFormat(Number(cell.getAttribute('s') ?? 0), style)));
    if (content) this.setContent(cell, content);
  }

  private setContent(cell: Element, content: NonNullable<CellChange['content']>): void {
    const hadFormula = childOf(cell, 'f') !== null;
    for (const name of ['f', 'v', 'is']) for (const old of childrenOf(cell, name)) cell.removeChild(old);
    for (const attribute of ['t', 'cm', 'vm']) cell.removeAttribute(attribute);
    const { value, formula, isError, spill } = content;
    if (hadFormula || formula !== undefined) this.haveFormulasChanged = true;
    if (formula !== undefined) {
      const isSpilled = spill && (spill.rows > 1 || spill.columns > 1);
      const array = isSpilled ? { t: 'array', ref: boxName(spill) } : {};
      const written = formulaToFile(formula, this.customFunctions);
      const element = create(cell, 'f', array);
      element.appendChild(document(cell).createTextNode(written));
      cell.appendChild(element);
    }
    if (value === null) return;
    if (typeof value === 'number') {
      cell.appendChild(create(cell, 'v', {}, String(value)));
    } else if (typeof value === 'boolean') {
      cell.setAttribute('t', 'b');
      cell.appendChild(create(cell, 'v', {}, value ? '1' : '0'));
    } else if (isError) {
      cell.setAttribute('t', 'e');
      cell.appendChild(create(cell, 'v', {}, value));
    } else if (formula !== undefined) {
      cell.setAttribute('t', 'str');
      cell.appendChild(create(cell, 'v', {}, value));
    } else {
      cell.setAttribute('t', 'inlineStr');
      const inline = create(cell, 'is');
      inline.appendChild(create(inline, 't', {}, value));
      cell.appendChild(inline);
    }
  }

  /** Cells that share a formula depend on the one that holds it: when one of them changes, each gets its own. */
  private unshareFormulas(change: SheetChange): void {
    const groups = new Set<string>();
    for (const { row, column, content } of change.cells) {
      const known = content && this.cells.get(cellName(row, column));
      const formula = known ? childOf(known, 'f') : null;
      const group = formula?.getAttribute('t') === 'shared' ? formula.getAttribute('si') : null;
      if (group) groups.add(group);
    }
    if (groups.size === 0) return;
    for (const [reference, cell] of this.cells) {
      const formula = childOf(cell, 'f');
      const group = formula?.getAttribute('t') === 'shared' ? formula.getAttribute('si') : null;
      if (!formula || !group || !groups.has(group)) continue;
      const box = parseBox(reference);
      const text = box && change.formulaAt(box.row, box.column);
      if (!text) continue;
      const own = create(cell, 'f');
      own.appendChild(document(cell).createTextNode(formulaToFile(text, this.customFunctions)));
      cell.replaceChild(own, formula);
    }
  }

  private changeRow({ index, height, isHidden }: SheetChange['rows'][number]): void {
    const row = this.row(index);
    if (height !== null) {
      row.setAttribute('ht', String(height));
      row.setAttribute('customHeight', '1');
    }
    if (isHidden) row.setAttribute('hidden', '1');
    else row.removeAttribute('hidden');
  }

  /** `<col>` elements span several columns: they are split so that each changed column has its own. */
  private changeColumns(changes: SheetChange['columns']): void {
    const old = childOf(this.root, 'cols');
    const single = new Map<number, Element>();
    const cols = create(this.root, 'cols');
    const wanted = new Map(changes.map((change) => [change.index, change]));
    const spans: { first: number; last: number; element: Element }[] = [];
    for (const element of old ? childrenOf(old, 'col') : []) {
      let first = Number(element.getAttribute('min')) - 1;
      const last = Number(element.getAttribute('max')) - 1;
      for (const index of [...wanted.keys()]
        .filter((column) => column >= first && column <= last)
        .sort((a, b) => a - b)) {
        if (index > first) spans.push({ first, last: index - 1, element });
        single.set(index, element.cloneNode(true) as Element);
        first = index + 1;
      }
      if (first <= last) spans.push({ first, last, element });
    }
    for (const [index, { width, isHidden }] of wanted) {
      const element = single.get(index) ?? create(cols, 'col');
      if (width !== null) {
        element.setAttribute('width', String(width));
        element.setAttribute('customWidth', '1');
      } else if (!element.getAttribute('width')) element.setAttribute('width', '9.140625');
      if (isHidden) element.setAttribute('hidden', '1');
      else element.removeAttribute('hidden');
      spans.push({ first: index, last: index, element });
    }
    for (const { first, last, element } of spans.sort((a, b) => a.first - b.first)) {
      const col = element.cloneNode(true) as Element;
      col.setAttribute('min', String(first + 1));
      col.setAttribute('max', String(last + 1));
      cols.appendChild(col);
    }
    if (old) this.root.replaceChild(cols, old);
    else insertInOrder(this.root, cols, ORDER);
  }

  private changeMerges(merges: Box[]): void {
    const old = childOf(this.root, 'mergeCells');
    if (old) this.root.removeChild(old);
    if (merges.length === 0) return;
    const element = create(this.root, 'mergeCells', { count: merges.length });
    for (const merge of merges) element.appendChild(create(element, 'mergeCell', { ref: boxName(merge) }));
    insertInOrder(this.root, element, ORDER);
  }

  private changeProtection(isProtected: boolean): void {
    const old = childOf(this.root, 'sheetProtection');
    if (old && !isProtected) this.root.removeChild(old);
    if (!old && isProtected)
      insertInOrder(this.root, create(this.root, 'sheetProtection', { sheet: 1 }), ORDER);
  }

  /** The file's own rules stay in its words: only where they stand, and the cells they speak of, are written anew. */
  private changeConditionalFormats(wanted: ConditionalFormatChange[]): void {
    for (const block of childrenOf(this.root, 'conditionalFormatting')) {
      for (const rule of childrenOf(block, 'cfRule')) {
        const number = Number(rule.getAttribute('priority'));
        const index = wanted.findIndex(({ file }) => file?.priority === number);
        const format = wanted[index];
        if (!format?.file) {
          block.removeChild(rule);
          continue;
        }
        const { formulas } = format.file;
        rule.setAttribute('priority', String(index + 1));
        block.setAttribute('sqref', format.boxes.map(boxName).join(' '));
        childrenOf(rule, 'formula').forEach((formula, at) => (formula.textContent = formulas[at] ?? ''));
      }
      if (childrenOf(block, 'cfRule').length === 0) this.root.removeChild(block);
    }
    wanted.forEach((format, index) => {
      if (!format.file) this.addConditionalFormat(format, index + 1);
    });
  }

  private addConditionalFormat(format: ConditionalFormatChange, priority: number): void {
    if (format.boxes.length === 0) return;
    const block = create(this.root, 'conditionalFormatting', { sqref: format.boxes.map(boxName).join(' ') });
    const rule = create(block, 'cfRule', { priority });
    rule.setAttribute('dxfId', String(this.styles.differential(format.style)));
    if (format.stopIfTrue) rule.setAttribute('stopIfTrue', '1');
    this.describeRule(rule, format);
    block.appendChild(rule);
    insertInOrder(this.root, block, ORDER);
  }

  private describeRule(element: Element, { rule }: ConditionalFormatChange): void {
    const addFormula = (formula: string) => {
      const child = create(element, 'formula');
      child.appendChild(document(element).createTextNode(formulaToFile(formula, this.customFunctions)));
      element.appendChild(child);
    };
    switch (rule.type) {
      case 'CellValue':
        element.setAttribute('type', 'cellIs');
        element.setAttribute('operator', OPERATORS[rule.operator] ?? 'equal');
        addFormula(rule.formula1);
        if (rule.formula2 !== undefined) addFormula(rule.formula2);
        return;
      case 'Custom':
        element.setAttribute('type', 'expression');
        addFormula(rule.formula);
        return;
      default:
        throw new Error(`No rule of type ${rule.type} is written`);
    }
  }

  private growDimension(cells: CellChange[]): void {
    const dimension = childOf(this.root, 'dimension');
    const box = parseBox(dimension?.getAttribute('ref') ?? '');
    if (!dimension || !box) return;
    let lastRow = box.row + box.rows - 1;
    let lastColumn = box.column + box.columns - 1;
    for (const { row, column } of cells) {
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
    const grown = { ...box, rows: lastRow - box.row + 1, columns: lastColumn - box.column + 1 };
    dimension.setAttribute('ref', boxName(grown));
  }
}

const everyChild = (parent: Element): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);

function document(element: Element) {
  if (!element.ownerDocument) throw new Error('An element without a document');
  return element.ownerDocument;
}
