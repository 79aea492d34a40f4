/** Versions of a pack: what may not be done to one, what changed since, what was wrong in it, who holds it. */
export const packVersions = {
  problems: {
    'version-frozen':
      'Version {{version}} of “{{title}}” is finalised and stays as it is. Only its tags and note can be changed, and what was wrong in it noted; finalise a next version to say something else.',
    'version-by-finalising':
      'A version comes about by finalising a briefing only. Nothing was filed; finalise the briefing.',
    'version-stays':
      'Version {{version}} of “{{title}}” stays on file: those who hold it may ask for it. Nothing was removed.',
    'version-taken':
      'Version {{version}} was finalised meanwhile, from another window. Nothing was frozen here; look at that one, and finalise again if a next one is still wanted.',
  },
} as const;
