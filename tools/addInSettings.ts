/** `workbook.settings` in the file: properties of the add-in's web extension, where Excel keeps them and exceljs does not look. */
import { XMLSerializer } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { damaged, elements, rootOf } from './parseXml';
import { escaped, insert, type Parts } from './packageParts';
import { UnreadableFile } from './unzipParts';

const FOLDER = 'xl/webextensions';
const EXTENSION = /^xl\/webextensions\/webextension\d*\.xml$/;
const OTHER_ADD_INS =
  'Il file tiene i dati di un altro componente aggiuntivo e non ancora i nostri: aprirlo una volta in Excel con questo componente, salvarlo e ripetere.';
const TASK_PANES = `${FOLDER}/taskpanes.xml`;
const MICROSOFT = 'http://schemas.microsoft.com/office';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const REFERENCES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.ms-office.webextension';

/** @param addIn the id in the add-in's manifest */
export function readSettings(parts: Parts, addIn: string): [key: string, value: unknown][] {
  const extension = Object.keys(parts)
    .filter((path) => EXTENSION.test(path))
    .map((path) => rootOf(parts, path))
    .find((root) =>
      elements(root, 'reference').some(
        (reference) => reference.getAttribute('id')?.toLowerCase() === addIn.toLowerCase(),
      ),
    );
  return (extension ? elements(extension, 'property') : []).flatMap((property) => {
    try {
      return [[property.getAttribute('name') ?? '', JSON.parse(property.getAttribute('value') ?? '')]];
    } catch {
      return [];
    }
  });
}

/** To a package that has no web extension; with a task pane that does not open by itself: Excel looks for extensions among them. */
export function addSettings(parts: Parts, addIn: string, settings: ReadonlyMap<string, unknown>): void {
  if (addIn === '' || settings.size === 0) return;
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(JSON.stringify(value))}"/>`,
  );
  parts[`${FOLDER}/webextension1.xml`] = strToU8(
    `<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{${addIn}}"><we:reference id="${addIn}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/><we:snapshot xmlns:r="${REFERENCES}"/></we:webextension>`,
  );
  parts[TASK_PANES] = strToU8(
    `<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${REFERENCES}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  parts[`${FOLDER}/_rels/taskpanes.xml.rels`] = strToU8(
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${MICROSOFT}/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  insert(
    parts,
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rIdTaskPanes" Type="${MICROSOFT}/2011/relationships/webextensiontaskpanes" Target="${TASK_PANES}"/>`,
  );
  insert(
    parts,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${FOLDER}/webextension1.xml" ContentType="${TYPE}+xml"/><Override PartName="/${TASK_PANES}" ContentType="${TYPE}taskpanes+xml"/>`,
  );
}

/** Puts one setting in a package: in the web extension that keeps it already, in the add-in's, or in a new one. */
export function keepSetting(parts: Parts, addIn: string, key: string, value: unknown): void {
  const paths = Object.keys(parts).filter((path) => EXTENSION.test(path));
  const roots = paths.map((path) => ({ path, root: rootOf(parts, path) }));
  const kept = roots.find(({ root }) =>
    elements(root, 'property').some((property) => property.getAttribute('name') === key),
  );
  const own = roots.find(({ root }) =>
    elements(root, 'reference').some(
      (reference) => reference.getAttribute('id')?.toLowerCase() === addIn.toLowerCase(),
    ),
  );
  const { path, root } = kept ?? own ?? {};
  if (!path || !root) {
    if (paths.length > 0) throw new UnreadableFile(OTHER_ADD_INS);
    return addSettings(parts, addIn, new Map([[key, value]]));
  }
  const properties = elements(root, 'properties')[0];
  const known = elements(root, 'property').find((property) => property.getAttribute('name') === key);
  const property =
    known ?? root.ownerDocument?.createElementNS(properties?.namespaceURI ?? null, 'we:property');
  if (!property || !properties) throw damaged(path);
  property.setAttribute('name', key);
  property.setAttribute('value', JSON.stringify(value));
  if (!known) properties.appendChild(property);
  parts[path] = strToU8(new XMLSerializer().serializeToString(root));
}

/** What the add-in keeps under one key, whatever Id it was installed with; null: nothing. */
export function readSetting(parts: Parts, key: string): unknown {
  for (const path of Object.keys(parts).filter((each) => EXTENSION.test(each))) {
    for (const property of elements(rootOf(parts, path), 'property')) {
      if (property.getAttribute('name') !== key) continue;
      try {
        return JSON.parse(property.getAttribute('value') ?? '');
      } catch {
        return null;
      }
    }
  }
  return null;
}
