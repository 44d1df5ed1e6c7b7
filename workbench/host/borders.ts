import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type Nullable } from '@univerjs/core';
import { hexColor } from '../grid/color';
import type { Area } from './area';
import { invalidArgument, notEmulated } from './errors';
import { HostObject } from './wire';

/** Which cells of a range have a line, and on which of their sides. */
const SIDES: Record<string, { side: keyof IBorderData; has(row: number, rows: number): boolean }> = {
  EdgeTop: { side: 't', has: (row) => row === 0 },
  InsideHorizontal: { side: 'b', has: (row, rows) => row < rows - 1 },
  EdgeBottom: { side: 'b', has: (row, rows) => row === rows - 1 },
};

export class RangeBorderCollection extends HostObject {
  readonly apiName = 'RangeBorderCollection';
  constructor(private readonly range: Area) {
    super();
  }
  GetItem(index: string) {
    if (!SIDES[index]) throw notEmulated(`the border ${index}`);
    // There are none inside one row.
    if (index === 'InsideHorizontal' && this.range.box.rows === 1) throw invalidArgument();
    return new RangeBorder(this.range, index);
  }
}

class RangeBorder extends HostObject {
  readonly apiName = 'RangeBorder';
  constructor(
    private readonly range: Area,
    readonly SideIndex: string,
  ) {
    super();
  }
  get _Id() {
    return this.SideIndex;
  }
  get Style() {
    return this.lines((line) => (line?.s ? 'Continuous' : 'None')) ?? null;
  }
  set Style(style: string | null) {
    if (style !== 'Continuous' && style !== 'None') throw notEmulated(`the line ${style}`);
    this.draw((line) =>
      style === 'None' ? null : { cl: { rgb: '#000000' }, ...line, s: BorderStyleTypes.THIN },
    );
  }
  get Color() {
    return this.lines((line) => hexColor(line?.cl?.rgb) ?? '#000000') ?? '';
  }
  set Color(rgb: string) {
    this.draw((line) => ({ s: BorderStyleTypes.THIN, ...line, cl: { rgb } }));
  }

  private get place() {
    return SIDES[this.SideIndex] as (typeof SIDES)[string];
  }

  private lines<T>(get: (line: Nullable<IBorderStyleData>) => T): T | undefined {
    const { row, rows, column } = this.range.box;
    const { side, has } = this.place;
    const at = Array.from({ length: rows }, (_, i) => i).find((i) => has(i, rows));
    return at === undefined ? undefined : get(this.range.sheet.style(row + at, column).bd?.[side]);
  }

  private draw(line: (now: Nullable<IBorderStyleData>) => IBorderStyleData | null): void {
    this.range.checkUnlocked();
    const { row, column, rows, columns } = this.range.box;
    const { side, has } = this.place;
    const { sheet } = this.range;
    const patches = Array.from({ length: rows * columns }, (_, i) => [Math.floor(i / columns), i % columns])
      .filter(([down = 0]) => has(down, rows))
      .map(([down = 0, right = 0]) => {
        const { bd } = sheet.style(row + down, column + right);
        const style = { bd: { ...bd, [side]: line(bd?.[side]) } };
        return { row: row + down, column: column + right, style };
      });
    sheet.write(patches);
  }
}
