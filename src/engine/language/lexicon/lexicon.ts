import { createRequire } from 'node:module'
import dictionaryFrench from 'dictionary-fr'
import type { VerbInfo, VerbsInfo } from 'french-verbs-lefff'
import type { GenderList } from 'french-words-gender-lefff'
import { type NominalForm, nominalForms } from './nominal-forms.ts'
import { type Count, type Gender, packReading, type Reading, type Tense, unpackReading } from './reading.ts'
import { conjugated, participle, verbForms } from './verb-forms.ts'

/** What the grammar rules know of French words. */
export interface Lexicon {
  /** Every way to read a lower-case form; none when it is unknown. */
  readonly read: (form: string) => readonly Reading[]
  /** The form of a verb, or null. `index`: je 0 … ils 5. */
  readonly conjugate: (verb: string, tense: Tense, index: number) => string | null
  /** The past participle in a gender and number. */
  readonly participle: (verb: string, gender: 'm' | 'f', count: 's' | 'p') => string | null
  /** A noun or adjective in another gender and number, or null when that form is not known. */
  readonly inflect: (lemma: string, gender: Gender, count: 's' | 'p') => string | null
}

let shared: Lexicon | null = null

/**
 * Builds the lexicon once: verbs of the Lefff (LGPL-LR), nouns and adjectives of Dicollecte (MPL 2.0) with the
 * genders of the Lefff. About a second and 100 MB, kept for the life of the process.
 */
export function loadLexicon(): Lexicon {
  shared ??= buildLexicon()
  return shared
}

function buildLexicon(): Lexicon {
  const require = createRequire(import.meta.url)
  const verbs = require('french-verbs-lefff/dist/conjugations.json') as VerbsInfo
  const genders = require('french-words-gender-lefff/dist/words.json') as GenderList
  const index = new FormIndex()
  for (const [verb, info] of Object.entries(verbs))
    for (const [form, reading] of verbForms(info)) index.add(form, verb, reading)
  const inflections = new Map<string, NominalForm[]>()
  const decoder = new TextDecoder()
  const nominals = [...nominalForms(decoder.decode(dictionaryFrench.aff), decoder.decode(dictionaryFrench.dic))]
  const twoGenders = new Set(nominals.filter((nominal) => nominal.varies).map((nominal) => nominal.lemma))
  for (const nominal of nominals) {
    const forms = inflections.get(nominal.lemma)
    if (forms) forms.push(nominal)
    else inflections.set(nominal.lemma, [nominal])
    for (const reading of nominalReadings(
      nominal,
      !nominal.varies && twoGenders.has(nominal.lemma) ? uncertain : genders,
    ))
      index.add(nominal.form, nominal.lemma, reading)
  }
  for (const form of adjectivesOfAdverbs(decoder.decode(dictionaryFrench.dic)))
    if (index.read(form).every(({ kind }) => kind !== 'adjective')) {
      index.add(form, form, { ...common, kind: 'adjective', gender: 'both', count: 's' })
      index.add(`${form}s`, form, { ...common, kind: 'adjective', gender: 'both', count: 'p' })
    }
  const info = (verb: string): VerbInfo | undefined => verbs[verb]
  return {
    read: (form) => {
      const readings = index.read(form)
      const older = readings.length > 0 && !form.includes('oe') ? form : olderSpelling(form)
      return older !== form && index.read(older).length > 0 ? index.read(older) : readings
    },
    conjugate: (verb, tense, at) => conjugated(info(verb), tense, at),
    participle: (verb, gender, count) => participle(info(verb), participleIndex(gender, count)),
    inflect: (lemma, gender, count) =>
      inflections.get(lemma)?.find((form) => fits(form.gender, gender) && fits(form.count, count))?.form ?? null,
  }
}

/** « oeuvre » is « œuvre », and « il connait » (the spelling of 1990) is « il connaît ». */
function olderSpelling(form: string): string {
  return form.replaceAll('oe', 'œ').replace(/(?<=(?:nn|n|r|l|^par)a)i(?=t(?:ra\p{L}*|rons|ront|rez|re)?$)/u, 'î')
}

function participleIndex(gender: 'm' | 'f', count: 's' | 'p'): 0 | 1 | 2 | 3 {
  if (gender === 'm') return count === 's' ? 0 : 1
  return count === 's' ? 2 : 3
}

