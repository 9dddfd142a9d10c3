import { isEvening, slotDate } from './calendar.ts'
import { rule } from './chooser.ts'
import type { Workshop } from './composition.ts'
import type { Reason } from './emphasis.ts'
import type { FactBook } from './fact-book.ts'
import { de } from './french.ts'
import { capitalised, factsOf, type Phrase, say, textOf, when } from './phrase.ts'
import { inGuillemets, standingAlone } from './quotes.ts'
import { shortMeetingOf } from './reason-lines.ts'
import { lowerFirst, thin } from './typography.ts'

type Lines = readonly (Phrase | null)[]

/** Most mail readers on a phone cut the subject after some fifty signs, and the preheader after a hundred. */
const subjectRoom = 60
const preheaderRoom = 100
const preheaderLeast = 25

/** A subject that names the show and gives one reason to open, within the room that a phone leaves. */
export function subjectOf({ bare, choose, audience, emphasis }: Workshop): Phrase | null {
  const groups: Lines[] = [
    ...emphasis.reasons.map((reason) => subjectsFor(bare, reason)),
    ...(audience === 'group' ? [groupSubjects(bare)] : []),
    ...(audience === 'lapsed' || audience === 'atRisk' ? [singleSubjects(bare)] : []),
    ...(drawnByWork.has(audience) ? [workSubjects(bare)] : [thresholdSubjects(bare)]),
    plainSubjects(bare),
  ]
  const fitting = groups.map((group) => group.filter((phrase) => fits(phrase, subjectRoom)).map(rule))
  for (const group of fitting) {
    const chosen = choose.pickRare(group)
    if (chosen) return chosen.phrase
  }
  // Late in a season every wording has served twice: the least used comes again.
  return choose.pick(fitting.flat())?.phrase ?? capitalised(bare.title)
}

const drawnByWork: ReadonlySet<string> = new Set(['regular', 'subscriber', 'interested', 'anonymous'])

/** Meetings, sentences of the show, who makes it: why those who follow the stage would open. */
function workSubjects(facts: FactBook): Lines {
  const { title, bought, lead, company, subtitle, award, cameWith, author, cast, show } = facts
  const isKnown = lead !== null && author !== null
  return [
    ...meetingSubjects(facts),
    ...wordSubjects(facts),
    bought && !/,/u.test(textOf(bought)) ? say`Après ${bought}, ${title}` : null,
    cameWith && company ? say`${company.full} revient avec ${title}` : null,
    say`${title}, ${subtitle}`,
    say`${title}${thin}: ${award}`,
    isKnown ? say`${author}, par ${lead.full}${thin}: ${title}` : null,
    cast && author && cast.count > 1 ? say`${author} à ${cast.number}${thin}: ${title}` : null,
    company && !show.author ? say`${title}, par ${company.full}` : null,
  ]
}

/** How long, how much, when: what lowers the threshold. */
function thresholdSubjects(facts: FactBook): Lines {
  const { title, duration, age, range, single, slots, free } = facts
  const [first] = slots
  const day = first ? slotDate(first) : null
  const isForChildren = (facts.show.ageFrom ?? 99) <= 8
  const cost = single ?? range
  return [
    isForChildren ? say`${duration}, ${age}${thin}: ${title}` : null,
    isForChildren ? say`${title}, ${age}, ${day}` : null,
    slots.length === 1 ? say`Une seule date pour ${title}${thin}: ${day}` : null,
    say`${title}${thin}: ${cost}, ${duration}`,
    say`${title} en ${duration}, ${day}`,
    say`${title}, ${cost}, ${day}`,
    free && say`${title}${thin}: ${free}`,
    ...wordSubjects(facts),
  ]
}

function singleSubjects({ title, slots, range, single, lowest }: FactBook): Lines {
  const [first] = slots
  const day = first ? slotDate(first) : null
  return [
    say`Un seul spectacle à vous proposer${thin}: ${title}`,
    slots.length === 1 && first && isEvening(first) ? say`Un soir, un seul${thin}: ${title}, ${day}` : null,
    when(first !== undefined && isEvening(first), say`Une soirée, un spectacle${thin}: ${title}`),
    say`${title}, ${single ?? range}, ${day}`,
    say`Une proposition, une seule${thin}: ${title}`,
    say`${title}${thin}: à partir de ${lowest}`,
  ]
}

function groupSubjects({ title, age, duration, schools, groupPrices, slots }: FactBook): Lines {
  const [first] = slots
  return [
    schools && say`Pour vos classes${thin}: ${title}, ${schools}`,
    say`${title} en groupe${thin}: ${age}, ${duration}`,
    groupPrices && say`${title}${thin}: ${groupPrices}`,
    say`Votre groupe et ${title}${thin}: ${duration}, ${age}`,
    say`Des places pour votre groupe${thin}: ${title}`,
    first ? say`${title} en groupe, ${slotDate(first)}` : null,
    say`${title}${thin}: une option pour votre groupe${thin}?`,
  ]
}

function plainSubjects({ title, dates, slots, at }: FactBook): Lines {
  const [first] = slots
  const day = first ? slotDate(first) : null
  return [say`${title}, ${dates}`, say`${day}${thin}: ${title}`, say`${title} ${at.at}, ${day}`, say`${title}, ${day}`]
}

