import { isCallNode, parse, tokenize, type AstExpression, type CallExpression, type Token } from '@borgar/fx';
import { levelArgument } from '../arguments/levelArgument';
import { rulesArgument } from '../arguments/rulesArgument';
import type { CellValue } from '../cell';
import { Refusal } from '../refusal';
import type { Rules } from '../rules/rules';
import type { SheetGrid } from '../sheet/grid';
import { LONGEST_FORMULA } from '../writing/formulas';
import { guardedCell } from '../writing/guards';
import { writtenFormula } from '../writing/storedFormula';
import { OMITTED, type SharedArgument } from './argument';
import { nativeRollup, type RollupArgument, type RollupPair } from './nativeRollup';
import { nativeScore } from './nativeScore';
import { nativeStatus } from './nativeStatus';
import type { ReferredCells, SheetCells } from './sharedCells';

/** Whether a formula calls one of our functions, under whatever name Excel stores it. */
export function callsPerf(content: CellValue): content is string {
  return typeof content === 'string' && content.startsWith('=') && /PERF_[A-Z]+\(/i.test(content);
}

/**
 * A formula with its calls of our functions said in functions of Excel 2016.
 * @throws Refusal where plain functions cannot say it
 */
export function nativeFormula(stored: string, from: SheetGrid, cells: SheetCells): string {
  const native = new Translation(writtenFormula(stored), from, cells).formula();
  if (native.length > LONGEST_FORMULA) throw new Refusal('share.tooLong');
  return native;
}

/** A part of a formula: its node, and where its source stands. */
interface Part {
  node: AstExpression | null;
  start: number;
  end: number;
}

class Translation {
  private readonly tokens: readonly Token[];

  constructor(
    private readonly text: string,
    private readonly from: SheetGrid,
    private readonly cells: SheetCells,
  ) {
    this.tokens = tokenize(text, { withLocation: true });
  }

  formula(): string {
    let node: AstExpression;
    try {
      node = parse([...this.tokens]);
    } catch {
      throw new Refusal('share.argument');
    }
    return `=${this.native({ node, start: 1, end: this.text.length })}`;
  }

  /** The source of a part, with its calls said in plain functions. */
  private native({ node, start, end }: Part): string {
    let text = this.text.slice(start, end);
    const calls = node ? callsIn(node).sort((one, other) => startOf(other) - startOf(one)) : [];
    for (const call of calls) {
      const [from = 0, to = 0] = call.loc ?? [];
      text = text.slice(0, from - start) + this.call(call) + text.slice(to - start);
    }
    return text.trim();
  }

  private call(call: CallExpression): string {
    const { callee } = call;
    const name = callee.type === 'Identifier' ? callee.name.toUpperCase() : '';
    const args = this.parts(call);
    switch (name) {
      case 'PERF_SCORE': {
        const [target = OMITTED, actual = OMITTED, direction = OMITTED] = args
          .slice(0, 3)
          .map((part) => this.argument(part));
        return nativeScore({ target, actual, direction }, this.rules(args[3]));
      }
      case 'PERF_STATUS': {
        const [score = OMITTED, level = OMITTED] = [args[0], args[2]].map((part) => this.argument(part));
        if (level.kind === 'cell' || level.kind === 'expression') throw new Refusal('share.argument');
        return nativeStatus(score, this.rules(args[1]), levelArgument(level.value));
      }
      case 'PERF_ROLLUP':
        return this.rollup(args);
      default:
        throw new Refusal('share.function', { name });
    }
  }

  /** The arguments of a call, from bracket to comma: the places of nodes leave out brackets of their own. */
  private parts(call: CallExpression): Part[] {
    const parts: Part[] = [];
    let depth = 0;
    let start = 0;
    for (const { value, loc: [from = 0, to = 0] = [] } of this.tokens) {
      if (from < startOf(call)) continue;
      if (/^[({]$/.test(value) && depth++ === 0) start = to;
      const closes = /^[)}]$/.test(value) && --depth === 0;
      if ((value === ',' && depth === 1) || closes) {
        parts.push({ node: call.arguments[parts.length] ?? null, start, end: from });
        start = to;
      }
      if (closes) break;
    }
    return parts;
  }

  private rollup(args: readonly Part[]): string {
    const odd = args.length % 2 === 1;
    const rules = this.rules(odd ? args.at(-1) : undefined);
    const paired = odd ? args.slice(0, -1) : args;
    const pairs: RollupPair[] = [];
    for (let i = 0; i < paired.length; i += 2) {
      const weights = this.rollupArgument(paired[i]);
      const scores = this.rollupArgument(paired[i + 1]);
      if (argumentShape(weights) !== argumentShape(scores)) throw new Refusal('share.argument');
      pairs.push({ weights, scores });
    }
    return nativeRollup(pairs, rules);
  }

  private rollupArgument(part: Part | undefined): RollupArgument {
    const { node } = part ?? {};
    if (!part || !node) throw new Refusal('share.argument');
    const text = this.native(part);
    if (node.type === 'ReferenceIdentifier') {
      const { rows, columns, cells } = this.referred(text);
      return { kind: 'cells', text, isRange: cells.length > 1, rows, columns, cells };
    }
    if (node.type === 'Literal' && typeof node.value !== 'number') throw new Refusal('share.argument');
    return { kind: 'expression', text };
  }

  private argument(part: Part | undefined): SharedArgument {
    const { node } = part ?? {};
    if (!part || !node) return OMITTED;
    const source = this.native(part);
    if (node.type === 'Literal') return { ...OMITTED, kind: 'literal', text: source, value: node.value };
    const guarded = guardedCell(source);
    const reference = guarded?.cell ?? (node.type === 'ReferenceIdentifier' ? source : null);
    if (reference === null) return { ...OMITTED, kind: 'expression', text: source };
    const [only, ...others] = this.referred(reference).cells;
    if (!only || others.length > 0) throw new Refusal('share.spills');
    const { percent = false, text: after = '' } = guarded ?? {};
    return { kind: 'cell', text: reference, value: only.value, percent, after };
  }

  private rules(part: Part | undefined): Rules {
    const { node } = part ?? {};
    if (!part || !node) return rulesArgument(null);
    if (node.type === 'Literal') return rulesArgument([[node.value]]);
    if (node.type !== 'ReferenceIdentifier') throw new Refusal('share.argument');
    const { rows, columns, cells } = this.referred(this.native(part));
    return rulesArgument(
      Array.from({ length: rows }, (_, row) =>
        cells.slice(row * columns, (row + 1) * columns).map(({ value }) => value),
      ),
    );
  }

  private referred(reference: string): ReferredCells {
    const cells = this.cells.read(reference, this.from);
    if (!cells) throw new Refusal('share.argument');
    return cells;
  }
}

function argumentShape(argument: RollupArgument): string {
  return argument.kind === 'cells' ? `${argument.rows}×${argument.columns}` : '1×1';
}

function startOf({ loc }: CallExpression): number {
  return loc?.[0] ?? 0;
}

/** The outermost calls of our functions in a part of a formula. */
function callsIn(node: AstExpression): CallExpression[] {
  if (isCallNode(node)) {
    const { callee } = node;
    if (callee.type === 'Identifier' && /^PERF_/i.test(callee.name)) return [node];
    return node.arguments.flatMap((argument) => (argument ? callsIn(argument) : []));
  }
  if (node.type === 'UnaryExpression' || node.type === 'BinaryExpression')
    return node.arguments.flatMap(callsIn);
  if (node.type === 'LetExpression' || node.type === 'LambdaExpression') throw new Refusal('share.argument');
  return [];
}
