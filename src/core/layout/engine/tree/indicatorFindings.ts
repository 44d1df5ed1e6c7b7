import type { CellReading } from '../../../plan/plan';
import { shownText } from '../../rows/table';
import { parentKey } from '../titles/codeKeys';
import { objectivesWithIndicators } from '../lines/codedObjectives';
import type { Fields } from '../fields/fields';
import { isMeasured } from '../lines/measuredLine';
import type { LineCell } from '../tables/sheetView';
import { cellsIn } from '../tables/tables';
import type { TreeAssembly } from './treeAssembly';

/** What to doubt of the lines of indicators: they are below no objective, or not that of their code, without a code or a name. */
export class IndicatorFindings {
  private hasStray = false;
  private hasCodedIndicators: boolean | null = null;
  /** The last name of each group of indicators side by side. */
  private readonly named = new Map<number, LineCell>();

  constructor(
    private readonly tree: TreeAssembly,
    private readonly fields: Fields,
  ) {}

  /** The code tells of a node above that no line shows; one that is no part of the scheme tells nothing. */
  reportOrphan(
    code: CellReading,
    {
      key,
      parent,
      impliedCode,
      top,
    }: { key: string; parent: string | null; impliedCode: string; top: string },
  ): void {
    const { nesting } = this.fields.declaration;
    const above = parentKey(key);
    const isPlaced = above === '' || parent === key || this.tree.codedNode(above) !== undefined;
    const isOfScheme = /^\d/.test(key) || (parent !== null && key.startsWith(`${parent}_`));
    if (isPlaced || !isOfScheme || nesting === 'parents' || above === impliedCode) return;
    const taken = this.tree.nodeCode(this.tree.codedNode(parent ?? '') ?? top);
    this.tree.find('warning', 'row.orphan', { code: shownText(code), parent: above, taken }, code);
  }

  /** Where titles name the objectives, what stands above the first of them, or below the end of one, is of none. */
  reportStray(line: number): void {
    const { fields } = this;
    const { table } = fields;
    const { lines, titles, forms, titledHeadings } = fields.declaration;
    const hasTitles =
      fields.depths.length > 0 ||
      titles !== undefined ||
      forms !== undefined ||
      titledHeadings !== undefined ||
      lines.some(({ is }) => is === 'node');
    if (this.hasStray || !hasTitles || table.view.records !== 'rows') return;
    this.hasStray = true;
    const [cell = null] = cellsIn(table, line);
    this.tree.find('warning', 'indicator.withoutObjective', { row: line + 1 }, cell);
  }

  /** Where codes give the tree, what has none goes with the line above it; where only objectives have codes nothing is missing. */
  reportUncoded(line: number): void {
    const { fields } = this;
    const { table } = fields;
    this.hasCodedIndicators ??= table.lines.some(
      (one) => isMeasured(fields, one) && fields.cell(one, 'code') !== null,
    );
    const name = fields.cell(line, 'name') ?? fields.cell(line, 'target');
    const isOfObjective = objectivesWithIndicators(fields).size > 0;
    const isExpected = fields.declaration.nesting && !isOfObjective && this.hasCodedIndicators;
    if (isExpected && !fields.cell(line, 'code'))
      this.tree.find('warning', 'row.withoutCode', { name: shownText(fields.cell(line, 'name')) }, name);
  }

  /** A name that is merged down to the line is not missing. */
  reportNameless(line: number, group: number): void {
    const { fields } = this;
    const { table } = fields;
    const named = fields.cell(line, 'name', { group });
    if (named) {
      this.named.set(group, named);
      return;
    }
    const above = this.named.get(group);
    if (above && line < above.line + above.lines) {
      const params = { row: line + 1, name: shownText(above) };
      this.tree.find('note', 'indicator.nameAbove', params, fields.cell(line, 'target'));
      return;
    }
    if (fields.field('name', { group }) === null) return;
    const [cell = null] = cellsIn(table, line);
    this.tree.find('warning', 'indicator.withoutName', { row: line + 1 }, cell);
  }
}
