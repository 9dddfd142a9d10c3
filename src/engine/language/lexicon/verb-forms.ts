import type { VerbInfo, VerbInfoIndex } from 'french-verbs-lefff'
import type { Person, Reading, Tense } from './reading.ts'

const finiteTenses: readonly (readonly [VerbInfoIndex, Tense])[] = [
  ['P', 'present'],
  ['I', 'imperfect'],
  ['J', 'past'],
  ['F', 'future'],
  ['C', 'conditional'],
  ['S', 'subjunctive'],
  ['T', 'pastSubjunctive'],
  ['Y', 'imperative'],
]
const persons: readonly Person[] = [1, 2, 3]
const none = { gender: 'both', count: 'both', person: 3, tense: 'present' } as const

/** Every form of a verb of the Lefff with its reading; what is missing there (« NA ») is left out. */
export function* verbForms(info: VerbInfo): Generator<readonly [string, Omit<Reading, 'lemma'>]> {
  for (const form of present(info.W)) yield [form, { ...none, kind: 'infinitive' }]
  for (const form of present(info.G)) yield [form, { ...none, kind: 'gerund' }]
  yield* participleForms(info)
  for (const [key, tense] of finiteTenses) yield* finiteForms(info[key] ?? [], tense)
}

type Form = readonly [string, Omit<Reading, 'lemma'>]

function* participleForms(info: VerbInfo): Generator<Form> {
  for (const [index, form] of participlesOf(info).entries()) {
    if (!exists(form)) continue
    const count = index % 2 === 0 ? (/[sx]$/u.test(form) ? 'both' : 's') : 'p'
    yield [form, { ...none, kind: 'participle', gender: index < 2 ? 'm' : 'f', count }]
  }
}

/** The Lefff gives « inclu » and « occlu » to « inclure » and « occlure », which have an s in the masculine: « inclus », « incluse ». */
function participlesOf({ K = [] }: VerbInfo): readonly (string | null)[] {
  return /cluse$/u.test(K[2] ?? '') ? [K[1] ?? null, ...K.slice(1)] : K
}

function* finiteForms(forms: readonly (string | null)[], tense: Tense): Generator<Form> {
  for (const [index, form] of forms.entries()) {
    if (!exists(form)) continue
    yield [
      form,
      { kind: 'finite', gender: 'both', count: index < 3 ? 's' : 'p', person: persons[index % 3] ?? 3, tense },
    ]
  }
}

/** The place of a person in a tense's table: je 0 … ils 5. */
export function personIndex(person: Person, count: 's' | 'p'): number {
  return person - 1 + (count === 'p' ? 3 : 0)
}

/** The form of a verb for a tense, person and number, or null. */
export function conjugated(info: VerbInfo | undefined, tense: Tense, index: number): string | null {
  const key = finiteTenses.find(([, name]) => name === tense)?.[0]
  const form = key === undefined ? null : info?.[key]?.[index]
  return exists(form) ? form : null
}

/** The past participle: masculine singular 0, masculine plural 1, feminine singular 2, feminine plural 3. */
export function participle(info: VerbInfo | undefined, index: 0 | 1 | 2 | 3): string | null {
  const forms = info ? participlesOf(info) : []
  const form = forms[index] ?? forms[0]
  return exists(form) ? form : null
}

function present(forms: readonly (string | null)[] | undefined): string[] {
  return (forms ?? []).filter(exists)
}

function exists(form: string | null | undefined): form is string {
  return typeof form === 'string' && form !== '' && form !== 'NA'
}
