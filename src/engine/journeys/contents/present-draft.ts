import {
  AppError,
  type Atom,
  type DraftFact,
  type DraftView,
  type IgnoredFinding,
  isDoubted,
  type ReviewCheck,
  type ShowRecord,
} from '../../../contract/index.ts'
import {
  contentHash,
  draftText,
  type JudgedCheck,
  type Judgement,
  listStaff,
  overlap,
  type PresentState,
  reviewState,
  type StandingCheck,
  setAside,
  setAsideFacts,
  untrueFacts,
  withTakenOn,
} from '../../stewardship/index.ts'
import { type StoredDraft, storedDraft, versionsOf } from '../drafts/draft-store.ts'
import { type House, setting } from '../house/index.ts'
import { photoView } from '../photos/index.ts'
import { recordAt } from '../programme/past-records.ts'
import type { DraftDesk } from './draft-desk.ts'
import { type DraftRecords, draftRecords } from './draft-records.ts'
import { approvalOf, type DraftStanding, outdatedBy, presentApprovals, stateOf } from './draft-standing.ts'
import { exportsOf } from './export-formats.ts'
import { frenchFindings } from './french-findings.ts'
import { houseFrench, othersAsked } from './house-french.ts'
import type { KeptJudgements } from './kept-judgements.ts'
import type { MailingList } from './mailing-list.ts'
import { recipientFacts } from './recipient-facts.ts'
import { unnamedHouse } from './unnamed-house.ts'

/** The same with its words and its list, and with its checks against the present records. */
export interface PresentDraft extends DraftStanding {
  readonly list: MailingList | null
  readonly text: string
  /** What the show's record said when the text was written. */
  readonly before: ShowRecord
  readonly atoms: readonly Atom[]
  readonly checks: readonly JudgedCheck[]
  /** Remarks on its French that were set aside here. */
  readonly ignored: readonly IgnoredFinding[]
}

/** Reads a text and judges it today. Throws `draft-not-found`, `show-not-found`. */
export async function presentDraft(house: House, id: string, desk: DraftDesk): Promise<PresentDraft> {
  return await judgedToday(house, await storedDraft(house.folder.app, id), desk)
}

interface JudgedFor {
  /** Its state and nothing else: French and repetition are left out. */
  readonly stateAlone?: boolean
  /** As it is typed: other correctors are not waited for. */
  readonly asTyped?: boolean
  /** The records behind it, when they have just been read. */
  readonly records?: DraftRecords
}

/**
 * Judges a text today. A list of texts asks for their state alone: spelling and repetition, which never block, are then left
 * out (they take a tenth of a second a text).
 */
export async function judgedToday(
  house: House,
  stored: StoredDraft,
  desk: DraftDesk & JudgedFor,
): Promise<PresentDraft> {
  const { brief } = stored
  const records = desk.records ?? (await draftRecords(house, brief, stored.present.content))
  const text = draftText(stored.present.content)
  const { rows: ignoredRows, here: ignored } = await setAside(house.folder.app, stored.id)
  const list = await desk.list(brief)
  const judgement = await judgedBy(house, stored, { desk, records })
  const { checks, atoms } = await house.texts.run('judge', {
    ...judgement,
    recipients: list && recipientFacts(list, brief.audience),
    seatsBySales: await desk.seatsBySales(brief.showKey),
    otherTexts: desk.stateAlone ? [] : await desk.otherTexts(stored.id),
    findings: desk.stateAlone
      ? []
      : await frenchFindings({
          text,
          show: records.show,
          house: records.house,
          channel: brief.channel,
          known: await houseFrench(house),
          opinions: desk.asTyped ? null : await othersAsked(house),
          texts: house.texts,
        }),
    ignored: ignoredRows,
  })
  const hash = hashToday(stored, { records, list })
  const standing = await standingOf(house, { stored, records, found: { hash, checks }, asOf: desk.asOf })
  return { ...standing, list, text, before: judgement.showBefore, atoms, ignored }
}

interface ForList {
  readonly desk: DraftDesk
  readonly kept: KeptJudgements
}

/**
 * How a text stands today, as `judgedToday` finds it: what was found before stands where nothing that decides has changed. Null where
 * the show of the text has no record any more: a list of texts goes on without it.
 */
