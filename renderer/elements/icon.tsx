import type { LucideIcon } from 'lucide-react';

/** A lucide icon in the app's hand: 16 px, stroke 1.4. It is never read out. */
export function Icon({ of: Drawn, size = 16 }: { readonly of: LucideIcon; readonly size?: number }) {
  return (
    <Drawn
      size={size}
      strokeWidth={(1.4 * 24) / size}
      absoluteStrokeWidth={false}
      aria-hidden="true"
      focusable="false"
    />
  );
}
