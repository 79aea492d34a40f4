import { Component, type ReactNode } from 'react';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';

interface BoundaryProps {
  readonly t: (key: string, params?: Record<string, string | number>) => string;
  readonly children: ReactNode;
}

/** Keeps a view that fails to itself: it says so and can be drawn again; the rest of the window goes on. */
export class Boundary extends Component<BoundaryProps, { readonly failed: string | null }> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown): { failed: string } {
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
