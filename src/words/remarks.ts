const fr = {
  'french.as-said': '{words}',
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
  'french.as-said': 'Said in French: “{words}”',
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
