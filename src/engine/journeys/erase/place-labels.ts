/** How a person is told of one place where they stand: its title, its columns, and what its codes mean. */
interface PlaceLabel {
  readonly title: string
  readonly columns: Readonly<Record<string, string>>
  readonly codes?: Readonly<Record<string, string>>
}

/** Of each place that `knownElsewhere` tells of. */
export const placeLabels: Readonly<Record<string, PlaceLabel>> = {
  mart_audience: {
    title: 'Le groupe où nous vous rangeons',
    columns: { audience_key: 'Public' },
    codes: {
      new: 'Nouveaux',
      occasional: 'Occasionnels',
      regular: 'Habitués',
      subscriber: 'Abonnés',
      atRisk: 'À risque',
      lapsed: 'Endormis',
      group: 'Groupes',
      reseller: 'Revendeurs',
      passCulture: 'Pass Culture',
      guest: 'Invités',
      anonymous: 'Anonymes',
      interested: 'Intéressés',
    },
  },
  relay_call: {
    title: 'Nos appels',
    columns: { called_on: 'Jour', result: 'Réponse', note: 'Note' },
    codes: {
      booked: 'a réservé',
      interested: 'intéressé',
      callBack: 'à rappeler',
      noAnswer: 'pas de réponse',
      declined: 'pas cette saison',
      wrongNumber: 'numéro faux',
      doNotCall: 'ne plus appeler',
    },
  },
  person_decision: {
    title: 'Ce que nous avons décidé de vos fiches',
    columns: { decided_at: 'Jour', kind: 'Avec une autre fiche' },
    codes: {
      same: 'une seule personne',
      different: 'deux personnes',
      sameHousehold: 'un même foyer',
      unsure: 'nous ne savons pas',
    },
  },
  draft_comment: {
    title: 'Remarques sur un texte, qui vous nomment',
    columns: { at: 'Jour', sentence: 'Phrase', text: 'Remarque' },
  },
  taken_on_check: {
    title: 'Raisons données à la relecture d’un texte, qui vous nomment',
    columns: { at: 'Jour', reason: 'Raison' },
  },
  ignored_finding: {
    title: 'Mots que notre correcteur ne signale plus, qui vous nomment',
    columns: { ignored_at: 'Jour', words: 'Mots' },
  },
  set_aside_fact: {
    title: 'Remarques sur nos textes que nous avons écartées, qui vous nomment',
    columns: { set_at: 'Jour', words: 'Mots', reason: 'Raison' },
  },
  journal: {
    title: 'Lignes de notre journal, qui vous nomment',
    columns: { at: 'Jour', detail: 'Ce qui est écrit' },
  },
  saved_brief: {
    title: 'Demandes de texte, qui vous nomment',
    columns: { saved_at: 'Jour', name: 'Nom', brief: 'Demande' },
  },
  saved_prompt: {
    title: 'Consignes données à un modèle, qui vous nomment',
    columns: { saved_at: 'Jour', instruction: 'Consigne' },
  },
}
