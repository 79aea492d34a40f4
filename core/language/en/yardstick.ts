/** The key to estimative words, as their yardsticks call them. */
export const yardstick = {
  title: { icd203: 'Likelihood, per cent (ICD 203)', phia: 'Likelihood, per cent (PHIA yardstick)' },
  'almost-no-chance': 'Almost no chance',
  'very-unlikely': 'Very unlikely',
  unlikely: 'Unlikely',
  'roughly-even': 'Roughly even chance',
  likely: 'Likely',
  'very-likely': 'Very likely',
  'almost-certain': 'Almost certain',
  'remote-chance': 'Remote chance',
  'highly-unlikely': 'Highly unlikely',
  'realistic-possibility': 'Realistic possibility',
  'likely-or-probable': 'Likely or probable',
  'highly-likely': 'Highly likely',
};
