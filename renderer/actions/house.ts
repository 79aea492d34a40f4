import type { House } from '../../core/model/house.ts';
import { OWN_LOOK } from '../../core/model/house.ts';
import { call } from '../bridge/call.ts';
import { useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { setSettings } from './library.ts';

/** Asks for a template of the house and keeps it in the library, or says why it cannot be used. */
export async function addHouse(of: House['of']): Promise<void> {
  const chosen = await call('window:choose-house', { of });
  if (!chosen.ok) return complain(chosen.problems);
  if (chosen.value.given === null) return;
  const added = await call('house:add', chosen.value.given);
  if (!added.ok) complain(added.problems);
  else say('house.added', { name: added.value.name });
}

/** Takes a template from the list; what was finalised with it stays as it is. */
export async function removeHouse(house: House): Promise<void> {
  const { houses = [], printsIn = OWN_LOOK } = useLibrary.getState().settings;
  const kept = await setSettings({
    houses: houses.filter(({ blob }) => blob !== house.blob),
    printsIn: { ...printsIn, ...(printsIn[house.of] === house.blob ? { [house.of]: null } : {}) },
  });
  if (kept) say('house.removed', { name: house.name });
}

/** Puts a changed template in the place of itself. */
export async function changeHouse(house: House): Promise<void> {
  const { houses = [] } = useLibrary.getState().settings;
  await setSettings({ houses: houses.map((one) => (one.blob === house.blob ? house : one)) });
}
