import { daysAndMonths } from '../grammar/noun-phrase/determiner-agreement.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading, Tense } from '../lexicon/reading.ts'
import { personIndex } from '../lexicon/verb-forms.ts'
import type { Candidate, TaggedReading } from './candidate.ts'
import { littleWordAlternatives } from './little-word-sets.ts'
import { homophonesOf } from './sounds.ts'

const kept = new Map<string, readonly Candidate[]>()

/**
 * The forms among which a writer hesitates at a place, the one written first: those that sound alike (« joué », « jouer »,
 * « jouez »), the other numbers and genders of a noun or adjective, the singular and plural of a verb, the little words
 * (« a », « à »). Empty when there is but one.
 */
export function candidatesFor(form: string, lexicon: Lexicon): readonly Candidate[] {
  const known = kept.get(form)
  if (known) return known
  const candidates = find(form, lexicon)
  if (kept.size > 20_000) kept.clear()
  kept.set(form, candidates)
  return candidates
}

function find(form: string, lexicon: Lexicon): readonly Candidate[] {
  const little = littleWordAlternatives.get(form)
  if (little) return [form, ...little].map((word) => ({ form: word, readings: littleReadings(word, lexicon) }))
  const readings = lexicon.read(form)
  if (readings.length === 0 || form.length < 3 || daysAndMonths.has(form)) return []
  const forms = new Set([form])
  for (const other of soundAlikes(form, readings, lexicon))
    if (!isOtherNoun(readings, lexicon.read(other))) forms.add(other)
  for (const other of agreements(readings, lexicon)) forms.add(other)
  for (const other of homophonesOf(form, lexicon)) if (!littleWordAlternatives.has(other)) forms.add(other)
  if (forms.size < 2) return []
  return [...forms].map((one) => candidateOf(one, lexicon))
}

/** A form with every way to read it. */
export function candidateOf(form: string, lexicon: Lexicon): Candidate {
  const readings = lexicon.read(form).map((reading) => tagged(tagsOf(reading), reading.lemma))
  return { form, readings: distinct(readings) }
}

/** « idées » and « ides » : two nouns that only the meaning tells apart. */
function isOtherNoun(readings: readonly Reading[], others: readonly Reading[]): boolean {
  const nominal = ({ kind }: Reading) => kind === 'noun' || kind === 'adjective'
  const lemmas = new Set(readings.map(({ lemma }) => lemma))
  return readings.every(nominal) && others.every((other) => nominal(other) && !lemmas.has(other.lemma))
}

/** A little word is itself, and the verb that it may be too (« peut » beside « peuvent »). */
function littleReadings(word: string, lexicon: Lexicon): TaggedReading[] {
  const finite = lexicon.read(word).filter(({ kind, lemma }) => kind === 'finite' && auxiliaries.test(lemma))
  return finite.length > 0
    ? distinct(finite.map((reading) => tagged([...tagsOf(reading), `w:${reading.lemma}`], word)))
    : [tagged([`w:${word}`], word)]
}

const auxiliaries = /^(?:avoir|être|pouvoir)$/u

function tagged(tags: readonly string[], word: string): TaggedReading {
  const [tag = ''] = tags
  return { tag, tags, lemma: `${word}/${tag[0]}` }
}

function distinct(readings: readonly TaggedReading[]): TaggedReading[] {
  return [...new Map(readings.map((one) => [`${one.tag} ${one.lemma}`, one])).values()]
}

/** What a reading is, from the finest to the coarsest: « F3s:present », « F3s », « F ». */
export function tagsOf(reading: Reading): string[] {
  const { kind, gender, count, person, tense } = reading
  if (kind === 'finite') return [`F${person}${count}:${tense}`, `F${person}${count}`, 'F']
  if (kind === 'infinitive') return ['I']
  if (kind === 'gerund') return ['G']
  const letter = kind === 'noun' ? 'N' : kind === 'adjective' ? 'A' : 'K'
  return [`${letter}${gender[0]}${count[0]}`, `n${count[0]}`, `g${gender[0]}`, letter]
}

const endings = [
  '',
  'e',
  's',
  'es',
  'ent',
  't',
  'x',
  'd',
  'ds',
  'ts',
  'le',
  'les',
  'lent',
  'é',
  'ée',
  'és',
  'ées',
  'er',
  'ez',
]
const moreEndings = [
  'ai',
  'ais',
  'ait',
  'aient',
  'i',
  'ie',
  'is',
  'ies',
  'it',
  'ient',
  'u',
  'ue',
  'us',
  'ues',
  'ut',
  'ons',
  'ont',
]
const allEndings = [...endings, ...moreEndings]

