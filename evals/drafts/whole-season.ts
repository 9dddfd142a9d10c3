import {
  type AudienceKey,
  type Channel,
  channels,
  type HouseRecord,
  type ShowRecord,
} from '../../src/contract/index.ts'
import { makeTheatre } from '../../src/engine/journeys/demo/make-theatre.ts'
import { readMess } from '../../src/engine/journeys/demo/mess.ts'
import { houseRecord, showRecords } from '../../src/engine/journeys/demo/show-records.ts'
import { checkLength, isPractical, skeletonsOf, writeDraft } from '../../src/engine/writing/index.ts'
import { maskedSentence } from './measure.ts'
import { recordSentences } from './repetition.ts'
import { asOf, basesOf, type Sample } from './sixty.ts'

/** Publics for whom a whole season of kits is written, each with its own memory. */
export const seasonPublics = [
  'new',
  'interested',
  'occasional',
  'regular',
  'subscriber',
  'atRisk',
  'lapsed',
  'group',
] as const satisfies readonly AudienceKey[]

/** What a season of kits is worth: every list is empty when nothing is wrong. */
export interface SeasonMeasures {
  readonly drafts: number
  /** Bounds of a channel that a text of the usual length passes. */
  readonly tooLong: readonly string[]
  /** First sentences of two texts or more, facts and the marks of titles masked. */
  readonly sameOpenings: readonly string[]
  /** Sentences of ours in more than two texts, facts masked; mentions and practical lines apart. */
  readonly repeated: readonly string[]
  /** Sentences of a show's record in more than two texts of its kit, outside quotation marks. */
  readonly bareInKit: readonly string[]
}

/** Eleven shows of the demo theatre at its full size, whose runs are of up to eight evenings: what a venue writes from end to end. */
export function elevenShows(): { readonly shows: readonly ShowRecord[]; readonly house: HouseRecord } {
  const theatre = makeTheatre({ seed: 1, scale: 1, today: asOf, mess: readMess() })
  return { shows: showRecords(theatre).slice(0, 11), house: houseRecord(theatre) }
}

/** The kit of each show for one public, in the order of the season, each text knowing what the others have said. */
export function seasonOfKits(audience: AudienceKey, seed: number): Sample[] {
  const { shows, house } = elevenShows()
  const used: string[] = []
  const bases = basesOf(audience)
  return shows.flatMap((show) =>
    channels.map((channel) => {
      const draft = writeDraft({
        brief: { showKey: show.key, channel, audience, intention: null },
        show,
        house,
        asOf,
        audience: { key: audience, persons: 412, addresses: 263, allBought: [], bases },
        usedOpenings: [...used],
        seed,
      })
      used.push(...skeletonsOf(draft))
      return {
        name: `${show.key} · ${channel} · ${audience}`,
        show,
        house,
        channel,
        audience,
        allBought: [],
        bases,
        draft,
      }
    }),
  )
}

export function measureSeason(samples: readonly Sample[]): SeasonMeasures {
  return {
    drafts: samples.length,
    tooLong: samples.flatMap(({ name, channel, draft }) =>
      checkLength(channel, draft.content)
        .filter(({ code }) => code.includes('too-'))
        .map(({ code, params }) => `${name}: ${code} ${String(params.count ?? '')}/${String(params.bound ?? '')}`),
    ),
    sameOpenings: often(samples.flatMap(openingOf), 1),
    repeated: often(samples.flatMap(ownSentences), 2),
    bareInKit: [...Map.groupBy(samples, ({ show }) => show.key)].flatMap(([show, kit]) =>
      often(
        kit.flatMap((sample) => [...recordSentences(sample, { isBare: true })]),
        2,
      ).map((line) => `${show}: ${line}`),
    ),
  }
}

/** Which publics get the same newsletter of a show: its sentences but dates and prices, in how many of the others each stands, on average. */
export function sharedBetweenPublics(seed: number): number {
  const { shows, house } = elevenShows()
  const shares = shows.map((show) => {
    const told = seasonPublics.map((audience) => {
      const draft = writeDraft({
        brief: { showKey: show.key, channel: 'newsletter', audience, intention: null },
        show,
        house,
        asOf,
        audience: { key: audience, persons: 412, addresses: 263, allBought: [], bases: basesOf(audience) },
        usedOpenings: [],
        seed,
      })
      return new Set(
        draft.origins
          .filter(({ start }) => start >= draft.text.indexOf(draft.content.body))
          .map(({ start, end }) => draft.text.slice(start, end)),
      )
    })
    const pairs = told.flatMap((one, index) => told.slice(index + 1).map((other) => shareOf(one, other)))
    return pairs.reduce((sum, share) => sum + share, 0) / pairs.length
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.intersection(other).size / Math.max(1, Math.min(one.size, other.size))
}

/** A leaflet's line, a text message and a brochure's page open on their title, as they should. */
const opensOnFacts: ReadonlySet<Channel> = new Set(['leaflet', 'sms', 'brochure', 'press'])

function openingOf({ channel, draft }: Sample): string[] {
  if (opensOnFacts.has(channel)) return []
  const body = draft.text.indexOf(draft.content.body)
  const first = draft.origins.find(({ start }) => start >= body)
  return first ? [shapeOf(draft, first)] : []
}

function ownSentences({ draft }: Sample): string[] {
  const written = draft.origins.filter(({ writtenBy }) => writtenBy === 'rule')
  return [...new Set(written.map((origin) => maskedTitles(draft, origin)))].filter(
    (key) => hasOwnWords(key) && !isPractical(key),
  )
}

/** A sentence with its facts masked, one that is all the record's own as it stands. */
function shapeOf(draft: Sample['draft'], origin: Span): string {
  const masked = maskedTitles(draft, origin)
  return hasOwnWords(masked) ? masked : draft.text.slice(origin.start, origin.end)
}

/** A sentence with its facts masked, whatever sets its titles apart. */
function maskedTitles(draft: Sample['draft'], origin: Span): string {
  return maskedSentence(draft, origin).replaceAll(/\*⟦title⟧\*|« ?⟦title⟧ ?»/gu, '⟦title⟧')
}

function hasOwnWords(masked: string): boolean {
  return /\p{L}/u.test(masked.replaceAll(/⟦[^⟧]*⟧/gu, ''))
}

interface Span {
  readonly start: number
  readonly end: number
}

function often(sentences: readonly string[], most: number): string[] {
  return [...Map.groupBy(sentences, (sentence) => sentence)]
    .filter(([, all]) => all.length > most)
    .map(([sentence, all]) => `${all.length} × ${sentence}`)
}
