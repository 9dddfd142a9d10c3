import type { Measure } from './measure.ts'

export const subscriptionMeasures: readonly Measure[] = [
  {
    key: 'subscribedHouseholds',
    unit: 'households',
    label: { fr: 'Foyers abonnés', en: 'Subscribed households' },
    definition: {
      fr: 'Foyers dont une personne tient au moins une place d’abonnement, de pass ou de carnet, valable, pour la saison. Une personne sans foyer connu compte pour un.',
      en: 'Households of which a person holds at least one valid seat of a subscription, pass or carnet for the season. A person with no known household counts as one.',
    },
    fact: 'subscription',
    kind: 'count',
    needsBuyers: true,
    numerator: 'sum(f.households)',
    exclusions: [],
  },
  {
    key: 'renewalRate',
    unit: 'share',
    label: { fr: 'Abonnements renouvelés', en: 'Subscriptions renewed' },
    definition: {
      fr: 'Part des foyers abonnés d’une saison qui le sont aussi la suivante, quelle que soit leur nouvelle formule. Sans saison choisie, seules comptent les saisons dont la suivante est terminée.',
      en: 'Share of a season’s subscribed households that subscribe for the next one too, whatever their new formula. With no season chosen, only seasons whose next one is over count.',
    },
    fact: 'subscription',
    kind: 'ratio',
    numerator: 'sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN f.renewed ELSE 0 END)',
    denominator: 'sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN f.households ELSE 0 END)',
    exclusions: [
      {
        why: 'renewalNotDue',
        sql: 'sum(CASE WHEN s.{{nextSeasonDay}} <= {{cutoff}} THEN 0 ELSE f.households END)',
      },
    ],
    isReadOneSeasonLater: true,
  },
]
