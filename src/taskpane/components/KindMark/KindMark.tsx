import { FILLS, type ShownKind } from '../../../session/colouredLines';
import { useStyles } from './KindMark.styles';

/** Square, diamond, triangle, disc, bar, question mark: kinds differ in shape before they differ in colour. */
const KIND_SHAPES: Readonly<Record<ShownKind, string>> = {
  area: 'M2 2h8v8H2Z',
  strategic: 'M6 1l5 5-5 5-5-5Z',
  operational: 'M6 2l5 8H1Z',
  indicator: 'M6 3a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
  leftOut: 'M2 5h8v2H2Z',
  unread: 'M3.5 4a2.5 2.5 0 1 1 3.3 2.4V7.5H5.2V5.2H6A1 1 0 1 0 5 4Zm1.7 5h1.6v1.7H5.2Z',
};

/** What a row was taken for, as the colour that it has in the sheet and a shape; its word stands beside it. */
export function KindMark({ kind }: { kind: ShownKind }) {
  const styles = useStyles();
  return (
    <span aria-hidden className={styles.mark} style={{ backgroundColor: FILLS[kind] }}>
      <svg viewBox="0 0 12 12" data-shape={kind}>
        <path fill="currentColor" d={KIND_SHAPES[kind]} />
      </svg>
    </span>
  );
}