function subjectsFor(facts: FactBook, reason: Reason): Lines {
  const { title, lowest, single, range, age, duration, lastSeats, company, lead, award, at } = facts
  const lines: Record<Reason, () => Lines> = {
    meeting: () => meetingSubjects(facts),
    access: () =>
      facts.slots.flatMap((slot) =>
        (slot.facts.accessibility ?? []).map(
          (kind) =>
            say`${title}${thin}: ${{ kind: 'accessibility', factId: `performances.${slot.index}.accessibility`, text: kind }}, ${slotDate(slot)}`,
        ),
      ),
    price: () => [say`${title}${thin}: ${lowest}`, say`${title}, ${single ?? range}`],
    family: () =>
      (facts.show.ageFrom ?? 99) <= 10 ? [say`En famille, ${age}${thin}: ${title}`, say`${title}, ${age}`] : [],
    length: () => [say`${title}${thin}: ${duration}`],
    lastSeats: () => [say`${title}${thin}: ${lastSeats}`],
    makers: () => [lead && say`${title}, ${lead.at} ${lead.full}`, company && say`${title}, par ${company.full}`],
    plot: () => wordSubjects(facts),
    press: () => [],
    award: () => [say`${title}${thin}: ${award}`],
    place: () => [say`${title} ${at.at}`],
  }
  return lines[reason]()
}

function meetingSubjects({ title, slots }: FactBook): Lines {
  return slots.flatMap((slot) => {
    const meeting = shortMeetingOf(slot)
    const day = slotDate(slot)
    const weekday = day.map((piece) => (typeof piece === 'string' ? piece : { ...piece, text: slot.day.weekday }))
    return [say`${title}, ${day}${thin}: ${meeting}`, say`${title}${thin}: le ${weekday}, ${meeting}`]
  })
}

/** A short sentence of the show's own texts beside its title. */
function wordSubjects({ title, texts }: FactBook): Lines {
  const first = texts.note.filter(({ rank }) => rank === 0)
  return [...standingAlone(first), ...standingAlone(texts.summary)].flatMap((quote) => {
    const words = quote.piece.text.replace(/\.$/u, '')
    if (/[.?…]/u.test(words)) return []
    const isCommon = /^(?:Une?|Deux|Trois|Quatre|Cinq|Six|Des|Les?|La|L’)\s/u.test(words)
    return [
      say`${inGuillemets({ ...quote, piece: { ...quote.piece, text: words } }, { keepStop: false })}${thin}: ${title}`,
      isCommon ? say`${title}${thin}: ${{ ...quote.piece, text: lowerFirst(words) }}` : null,
    ]
  })
}

/** What the subject did not say and the first sentence does not, within a hundred signs. */
export function preheaderOf(workshop: Workshop, subject: Phrase | null): Phrase | null {
  const { bare, choose, audience } = workshop
  const { dates, range, lead, cast, length, bar, age, company, hall, single, author, texts, writing, subtitle } = bare
  const cost = single ?? range
  const told = new Set(subject ? factsOf(subject).map(({ factId }) => factId) : [])
  const ownWords = standingAlone(texts.summary)
    .filter(({ piece }) => !choose.hasNamed(piece.text.replace(/\.$/u, '')))
    .map(({ piece }): Phrase => [piece])
  const facts: Lines = [
    say`${dates}. ${head(cost)}.`,
    say`${subtitle}. ${head(cost)}.`,
    lead && cast && say`${lead.full} ${lead.verb}${lead.particle} ${cast.phrase}. ${head(cost)}.`,
    say`${length}, ${cost}.`,
    bar && say`${length}${thin}; ${bar}.`,
    age && say`${length}, ${age}, ${cost}.`,
    company && say`Par ${company.full}. ${head(dates)}.`,
    hall && say`${dates}, ${hall}.`,
    author && writing ? say`${writing} ${de(author)}. ${head(cost)}.` : null,
    say`${dates}.`,
    say`${bare.at.name}, ${dates}.`,
  ]
  const toGroup: Lines = audience === 'group' ? groupPreheaders(bare) : []
  const candidates = toGroup.some((phrase) => fits(phrase, preheaderRoom))
    ? toGroup.filter((phrase) => fits(phrase, preheaderRoom))
    : [...(drawnByWork.has(audience) ? ownWords : []), ...facts].filter((phrase) => fits(phrase, preheaderRoom))
  const roomy = candidates.filter((phrase) => phrase && textOf(phrase).length >= preheaderLeast)
  const repeated = (phrase: Phrase | null) => factsOf(phrase ?? []).filter(({ factId }) => told.has(factId)).length
  const possible = roomy.length > 0 ? roomy : candidates
  const least = Math.min(...possible.map(repeated))
  const shown = possible.filter((phrase) => repeated(phrase) === least)
  const own = shown.filter((phrase) => phrase && ownWords.includes(phrase))
  return choose.pick((own.length > 0 ? own : shown).map(rule))?.phrase ?? null
}

/** What whoever brings others looks for, when the message is still closed. */
function groupPreheaders({ age, length, groupPrices, schools, single, dates }: FactBook): Lines {
  return [
    schools && say`Pour les classes${thin}: ${schools}.`,
    groupPrices && say`${head(groupPrices)}. ${head(length)}.`,
    say`${age}, ${length}. ${head(single)}.`,
    say`${length}. ${head(dates)}.`,
  ]
}

/** The phrase at the head of its own sentence. */
function head(phrase: Phrase | null): Phrase | null {
  return phrase && capitalised(phrase)
}

function fits(phrase: Phrase | null, room: number): boolean {
  return phrase !== null && textOf(phrase).length <= room
}
