/** styles.xml: formats are only ever appended, never changed, since other cells use them. */
import type { Element } from '@xmldom/xmldom';
import type { DifferentialStyle } from '../grid/conditionalFormats';
import { childOf, childrenOf, create, insertInOrder, type Package, rootOf } from './package';
import type { CellStyleChange } from './packageChanges';

const PATH = 'xl/styles.xml';
const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FIRST_CUSTOM_FORMAT = 164;
const BUILT_IN_FORMATS: Record<string, number> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  '@': 49,
};
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const argb = (color: string) => `FF${color.replace('#', '').toUpperCase()}`;

export class StyleSheet {
  private readonly root: Element;
  private readonly known = new Map<string, number>();

  constructor(private readonly pack: Package) {
    this.root = rootOf(pack.xml(PATH));
  }

  /** The index of the cell format that is `base` with the change applied. */
  cellFormat(base: number, change: CellStyleChange): number {
    const key = `${base} ${JSON.stringify(change)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const formats = this.section('cellXfs');
    const original = childrenOf(formats, 'xf')[base] ?? childrenOf(formats, 'xf')[0];
    const format = original
      ? (original.cloneNode(true) as Element)
      : create(formats, 'xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    this.apply(format, change);
    const index = this.append(formats, format);
    this.known.set(key, index);
    return index;
  }

  /** The index of a new differential format, for a conditional format. */
  differential({ fill, fontColor, bold, italic }: DifferentialStyle): number {
    const dxfs = this.section('dxfs');
    const dxf = create(dxfs, 'dxf');
    if (fontColor || bold !== undefined || italic !== undefined) {
      const font = create(dxf, 'font');
      if (bold !== undefined) font.appendChild(create(font, 'b', bold ? {} : { val: 0 }));
      if (italic !== undefined) font.appendChild(create(font, 'i', italic ? {} : { val: 0 }));
      if (fontColor) font.appendChild(create(font, 'color', { rgb: argb(fontColor) }));
      dxf.appendChild(font);
    }
    if (fill) {
      const element = create(dxf, 'fill');
      const pattern = create(element, 'patternFill');
      pattern.appendChild(create(pattern, 'bgColor', { rgb: argb(fill) }));
      element.appendChild(pattern);
      dxf.appendChild(element);
    }
    return this.append(dxfs, dxf);
  }

  private apply(format: Element, change: CellStyleChange): void {
    if (change.numberFormat !== undefined) {
      format.setAttribute('numFmtId', String(this.numberFormat(change.numberFormat ?? 'General')));
      format.setAttribute('applyNumberFormat', '1');
    }
    if (['bold', 'italic', 'fontColor', 'fontSize'].some((name) => name in change)) {
      format.setAttribute('fontId', String(this.font(Number(format.getAttribute('fontId') ?? 0), change)));
      format.setAttribute('applyFont', '1');
    }
    if (change.fill !== undefined) {
      format.setAttribute('fillId', String(this.fill(change.fill)));
      format.setAttribute('applyFill', '1');
    }
    if (change.horizontal !== undefined || change.vertical !== undefined || change.wrap !== undefined) {
      this.align(format, change);
      format.setAttribute('applyAlignment', '1');
    }
  }

  private numberFormat(pattern: string): number {
    const builtIn = BUILT_IN_FORMATS[pattern];
    if (builtIn !== undefined) return builtIn;
    const formats = this.section('numFmts');
    const existing = childrenOf(formats, 'numFmt');
    const same = existing.find((format) => format.getAttribute('formatCode') === pattern);
    if (same) return Number(same.getAttribute('numFmtId'));
    const ids = existing.map((format) => Number(format.getAttribute('numFmtId')));
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...ids) + 1;
    this.append(formats, create(formats, 'numFmt', { numFmtId: id, formatCode: pattern }));
    return id;
  }

  private font(base: number, { bold, italic, fontColor, fontSize }: CellStyleChange): number {
    const fonts = this.section('fonts');
    const original = childrenOf(fonts, 'font')[base];
    const font = original ? (original.cloneNode(true) as Element) : create(fonts, 'font');
    const replace = (name: string, element: Element | null) => {
      for (const old of childrenOf(font, name)) font.removeChild(old);
      if (element) insertInOrder(font, element, FONT_ORDER);
    };
    if (bold !== undefined) replace('b', bold ? create(font, 'b') : null);
    if (italic !== undefined) replace('i', italic ? create(font, 'i') : null);
    if (fontColor !== undefined)
      replace('color', fontColor ? create(font, 'color', { rgb: argb(fontColor) }) : null);
    if (fontSize !== undefined) replace('sz', create(font, 'sz', { val: fontSize ?? 11 }));
    return this.append(fonts, font);
  }

  private fill(color: string | null): number {
    if (!color) return 0;
    const fills = this.section('fills');
    const fill = create(fills, 'fill');
    const pattern = create(fill, 'patternFill', { patternType: 'solid' });
    pattern.appendChild(create(pattern, 'fgColor', { rgb: argb(color) }));
    pattern.appendChild(create(pattern, 'bgColor', { indexed: 64 }));
    fill.appendChild(pattern);
    return this.append(fills, fill);
  }

  private align(format: Element, { horizontal, vertical, wrap }: CellStyleChange): void {
    let alignment = childOf(format, 'alignment');
    if (!alignment) {
      alignment = create(format, 'alignment');
      format.insertBefore(alignment, format.firstChild);
    }
    const set = (name: string, value: string | null) =>
      value === null ? alignment.removeAttribute(name) : alignment.setAttribute(name, value);
    if (horizontal !== undefined) set('horizontal', horizontal);
    if (vertical !== undefined) set('vertical', vertical);
    if (wrap !== undefined) set('wrapText', wrap ? '1' : null);
  }

  private section(name: string): Element {
    const existing = childOf(this.root, name);
    if (existing) return existing;
    const section = create(this.root, name, { count: 0 });
    insertInOrder(this.root, section, SECTIONS);
    return section;
  }

  private append(section: Element, element: Element): number {
    section.appendChild(element);
    const count = childrenOf(section, element.localName ?? '').length;
    section.setAttribute('count', String(count));
    this.pack.touch(PATH);
    return count - 1;
  }
}
