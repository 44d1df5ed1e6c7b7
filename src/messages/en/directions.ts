/** English: who says the direction of a target without an operator. */
export const directions = {
  'direction.person': '{operator}: decided in the pane.',
  'direction.elsewhere':
    '{operator}: the target has no sign; this is the sign of the same indicator elsewhere in the plan.',
  'direction.otherYears': '{operator}: the target has no sign; this is its sign in the other years.',
  'direction.zero': '=: the target is 0 and has no sign.',
  'direction.supposed': '{operator} supposed: the target has no sign.',
  'direction.supposed.one':
    'Target “{target}” has no sign (≥ at least, ≤ at most): it is read as {operator}. Confirm the direction in the pane, or write the sign in the target.',
  'direction.supposed.several':
    '{count} targets have no sign (≥ at least, ≤ at most): read as {operator}. Confirm the direction in the pane, or write the sign in the targets.',
  'direction.undecided.unit':
    'The target “{target}” has no sign, and the unit “{unit}” suggests that less is better: no score until a direction is chosen (≥, ≤ or =).',
  'direction.undecided.word':
    'The target “{target}” has no sign, and the word “{word}” suggests that less is better: no score until a direction is chosen (≥, ≤ or =).',
  'direction.undecided.falling':
    'The target “{target}” has no sign, and falls over the years, as where less is better: no score until a direction is chosen (≥, ≤ or =).',
  'direction.undecided.negative':
    'The target “{target}” is negative and has no sign: no score until a direction is chosen (≥, ≤ or =).',
  'direction.undecided.otherYears':
    'The target “{target}” has no sign, and the signs of the other years differ ({operators}): no score until a direction is chosen (≥, ≤ or =).',
  'direction.undecided.elsewhere':
    'The target “{target}” has no sign, and elsewhere in the plan the same indicator has different signs ({operators}): no score until a direction is chosen (≥, ≤ or =).',
  'pane.direction': 'Direction of the target',
  'pane.direction.more': '≥ higher is better',
  'pane.direction.less': '≤ lower is better',
  'pane.direction.equal': '= exactly this',
  'pane.direction.noName': 'First give the indicator a name, or write the sign in the target.',
  'pane.direction.supposed': 'direction supposed',
  'pane.direction.waits': 'direction to choose',
  'pane.direction.incomplete': 'incomplete',
  'pane.direction.decided': 'Direction chosen. Press Calculate to bring it into the sheet.',
  'pane.direction.undone': 'The choice of the direction was withdrawn.',
  'pane.direction.first': 'Show the first',
  'pane.direction.yes': 'Yes, {operator}',
  'pane.direction.ask.more.one': 'One target has no sign: is higher better?',
  'pane.direction.ask.more.several': '{count} targets have no sign: is higher better?',
  'pane.direction.ask.less.one': 'One target has no sign: is lower better?',
  'pane.direction.ask.less.several': '{count} targets have no sign: is lower better?',
  'pane.direction.ask.equal.one': 'One target has no sign: is exactly that value wanted?',
  'pane.direction.ask.equal.several': '{count} targets have no sign: is exactly that value wanted?',
  'pane.direction.ask.undecided.one':
    'One indicator has no score: the direction of its target is to be chosen.',
  'pane.direction.ask.undecided.several':
    '{count} indicators have no score: the direction of their targets is to be chosen.',
} as const;
