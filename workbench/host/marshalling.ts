/** From the values of a formula's arguments to what Excel hands to a custom function. Pure. */
import type { HostProfile } from './profile';

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

export type MarshalOptions = Pick<HostProfile, 'blankArgument' | 'omittedArgument'>;

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
      const given = args.slice(index).map((argument) => marshalArgument(parameter, argument, options));
      return given.length > 0 || options.omittedArgument === null
        ? given
        : [marshalArgument(parameter, undefined, options)];
    }
    return marshalArgument(parameter, args[index], options);
  });
}

function marshalArgument(
  parameter: ParameterMetadata,
  argument: Argument | undefined,
  options: MarshalOptions,
): unknown {
  const isMatrix = parameter.dimensionality === 'matrix';
  if (argument === undefined) {
    const { omittedArgument } = options;
    return isMatrix && omittedArgument !== null ? [[omittedArgument]] : omittedArgument;
  }
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
  return options.blankArgument;
}
