import { AppError, type CompositionProposal, type DraftView } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import {
  askSentence,
  type ComposeRequest,
  type Composing,
  compose,
  composePreview,
  readVoice,
  textsHeardFor,
  voiceToFollow,
} from '../../writing/index.ts'
import { keepVersion, storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { allowHost, guardedModel } from '../models/allowed-hosts.ts'
import { configuredModel } from '../models/configured-model.ts'
import { houseManner } from '../models/house-manner.ts'
import { refuseUnprovedModel } from '../models/model-trial.ts'
import { boundFacts } from './bind-facts.ts'
import { draftDesk } from './draft-desk.ts'
import { draftRecords } from './draft-records.ts'
import { draftRequestOf } from './draft-request-of.ts'
import { recipientFacts } from './recipient-facts.ts'
import { readContent } from './review-content.ts'
import { type ProposedRewriting, proposedOf } from './rewrite-content.ts'

interface ComposeContentRequest {
  readonly id: string
  readonly asOf: string
  readonly staffId: string | null
  readonly versions?: number
  /** What a person asks beside the brief. */
  readonly wish?: string | null
  readonly model?: string
  readonly signal?: AbortSignal
  readonly onText?: ComposeRequest['onText']
}

/** What a model proposes in the place of a text, whole; nothing is kept before a person has taken a version. */
export interface ProposedComposition extends CompositionProposal {
  readonly id: string
  readonly version: number
  readonly composing: Composing
}

/**
 * Has the house's model write whole texts for the brief of a draft, under the check; the draft stays as it was until a person takes one.
 * Throws `model-unknown` without a model, `model-untried` and `model-not-allowed` before a trial of this task that it passed,
 * `model-host-new` before the first send to a host, `model-budget-spent`, `model-failed` when stopped.
 */
export async function proposeComposition(house: House, request: ComposeContentRequest): Promise<ProposedComposition> {
  const { version, asked } = await composeRequest(house, request)
  await refuseUnprovedModel(house.folder.app, 'compose')
  const composing = await compose(asked)
  const { code, why, tokens, wh, bytesSent } = composing
  const versions = composing.versions.map(({ without: _, ...told }) => told)
  return { id: request.id, version, composing, code, why, model: asked.model.name, versions, tokens, wh, bytesSent }
}

/** The exact bytes that the first request would send, and where. Nothing is sent. */
export async function previewComposition(
  house: House,
  request: ComposeContentRequest,
): Promise<{ host: string; body: string }> {
  const { asked } = await composeRequest(house, request)
  return { host: asked.model.host, body: await composePreview(asked) }
}

/** A named person, having read the bytes of `previewComposition`, lets them go to this host from now on. */
export async function allowComposingHost(house: House, request: ComposeContentRequest): Promise<void> {
  const { host, body } = await previewComposition(house, request)
  await allowHost(house.folder.app, { host, shown: body, who: await actorName(house.folder.app, request.staffId) })
}

interface AskSentence extends Omit<ComposeContentRequest, 'versions' | 'onText' | 'wish'> {
  /** Where the sentence stands in the text. */
  readonly start: number
  /** What is asked of it, in the person's words. */
  readonly wish: string
}

/**
 * Has the model say one sentence of a text again, alone; what it gives is settled as a rewriting is. Throws as `proposeComposition` does,
 * and `sentence-not-found` where no sentence stands at `start`.
 */
export async function proposeSentence(
  house: House,
  { start, wish, ...request }: AskSentence,
): Promise<ProposedRewriting> {
  const { version, asked } = await composeRequest(house, request)
  await refuseUnprovedModel(house.folder.app, 'compose')
  const { present } = await storedDraft(house.folder.app, request.id)
  const rewriting = await askSentence({ ...asked, content: present.content, start, wish })
  return proposedOf(rewriting, { id: request.id, version, model: asked.model.name })
}

interface Settled {
  /** `key` of the version taken. */
  readonly version: string
  /** Keys of its sentences that are left out. */
  readonly without: readonly string[]
  readonly asOf: string
  readonly staffId: string | null
}

/**
 * Puts a version in the place of the text, as its next version, without the sentences left out: the text before is taken up again to undo
 * it. Throws `draft-changed` when the text is no longer the one that was composed for, or the version is none.
 */
export async function settleComposition(
  house: House,
  proposed: ProposedComposition,
  { version, without, asOf, staffId }: Settled,
): Promise<DraftView> {
  const { app } = house.folder
  const { brief, present } = await storedDraft(app, proposed.id)
  const taken = proposed.composing.versions.find(({ key, dropped }) => key === version && dropped === null)
  if (present.version !== proposed.version || !taken) throw new AppError('draft-changed', { id: proposed.id })
  const draft = taken.without(without)
  const records = await draftRecords(house, brief, present.content)
  const { photoId } = present.content
  const text = { ...draft, content: { ...draft.content, ...(photoId && { photoId }) } }
  await keepVersion(
    app,
    proposed.id,
    {
      ...text,
      facts: await boundFacts(text, { records, asOf, texts: house.texts }),
      model: proposed.model,
      tokens: present.tokens + proposed.tokens,
      wh: present.wh + proposed.wh,
      bytesSent: present.bytesSent + proposed.bytesSent,
      writtenBy: await actorName(app, staffId),
    },
    { base: present.version },
  )
  return await readContent(house, { id: proposed.id, asOf })
}

/**
 * The best version that stands once what the records deny or do not say is left out: what a command takes, where nobody has looked. What
 * no machine can judge stays, and whoever validates opens it (P26). Null when none does.
 */
export function takenUnseen({ versions }: CompositionProposal): { version: string; without: string[] } | null {
  const standing = versions
    .filter(({ dropped }) => dropped === null)
    .map(({ key, sentences, form }) => {
      const own = sentences.filter(({ by }) => by === 'model')
      const without = own.filter(({ why }) => why.some(({ code }) => code === 'contradicted' || code === 'unsupported'))
      return {
        version: key,
        without: without.map((one) => one.key),
        left: own.length - without.length,
        of: own.length,
        form,
      }
    })
    .filter(({ left, of }) => left > of / 2)
  const [best] = standing.toSorted((a, b) => a.form.length - b.form.length || b.left / b.of - a.left / a.of)
  return best ? { version: best.version, without: best.without } : null
}

async function composeRequest(
  house: House,
  request: ComposeContentRequest,
): Promise<{ version: number; asked: ComposeRequest }> {
  const { app } = house.folder
  const { brief, present } = await storedDraft(app, request.id)
  const { show, house: own } = await draftRecords(house, brief, present.content)
  const desk = draftDesk(house, request.asOf)
  const asked = await draftRequestOf(house, desk, { brief, show, own, seed: present.version })
  const [past, list, seatsBySales, manner] = await Promise.all([
    desk.pastTexts(),
    desk.list(brief),
    desk.seatsBySales(brief.showKey),
    houseManner(app),
  ])
  const { texts } = textsHeardFor(past, brief.channel)
  const voice = voiceToFollow(readVoice(texts), texts)
  const model = await configuredModel(house, {
    published: JSON.stringify({ show, own }),
    ...(request.model && { name: request.model }),
  })
  const context = {
    ...(own && { house: own }),
    ...(list && { recipients: recipientFacts(list, brief.audience) }),
    seatsBySales,
  }
  return {
    version: present.version,
    asked: {
      asked,
      altText: present.content.altText,
      model: guardedModel(model, app),
      who: await actorName(app, request.staffId),
      versions: request.versions ?? 1,
      check: async (text) =>
        (await house.texts.run('check', { text, record: show, asOf: request.asOf }, context)).atoms,
      voice,
      ...(manner && { manner }),
      ...(request.wish && { wish: request.wish }),
      ...(request.signal && { signal: request.signal }),
      ...(request.onText && { onText: request.onText }),
    },
  }
}
