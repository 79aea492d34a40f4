import { fileAgreements } from './agreements.ts';
import type { Desk } from './desk.ts';
import { fileFacts } from './facts.ts';
import { fileQuotes } from './quotes.ts';
import type { SampleSources } from './sources.ts';

/** Ids of the sample's evidence, by what it is. */
export type SampleEvidence = Awaited<ReturnType<typeof fileEvidence>>;

/** Files the evidence of the sample: who said what, which figure counts whom, which instruments are proposed. */
export async function fileEvidence(desk: Desk, sources: SampleSources) {
  return {
    ...(await fileQuotes(desk, sources)),
    ...(await fileFacts(desk, sources)),
    ...(await fileAgreements(desk, sources)),
  };
}
