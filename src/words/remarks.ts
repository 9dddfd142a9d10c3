const fr = {
  'remark.supported': 'Conforme à la fiche.',
  'remark.contradicted':
    '{fact, select, calendar {Le calendrier dit autre chose.} other {La fiche dit autre chose ({fact}).}}',
  'remark.unsupported': 'Rien de ce qui est donné ne le dit.',
  'remark.agreement': 'Accord ({rule}).',
  'remark.conjugation': 'Conjugaison ({rule}).',
  'remark.euphony': 'Euphonie ({rule}).',
  'remark.homophone': 'Homophone ({rule}).',
  'remark.inclusive': 'Écriture inclusive ({rule}).',
  'remark.spelling': 'Orthographe ({rule}).',
  'remark.style': 'Style ({rule}).',
  'remark.typography': 'Typographie ({rule}).',
  'remark.usage': 'Usage ({rule}).',
  'remark.second-opinion': 'Autre correcteur ({rule}).',
} as const

const en: Record<keyof typeof fr, string> = {
  'remark.supported': 'As in the record.',
  'remark.contradicted':
    '{fact, select, calendar {The calendar says otherwise.} other {The record says otherwise ({fact}).}}',
  'remark.unsupported': 'Nothing that was given says so.',
  'remark.agreement': 'Agreement ({rule}).',
  'remark.conjugation': 'Conjugation ({rule}).',
  'remark.euphony': 'Euphony ({rule}).',
  'remark.homophone': 'Homophone ({rule}).',
  'remark.inclusive': 'Inclusive form ({rule}).',
  'remark.spelling': 'Spelling ({rule}).',
  'remark.style': 'Style ({rule}).',
  'remark.typography': 'Typography ({rule}).',
  'remark.usage': 'Usage ({rule}).',
  'remark.second-opinion': 'Another corrector ({rule}).',
}

/** What is said of a stretch of text in a language other than its own: the verdict, and the field or the rule behind it. */
export const remarkWords = { fr, en } as const
