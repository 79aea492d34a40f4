import { Component, type ReactNode } from 'react';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';

interface BoundaryProps {
  readonly t: (key: string, params?: Record<string, string | number>) => string;
  /** What is shown: another is drawn though the one before could not be. */
  readonly of?: string | undefined;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failed: string | null;
  readonly of: string | undefined;
}

/** Keeps a view that fails to itself: it says so and can be drawn again; the rest of the window goes on. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: null, of: this.props.of };

  static getDerivedStateFromProps({ of }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return of === state.of ? null : { failed: null, of };
  }

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'failed'> {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    if (this.state.failed === null) return children;
    return (
      <Banner
        tone="bad"
        actions={<Button onPress={() => this.setState({ failed: null })}>{t('shell.viewAgain')}</Button>}
      >
        {t('shell.viewFailed', { detail: this.state.failed })}
      </Banner>
    );
  }
}
