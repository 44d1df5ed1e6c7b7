import type { Parameter, PerfFunction, Wording } from './definition';

/** The file by which Excel knows the functions: one for each language, ids and names the same in all. */
export interface FunctionsMetadata {
  /** Error cells reach the functions, which pass them on. */
  allowErrorForDataTypeAny: true;
  functions: readonly FunctionMetadata[];
}

interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: readonly ParameterMetadata[];
  result: { type: 'any'; dimensionality: 'matrix' | 'scalar' };
}

interface ParameterMetadata {
  name: string;
  description: string;
  type: 'any';
  dimensionality: 'matrix';
  optional?: true;
  repeating?: true;
}

/** The metadata of the functions in one language. */
export function metadataOf(functions: readonly PerfFunction[], language: keyof Wording): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, description, parameters, kind }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((parameter) => parameterMetadata(parameter, language)),
      result: { type: 'any', dimensionality: kind === 'aggregate' ? 'scalar' : 'matrix' },
    })),
  };
}

function parameterMetadata(
  { name, description, optional, repeating }: Parameter,
  language: keyof Wording,
): ParameterMetadata {
  return {
    name,
    description: description[language],
    type: 'any',
    dimensionality: 'matrix',
    ...(optional && { optional }),
    ...(repeating && { repeating }),
  };
}
