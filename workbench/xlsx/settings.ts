/** `workbook.settings` in the file: properties of the add-in's web extension, where Excel keeps them. */
import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, create, Package, RELATIONSHIPS, rootOf } from './package';

const FOLDER = 'xl/webextensions';
const TASK_PANES = `${FOLDER}/taskpanes.xml`;
const TASK_PANE_RELATIONSHIPS = `${FOLDER}/_rels/taskpanes.xml.rels`;
const EXTENSION_NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANE_NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIP_TYPE = 'http://schemas.microsoft.com/office/2011/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** @param addIn the id in the add-in's manifest */
export function readSettings(bytes: Uint8Array, addIn: string): [key: string, value: unknown][] {
  const pack = new Package(bytes);
  const part = extensionOf(pack, addIn);
  return propertiesOf(part ? rootOf(pack.xml(part)) : null).flatMap((property) => {
    try {
      return [[property.getAttribute('name') ?? '', JSON.parse(property.getAttribute('value') ?? '')]];
    } catch {
      return [];
    }
  });
}

export function writeSettings(pack: Package, addIn: string, settings: [key: string, value: unknown][]): void {
  const part = extensionOf(pack, addIn) ?? addExtension(pack, addIn);
  const root = rootOf(pack.xml(part));
  const list = childOf(root, 'properties');
  for (const property of propertiesOf(root)) list?.removeChild(property);
  for (const [name, value] of settings) {
    list?.appendChild(create(list, 'property', { name, value: JSON.stringify(value) }));
  }
  pack.touch(part);
}

function propertiesOf(extension: Element | null): Element[] {
  const list = extension && childOf(extension, 'properties');
  return list ? childrenOf(list, 'property') : [];
}

function extensionOf(pack: Package, addIn: string): string | undefined {
  return pack.paths.find((path) => {
    if (!/^xl\/webextensions\/webextension\d*\.xml$/.test(path)) return false;
    const reference = childOf(rootOf(pack.xml(path)), 'reference');
    return reference?.getAttribute('id')?.toLowerCase() === addIn.toLowerCase();
  });
}

/** With a task pane that does not open by itself: Excel looks for extensions among them. */
function addExtension(pack: Package, addIn: string): string {
  let number = 1;
  while (pack.has(`${FOLDER}/webextension${number}.xml`)) number++;
  const part = `${FOLDER}/webextension${number}.xml`;
  const reference = `<we:reference id="${addIn}" version="1.0.0.0" store="developer" storeType="Registry"/>`;
  pack.add(
    part,
    `<we:webextension xmlns:we="${EXTENSION_NAMESPACE}" id="{${addIn}}">${reference}<we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${RELATIONSHIPS}"/></we:webextension>`,
  );
  pack.declare(part, 'application/vnd.ms-office.webextension+xml');
  if (!pack.has(TASK_PANES)) {
    pack.add(TASK_PANES, `<wetp:taskpanes xmlns:wetp="${PANE_NAMESPACE}"/>`);
    pack.add(TASK_PANE_RELATIONSHIPS, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
    pack.declare(TASK_PANES, 'application/vnd.ms-office.webextensiontaskpanes+xml');
    pack.relate('_rels/.rels', `${RELATIONSHIP_TYPE}/webextensiontaskpanes`, TASK_PANES);
  }
  const id = pack.relate(
    TASK_PANE_RELATIONSHIPS,
    `${RELATIONSHIP_TYPE}/webextension`,
    `webextension${number}.xml`,
  );
  const panes = rootOf(pack.xml(TASK_PANES));
  const pane = create(panes, 'taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 1 });
  const link = create(pane, 'webextensionref');
  link.setAttributeNS(RELATIONSHIPS, 'r:id', id);
  pane.appendChild(link);
  panes.appendChild(pane);
  pack.touch(TASK_PANES);
  return part;
}
