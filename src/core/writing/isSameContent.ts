import { BINARY_NOISE } from '../number/binaryNoise';
import { plainFormula } from './ownership';

/** Contents as Excel may store them: numbers nearly, formulas without what it adds, texts without their apostrophe. */
export function isSameContent(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < BINARY_NOISE;
  const plain = (content: unknown): string => plainFormula(String(content ?? ''));
  return plain(one) === plain(other);
}
