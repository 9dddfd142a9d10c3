/** How long a kind of data may be kept, and where that is written: dated and sourced, since the law and its readings move. */
export interface LegalReference {
  readonly rule: 'customer' | 'prospect' | 'objection'
  readonly years: number
  /** Who says so, and in which text. */
  readonly source: string
  readonly url: string
  /** Day of the text, `YYYY-MM-DD`. */
  readonly dated: string
  /** False until a person of law has read the text for this use: shown as « à vérifier ». */
  readonly isVerified: boolean
}

const commercialManagement = {
  source:
    'CNIL, référentiel relatif aux traitements de données à caractère personnel mis en œuvre aux fins de gestion des activités commerciales',
  url: 'https://www.cnil.fr/fr/referentiels',
  dated: '2022-02-03',
  isVerified: false,
} as const

export const legalReferences: readonly LegalReference[] = [
  { rule: 'customer', years: 3, ...commercialManagement },
  { rule: 'prospect', years: 3, ...commercialManagement },
  { rule: 'objection', years: 3, ...commercialManagement },
]

export function yearsOf(rule: LegalReference['rule']): number {
  return legalReferences.find((reference) => reference.rule === rule)?.years ?? Number.POSITIVE_INFINITY
}
