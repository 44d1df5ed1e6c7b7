import { compareNames } from '../../../src/core/layout/engine/tree/sameNode';

const node = (text: string): { code: string; name: string } => {
  const [, code = '', name = ''] = /^(\d*) ?(.*)$/.exec(text) ?? [];
  return { code, name };
};

describe('two tables name the same objective', () => {
  it.each([
    ['1 Promuovere il territorio', '1 Promuovere il territorio', 'same'],
    ['1 Promuovere il territorio', '1 PROMUOVERE, il territorio (segue)', 'same'],
    ['1 Promuovere il territorio', 'Promuovere il territorio', 'same'],
    ['1 Promuovere il territorio', '2 Promuovere il territorio', 'renumbered'],
    ['1 Promuovere il territorio e il turismo', '1 Promuovere il territorio', 'similar'],
    ['1 Promuovere il territorio', '1 Digitalizzare gli sportelli', 'different'],
    ['Promuovere il territorio e il turismo', 'Promuovere il territorio', 'different'],
    ['1', '2', 'different'],
  ])('«%s», «%s»: %s', (one, other, likeness) => {
    expect(compareNames(node(one), node(other))).toBe(likeness);
  });
});