export async function standingToday(
  house: House,
  stored: StoredDraft,
  { desk, kept }: ForList,
): Promise<DraftStanding | null> {
  const text = await toJudge(house, stored, desk)
  if (text === null) return null
  const { records, judgement, decidedBy } = text
  const found = await kept.of(stored.id, decidedBy, async () => {
    const list = await desk.list(stored.brief)
    // With the list, made of the marts whose mark decides too.
    const [recipients, seatsBySales] = [
      list && recipientFacts(list, stored.brief.audience),
      await desk.seatsBySales(stored.brief.showKey),
    ]
    const { checks } = await house.texts.run('judge', { ...judgement, recipients, seatsBySales })
    return { hash: hashToday(stored, { records, list }), checks }
  })
  return await standingOf(house, { stored, records, found, asOf: desk.asOf })
}

/** The same without judging anything: where the text was not judged for today, its show alone. */
export async function standingSoFar(
  house: House,
  stored: StoredDraft,
  { desk, kept }: ForList,
): Promise<DraftStanding | { readonly show: ShowRecord } | null> {
  const text = await toJudge(house, stored, desk)
  if (text === null) return null
  const { records, decidedBy } = text
  const found = kept.standing(stored.id, decidedBy)
  return found ? await standingOf(house, { stored, records, found, asOf: desk.asOf }) : { show: records.show }
}

/** A text with all that decides how it is judged for a list; null where its show has no record any more. */
async function toJudge(house: House, stored: StoredDraft, desk: DraftDesk) {
  const records = await unlessGone(() => draftRecords(house, stored.brief, stored.present.content))
  if (records === null) return null
  const judgement = { ...(await judgedBy(house, stored, { desk, records })), otherTexts: [], findings: [] }
  return { records, judgement, decidedBy: [judgement, await desk.listMadeOf(stored.brief)] }
}

/** All that a text is judged by, but for its list, its French and what else the house says. */
async function judgedBy(
  house: House,
  { brief, present }: StoredDraft,
  { desk, records }: { readonly desk: DraftDesk; readonly records: DraftRecords },
): Promise<Omit<Judgement, 'recipients' | 'otherTexts' | 'findings' | 'ignored'> & { showBefore: ShowRecord }> {
  return {
    content: present.content,
    facts: present.facts,
    origins: present.origins,
    channel: brief.channel,
    audience: brief.audience,
    askedPerformances: brief.performances ?? [],
    show: records.show,
    showBefore: (await recordAt(house.folder.app, { key: brief.showKey, at: present.writtenAt })) ?? records.show,
    house: records.house,
    photo: records.photo,
    asOf: desk.asOf,
    dataUntil: await desk.dataUntil(),
    recordDay: records.changedAt.slice(0, 10),
    factsAside: await setAsideFacts(house.folder.app),
  }
}

function hashToday(
  { brief, present }: StoredDraft,
  { records, list }: { readonly records: DraftRecords; readonly list: MailingList | null },
): string {
  return contentHash({
    content: present.content,
    channel: brief.channel,
    facts: present.facts,
    records,
    photo: records.photo,
    addresses: list?.rows.map(({ address }) => address) ?? null,
  })
}

async function standingOf<Check extends StandingCheck>(
  house: House,
  { stored, records, found, asOf }: Standing<Check>,
): Promise<DraftStanding & { readonly checks: readonly Check[] }> {
  const review = await reviewState(house.folder.app, stored.id)
  const checks = withTakenOn(found.checks, review)
  return {
    stored,
    show: records.show,
    house: records.house,
    photo: records.photo,
    hash: found.hash,
    checks,
    blocking: checks.filter(({ level }) => level === 'blocking').length,
    review,
    approvalsNeeded: await setting(house.folder.app, 'approvalsNeeded'),
    asOf,
  }
}

interface Standing<Check> {
  readonly stored: StoredDraft
  readonly records: DraftRecords
  readonly found: { readonly hash: string; readonly checks: readonly Check[] }
  readonly asOf: string
}

/** The same, or null where the show of the text has no record any more: a list of texts goes on without it. */
export async function judgedUnlessGone(
  house: House,
  stored: StoredDraft,
  desk: DraftDesk & JudgedFor,
): Promise<PresentDraft | null> {
  return await unlessGone(() => judgedToday(house, stored, desk))
}

async function unlessGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'show-not-found') return null
    throw error
  }
}

