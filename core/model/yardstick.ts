/** A term of a yardstick of likelihood, and the percent it stands for, both ends included. */
export interface LikelihoodTerm {
  readonly term: string;
  /** Key of its words in the printed key, `yardstick.<name>`. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The published yardsticks of likelihood, least first: ICD 203 of the US intelligence community, and the UK's PHIA (of 2015 and 2019).
 * They are never mixed and never converted into each other. Neither is published in Russian.
 */
export const yardsticks: Readonly<Record<'icd203' | 'phia', readonly LikelihoodTerm[]>> = {
  icd203: [
    { term: 'almost no chance', name: 'almost-no-chance', from: 1, to: 5 },
    { term: 'very unlikely', name: 'very-unlikely', from: 5, to: 20 },
    { term: 'unlikely', name: 'unlikely', from: 20, to: 45 },
    { term: 'roughly even chance', name: 'roughly-even', from: 45, to: 55 },
    { term: 'likely', name: 'likely', from: 55, to: 80 },
    { term: 'very likely', name: 'very-likely', from: 80, to: 95 },
    { term: 'almost certain', name: 'almost-certain', from: 95, to: 99 },
  ],
  phia: [
    { term: 'remote chance', name: 'remote-chance', from: 0, to: 5 },
    { term: 'highly unlikely', name: 'highly-unlikely', from: 10, to: 20 },
    { term: 'unlikely', name: 'unlikely', from: 25, to: 35 },
    { term: 'realistic possibility', name: 'realistic-possibility', from: 40, to: 50 },
    { term: 'likely', name: 'likely-or-probable', from: 55, to: 75 },
    { term: 'highly likely', name: 'highly-likely', from: 80, to: 90 },
    { term: 'almost certain', name: 'almost-certain', from: 95, to: 100 },
  ],
};
