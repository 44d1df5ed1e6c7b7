import { XMLSerializer, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { CellValue } from '../src/core/cell';
import { cellName } from '../src/core/sheet/address';
import type { CellAddress } from '../src/core/sheet/grid';
import { formulaToFile } from './formulaText';
import type { Parts } from './packageParts';
import { damaged, elements, rootOf } from './parseXml';

/** A cell of a sheet, by its name, and what it is to hold: a formula, a number or a text; "" empties it. */
export interface CellChange extends CellAddress {
  content: string | number;
  /** What a formula shows until somebody computes it; without it what the cell showed, unless that was an error. */
  shown?: CellValue;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const CALCULATION_CHAIN = 'xl/calcChain.xml';

/**
 * A package with some cells changed and every other part, byte by byte, as it was.
 * @param functions names of the add-in's functions, which the file stores with a prefix
 * @param formulaOf the formula of a cell, where the file says it by that of another
 */
export function patchedPackage(
  { [CALCULATION_CHAIN]: chain, ...parts }: Parts,
  changes: readonly CellChange[],
  functions: readonly string[],
  formulaOf: (at: CellAddress) => string,
): Uint8Array {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) {
    const own = bySheet.get(change.sheet);
    if (own) own.push(change);
    else bySheet.set(change.sheet, [change]);
  }
  const paths = sheetPaths(parts);
  for (const [sheet, cells] of bySheet) {
    const path = paths.get(sheet);
    if (path === undefined) throw damaged(WORKBOOK);
    const root = rootOf(parts, path);
    new SheetPart(root, functions, (row, column) => formulaOf({ sheet, row, column })).change(cells);
    parts[path] = bytesOf(root);
  }
  if (chain) forgetCalculationChain(parts);
  return zipSync(parts);
}

/** Where each worksheet is in the package, by its name. */
function sheetPaths(parts: Parts): Map<string, string> {
  const targets = new Map(
    elements(rootOf(parts, RELATIONS), 'Relationship').map((relation) => [
      relation.getAttribute('Id'),
      new URL(relation.getAttribute('Target') ?? '', 'file:///xl/').pathname.slice(1),
    ]),
  );
  return new Map(
    elements(rootOf(parts, WORKBOOK), 'sheet').flatMap((sheet) => {
      const id = Array.from(sheet.attributes).find(({ localName, prefix }) => localName === 'id' && prefix);
      const path = targets.get(id?.value ?? '');
      return path === undefined ? [] : [[sheet.getAttribute('name') ?? '', decodeURI(path)] as const];
    }),
  );
}

class SheetPart {
  private readonly cells = new Map<string, Element>();
  private readonly rows = new Map<number, Element>();

  constructor(
    private readonly root: Element,
    private readonly functions: readonly string[],
    private readonly formulaAt: (row: number, column: number) => string,
  ) {
    for (const row of elements(root, 'row')) this.rows.set(Number(row.getAttribute('r')) - 1, row);
    for (const cell of elements(root, 'c')) this.cells.set(cell.getAttribute('r') ?? '', cell);
  }

  change(changes: readonly CellChange[]): void {
    const changed = new Set(changes.map(({ row, column }) => cellName(row, column)));
    this.unshare(changed);
    for (const { row, column, content, shown } of changes) {
      const cell = this.cells.get(cellName(row, column)) ?? this.add(row, column);
      if (typeof content === 'string' && content.startsWith('=')) this.putFormula(cell, content, shown);
      else this.putValue(cell, content);
    }
  }

  /** Cells whose formula is said by that of a cell that changes get one of their own. */
  private unshare(changed: ReadonlySet<string>): void {
    const groups = new Set<string | null>();
    for (const [name, cell] of this.cells) {
      const [formula] = elements(cell, 'f');
      if (changed.has(name) && formula?.getAttribute('t') === 'shared')
        groups.add(formula.getAttribute('si'));
    }
    for (const [name, cell] of this.cells) {
      const [formula] = elements(cell, 'f');
      if (formula?.getAttribute('t') !== 'shared' || !groups.has(formula.getAttribute('si'))) continue;
      if (changed.has(name)) continue;
      const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      formula.textContent = this.formulaAt(Number(row) - 1, column).replace(/^=/, '');
      for (const attribute of ['t', 'si', 'ref']) formula.removeAttribute(attribute);
    }
  }

  private putFormula(cell: Element, content: string, shown: CellValue | undefined): void {
    const value = shown === undefined ? shownIn(cell) : shown;
    this.empty(cell);
    cell.appendChild(this.element('f', formulaToFile(content, this.functions)));
    if (value === null || value === '') return;
    if (typeof value === 'string') cell.setAttribute('t', 'str');
    if (typeof value === 'boolean') cell.setAttribute('t', 'b');
    cell.appendChild(this.element('v', String(typeof value === 'boolean' ? Number(value) : value)));
  }

  private putValue(cell: Element, content: string | number): void {
    this.empty(cell);
    if (content === '') return;
    if (typeof content === 'number') {
      cell.appendChild(this.element('v', String(content)));
      return;
    }
    cell.setAttribute('t', 'inlineStr');
    const text = this.element('t', content.replace(/^'/, ''));
    text.setAttribute('xml:space', 'preserve');
    const inline = this.element('is', '');
    inline.appendChild(text);
    cell.appendChild(inline);
  }

  private empty(cell: Element): void {
    while (cell.firstChild) cell.removeChild(cell.firstChild);
    for (const attribute of ['t', 'cm', 'vm']) cell.removeAttribute(attribute);
  }

  private add(row: number, column: number): Element {
    const line = this.rows.get(row);
    if (!line) throw damaged(null);
    const cell = this.element('c', '');
    cell.setAttribute('r', cellName(row, column));
    const columnOf = (each: Element): number => {
      const [letters = ''] = /^[A-Z]+/.exec(each.getAttribute('r') ?? '') ?? [];
      return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    };
    const next = elements(line, 'c').find((each) => columnOf(each) > column) ?? null;
    line.insertBefore(cell, next);
    this.cells.set(cellName(row, column), cell);
    return cell;
  }

  private element(name: string, text: string): Element {
    const { ownerDocument, namespaceURI, prefix } = this.root;
    if (!ownerDocument) throw damaged(null);
    const element = ownerDocument.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name);
    if (text !== '') element.appendChild(ownerDocument.createTextNode(text));
    return element;
  }
}

/** What a formula shows; null: an error, or a constant. */
function shownIn(cell: Element): CellValue {
  const text = elements(cell, 'v')[0]?.textContent ?? '';
  switch (cell.getAttribute('t') ?? 'n') {
    case 'n':
      return text === '' ? null : Number(text);
    case 'str':
      return text;
    case 'b':
      return text === '1';
    default:
      return null;
  }
}

/** Excel makes it anew; one that names a cell without a formula is damage to it. */
function forgetCalculationChain(parts: Parts): void {
  for (const [path, pattern] of [
    [RELATIONS, /<(?:\w+:)?Relationship\s[^>]*calcChain[^>]*\/>/g],
    ['[Content_Types].xml', /<(?:\w+:)?Override\s[^>]*calcChain[^>]*\/>/g],
  ] as const) {
    const part = parts[path];
    if (part) parts[path] = strToU8(strFromU8(part).replace(pattern, ''));
  }
}

function bytesOf(root: Element): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(root)}`,
  );
}
