/** Functions of the self-test alone: they show what Excel hands to a function, and give back what no product function may. */
import type { AggregateFunction, ArrayFunction, Parameter, PerfFunction } from '../src/functions/definition';

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  description: { it: 'Qualunque cosa.', en: 'Anything.' },
  ...more,
});

const description = { it: 'Serve soltanto all’autoverifica.', en: 'Of use to the self-test only.' };

const received: AggregateFunction = {
  kind: 'aggregate',
  id: 'PROVA_ARGOMENTI',
  description,
  parameters: [
    parameter('primo'),
    parameter('secondo', { optional: true }),
    parameter('terzo', { optional: true }),
    parameter('altri', { optional: true, repeating: true }),
  ],
  compute: () => 0,
};

const withError: ArrayFunction = {
  kind: 'array',
  id: 'PROVA_ERRORE',
  description,
  parameters: [parameter('primo')],
  compute: () => [],
};

export const PROBES: readonly PerfFunction[] = [received, withError];

export function associateProbes(): void {
  // Excel adds an invocation of its own after the arguments.
  CustomFunctions.associate(received.id, (...given: unknown[]) =>
    JSON.stringify(
      given.slice(0, received.parameters.length),
      (_, value: unknown) => errorCode(value) ?? value,
    ),
  );
  CustomFunctions.associate(withError.id, () => [
    [1],
    [new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable)],
    [3],
  ]);
}

/** An error cell reaches a function as an object with its code. */
function errorCode(value: unknown): string | undefined {
  const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  return code === undefined ? undefined : `errore ${String(code)}`;
}
