import {
  AppError,
  type DraftView,
  isDoubted,
  type RewriteChoice,
  type RewriteProposal,
  type ShowRecord,
} from '../../../contract/index.ts'
import { actorName, draftText } from '../../stewardship/index.ts'
import {
  applySentences,
  briefWishes,
  checkText,
  moveInstructions,
  type Replacement,
  type RewriteRequest,
  type Rewriting,
  rewriteDraft,
  rewritePreview,
} from '../../writing/index.ts'
import { keepVersion, type StoredVersion, storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { allowHost, guardedModel } from '../models/allowed-hosts.ts'
import { configuredModel } from '../models/configured-model.ts'
import { houseManner } from '../models/house-manner.ts'
import { refuseUnprovedModel } from '../models/model-trial.ts'
import { cleanKeptTexts } from '../voice/clean-kept-texts.ts'
import { boundFacts } from './bind-facts.ts'
import { draftRecords } from './draft-records.ts'
import { readContent } from './review-content.ts'

interface RewriteContentRequest {
  readonly id: string
  readonly asOf: string
  /** What is asked of the model, in the person's words; else what the brief asks, else « plus clair ». */
  readonly move: string | null
  /** Name and version of the instruction, when it is a known one: it stays with the sentences that it made. */
  readonly prompt?: string | null
  readonly staffId: string | null
  readonly model?: string
  readonly signal?: AbortSignal
  /** Sentences as they come, of how many. */
  readonly onSentences?: (sentences: readonly { readonly key: string; readonly text: string }[]) => void
}

/** What a model proposes for a text, sentence by sentence; nothing is kept before a person has chosen. */
export interface ProposedRewriting extends RewriteProposal {
  readonly id: string
  readonly version: number
  readonly rewriting: Rewriting
}

/**
 * Has the house's model say the sentences of a text otherwise, its facts locked. The text stays as it was until a person
 * settles the proposal; what the tries cost is in the ledger all the same.
 * Throws `model-unknown` without a model, `model-untried` and `model-not-allowed` before a trial here that it passed, `model-host-new`
 * before the first send to a host, `model-failed` when stopped.
 */
export async function proposeRewriting(house: House, request: RewriteContentRequest): Promise<ProposedRewriting> {
  const { present, asked } = await rewriteRequest(house, request)
  await refuseUnprovedModel(house.folder.app)
  const rewriting = await rewriteDraft(asked)
  return proposedOf(rewriting, { id: request.id, version: present.version, model: asked.model.name })
}

/** A rewriting as it is proposed to a person. */
export function proposedOf(
  rewriting: Rewriting,
  { id, version, model }: Pick<ProposedRewriting, 'id' | 'version' | 'model'>,
): ProposedRewriting {
  const { code, why, changes, cost } = rewriting
  return {
    id,
    version,
    rewriting,
    code,
    why,
    model,
    ...cost,
    changes: changes.map(({ sentence, after, outcome, faults }) => {
      return { key: sentence.key, before: sentence.text, after, outcome, faults: [...faults] }
    }),
  }
}

/** The exact bytes that a rewriting would send, and where. Nothing is sent. */
export async function previewRewriting(
  house: House,
  request: RewriteContentRequest,
): Promise<{ host: string; body: string }> {
  const { asked } = await rewriteRequest(house, request)
  return { host: asked.model.host, body: await rewritePreview(asked) }
}

/** A named person, having read the bytes of `previewRewriting`, lets them go to this host from now on. */
export async function allowRewritingHost(house: House, request: RewriteContentRequest): Promise<void> {
  const { host, body } = await previewRewriting(house, request)
  await allowHost(house.folder.app, { host, shown: body, who: await actorName(house.folder.app, request.staffId) })
}

/**
 * Keeps what a person chose of a proposal, as a new version: each sentence the model's, the one before, or their own.
 * Throws `draft-changed` when the text is no longer the one that was rewritten.
 */
export async function settleRewriting(
  house: House,
  proposed: ProposedRewriting,
  { choices, asOf, staffId }: { choices: readonly RewriteChoice[]; asOf: string; staffId: string | null },
): Promise<DraftView> {
  const { app } = house.folder
  const { brief, present } = await storedDraft(app, proposed.id)
  if (present.version !== proposed.version) throw new AppError('draft-changed', { id: proposed.id })
  const person = await actorName(house.folder.app, staffId)
  const replacements = choices.flatMap((choice) => replacementOf(choice, proposed.rewriting, person))
  if (replacements.length > 0) {
    const records = await draftRecords(house, brief, present.content)
    const text = applySentences(draftTextOf(present), replacements)
    const isModels = replacements.some(({ writtenBy }) => writtenBy === 'model')
    await keepVersion(app, proposed.id, {
      ...text,
      facts: await boundFacts(text, { records, asOf, texts: house.texts }),
      model: isModels ? proposed.model : present.model,
      tokens: present.tokens + proposed.tokens,
      wh: present.wh + proposed.wh,
      bytesSent: present.bytesSent + proposed.bytesSent,
      writtenBy: person,
    })
  }
  return await readContent(house, { id: proposed.id, asOf })
}

/** Every sentence that came back right, taken as it is: what a command line does. One to judge stays as it was. */
export function allTaken({ changes }: RewriteProposal): RewriteChoice[] {
  return changes
    .filter(({ outcome }) => outcome === 'rewritten' || outcome === 'repaired')
    .map(({ key }) => ({ key, take: 'proposed', text: null }))
}

function replacementOf(choice: RewriteChoice, rewriting: Rewriting, person: string): Replacement[] {
  const change = rewriting.changes.find(({ sentence }) => sentence.key === choice.key)
  if (!change || choice.take === 'before') return []
  const { sentence, outcome } = change
  if (choice.take === 'edited') {
    const after = choice.text?.trim() ?? ''
    if (after === '' || after === sentence.text) return []
    return [{ sentence, after, writtenBy: 'person', source: person }]
  }
  // A sentence that failed its check is never taken as it is, whatever is asked.
  if (outcome === 'kept' || outcome === 'unchanged') return []
  return [{ sentence, after: change.after, writtenBy: 'model', source: rewriting.writer }]
}

async function rewriteRequest(
  house: House,
  request: RewriteContentRequest,
): Promise<{ present: StoredVersion; asked: RewriteRequest }> {
  const { app } = house.folder
  const { brief, present } = await storedDraft(app, request.id)
  const { show, house: own } = await draftRecords(house, brief, present.content)
  const model = await configuredModel(house, {
    published: JSON.stringify({ show, own }),
    ...(request.model && { name: request.model }),
  })
  const wishes = briefWishes(brief)
  const manner = await houseManner(app)
  const asked: RewriteRequest = {
    draft: draftTextOf(present),
    model: guardedModel(model, app),
    who: await actorName(house.folder.app, request.staffId),
    instruction: request.move ?? (wishes.length > 0 ? wishes.join('\n') : moveInstructions.clearer),
    wishes: request.move === null ? [] : wishes,
    ...(manner && { manner }),
    address: brief.audience === 'group' ? 'vous' : (own?.address ?? 'vous'),
    ...(request.prompt && { prompt: request.prompt }),
    examples: await voiceExamples(house, request),
    invented: (sentence) =>
      checkText({ text: sentence, record: show, asOf: request.asOf }, own ? { house: own } : {})
        .atoms.filter(isDoubted)
        .map((atom) => atom.text),
    told: wordsIn({ show, own }),
    ...(request.move === moveInstructions.longer && { material: ownTexts(show) }),
    ...(request.signal && { signal: request.signal }),
    ...(request.onSentences && { onSentences: request.onSentences }),
  }
  return { present, asked }
}

/** The venue's own text on the show; a note and a review are somebody's, and are quoted. */
function ownTexts(show: ShowRecord): string[] {
  return (show.texts ?? []).filter(({ kind }) => kind === 'summary').map(({ text }) => text)
}

/** What the values of a record say, without the names of its fields. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

function draftTextOf({ content, facts, origins }: StoredVersion) {
  return { content, text: draftText(content), facts: [...facts], origins: [...origins] }
}

const mostExamples = 4
const exampleLength = { least: 40, most: 220 }

/** A few sentences that the house has published, when its voice is what is asked for. */
async function voiceExamples(house: House, { move }: RewriteContentRequest): Promise<string[]> {
  if (move !== moveInstructions.houseVoice) return []
  await cleanKeptTexts(house)
  const texts = await house.folder.app.selectFrom('past_text').select('text').orderBy('added_at', 'desc').execute()
  return texts
    .flatMap(({ text }) => [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text)])
    .map(({ segment }) => segment.trim())
    .filter(({ length }) => length >= exampleLength.least && length <= exampleLength.most)
    .slice(0, mostExamples)
}
