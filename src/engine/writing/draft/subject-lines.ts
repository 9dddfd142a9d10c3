import { slotDate } from './calendar.ts'
import { rule } from './chooser.ts'
import type { Workshop } from './composition.ts'
import { de } from './french.ts'
import { capitalised, factsOf, type Phrase, say, textOf } from './phrase.ts'
import { thin } from './typography.ts'

/** Most mail readers on a phone cut the subject after some fifty signs, and the preheader after a hundred. */
const subjectRoom = 60
const preheaderRoom = 100
const preheaderLeast = 25

/** A subject that names the show and gives one reason, within the room that a phone leaves. */
export function subjectOf({ bare, choose, audience }: Workshop): Phrase | null {
  const { title, slots, bought, dates, length, cast, lead, company, at, around, range, single, hallName, age } = bare
  const [first] = slots
  const day = first ? slotDate(first) : null
  const meeting = around[0] ?? null
  const forWork = [
    bought && say`Après ${bought}, ${title}`,
    meeting && say`${title}${thin}: ${meeting}`,
    lead && say`${title}${thin}: ${lead.at}, ${lead.full}`,
    company && say`${title}, par ${company.full}`,
    cast && say`${title}, ${cast.phrase}, ${day}`,
  ]
  const forThreshold = [
    say`${title} dure ${length}`,
    range && say`${title}${thin}: ${single ?? range}, ${day}`,
    age && say`${title}, ${age}, ${day}`,
    hallName && say`${title}, ${hallName}, ${day}`,
  ]
  const always = [
    say`${title}, ${dates}`,
    say`${day}${thin}: ${title}`,
    say`${title} ${at.at}, ${day}`,
    say`${title}, ${day}`,
  ]
  const isWork = audience === 'regular' || audience === 'subscriber' || audience === 'interested'
  const candidates = [...(isWork ? forWork : forThreshold), ...always].filter((phrase) => fits(phrase, subjectRoom))
  return choose.pick(candidates.map(rule))?.phrase ?? capitalised(title)
}

/** What the subject did not say, within a hundred signs. */
export function preheaderOf({ bare, choose }: Workshop, subject: Phrase | null): Phrase | null {
  const { dates, range, lead, cast, length, bar, age, company, hall, single, kind, author } = bare
  const cost = single ?? range
  const told = new Set(subject ? factsOf(subject).map(({ factId }) => factId) : [])
  const candidates = [
    say`${dates}, ${cost}.`,
    lead && cast && say`${lead.full} ${lead.verb}${lead.particle} ${cast.phrase}. ${head(cost)}.`,
    say`${length}, ${cost}.`,
    bar && say`${length}${thin}; ${bar}.`,
    age && say`${length}, ${age}, ${cost}.`,
    company && say`Par ${company.full}. ${head(dates)}.`,
    hall && say`${dates}, ${hall}.`,
    author && kind && say`Un texte ${de(author)}. ${head(cost)}.`,
    say`${dates}.`,
    say`${bare.at.name}, ${dates}.`,
  ].filter((phrase) => fits(phrase, preheaderRoom))
  const roomy = candidates.filter((phrase) => phrase && textOf(phrase).length >= preheaderLeast)
  const fresh = (roomy.length > 0 ? roomy : candidates).filter(
    (phrase) => phrase && factsOf(phrase).filter(({ factId }) => told.has(factId)).length === 0,
  )
  return choose.pick((fresh.length > 0 ? fresh : roomy.length > 0 ? roomy : candidates).map(rule))?.phrase ?? null
}

/** The phrase at the head of its own sentence. */
function head(phrase: Phrase | null): Phrase | null {
  return phrase && capitalised(phrase)
}

function fits(phrase: Phrase | null, room: number): boolean {
  return phrase !== null && textOf(phrase).length <= room
}
