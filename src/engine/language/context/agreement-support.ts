import type { Place } from '../grammar/place.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { type Surroundings, surroundingsOf } from '../grammar/surroundings.ts'
import type { Traits } from '../grammar/traits.ts'
import { candidateOf } from './alternatives.ts'

/**
 * What the words around say, by agreement alone, of a form against the one written: it agrees with the subject or with the determiner, with which
 * the one written cannot; with neither; or it is the one written that agrees (« against »). « reflexive » is a subject across « se », with
 * which a participle agrees or not by its meaning.
 */
export type AgreementSupport = 'subject' | 'reflexive' | 'determiner' | 'auxiliary' | 'none' | 'against'

/** How far agreement stands behind `better` in the place of what is written. */
export function agreementSupport(sentence: Sentence, place: Place, better: string): AgreementSupport {
  const around = surroundingsOf(sentence, place)
  const words = sentence.tokens.slice(place.from, place.to + 1).map(({ lower }) => lower)
  const [own, other] = [words.join(''), better].map((form) => fitOf(candidateOf(form, sentence.lexicon), around))
  if (!own || !other) return 'none'
  const gained = (key: keyof Fit) => own[key] === 'cannot' && other[key] !== null && other[key] !== 'cannot'
  const lost = (key: keyof Fit) => own[key] === 'agrees' && other[key] === 'cannot'
  if (gained('subject') && other.subject === 'agrees') return around.crossed.includes('+s') ? 'reflexive' : 'subject'
  if (lost('subject') || (lost('determiner') && around.determiner?.distance === 1)) return 'against'
  if (gained('determiner')) return 'determiner'
  return around.crossed.includes('+a') && around.subject !== null ? 'auxiliary' : 'none'
}

type Agreeing = 'agrees' | 'may' | 'cannot'

/** The best that any reading of a form does; null where nothing is there to agree with. */
interface Fit {
  readonly subject: Agreeing | null
  readonly determiner: Agreeing | null
}

function fitOf({ readings }: ReturnType<typeof candidateOf>, around: Surroundings): Fit {
  const subject: (Agreeing | null)[] = []
  const determiner: (Agreeing | null)[] = []
  for (const { tag } of readings) {
    const [kind = '', first = '', second = ''] = tag
    if (kind === 'F') subject.push(worst([fits(around.subject?.persons, first), fits(around.subject?.counts, second)]))
    else if (kind !== 'I' && kind !== 'G' && kind !== 'w') {
      determiner.push(nominalFit(around.determiner?.traits, first, second))
      // Only past « être » does a participle say something of the subject.
      if (around.crossed.includes('+e') && around.left !== 'on') subject.push(nominalFit(around.subject, first, second))
    }
  }
  return { subject: best(subject), determiner: best(determiner) }
}

function nominalFit(traits: Traits | null | undefined, gender: string, count: string): Agreeing | null {
  return worst([fits(traits?.genders, gender), fits(traits?.counts, count)])
}

function fits(possible: string | undefined, own: string): Agreeing | null {
  if (possible === undefined) return null
  if (own === 'b' || possible === '') return 'may'
  return possible === own ? 'agrees' : possible.includes(own) ? 'may' : 'cannot'
}

const order: readonly Agreeing[] = ['cannot', 'may', 'agrees']

function worst(all: readonly (Agreeing | null)[]): Agreeing | null {
  return ranked(all, order)
}

function best(all: readonly (Agreeing | null)[]): Agreeing | null {
  return ranked(all, order.toReversed())
}

function ranked(all: readonly (Agreeing | null)[], by: readonly Agreeing[]): Agreeing | null {
  return by.find((one) => all.includes(one)) ?? null
}
