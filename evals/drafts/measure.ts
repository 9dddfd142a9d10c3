import type { ShowRecord } from '../../src/contract/index.ts'
import { correctText, lexiconFromRecord } from '../../src/engine/language/index.ts'
import { checkCliches, checkText, isPractical } from '../../src/engine/writing/index.ts'
import { sayMessage } from '../../src/words/index.ts'
import { strangeFacts } from './second-extractor.ts'
import { asOf, type Sample } from './sixty.ts'

/** What is wrong with a set of drafts; every list is empty when nothing is. */
export interface Measures {
  readonly drafts: number
  /** Sentences, facts masked, that come more than twice; mentions and practical lines apart. */
  readonly repeated: readonly string[]
  readonly sameOpenings: readonly string[]
  readonly cliches: readonly string[]
  readonly typography: readonly string[]
  readonly french: readonly string[]
  readonly factErrors: readonly string[]
  readonly strangeFacts: readonly string[]
  readonly wordsPerSentence: number
  readonly longest: number
  /** Drafts whose date, hour, place and price are not all told. */
  readonly notFindable: readonly string[]
  /** Times that a title is said in the body, on average. */
  readonly titles: number
}

export async function measure(samples: readonly Sample[]): Promise<Measures> {
  const french = await Promise.all(samples.map(frenchOf))
  const lengths = samples.flatMap(({ draft }) =>
    proseOf(draft.content.body).map((sentence) => sentence.split(/\s+/u).length),
  )
  return {
    drafts: samples.length,
    repeated: repeatedIn(samples),
    sameOpenings: sameOpenings(samples),
    cliches: samples.flatMap(({ name, draft }) =>
      checkCliches(draft.text)
        .filter(({ level }) => level !== 'passed')
        .map(({ params }) => `${name}: ${String(params.first ?? '!')}`),
    ),
    typography: french.flatMap(({ typography }) => typography),
    french: french.flatMap(({ others }) => others),
    factErrors: samples.flatMap(factErrors),
    strangeFacts: samples.flatMap((sample) =>
      strangeFacts(sample.draft.text, sample).map((what) => `${sample.name}: ${what}`),
    ),
    wordsPerSentence: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    longest: Math.max(0, ...lengths),
    notFindable: samples.flatMap(notFindable),
    titles:
      samples.reduce((sum, { draft, show }) => sum + draft.content.body.split(show.title).length - 1, 0) /
      samples.length,
  }
}

async function frenchOf({ name, draft, show, house, channel }: Sample) {
  const findings = await correctText(draft.text, {
    lexicon: lexiconFromRecord({ shows: [show], house }),
    tiers: channel === 'sms' ? ['sure'] : ['sure', 'check', 'typography'],
    slowSearches: 0,
  })
  const told = findings
    .filter(
      ({ start, end, suggestions }) =>
        !suggestions.some((better) => blanks(better) === blanks(draft.text.slice(start, end))),
    )
    .map((finding) => ({
      ...finding,
      said: `${name}: ${finding.rule} « ${draft.text.slice(finding.start, finding.end)} » ${finding.suggestions[0] ?? ''}`,
    }))
  return {
    typography: told.filter(({ tier }) => tier === 'typography').map(({ said }) => said),
    others: told.filter(({ tier }) => tier !== 'typography').map(({ said }) => said),
  }
}

function factErrors({ name, draft, show, house, audience, allBought, bases }: Sample): string[] {
  const recipients = { count: 263, segment: audience, allBought, allSubscribers: audience === 'subscriber', bases }
  return checkText({ text: draft.text, record: show, asOf }, { house, recipients })
    .atoms.filter(({ status }) => status !== 'supported')
    .map(({ text, kind, message }) => `${name}: ${kind} « ${text} » ${sayMessage('fr', message)}`)
}

/** Each sentence with its facts masked, once a draft. */
function repeatedIn(samples: readonly Sample[]): string[] {
  const masked = samples.flatMap(({ draft }) => [
    ...new Set(draft.origins.map((origin) => maskedSentence(draft, origin))),
  ])
  return [...Map.groupBy(masked, (key) => key)]
    .filter(([key, all]) => all.length > 2 && /\p{L}/u.test(key.replaceAll(/⟦[^⟧]*⟧/gu, '')) && !isPractical(key))
    .map(([key, all]) => `${all.length} × ${key}`)
}

export function maskedSentence(
  { text, facts }: Sample['draft'],
  { start, end }: { start: number; end: number },
): string {
  let masked = ''
  let at = start
  for (const fact of facts.filter((one) => one.start >= start && one.end <= end).sort((a, b) => a.start - b.start)) {
    masked += `${text.slice(at, fact.start)}⟦${fact.kind}⟧`
    at = fact.end
  }
  return (masked + text.slice(at, end))
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** First sentences of the bodies as they are read; a brochure's page opens on its title. */
function sameOpenings(samples: readonly Sample[]): string[] {
  const first = samples
    .filter(({ channel }) => channel !== 'brochure' && channel !== 'leaflet')
    .map(({ draft }) => proseOf(draft.content.body)[0] ?? '')
  return [...Map.groupBy(first, (opening) => opening)]
    .filter(([, all]) => all.length > 1)
    .map(([opening, all]) => `${all.length} × ${opening}`)
}

/** Sentences of the paragraphs that are prose: lines of facts, credits and mentions are not. */
function proseOf(body: string): string[] {
  return body
    .split(/\n{2,}/u)
    .filter((block) => !block.includes('\n') && !block.startsWith('**'))
    .flatMap((block) =>
      [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(block)].map(({ segment }) => segment.trim()),
    )
    .filter((sentence) => /\p{L}/u.test(sentence) && !sentence.includes(' · '))
}

/** A reader looks for a day, an hour, a place and a price. */
function notFindable({ name, draft, show, house, channel }: Sample): string[] {
  const text = draft.text.replaceAll(/[\u00a0\u202f]/gu, ' ')
  const wants = {
    day: /\d{1,2}(?:er)? (?:janv|févr|mars|avri|mai|juin|juil|août|sept|oct|nov|déc)|\d\/\d/iu.test(text),
    hour: /\d ?h/u.test(text),
    place: [house.name, house.shortName, ...show.performances.flatMap(({ hall, venue }) => [hall, venue])].some(
      (place) => place && text.includes(place.replace(/^(?:Le|La|Les) /u, '')),
    ),
    price: (show.prices ?? []).length === 0 || isSoldOut(show) || /€|CHF|\$|gratuit|entrée libre/iu.test(text),
  }
  const lost = Object.entries(wants).flatMap(([what, told]) => (told ? [] : [what]))
  return lost.length > 0 && channel !== 'brochure' ? [`${name}: ${lost.join(', ')}`] : []
}

function blanks(text: string): string {
  return text.replaceAll('\u202f', '\u00a0')
}

/** Nobody asks what a seat costs where none is left. */
function isSoldOut({ availability, performances }: ShowRecord): boolean {
  return availability === 'soldOut' || performances.every((performance) => performance.availability === 'soldOut')
}
