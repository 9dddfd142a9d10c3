import { foldAccents } from '../../text/index.ts'
import { rarityOf } from './word-rarity.ts'

/** How sure it is that a form in no dictionary is a slip of the hand for another, or null: a name, a loan or a new word rather. */
export type Slip = 'sure' | 'check' | null

/**
 * Weighs a form that no dictionary has against a word one slip away, by how often each is written (a noisy channel, Kernighan, Church
 * and Gale 1990). Short forms have many neighbours by chance, so that theirs must be much commoner; a form that is itself written often
 * is a word (« pass », « battle »), whatever its neighbours.
 */
export function likelySlip(form: string, word: string): Slip {
  const [own, other] = differingParts(form.toLowerCase(), word.toLowerCase())
  const commoner = rarityOf(own) - rarityOf(other)
  if (sameWithoutAccents(own, other))
    return commoner >= accentSure && own.length >= 4 ? 'sure' : commoner > 0 ? 'check' : null
  if (rarityOf(own) < usedAsWord || endsAsLoan(own, other)) return null
  const least = leastBy.find(({ length }) => own.length <= length)?.least ?? leastOfLong
  if (commoner < (endsAsMistaken(own) ? leastMistaken : least)) return null
  const doubled = own.length > 6 && undoubled(own) === undoubled(other) && commoner >= plainSure
  const ofUsualWord = own.length > 5 && commoner >= usualSure && rarityOf(other) <= usual
  return doubled || ofUsualWord ? 'sure' : 'check'
}

/** In centibels, as `rarityOf`: read on some 900 forms of French manuals, an encyclopedia, notices and marked sentences (evals/correction). */
const accentSure = 80
const plainSure = 150
const usualSure = 300
const usual = 480
const usedAsWord = 545
const leastBy = [
  { length: 4, least: 260 },
  { length: 5, least: 210 },
  { length: 7, least: 140 },
]
const leastOfLong = 100
const leastMistaken = 60

/** Of two compounds, the only parts that differ: « rendez-vou » and « rendez-vous » are « vou » and « vous ». */
function differingParts(form: string, word: string): readonly [string, string] {
  const [forms, words] = [form.split('-'), word.split('-')]
  if (forms.length !== words.length) return [form, word]
  const at = forms.findIndex((part, index) => part !== words[index])
  return [forms[at] ?? form, words[at] ?? word]
}

/** « traverso », « cellos », « cantiga », « scénarii » : endings that French words seldom have, and that no slip makes. */
function endsAsLoan(form: string, word: string): boolean {
  if (form.endsWith('i') && word.endsWith('o')) return true
  const [ending] = /(?:os?|a|ing|um|[kwy])$/u.exec(form) ?? []
  return ending !== undefined && !word.endsWith(ending)
}

/** Endings that are taken for others: « résoud », « caillous », « festivaux », « quatres ». */
function endsAsMistaken(form: string): boolean {
  return /(?:oud|ind|ous|eus|eux|als|ails|aux|amm?ent|emm?ent|res|mants?)$/u.test(form)
}

export function undoubled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1')
}

export function sameWithoutAccents(a: string, b: string): boolean {
  const bare = (word: string) => foldAccents(word)
  return bare(a) === bare(b)
}
