import type { MessageId, MessageParams } from '../../../messages/message';
import type { Severity } from '../../plan/plan';
import type { PlanBuilder } from '../../plan/planBuilder';
import type { CellAddress } from '../../sheet/grid';

/** Something to tell of a sheet, before there are nodes to tell it of. */
export interface Remark {
  severity: Severity;
  id: MessageId;
  params: MessageParams;
  at: CellAddress;
}

export function tell(builder: PlanBuilder, remarks: readonly Remark[]): void {
  for (const {
    severity,
    id,
    params,
    at: { sheet, row, column },
  } of remarks) {
    builder.find(severity, id, params, { sheet, row, column });
  }
}
