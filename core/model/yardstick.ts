/** A term of a yardstick of likelihood, and the percent it stands for, both ends included. */
export interface LikelihoodTerm {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The published yardsticks of likelihood, least first: ICD 203 of the US intelligence community, and the UK's PHIA.
 * They are never mixed and never converted into each other. Neither is published in Russian.
 */
export const yardsticks: Readonly<Record<'icd203' | 'phia', readonly LikelihoodTerm[]>> = {
  icd203: [
    { term: 'almost no chance', from: 1, to: 5 },
    { term: 'very unlikely', from: 5, to: 20 },
    { term: 'unlikely', from: 20, to: 45 },
    { term: 'roughly even chance', from: 45, to: 55 },
    { term: 'likely', from: 55, to: 80 },
    { term: 'very likely', from: 80, to: 95 },
    { term: 'almost certain', from: 95, to: 99 },
  ],
  phia: [
    { term: 'remote chance', from: 0, to: 5 },
    { term: 'highly unlikely', from: 10, to: 20 },
    { term: 'unlikely', from: 25, to: 35 },
    { term: 'realistic possibility', from: 40, to: 50 },
    { term: 'likely', from: 55, to: 75 },
    { term: 'highly likely', from: 80, to: 90 },
    { term: 'almost certain', from: 95, to: 100 },
  ],
};
