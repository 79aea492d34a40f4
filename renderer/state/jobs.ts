import { create } from 'zustand';
import type { Payload } from '../../core/contract/events.ts';

export type Job = Payload<'job:progressed'> & { readonly since: number };

/** What takes its time in the background, by job. */
export const useJobs = create<{ readonly jobs: ReadonlyMap<string, Job> }>()(() => ({ jobs: new Map() }));

export function jobProgressed(progress: Payload<'job:progressed'>): void {
  useJobs.setState(({ jobs }) => {
    const since = jobs.get(progress.job)?.since ?? Date.now();
    return { jobs: new Map(jobs).set(progress.job, { ...progress, since }) };
  });
}

export function jobEnded(job: string): void {
  useJobs.setState(({ jobs }) => {
    const left = new Map(jobs);
    left.delete(job);
    return { jobs: left };
  });
}
