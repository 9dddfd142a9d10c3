import { createHash } from 'node:crypto'
import {
  AppError,
  type DraftView,
  type RephraseProposal,
  type RephraseWay,
  type RewriteChoice,
} from '../../../contract/index.ts'
import { actorName, draftText } from '../../stewardship/index.ts'
import { type Change, rephrase, type TakenChange, withChanges } from '../../writing/index.ts'
import { keepVersion, type StoredVersion, storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { boundFacts } from './bind-facts.ts'
import { draftDesk } from './draft-desk.ts'
import { type DraftRecords, draftRecords } from './draft-records.ts'
import { draftRequestOf } from './draft-request-of.ts'
import { readContent } from './review-content.ts'

interface RephraseRequest {
  readonly id: string
  readonly asOf: string
  readonly way: RephraseWay
}

/**
 * What rules propose to say a text shorter, longer or otherwise, from its present version, whoever wrote each sentence of it. Nothing is
 * kept before a person has chosen. Same version, same records, same proposal. Throws `draft-not-found`.
 */
export async function proposeRephrasing(house: House, request: RephraseRequest): Promise<RephraseProposal> {
  const { present, changes } = await rephrased(house, request)
  return {
    way: request.way,
    version: present.version,
    hash: hashOf(present, changes),
    changes: changes.map(({ key, kind, before, after, why }) => ({ key, kind, before, after, why })),
  }
}

/**
 * Keeps what a person took of a proposal, as a new version of the same text: each change as proposed, refused, or in their own words.
 * Throws `draft-changed` when the text or its records are no longer those of the proposal (`hash`).
 */
export async function settleRephrasing(
  house: House,
  {
    hash,
    choices,
    staffId,
    ...request
  }: RephraseRequest & {
    readonly hash: string
    readonly choices: readonly RewriteChoice[]
    readonly staffId: string | null
  },
): Promise<DraftView> {
  const { present, changes, records } = await rephrased(house, request)
  if (hashOf(present, changes) !== hash) throw new AppError('draft-changed', { id: request.id })
  const person = await actorName(house.folder.app, staffId)
  const taken = choices.flatMap((choice) => takenOf(choice, changes, person))
  if (taken.length > 0) {
    const text = withChanges(textOf(present), taken)
    await keepVersion(
      house.folder.app,
      request.id,
      {
        ...present,
        ...text,
        facts: await boundFacts(text, { records, asOf: request.asOf, texts: house.texts }),
        writtenBy: person,
      },
      { base: present.version },
    )
  }
  return await readContent(house, request)
}

async function rephrased(
  house: House,
  { id, asOf, way }: RephraseRequest,
): Promise<{ present: StoredVersion; changes: Change[]; records: DraftRecords }> {
  const { brief, present } = await storedDraft(house.folder.app, id)
  const records = await draftRecords(house, brief, present.content)
  const asked = await draftRequestOf(house, draftDesk(house, asOf), {
    brief,
    show: records.show,
    own: records.house,
    seed: present.version,
  })
  return { present, changes: rephrase(textOf(present), way, asked), records }
}

function textOf({ content, facts, origins }: StoredVersion) {
  return { content, text: draftText(content), facts: [...facts], origins: [...origins] }
}

function hashOf({ version, content }: StoredVersion, changes: readonly Change[]): string {
  return createHash('sha256')
    .update(JSON.stringify([version, content, changes.map(({ key, before, after }) => [key, before, after])]))
    .digest('hex')
}

function takenOf(choice: RewriteChoice, changes: readonly Change[], person: string): TakenChange[] {
  const change = changes.find(({ key }) => key === choice.key)
  if (!change || choice.take === 'before') return []
  if (choice.take === 'proposed') return [{ change, own: null }]
  const words = choice.text?.trim() ?? ''
  return words === '' ? [] : [{ change, own: { words, person } }]
}
