/** `workbook.settings` in the file: properties of the add-in's web extension, where Excel keeps them and exceljs does not look. */
import { strToU8 } from 'fflate';
import { elements, rootOf } from '../../tools/parseXml';
import { escaped, insert, type Parts } from './parts';

const FOLDER = 'xl/webextensions';
const TASK_PANES = `${FOLDER}/taskpanes.xml`;
const MICROSOFT = 'http://schemas.microsoft.com/office';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const REFERENCES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.ms-office.webextension';

/** @param addIn the id in the add-in's manifest */
export function readSettings(parts: Parts, addIn: string): [key: string, value: unknown][] {
  const extension = Object.keys(parts)
    .filter((path) => /^xl\/webextensions\/webextension\d*\.xml$/.test(path))
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
