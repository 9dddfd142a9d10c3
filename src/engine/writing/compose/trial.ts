import type { ComposeTrialText, HouseRecord, ShowRecord } from '../../../contract/index.ts'
import type { TextModel } from '../../model/index.ts'
import type { DraftRequest } from '../draft/index.ts'
import { passagesOf, readPassage, supportOf } from '../support/index.ts'
import type { PastText } from '../voice/index.ts'
import { readVoice, voiceDistance } from '../voice/index.ts'
import { compose } from './compose.ts'
import type { Composed, ComposeRequest } from './compose-request.ts'

/** What a model did with the records of a trial. */
export interface ComposeScore {
  readonly asked: number
  /** Offered once the check had answered. */
  readonly offered: number
  /** Of these, with nothing left that the record says otherwise or does not say. */
  readonly sound: number
  /** Of these, within every bound of their channel. */
  readonly fit: number
  /** Mean share of the sentences of a record's own text that the texts tell, 0 to 1. */
  readonly told: number
  readonly cliches: number
  /** Mean distance to the house's voice; null without enough past texts. */
  readonly distance: number | null
  readonly seconds: number
  readonly tokens: number
  readonly wh: number
  readonly texts: readonly ComposeTrialText[]
}

/** Below these the text without a model is better: it keeps every fact and costs nothing. */
const bar = { sound: 0.9, fit: 0.75, told: 0.25 } as const
export const trialRecords = 12

/** Whether a model did at least as well as the text without one. */
export function isComposeTrialPassed({ asked, sound, fit, told }: ComposeScore): boolean {
  return asked > 0 && sound / asked >= bar.sound && fit / asked >= bar.fit && told >= bar.told
}

interface Trial {
  readonly model: TextModel
  readonly who: string
  readonly shows: readonly ShowRecord[]
  readonly house: HouseRecord
  readonly asOf: string
  /** The house's own past texts, from which the distance is measured. */
  readonly past: readonly PastText[]
  readonly check: (text: string, show: ShowRecord) => ReturnType<ComposeRequest['check']>
  readonly signal?: AbortSignal
  readonly onText?: (done: number, of: number) => void
}

const channels = ['email', 'newsletter', 'web', 'facebook', 'press', 'instagram'] as const
const audiences = ['new', 'regular', 'lapsed'] as const

/** Has a model compose for the records of a trial, one text each on the channels in turn, by the very path of a real one. Throws only when stopped. */
export async function tryComposing(trial: Trial): Promise<ComposeScore> {
  const started = performance.now()
  const shows = trial.shows.slice(0, trialRecords)
  const voice = readVoice(trial.past)
  const cost = { tokens: 0, wh: 0 }
  const made: { readonly show: ShowRecord; readonly version: Composed }[] = []
  const texts: ComposeTrialText[] = []
  for (const [at, show] of shows.entries()) {
    trial.onText?.(at, shows.length)
    const asked = requestOf(trial, show, at)
    const { versions, why, tokens, wh } = await compose({
      asked,
      model: trial.model,
      who: trial.who,
      versions: 1,
      check: (text) => trial.check(text, show),
      ...(trial.signal && { signal: trial.signal }),
    })
    cost.tokens += tokens
    cost.wh += wh
    const [version] = versions
    if (version) made.push({ show, version })
    texts.push(textOf(asked, version, why))
  }
  const offered = made.filter(({ version }) => version.dropped === null)
  const distances = offered.map(({ version }) => voiceDistance(version.body, { voice, past: trial.past }))
  const measured = distances.flatMap(({ distance }) => (distance === null ? [] : [distance]))
  return {
    asked: shows.length,
    offered: offered.length,
    sound: offered.filter(({ version }) => isSound(version)).length,
    fit: offered.filter(({ version }) => version.form.length === 0).length,
    told: mean(offered.map(({ show, version }) => toldOf(show, version.body))) ?? 0,
    cliches: distances.reduce((sum, { cliches }) => sum + cliches.length, 0),
    distance: mean(measured),
    seconds: (performance.now() - started) / 1000,
    ...cost,
    texts,
  }
}

function requestOf({ house, asOf }: Trial, show: ShowRecord, at: number): DraftRequest {
  const channel = channels[at % channels.length] ?? 'email'
  const audience = audiences[at % audiences.length] ?? 'new'
  return {
    brief: { showKey: show.key, channel, audience, intention: null },
    show,
    house,
    asOf,
    audience: { key: audience, persons: 0, addresses: 0 },
    usedOpenings: [],
    seed: at,
  }
}

function textOf({ show, brief }: DraftRequest, version: Composed | undefined, why: string | null): ComposeTrialText {
  return {
    show: show.title,
    channel: brief.channel,
    audience: brief.audience,
    text: version?.text ?? '',
    why: version?.dropped ?? why,
    marks: (version?.sentences ?? []).flatMap(({ text, why: doubts }) =>
      doubts.map(({ code, words }) => ({ code, words, sentence: text })),
    ),
  }
}

function isSound({ sentences }: Composed): boolean {
  return sentences.every(({ why }) => why.every(({ code }) => code !== 'contradicted' && code !== 'unsupported'))
}

/** Share of the sentences of the record's own text that a text comes near. */
function toldOf(show: ShowRecord, body: string): number {
  const texts = (show.texts ?? []).filter(({ kind }) => kind === 'summary')
  const passages = passagesOf({ texts, pressQuotes: [] })
  const said = passagesOf({ texts: [{ kind: 'other', text: body, source: '' }], pressQuotes: [] }).map(readPassage)
  return mean(passages.map(({ text }) => (supportOf(text, said).level === 'none' ? 0 : 1))) ?? 0
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
