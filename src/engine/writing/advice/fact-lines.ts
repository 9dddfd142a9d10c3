import { withFree } from '../draft/closing-lines.ts'
import type { DraftRequest } from '../draft/draft-request.ts'
import { factBook } from '../draft/fact-book.ts'
import { writeDraft } from '../draft/index.ts'
import { capitalised, type Phrase, say, textOf } from '../draft/phrase.ts'
import { thin } from '../draft/typography.ts'
import type { Advised } from './scene.ts'

type Asked = Pick<Advised, 'channel' | 'audience' | 'show' | 'house' | 'asOf'>

/** Subjects that the writer would give this show, for this public then for those who follow the stage, each with the kinds of facts that it tells. */
export function otherSubjects(asked: Asked): { readonly subject: string; readonly kinds: readonly string[] }[] {
  const seeds = [11, 12, 13, 14, 15]
  const publics = [asked, { ...asked, audience: 'regular' as const }]
  const requests = publics.flatMap((one) => seeds.map((seed) => requestOf(one, seed)))
  return requests.flatMap((request) => {
    const { content, facts } = writeDraft(request)
    const { subject } = content
    if (subject === null) return []
    return [{ subject, kinds: facts.filter(({ end }) => end <= subject.length).map(({ kind }) => kind) }]
  })
}

function requestOf({ channel, audience, show, house, asOf }: Asked, seed: number): DraftRequest {
  return {
    brief: { showKey: show.key, channel, audience, intention: null },
    show,
    house,
    asOf,
    audience: { key: audience, persons: 0, addresses: 0 },
    usedOpenings: [],
    seed,
  }
}

/** The lines that a weak text lacks, from the record: dates with their place, prices, a call to action. Null where it is silent. */
export function factLines({ channel, audience, show, house, asOf }: Asked): {
  readonly dates: string | null
  readonly prices: string | null
  readonly action: string | null
} {
  const facts = factBook(requestOf({ channel, audience, show, house, asOf }, 0), {
    titles: 'italic',
    withYear: channel === 'press' || channel === 'web',
    shortDays: true,
  })
  const { url, phone, at, stops, hall, hallName, dates } = facts
  const cost = withFree(facts)
  const act: Phrase | null = url ? ['**Réserver**'] : phone && say`**Réserver** au ${phone}`
  return {
    dates: line(stops ? say`${dates}.` : say`${dates}, ${hall ?? hallName ?? at?.at}.`),
    prices: line(cost && say`Tarifs${thin}: ${cost}.`),
    action: line(act && (cost ? say`${act}${thin}: ${cost}.` : say`${act}.`)),
  }
}

function line(phrase: Phrase | null): string | null {
  return phrase && textOf(capitalised(phrase))
}