/** What a signature is put under. */
export function stateToSign({ stored, hash, checks }: PresentDraft): PresentState {
  return { draftId: stored.id, contentHash: hash, checks }
}

/** All that a page shows of a text. */
export async function viewOf(house: House, draft: PresentDraft): Promise<DraftView> {
  const { stored, list } = draft
  const { present, brief } = stored
  const approval = approvalOf(draft)
  const checks = draft.checks.map((check) => reviewCheck(check, draft))
  const last = draft.review.approvals.at(-1)
  return {
    id: stored.id,
    isPutAway: stored.isArchived,
    brief,
    showTitle: draft.show.title,
    state: stateOf(draft),
    outdatedBy: outdatedBy(draft),
    version: present.version,
    versions: await versionsOf(house.folder.app, stored.id),
    contentHash: draft.hash,
    draft: {
      content: present.content,
      text: draft.text,
      facts: factsToday(draft),
      checks: checks.map(({ key, level, code, params, spans }) => ({ key, level, code, params, spans })),
      origins: present.origins,
      model: present.model,
      tokens: present.tokens,
      wh: present.wh,
      bytesSent: present.bytesSent,
    },
    checks: await withNames(house, checks),
    ignored: [...draft.ignored],
    advice: await house.texts.run('advise', {
      content: present.content,
      channel: brief.channel,
      audience: brief.audience,
      show: draft.show,
      house: draft.house ?? unnamedHouse,
      asOf: draft.asOf,
    }),
    list: list && { channel: list.channel, from: draft.house?.name ?? '', ...list.reach },
    approval,
    approvals: presentApprovals(draft),
    approvalsNeeded: draft.approvalsNeeded,
    lastApproval: approval || !last ? null : { by: last.by, at: last.at, onBehalfOf: last.onBehalfOf?.name ?? null },
    exports: exportsOf(stored),
    photo: draft.photo && !draft.photo.isRemoved ? photoView(draft.photo, draft.asOf) : null,
  }
}

/** The checks of a text with what people have said of each. */
export async function checksOf(house: House, draft: PresentDraft): Promise<ReviewCheck[]> {
  return await withNames(
    house,
    draft.checks.map((check) => reviewCheck(check, draft)),
  )
}

/** What a person took on and nobody can any more (a record denies it since) blocks as if nobody had. */
function reviewCheck(check: JudgedCheck, { review, hash }: PresentDraft): ReviewCheck {
  const counts = check.level !== 'blocking'
  const taken = counts ? review.takenOn.find(({ checkId }) => checkId === check.id) : undefined
  return {
    ...check,
    takenOn: taken ? { by: taken.by, reason: taken.reason, at: taken.at } : null,
    openedBy: review.opened
      .filter(({ checkId, contentHash: of }) => checkId === check.id && of === hash)
      .map(({ staffId }) => staffId),
  }
}

async function withNames(house: House, checks: readonly ReviewCheck[]): Promise<ReviewCheck[]> {
  if (!checks.some(({ openedBy }) => openedBy.length > 0)) return [...checks]
  const names = new Map((await listStaff(house.folder.app)).map(({ id, name }) => [id, name]))
  return checks.map((check) => ({ ...check, openedBy: check.openedBy.map((id) => names.get(id) ?? id) }))
}

/** The facts of a text with how they stand today: what was bound, corrected by what the check finds in the same place. */
function factsToday(draft: PresentDraft): DraftFact[] {
  const { before, show, house, atoms } = draft
  const untrue = new Set(untrueFacts({ facts: draft.stored.present.facts, before, records: { show, house }, atoms }))
  const bound = draft.stored.present.facts.map((fact): DraftFact => {
    const atom = draft.atoms.find((one) => isDoubted(one) && overlap(one, fact))
    const status = atom?.status ?? (untrue.has(fact) ? 'contradicted' : 'supported')
    const { start, end, text, kind, factId } = fact
    return { start, end, text, kind, factId, status, ...(atom && { message: atom.message }) }
  })
  const unbound = draft.atoms
    .filter((atom) => !draft.stored.present.facts.some((fact) => overlap(fact, atom)))
    .map(({ start, end, text, kind, fact, status, message }): DraftFact => {
      return { start, end, text, kind, factId: fact, status, message }
    })
  return [...bound, ...unbound].sort((a, b) => a.start - b.start || a.end - b.end)
}
