import { currentRole } from '../../core/actors/roles.ts';
import type { Actor } from '../../core/model/actor.ts';

/** The local day, YYYY-MM-DD. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

/** The title an actor holds today, or the first one known; empty where none is. */
export const presentRole = (actor: Actor): string =>
  (currentRole(actor, today()) ?? actor.roles[0])?.title ?? '';