function soundAlikes(form: string, readings: readonly Reading[], lexicon: Lexicon): string[] {
  const sounds = new Set(readings.map((reading) => soundOf(form, reading)))
  const stems = new Set(
    allEndings.filter((ending) => form.endsWith(ending)).map((ending) => form.slice(0, form.length - ending.length)),
  )
  const found: string[] = []
  for (const stem of stems) {
    if (stem.length < 2) continue
    for (const ending of allEndings) {
      const other = stem + ending
      if (other === form || found.includes(other)) continue
      if (lexicon.read(other).some((reading) => sounds.has(soundOf(other, reading)))) found.push(other)
    }
  }
  const mute = /^(.+?)e(s?)$/u.exec(form)
  const stressed = /^(.+?)é(e?s?)$/u.exec(form)
  if (mute) found.push(...[`${mute[1]}é${mute[2]}`, `${mute[1]}ée${mute[2]}`])
  if (stressed) found.push(`${stressed[1]}e${(stressed[2] ?? '').replace('e', '')}`)
  return found.filter((other) => lexicon.read(other).length > 0)
}

/** A rough key of how a form sounds: mute endings dropped, é, er, ez and ai as one, letters undoubled. */
export function soundOf(form: string, { kind, person, count }: Reading): string {
  const undoubled = form.replace(/([bcdfglmnprst])\1/gu, '$1')
  if (kind === 'finite' && person === 3 && count === 'p' && undoubled.endsWith('ent') && !undoubled.endsWith('aient'))
    return bare(`${undoubled.slice(0, -3)}e`)
  if (/(?:ée?s?|ez|ai|ais|ait|aient)$/u.test(undoubled))
    return undoubled.replace(/(?:ée?s?|ez|ai|ais|ait|aient)$/u, 'É')
  if (kind === 'infinitive' && undoubled.endsWith('er')) return `${undoubled.slice(0, -2)}É`
  return bare(undoubled)
}

function bare(word: string): string {
  const singular = word.replace(/[sx]$/u, '')
  if (/[iu]e$/u.test(singular)) return singular.slice(0, -1)
  return /e$/u.test(singular)
    ? singular.slice(0, -1)
    : `${singular.replace(/[tdp]$/u, '')}-`.replace(/([^aeiouyéèêàâîôûn])-$/u, '$1')
}

/** « que vous venez » for « veniez », « si vous viendriez » for « veniez ». */
const otherMood: Partial<Record<Tense, Tense>> = {
  present: 'subjunctive',
  subjunctive: 'present',
  conditional: 'imperfect',
  imperfect: 'conditional',
}

/** The other numbers and genders; a verb in the other number of its person, or in the mood that it is taken for. */
function agreements(readings: readonly Reading[], lexicon: Lexicon): string[] {
  const isNounToo = ({ lemma }: Reading) => readings.some((other) => other.kind === 'noun' && other.lemma === lemma)
  return readings
    .flatMap((reading): (string | null)[] => {
      const { lemma, kind, gender } = reading
      if (kind === 'finite') return conjugations(reading, lexicon)
      if (kind === 'infinitive') return [lexicon.participle(lemma, 'm', 's')]
      if (kind === 'participle') return [lemma, ...inEach((one, count) => lexicon.participle(lemma, one, count))]
      if (kind === 'gerund') return []
      if (kind === 'noun' || isNounToo(reading))
        return [lexicon.inflect(lemma, gender, 's'), lexicon.inflect(lemma, gender, 'p')]
      return inEach((one, count) => lexicon.inflect(lemma, one, count))
    })
    .filter((form): form is string => form !== null)
}

function conjugations({ lemma, tense, person, count }: Reading, lexicon: Lexicon): (string | null)[] {
  if (tense === 'imperative' || count === 'both') return []
  const other = otherMood[tense]
  return [
    person === 3 ? lexicon.conjugate(lemma, tense, count === 'p' ? 2 : 5) : null,
    other === undefined ? null : lexicon.conjugate(lemma, other, personIndex(person, count)),
  ]
}

function inEach(form: (gender: 'm' | 'f', count: 's' | 'p') => string | null): (string | null)[] {
  return [form('m', 's'), form('m', 'p'), form('f', 's'), form('f', 'p')]
}
