import { codeKey } from '../../codes/codeTree';
import type { CellReading } from '../../plan/plan';
import { valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { numbersOf, partReading, readTitle, sameWords } from '../describedText/describedText';
import { headedRows, type HeadedRow } from '../describedText/describedTextHeaders';
import { OtherTables } from '../describedText/describedTextOthers';
import { cellsOf, says } from '../cells/cells';
import { isMeasured, kindOfRow } from '../describedText/describedTextRows';
import { labelsInRow, labelMeaning, type Label, type LabelWords } from '../rows/labels';
import { levelOf, referenceIn, scoreBeside, type NodeReference } from './labelledReportScores';
import type { Hints } from '../layout';

type Meaning =
  | 'objective'
  | 'mission'
  | 'programme'
  | 'resources'
  | 'units'
  | 'published'
  | 'status'
  | 'weight'
  | 'description'
  | 'note';
type ReportLabel = Label<Meaning>;

const OF_OBJECTIVE = "(?: (?:dell['’])?obiettivo.*)?";
const WORDS: LabelWords<Meaning> = [
  ['objective', /^(?:obiettivo|progetto)(?:[ /](?:progetto|strategico|operativo|annuale|triennale))*$/],
  ['mission', /^(?:d\.?m\.? [\d/]+ )?missione\b/],
  ['programme', /^(?:d\.?m\.? [\d/]+ )?programma\b/],
  ['resources', /^risorse\b/],
  [
    'units',
    /^(?:unit[àa]'?|struttur[ae]|uffici[o]?|are[ae]|serviz[io]+) .*(?:organizzativ|coinvolt|responsabil)/,
  ],
  [
    'published',
    new RegExp(
      `^(?:risultato(?: (?:misurato|complessivo|raggiunto|conseguito))?|performance|grado di raggiungimento)${OF_OBJECTIVE}$`,
    ),
  ],
  ['status', new RegExp(`^(?:valutazione|esito|stato)${OF_OBJECTIVE}$`)],
  ['weight', new RegExp(`^peso${OF_OBJECTIVE}$`)],
  ['description', new RegExp(`^descrizione${OF_OBJECTIVE}$`)],
  ['note', /^(?:note?|annotazioni|osservazioni)$/],
];

/** Labels without which a sheet is no such report: the others may stand in any plan. */
const TELLING = ['objective', 'published', 'units'] as const;

/** A heading of a node, or an objective with its labels and its table. */
export interface ReportBlock {
  /** null: it lost its title. */
  title: NodeReference | null;
  /** `heading`: one line, whose node may have its labels on another sheet. */
  kind: 'heading' | 'objective';
  at: CellAddress;
  labels: Map<Meaning, ReportLabel>;
  /** Printed beside a heading. */
  published: CellReading | null;
  first: number;
  last: number;
  hasHeader: boolean;
  indicators: HeadedRow[];
}

/** A sheet of labelled blocks. */
export interface ReportSheet {
  grid: SheetGrid;
  rows: HeadedRow[];
  blocks: ReportBlock[];
  subtotals: HeadedRow[];
  /** Indicators above the first block. */
  stray: HeadedRow[];
  others: OtherTables;
}

/** Null where the sheet has no objective with labels and a table, or no codes. */
export function readReportSheet(grid: SheetGrid, { columns: choices }: Hints): ReportSheet | null {
  if (!says(grid, /^\s*(?:obiettivo|progetto|risultato|unit[àa])(?!\p{L})/iu) || !hasLabel(grid)) return null;
  const rows = headedRows(grid, ['name', 'target', 'actual'], choices);
  if (rows.length === 0) return null;
  const reader = new ReportSheetReader(grid, rows);
  rows.forEach((row) => reader.read(row));
  reader.close();
  const { sheet } = reader;
  const isLabelled = sheet.blocks.some(
    ({ labels, indicators }) =>
      indicators.length > 0 && TELLING.some((meaning) => tells(labels.get(meaning))),
  );
  const isCoded = sheet.blocks.some(({ title }) => title && title.code !== '');
  return isLabelled && isCoded ? sheet : null;
}

/** Names of a plain table may begin like labels (*Obiettivo 3*): one look is cheaper than reading all its rows. */
function hasLabel({ values }: SheetGrid): boolean {
  const isLabel = (text: string): boolean => {
    const meaning = labelMeaning(text, WORDS);
    return TELLING.some((one) => one === meaning);
  };
  return values.some((row) =>
    row.some((cell) => typeof cell === 'string' && (isLabel(cell) || isLabel(cell.split(':', 1)[0] ?? ''))),
  );
}

/** A label and its words, or a result; not a name of a plain table (*Obiettivo*) with a weight beside it. */
function tells(label: ReportLabel | undefined): boolean {
  if (!label) return false;
  return label.meaning === 'published' || label.values.every(({ value }) => /\p{L}/u.test(String(value)));
}

class ReportSheetReader {
  readonly sheet: ReportSheet;
  private block: ReportBlock | null = null;
  /** Labels one after the other, whose objective is known only at their end: they may stand in any order. */
  private run: ReportLabel[] = [];
  private readonly labels: ReadonlyMap<HeadedRow, ReportLabel[]>;
  /** What the labelled objectives of the sheet are. */
  private readonly level: NodeReference['level'];
  /** Rows up to this one are lines of a value. */
  private readTo = -1;

  constructor(
    private readonly grid: SheetGrid,
    rows: HeadedRow[],
  ) {
    this.sheet = { grid, rows, blocks: [], subtotals: [], stray: [], others: new OtherTables(grid) };
    this.labels = new Map(rows.map((row) => [row, labelsInRow(grid, row, WORDS)]));
    this.level = levelOfLabels(grid, [...this.labels.values()].flat());
  }

  read(row: HeadedRow): void {
    if (row.row <= this.readTo) return;
    if (row.isHeader) this.readHeader(row);
    else if (!this.readLabels(row) && !this.readHeading(row)) this.readRow(row);
  }

  /** Labels below the last table. */
  close(): void {
    this.closeRun(false);
  }

  private readHeader({ header }: HeadedRow): void {
    this.sheet.others.end();
    this.closeRun(true);
    if (!this.block || this.block.indicators.length > 0) return;
    this.block.hasHeader = true;
    this.block.last = header.lastRow;
  }

  private readLabels(row: HeadedRow): boolean {
    const labels = this.labels.get(row) ?? [];
    const [first] = labels;
    if (!first || (isMeasured(this.grid, row) && !isFirst(this.grid, first.at))) return false;
    this.sheet.others.end();
    this.run.push(...labels);
    this.readTo = Math.max(...labels.map(({ lastRow }) => lastRow));
    return true;
  }

  /** `AS_01 - Ottimizzazione`, `OS_01.01 - Curare…`: in a row that measures nothing. */
  private readHeading(row: HeadedRow): boolean {
    if (isMeasured(this.grid, row)) return false;
    const cell = cellsOf(this.grid, row.row).find((one) => referenceIn(one)?.name);
    const title = cell && referenceIn(cell);
    if (!cell || !title) return false;
    // A heading among the labels of an objective below it was swapped with them.
    const isSwapped = title.level !== this.level && this.run.some(({ meaning }) => meaning === 'objective');
    const labels = isSwapped ? this.run.splice(0) : [];
    this.closeRun(false);
    if (!this.goesOn(title)) {
      const published = scoreBeside(this.grid, cell);
      this.open({ title, kind: 'heading', at: cell, published });
    }
    this.run.push(...labels);
    return true;
  }

  /** After a page break the title comes again. */
  private goesOn(title: NodeReference): boolean {
    const current = this.block?.title;
    return (
      Boolean(current) &&
      sameWords(current?.code ?? '', title.code) &&
      sameWords(current?.name ?? '', title.name)
    );
  }

  private readRow(row: HeadedRow): void {
    const kind = kindOfRow(this.grid, row);
    if (kind === 'subtotal') this.sheet.subtotals.push(row);
    if (kind === 'other') this.sheet.others.see(row);
    if (kind !== 'indicator' || this.sheet.others.has(row)) return;
    this.closeRun(true);
    (this.block?.indicators ?? this.sheet.stray).push(row);
  }

  /**
   * Gives the labels of a run to their objectives.
   * @param opens a table follows
   */
  private closeRun(opens: boolean): void {
    const run = this.run;
    this.run = [];
    if (run.length === 0) return;
    const places = run.flatMap(({ meaning }, i) => (meaning === 'objective' ? [i] : []));
    const lacks = (label: ReportLabel): boolean => !this.block?.labels.has(label.meaning);
    const firstPlace = places[0] ?? run.length;
    // Labels above a title are its own, unless they are just what the table above them still wants.
    const before = run.slice(0, firstPlace);
    const endTable = this.block !== null && this.block.indicators.length > 0 && before.every(lacks);
    const own = places.length > 0 ? endTable : !opens || this.isOpen(before);
    if (own && this.block) this.label(this.block, before);
    if (places.length === 0) {
      if (!own) this.label(this.openUntitled(before), before);
      return;
    }
    places.forEach((place, i) => {
      const labels = run.slice(place, places[i + 1] ?? run.length);
      const block = this.openObjective(labels[0] as ReportLabel);
      this.label(block, i === 0 && !own ? [...before, ...labels] : labels);
    });
  }

  /** Whether labels without a title can be those of the block above: it has no indicators yet, and says nothing of the kind. */
  private isOpen(labels: readonly ReportLabel[]): boolean {
    const { block } = this;
    if (!block || block.indicators.length > 0) return false;
    // A heading of a higher level is above objectives of their own.
    if (block.kind === 'heading' && block.title?.level !== this.level) return false;
    return labels.every(({ meaning }) => !block.labels.has(meaning));
  }

  private openUntitled(labels: readonly ReportLabel[]): ReportBlock {
    const [first] = labels as [ReportLabel];
    return this.open({ title: null, kind: 'objective', at: first.at, published: null });
  }

  private openObjective(label: ReportLabel): ReportBlock {
    const title = titleOf(this.grid, label);
    if (title && this.block && this.goesOn(title)) {
      this.block.kind = 'objective';
      return this.block;
    }
    return this.open({ title, kind: 'objective', at: label.values[0] ?? label.valueAt, published: null });
  }

  private open(opened: Pick<ReportBlock, 'title' | 'kind' | 'at' | 'published'>): ReportBlock {
    const { row } = opened.at;
    const more = { labels: new Map(), first: row, last: row, hasHeader: false, indicators: [] };
    this.block = { ...opened, ...more };
    this.sheet.blocks.push(this.block);
    return this.block;
  }

  private label(block: ReportBlock, labels: readonly ReportLabel[]): void {
    const above = block.indicators.length === 0;
    if (labels.length > 0) block.kind = 'objective';
    for (const label of labels) {
      if (!block.labels.has(label.meaning)) block.labels.set(label.meaning, label);
      if (!above) continue;
      block.first = Math.min(block.first, label.at.row);
      block.last = Math.max(block.last, label.lastRow);
    }
  }
}

function isFirst(grid: SheetGrid, { row, column }: CellAddress): boolean {
  return cellsOf(grid, row)[0]?.column === column;
}

/** What the label of an objective names, on one line or more; null where it is blank. */
function titleOf(grid: SheetGrid, { at, values }: ReportLabel): NodeReference | null {
  const [cell, ...below] = values;
  if (!cell) return null;
  const said = readTitle(String(cell.value));
  const more = below.map((line) => ({ line, said: readTitle(String(line.value)) }));
  // A title is over with its weight; without any, what stands below may be the value of a label that was lost.
  const end = said.weight ? -1 : more.findIndex((one) => one.said.weight);
  const lines = more.slice(0, end + 1);
  const weighted = [{ line: cell, said }, ...lines].find((one) => one.said.weight);
  const code = said.code?.text ?? '';
  return {
    level: levelOf(code) ?? levelOfLabel(String(valueAt(grid, at.row, at.column))) ?? levelOfNumbers(code),
    code,
    name: [said.name?.text, ...lines.map((one) => one.said.name?.text)].filter(Boolean).join(' '),
    codeCell: partReading(cell, said.code),
    nameCell: lines.length > 0 ? null : partReading(cell, said.name),
    weight: weighted ? partReading(weighted.line, weighted.said.weight) : null,
  };
}

/** What most labelled objectives of a sheet are. */
function levelOfLabels(grid: SheetGrid, labels: readonly ReportLabel[]): NodeReference['level'] {
  const titles = labels.flatMap((label) =>
    label.meaning === 'objective' ? (titleOf(grid, label) ?? []) : [],
  );
  return levelOfMost(titles);
}

export function levelOfMost(titles: readonly NodeReference[]): NodeReference['level'] {
  const operational = titles.filter(({ level }) => level === 'operational').length;
  return operational * 2 > titles.length ? 'operational' : 'strategic';
}

function levelOfLabel(label: string): NodeReference['level'] | null {
  if (/strategic/i.test(label)) return 'strategic';
  return /operativ|progetto/i.test(label) ? 'operational' : null;
}

function levelOfNumbers(code: string): NodeReference['level'] {
  return numbersOf(code).length > 2 ? 'operational' : 'strategic';
}

/** One key for a node however its code is written: `OS 01.01` and `OS_01.01`; an objective and a project are two. */
export function keyOf({ level, code }: Pick<NodeReference, 'level' | 'code'>): string {
  const numbers = numbersOf(code).map(Number).join('_');
  return level === 'operational' || numbers === '' ? codeKey(code) : `${level} ${numbers}`;
}
