import {
  Calendar,
  CircleUser,
  FileStack,
  FileText,
  GitCompareArrows,
  Handshake,
  LayoutTemplate,
  ListFilter,
  type LucideIcon,
  MapPin,
  MessageSquare,
  MessageSquareQuote,
  PanelTop,
  Table2,
  Tag,
  User,
} from 'lucide-react';
import { Icon } from './icon.tsx';
import { isTileKind, Tile } from './tile.tsx';

const icons: Readonly<Record<string, LucideIcon>> = {
  briefing: PanelTop,
  source: FileText,
  position: Table2,
  line: MessageSquare,
  actor: User,
  event: Calendar,
  tag: Tag,
  search: ListFilter,
  place: MapPin,
  comment: MessageSquareQuote,
  comparison: GitCompareArrows,
  undertaking: Handshake,
  pack: FileStack,
  template: LayoutTemplate,
};

interface KindSignProps {
  readonly kind: string;
  readonly hollow?: boolean;
}

/** The sign of any kind of record: its letter tile, or its icon where it has no tile. Never read out. */
export function KindSign({ kind, hollow = false }: KindSignProps) {
  return isTileKind(kind) ? <Tile kind={kind} hollow={hollow} /> : <Icon of={icons[kind] ?? CircleUser} />;
}
