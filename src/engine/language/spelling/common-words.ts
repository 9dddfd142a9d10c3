import dictionaryFrench from 'dictionary-fr'

let shared: ReadonlySet<string> | null = null

/**
 * True of a lower-case form that is a word of French and nobody's name (« flocons », « mauvaise », « équilibrées »): a lemma of
 * Dicollecte (MPL 2.0), or one of its plurals, feminines or past participles. Conjugated verbs are not known. The list is read
 * once, in some 0.1 s.
 */
export function isCommonWord(form: string): boolean {
  shared ??= readLemmas()
  const lemmas = shared
  return endings.some(
    ([ending, lemma]) => form.endsWith(ending) && lemmas.has(form.slice(0, form.length - ending.length) + lemma),
  )
}

/** How a form ends, and how its lemma does instead. */
const endings: readonly (readonly [string, string])[] = [
  ['', ''],
  ['s', ''],
  ['x', ''],
  ['e', ''],
  ['es', ''],
  ['aux', 'al'],
  ['é', 'er'],
  ['ée', 'er'],
  ['és', 'er'],
  ['ées', 'er'],
]

function readLemmas(): ReadonlySet<string> {
  const lines = new TextDecoder().decode(dictionaryFrench.dic).split('\n')
  return new Set(lines.map((line) => /^\p{Ll}[\p{Ll}-]*/u.exec(line)?.[0] ?? '').filter((lemma) => lemma !== ''))
}