/** Whether two genders, or two numbers, can go together. */
export function fits<Feature extends Gender | Count>(a: Feature, b: Feature): boolean {
  return a === b || a === 'both' || b === 'both'
}

/** A word that is both invariable in gender and of two genders is two words (« la mort », « un mort »). */
const uncertain: GenderList = {}

const common = { person: 3, tense: 'present' } as const
/** Where the gender list is wrong or names one of two words. */
const corrected: Readonly<Record<string, 'M' | 'F' | undefined>> = {
  estime: 'F',
  œuvre: 'F',
  doudou: 'M',
  page: 'F',
  image: 'F',
  aide: 'F',
}

const adjectival = /(?:ique|able|ible|aire|iste|esque|uble|ile|aste|crate|phone|phile|oire|ade|ide|ste|re|le|e)s?$/u

/**
 * A word with two genders that the gender list knows is a noun too; one that it does not know is an adjective. A word
 * of one form ending in -e may be an adjective of both genders (« magnifique »).
 */
function* nominalReadings(nominal: NominalForm, genders: GenderList): Generator<Omit<Reading, 'lemma'>> {
  const { form, lemma, count } = nominal
  const singular = singularOf(nominal)
  const listed = corrected[singular] ?? genders[singular] ?? (nominal.varies ? genders[lemma] : undefined)
  if (nominal.varies) {
    yield { ...common, kind: 'adjective', gender: nominal.gender, count }
    if (listed !== undefined) yield { ...common, kind: 'noun', gender: nominal.gender, count }
    return
  }
  if (listed !== undefined) yield { ...common, kind: 'noun', gender: listed === 'M' ? 'm' : 'f', count }
  else yield { ...common, kind: 'noun', gender: 'both', count }
  if (listed === undefined && adjectival.test(form) && adjectival.test(lemma))
    yield { ...common, kind: 'adjective', gender: 'both', count }
}

/**
 * The adjectives of one form that adverbs are made of (« superbement », « exemplairement »): the gender list knows many of them as nouns
 * alone. An adverb takes no plural, as « règlement » does.
 */
function adjectivesOfAdverbs(wordFile: string): string[] {
  return wordFile.split('\n').flatMap((line) => {
    const [, adjective = '', flags = ''] = /^(\p{Ll}+e)ment(?:\/(\S+))?$/u.exec(line.trim()) ?? []
    return adjective === '' || notAdjectives.has(adjective) || /[SX]\./u.test(flags) ? [] : [adjective]
  })
}

const notAdjectives = new Set(['foutre', 'chique', 'benoîte', 'auguste', 'accessoire', 'corollaire', 'crâne', 'vache'])

function singularOf({ form, lemma, gender }: NominalForm): string {
  return gender === 'f' && form !== lemma ? form.replace(/s$/u, '') : lemma
}

const keptLately = 5_000

/** Form → packed readings; one number when there is one reading. */
class FormIndex {
  private readonly lemmas: string[] = []
  private readonly lemmaIndex = new Map<string, number>()
  private readonly forms = new Map<string, number | number[]>()
  private readonly lately = new Map<string, readonly Reading[]>()

  add(form: string, lemma: string, reading: Omit<Reading, 'lemma'>): void {
    const packed = packReading(this.indexOf(lemma), reading)
    const known = this.forms.get(form)
    if (known === undefined) this.forms.set(form, packed)
    else if (typeof known === 'number') {
      if (known !== packed) this.forms.set(form, [known, packed])
    } else if (!known.includes(packed)) known.push(packed)
  }

  read(form: string): readonly Reading[] {
    const read = this.lately.get(form)
    if (read) return read
    const known = this.forms.get(form) ?? []
    const readings = (typeof known === 'number' ? [known] : known).map((packed) => unpackReading(packed, this.lemmas))
    if (this.lately.size >= keptLately) this.lately.clear()
    this.lately.set(form, readings)
    return readings
  }

  private indexOf(lemma: string): number {
    const known = this.lemmaIndex.get(lemma)
    if (known !== undefined) return known
    this.lemmas.push(lemma)
    this.lemmaIndex.set(lemma, this.lemmas.length - 1)
    return this.lemmas.length - 1
  }
}
