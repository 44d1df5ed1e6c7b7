import { tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const LINE = { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5 } as const;
const FULL = { fill: tokens.colorBrandForeground1, stroke: 'none' } as const;

/** Decoration: the words beside it say the same. Lines and not fills alone, for forced colours. */
function Picture({ children }: { children: ReactNode }) {
  return (
    <svg aria-hidden width="48" height="40" viewBox="0 0 48 40">
      <rect x="1" y="1" width="46" height="38" rx="3" {...LINE} />
      {children}
    </svg>
  );
}

/** A table that is there. */
export function TablePicture() {
  return (
    <Picture>
      <path d="M1 10H47M1 20H47M1 30H47M17 1V39M33 1V39" {...LINE} />
      <rect x="1.5" y="1.5" width="45" height="8" rx="2" {...FULL} />
    </Picture>
  );
}

/** A tree with its bars. */
export function ExamplePicture() {
  return (
    <Picture>
      <path d="M7 8V32H14M7 20H14" {...LINE} />
      <circle cx="7" cy="8" r="3" {...FULL} />
      {[8, 20, 32].map((y, i) => (
        <rect key={y} x="18" y={y - 2} width={[24, 16, 20][i]} height="4" rx="2" {...FULL} />
      ))}
    </Picture>
  );
}

/** A sheet with nothing in it yet. */
export function NewPicture() {
  return (
    <Picture>
      <path d="M1 10H47" {...LINE} />
      <path d="M24 16V34M15 25H33" {...LINE} stroke={tokens.colorBrandForeground1} strokeWidth={3} />
    </Picture>
  );
}
