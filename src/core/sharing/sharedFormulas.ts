import type { CellValue } from '../cell';
import { Refusal } from '../refusal';
import { asTemplate, formulaShape, fromTemplate, shapeMark } from './formulaShape';

/** What is kept of the formulas that were shared, so that they come back wherever their cells are by then. */
export interface KeptFormulas {
  /** PERF_ formulas with references by their place in the plain one. */
  templates: readonly string[];
  /** Marks of plain formulas, each with the place of its template. */
  marks: readonly (readonly [mark: string, template: number])[];
}

const NO_FORMULAS: KeptFormulas = { templates: [], marks: [] };

/** Marks kept in the workbook: a few hundred thousand characters. */
const MOST_SHARED_MARKS = 20_000;

/** The plain formulas that stand for PERF_ ones, known by their shape: no addresses, so rows may move and be copied. */
export class SharedFormulas {
  private readonly templates = new Map<string, number>();
  private readonly liveTemplates: string[] = [];
  private readonly marks: Map<string, number>;

  constructor(
    { templates, marks }: KeptFormulas = NO_FORMULAS,
    private readonly most = MOST_SHARED_MARKS,
  ) {
    for (const template of templates) this.templateAt(template);
    this.marks = new Map(marks);
  }

  /**
   * @returns the plain formula as it is to be written: two that stand for different ones are not alike
   * @throws Refusal where no more can be kept: it could not be told from a formula of somebody else
   */
  add(native: string, live: string): string {
    const { shape, references } = formulaShape(native);
    const mark = shapeMark(shape);
    if (!this.marks.has(mark) && this.room === 0) throw new Refusal('share.tooMany', { most: this.most });
    const place = this.templateAt(asTemplate(live, references));
    if ((this.marks.get(mark) ?? place) !== place) return this.add(`=IF(TRUE,${native.slice(1)})`, live);
    this.marks.set(mark, place);
    return native;
  }

  private get room(): number {
    return Math.max(0, this.most - this.marks.size);
  }

  /** The PERF_ formula for which a plain one stands; null: it is another formula, or was changed. */
  live(content: CellValue): string | null {
    if (this.marks.size === 0 || typeof content !== 'string' || !content.startsWith('=')) return null;
    const { shape, references } = formulaShape(content);
    const template = this.liveTemplates[this.marks.get(shapeMark(shape)) ?? -1];
    return template === undefined ? null : fromTemplate(template, references);
  }

  /** With those of earlier sharings, the latest first, as long as there is room: an undo brings their formulas back. */
  saved({ templates, marks }: KeptFormulas = NO_FORMULAS): KeptFormulas {
    const earlier = marks.filter(([mark]) => !this.marks.has(mark));
    const old = earlier
      .slice(Math.max(0, earlier.length - this.room))
      .map(([mark, place]) => [mark, this.templateAt(templates[place] ?? '')] as const);
    return { templates: this.liveTemplates, marks: [...old, ...this.marks] };
  }

  private templateAt(template: string): number {
    const known = this.templates.get(template);
    if (known !== undefined) return known;
    this.templates.set(template, this.liveTemplates.length);
    return this.liveTemplates.push(template) - 1;
  }
}
