/** From the values of a formula's arguments to what Excel hands to a custom function. Pure. */

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: 'scalar' | 'matrix';
  optional?: boolean;
  repeating?: boolean;
}
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: ParameterMetadata[];
  result?: { type?: string; dimensionality?: 'scalar' | 'matrix' };
  options?: { cancelable?: boolean; stream?: boolean; volatile?: boolean };
}

export interface CellError {
  error: string;
}
export type Cell = string | number | boolean | null | CellError;
export type Argument = Cell | Cell[][];

export interface MarshalOptions {
  /** What an empty cell becomes: null on the web and in recent builds, 0 on older desktops (office-js #4702). */
  blank: null | 0;
}

export const isCellError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** `args` may hold `undefined` for an argument that is omitted (`=F(A1,,B1)`). */
export function marshal(
  metadata: FunctionMetadata,
  args: (Argument | undefined)[],
  options: MarshalOptions,
): unknown[] {
  return metadata.parameters.map((parameter, index) => {
    if (parameter.repeating) {
      return args.slice(index).map((argument) => marshalArgument(parameter, argument, options));
    }
    return marshalArgument(parameter, args[index], options);
  });
}

function marshalArgument(
  parameter: ParameterMetadata,
  argument: Argument | undefined,
  options: MarshalOptions,
): unknown {
  if (argument === undefined) return null;
  const isMatrix = parameter.dimensionality === 'matrix';
  const cell = (value: Cell) => marshalCell(parameter, value, options);
  if (Array.isArray(argument)) {
    // A scalar parameter takes the corner: implicit intersection and mapping over a range are not emulated.
    return isMatrix ? argument.map((row) => row.map(cell)) : cell(argument[0]?.[0] ?? null);
  }
  return isMatrix ? [[cell(argument)]] : cell(argument);
}

function marshalCell(parameter: ParameterMetadata, value: Cell, options: MarshalOptions): unknown {
  if (isCellError(value)) return { type: 'CustomFunctionError', code: value.error };
  if (value !== null) return value;
  if (parameter.type === 'string') return '';
  if (parameter.type === 'boolean') return false;
  return options.blank;
}
