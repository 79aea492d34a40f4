import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import styles from './drag-card.module.css';

type SetImage = Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage'];

interface Card {
  /** "F 24"; left out where the words say it all. */
  readonly number?: string | undefined;
  readonly words: string;
}

/** The card that hangs from the pointer while something is dragged. */
export function dragCard(nativeSetDragImage: SetImage, { number, words }: Card): void {
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: () => ({ x: -12, y: -8 }),
    render: ({ container }) => {
      const card = document.createElement('div');
      card.className = styles.card ?? '';
      if (number !== undefined) {
        const strong = document.createElement('strong');
        strong.textContent = `${number} `;
        card.append(strong);
      }
      card.append(words);
      container.append(card);
    },
  });
}
