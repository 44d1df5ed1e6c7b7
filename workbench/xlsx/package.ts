/** The parts of an .xlsx: only those that are asked for as XML and marked as changed are written anew. */
import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import { parseXml } from '../../tools/parseXml';
import { unzipParts } from '../../tools/unzipParts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const CONTENT_TYPES = '[Content_Types].xml';
const ZIP_EPOCH = new Date('2024-01-01T00:00:00Z');

export class Package {
  private readonly parts: Map<string, Uint8Array>;
  private readonly documents = new Map<string, Document>();
  private readonly changed = new Set<string>();

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipParts(bytes)));
  }

  get paths(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** The part as a document that may be changed; say so with `touch`. */
  xml(path: string): Document {
    let document = this.documents.get(path);
    if (!document) {
      const part = this.parts.get(path);
      if (!part) throw new Error(`Il file non contiene ${path}.`);
      document = parseXml(path, part);
      this.documents.set(path, document);
    }
    return document;
  }

  touch(path: string): void {
    this.changed.add(path);
  }

  add(path: string, xml: string): void {
    this.parts.set(path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`));
  }

  declare(path: string, type: string): void {
    const types = rootOf(this.xml(CONTENT_TYPES));
    types.appendChild(create(types, 'Override', { PartName: `/${path}`, ContentType: type }));
    this.touch(CONTENT_TYPES);
  }

  /** Adds a relationship to a list of them; its new id. */
  relate(list: string, type: string, target: string): string {
    const relations = rootOf(this.xml(list));
    const taken = childrenOf(relations, 'Relationship').map((relation) => relation.getAttribute('Id'));
    let number = 1;
    while (taken.includes(`rId${number}`)) number++;
    const id = `rId${number}`;
    relations.appendChild(create(relations, 'Relationship', { Id: id, Type: type, Target: target }));
    this.touch(list);
    return id;
  }

  remove(path: string): void {
    this.parts.delete(path);
    this.documents.delete(path);
    this.changed.delete(path);
  }

  toBytes(): Uint8Array {
    const serializer = new XMLSerializer();
    const files: Record<string, Uint8Array> = {};
    for (const [path, part] of this.parts) {
      const document = this.changed.has(path) ? this.documents.get(path) : undefined;
      files[path] = document ? strToU8(serializer.serializeToString(document)) : part;
    }
    return zipSync(files, { mtime: ZIP_EPOCH });
  }
}

export function childrenOf(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === name) found.push(node as Element);
  }
  return found;
}

export const childOf = (parent: Element, name: string): Element | null => childrenOf(parent, name)[0] ?? null;

export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new Error('Una parte del file non ha contenuto.');
  return document.documentElement;
}

/** A new element in the namespace and with the prefix of `parent`. */
export function create(
  parent: Element,
  name: string,
  attributes: Record<string, string | number> = {},
  text?: string,
): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error('An element without a document');
  const element = document.createElementNS(
    parent.namespaceURI,
    parent.prefix ? `${parent.prefix}:${name}` : name,
  );
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) {
    if (text !== text.trim() || text.includes('\n')) element.setAttribute('xml:space', 'preserve');
    element.appendChild(document.createTextNode(text));
  }
  return element;
}

/** Inserts where the schema wants it: before the first element that must follow. */
export function insertInOrder(parent: Element, element: Element, order: readonly string[]): void {
  const rank = order.indexOf(element.localName ?? '');
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && order.indexOf((node as Element).localName ?? '') > rank) {
      parent.insertBefore(element, node);
      return;
    }
  }
  parent.appendChild(element);
}
