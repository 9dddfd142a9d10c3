import type { Count, Gender } from './reading.ts'

/** A noun or adjective in one of its forms. `varies` says that its class has distinct masculine and feminine forms. */
export interface NominalForm {
  readonly form: string
  readonly lemma: string
  readonly gender: Gender
  readonly count: Count
  readonly varies: boolean
}

interface SuffixRule {
  readonly strip: string
  readonly add: string
  readonly condition: RegExp
}

/** The classes of the Dicollecte dictionary that inflect nouns and adjectives. */
const singleGender = new Set(['S.', 'S=', 'X.', 'A.', 'I.'])
const twoGenders = new Set(['F.', 'F+', 'Fs', 'Fc', 'Fe', 'Fx', 'W.', 'Wx'])
const feminineOnly = new Set(['Gs', 'Gc', 'Ge', 'Go'])

/**
 * The forms of every noun and adjective of a Hunspell dictionary of the Dicollecte family, from its two files. Capitalised
 * entries (names) are left out. Which gender a class without feminine has is not in these files: 'both' is given.
 */
export function* nominalForms(affixFile: string, wordFile: string): Generator<NominalForm> {
  const rules = suffixRules(affixFile)
  for (const line of wordFile.split('\n')) {
    const [word = '', flags = ''] = line.trim().split('/', 2)
    if (!/^\p{Ll}[\p{Ll}’'-]*$/u.test(word)) continue
    for (const flag of pairs(flags)) yield* formsOf(word, flag, rules.get(flag) ?? [])
    if (pairs(flags).includes(unit)) yield* unitForms(word)
    if (/^(?:\|\|--|L'D'Q'|D'Q'|--)?$/u.test(flags) && /[sxz]$/u.test(word))
      yield { form: word, lemma: word, gender: 'both', count: 'both', varies: false }
  }
}

/** The class of measures: « mètre », « seconde », with the prefixes of the metric system that one meets in a text. */
const unit = 'Um'

function* unitForms(word: string): Generator<NominalForm> {
  for (const prefix of ['', 'kilo', 'hecto', 'déca', 'déci', 'centi', 'milli'])
    for (const count of ['s', 'p'] as const)
      yield {
        form: `${prefix}${word}${count === 'p' ? 's' : ''}`,
        lemma: `${prefix}${word}`,
        gender: 'both',
        count,
        varies: false,
      }
}

function pairs(flags: string): string[] {
  return flags.match(/../gu) ?? []
}

function* formsOf(word: string, flag: string, rules: readonly SuffixRule[]): Generator<NominalForm> {
  const varies = twoGenders.has(flag)
  for (const { strip, add, condition } of rules) {
    if (!condition.test(word) || !word.endsWith(strip)) continue
    const form = word.slice(0, word.length - strip.length) + add
    const feminine = feminineOnly.has(flag) || (varies && /es?$/u.test(add))
    const gender: Gender = varies || feminine ? (feminine ? 'f' : 'm') : 'both'
    yield { form, lemma: word, gender, count: countOf(form, word), varies: varies || feminine }
  }
}

function countOf(form: string, word: string): Count {
  if (form === word) return /[sxz]$/u.test(word) ? 'both' : 's'
  return /[sxz]$/u.test(form) ? 'p' : 's'
}

function suffixRules(affixFile: string): Map<string, SuffixRule[]> {
  const rules = new Map<string, SuffixRule[]>()
  for (const line of affixFile.split('\n')) {
    const [, flag = '', strip = '', addition = '', condition = '.'] = /^SFX (\S+) (\S+) (\S+)\s+(\S+)/u.exec(line) ?? []
    if (!(singleGender.has(flag) || twoGenders.has(flag) || feminineOnly.has(flag))) continue
    const add = addition.split('/')[0] ?? ''
    const known = rules.get(flag) ?? []
    known.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      condition: new RegExp(`${condition}$`, 'u'),
    })
    rules.set(flag, known)
  }
  return rules
}
