import { Component, type ReactNode } from 'react';
import { ErrorBar } from '../ErrorBar';

/** A fault of the pane itself: said, instead of a blank pane. React has logged it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { details: string | null }> {
  override state: { details: string | null } = { details: null };

  static getDerivedStateFromError(error: unknown): { details: string } {
    return { details: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    const { details } = this.state;
    if (details === null) return this.props.children;
    const again = (): void => this.setState({ details: null });
    return <ErrorBar error={{ id: 'error.internal' }} details={details} onRetry={again} onClose={again} />;
  }
}
