import { readYesNo } from '../../text/readYesNo';
import { splitOperator } from '../operator';
import type { TargetForm } from '../target';

/** `= sì`, `si`, `>= sì`, `s ì`: the operator adds nothing. */
export const yesNo: TargetForm = (text) => {
  const split = splitOperator(text);
  const expected = readYesNo(split && split.before === '' ? split.after : text);
  return expected === null ? null : { kind: 'yesNo', expected };
};
