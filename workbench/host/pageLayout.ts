import { boxName, parseBox } from '../grid/address';
import { DEFAULT_PAGE, type PageSetup } from '../grid/pageSetup';
import { Area } from './area';
import { invalidArgument } from './errors';
import { RangeAreas } from './rangeAreas';
import { HostObject } from './wire';

interface Zoom {
  scale?: number | null;
  horizontalFitToPages?: number | null;
  verticalFitToPages?: number | null;
}

/** How a sheet is printed, as far as the add-in speaks of it (ExcelApi 1.9). */
export class PageLayout extends HostObject {
  readonly apiName = 'PageLayout';
  /** @param whole all cells of the sheet */
  constructor(
    private readonly whole: Area,
    private readonly rangeAt: (address: string) => Area,
  ) {
    super();
  }

  get Orientation() {
    return this.setup.orientation;
  }
  set Orientation(orientation: PageSetup['orientation']) {
    if (!['Portrait', 'Landscape'].includes(orientation)) throw invalidArgument();
    this.change({ orientation });
  }
  get PaperSize() {
    return this.setup.paper;
  }
  get LeftMargin() {
    return this.setup.leftMargin;
  }
  get RightMargin() {
    return this.setup.rightMargin;
  }
  get Zoom() {
    const { scale, pagesWide, pagesTall } = this.setup;
    return { scale, horizontalFitToPages: pagesWide, verticalFitToPages: pagesTall };
  }
  set Zoom({ scale = null, horizontalFitToPages = null, verticalFitToPages = null }: Zoom) {
    const isFitted = horizontalFitToPages !== null || verticalFitToPages !== null;
    if (isFitted === (scale !== null) || (scale !== null && (scale < 10 || scale > 400)))
      throw invalidArgument();
    this.change({ scale, pagesWide: horizontalFitToPages, pagesTall: verticalFitToPages });
  }

  GetPrintAreaOrNullObject() {
    const { areas } = this.setup;
    return areas.length > 0 ? new RangeAreas(areas.map((box) => this.rangeAt(boxName(box)))) : null;
  }
  SetPrintArea(printed: Area | string) {
    if (printed instanceof Area) return this.change({ areas: [printed.box] });
    const areas = printed.split(',').map(parseBox);
    this.change({
      areas: areas.map((box) => {
        if (!box) throw invalidArgument();
        return box;
      }),
    });
  }
  GetPrintTitleRowsOrNullObject() {
    const { titleRows } = this.setup;
    return titleRows && this.rangeAt(boxName(titleRows));
  }
  /** Whole rows only. */
  SetPrintTitleRows(rows: Area | string) {
    const area = rows instanceof Area ? rows : this.rangeAt(rows);
    if (!area.IsEntireRow) throw invalidArgument();
    this.change({ titleRows: area.box });
  }

  private get setup(): PageSetup {
    return this.whole.sheet.workbook.pageSetups.get(this.whole.sheet.id) ?? DEFAULT_PAGE;
  }

  private change(change: Partial<PageSetup>): void {
    const { workbook, id, isProtected } = this.whole.sheet;
    if (isProtected) throw invalidArgument('The worksheet is protected.');
    workbook.pageSetups.set(id, { ...this.setup, ...change });
  }
}
