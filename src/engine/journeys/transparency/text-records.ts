import { z } from 'zod'
import {
  AppError,
  type MentionDuty,
  type SentenceCounts,
  type TextRecord,
  type Transparency,
} from '../../../contract/index.ts'
import {
  draftText,
  legalStatements,
  mentionDuty,
  modelSentences,
  sentenceCounts,
  stagesOfReview,
} from '../../stewardship/index.ts'
import { jsonColumn } from '../../store/index.ts'
import { draftDesk } from '../contents/draft-desk.ts'
import { presentApprovals } from '../contents/draft-standing.ts'
import { presentDraft } from '../contents/present-draft.ts'
import { type StoredDraft, storedDraft, versionsOf } from '../drafts/draft-store.ts'
import { type House, setting } from '../house/index.ts'
import { houseRecord, showRecord } from '../programme/records.ts'

const exportedColumn = jsonColumn(z.object({ draft: z.string(), format: z.string(), hash: z.string() }))

interface Exported {
  readonly draftId: string
  readonly at: string
  readonly by: string
  readonly format: string
  /** First twelve digits of the hash of the state that left. */
  readonly hash: string
}

/** Each version of a text that left, with who wrote what in it and who read it, and what the law says of it. */
export async function transparency(house: House): Promise<Transparency> {
  const exported = await exportedTexts(house)
  const responsible = await responsibleName(house)
  const records: TextRecord[] = []
  for (const draftId of new Set(exported.map((one) => one.draftId))) {
    const mine = exported.filter((one) => one.draftId === draftId)
    const versions = await versionsOf(house.folder.app, draftId)
    const versionAt = (at: string) => versions.findLast(({ writtenAt }) => writtenAt <= at)?.version ?? 1
    const byVersion = Map.groupBy(mine, ({ at }) => versionAt(at))
    for (const [version, exports] of byVersion)
      records.push(await recordOf(house, { draftId, version, exports, responsible }))
  }
  return { records: records.sort((a, b) => lastOf(b).localeCompare(lastOf(a))), statements: legalStatements() }
}

/** Whether a text needs a mention as it stands, before it leaves. Throws `draft-not-found`. */
export async function transparencyOfDraft(
  house: House,
  { draftId, asOf }: { readonly draftId: string; readonly asOf: string },
): Promise<MentionDuty & { sentences: SentenceCounts }> {
  const draft = await presentDraft(house, draftId, draftDesk(house, asOf))
  const sentences = sentenceCounts({ text: draft.text, origins: [...draft.stored.present.origins] })
  const reviewers = presentApprovals(draft).map(({ by }) => by)
  return { sentences, ...mentionDuty({ counts: sentences, reviewers, responsible: await responsibleName(house) }) }
}

async function recordOf(
  house: House,
  {
    draftId,
    version,
    exports,
    responsible,
  }: { draftId: string; version: number; exports: readonly Exported[]; responsible: string | null },
): Promise<TextRecord> {
  const stored = await storedDraft(house.folder.app, draftId, version)
  const written = { text: draftText(stored.present.content), origins: [...stored.present.origins] }
  const counts = sentenceCounts(written)
  const last = exports.at(-1)?.at ?? ''
  const reviews = (await stagesOfReview(house.folder.app, draftId)).filter(
    ({ contentHash, at, withdrawnAt }) =>
      exports.some(({ hash }) => contentHash.startsWith(hash)) &&
      at <= last &&
      (withdrawnAt === null || withdrawnAt > last),
  )
  return {
    draftId,
    version,
    showTitle: await titleOf(house, stored),
    channel: stored.brief.channel,
    audience: stored.brief.audience,
    exports: exports.map(({ at, by, format }) => ({ at, by, format })),
    sentences: counts,
    byModel: modelSentences(written),
    reviews: reviews.map(({ by, at, opened, link }) => ({ by, at, opened, link })),
    responsible,
    ...mentionDuty({ counts, reviewers: [...new Set(reviews.map(({ by }) => by))], responsible }),
  }
}

/** Lists are no texts: they are journalled apart. */
async function exportedTexts(house: House): Promise<Exported[]> {
  const rows = await house.folder.app
    .selectFrom('journal')
    .selectAll()
    .where('action', '=', 'draft-exported')
    .orderBy('id')
    .execute()
  return rows.map(({ at, who, detail }) => {
    const { draft, format, hash } = exportedColumn.read(detail)
    return { draftId: draft, at, by: who, format, hash }
  })
}

async function titleOf(house: House, { brief }: StoredDraft): Promise<string> {
  return await showRecord(house, brief.showKey).then(
    ({ record }) => record.title,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'show-not-found') return brief.showKey
      throw error
    },
  )
}

/** The name under which the house answers for what it publishes. */
async function responsibleName(house: House): Promise<string | null> {
  const record = await houseRecord(house)
  const entity = await setting(house.folder.app, 'legalEntity')
  return record?.legalEntity || record?.name || (entity === 'maison' ? null : entity)
}

function lastOf({ exports }: TextRecord): string {
  return exports.at(-1)?.at ?? ''
}
