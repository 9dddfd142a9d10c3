import type { Surroundings } from '../grammar/surroundings.ts'
import type { Traits } from '../grammar/traits.ts'

/** Whether a form, given its finest tag, agrees with the words around it that it may have to agree with, as named facts. */
export function agreementFacts(tag: string, around: Surroundings): string[] {
  const [kind = ''] = tag
  if (kind === 'w' || kind === 'I' || kind === 'G') return []
  if (kind === 'F') {
    const { subject, crossed, left } = around
    if (!subject) return [`F none ${left}`]
    const fit = `${fits(subject.persons, tag[1] ?? '')}${fits(subject.counts, tag[2] ?? '')}`
    return [`F ${fit}`, `F ${fit} ${left}`, `F ${fit} ${crossed}`]
  }
  const own = { gender: tag[1] ?? '', count: tag[2] ?? '' }
  const agreesWith = (traits: Traits | null | undefined) =>
    traits ? fits(traits.genders, own.gender) + fits(traits.counts, own.count) : '-'
  const before = agreesWith(around.before)
  const determiner = agreesWith(around.determiner?.traits)
  const distance = around.determiner?.distance ?? 0
  return [
    `${kind} before ${before}`,
    `${kind} det ${distance} ${determiner}`,
    `${kind} det before ${distance} ${determiner} ${before}`,
    `${kind} after ${agreesWith(around.after)}`,
    `${kind} det after ${distance} ${determiner} ${agreesWith(around.after)}`,
    `${kind} joined ${agreesWith(around.joined)}`,
    `${kind} subj ${around.crossed} ${agreesWith(around.subject)}`,
  ]
}

/** « = » when it is so, « ? » when it may be, « # » when it cannot. */
function fits(possible: string, own: string): string {
  if (own === 'b' || possible === '') return '?'
  return possible === own ? '=' : possible.includes(own) ? '?' : '#'
}
