import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppDatabase, openAppDatabase } from '../../store/index.ts'
import { addStaff } from '../staff/staff.ts'
import { approveDraft, takeOnCheck, withdrawApproval } from './approvals.ts'
import type { JudgedCheck } from './check-id.ts'
import { type ChainFault, verifyReviewChain } from './review-chain.ts'

const pin = '4821'
const contentHash = 'a'.repeat(64)
let folder = ''
let app: AppDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-chain-'))
  app = await openAppDatabase(join(folder, 'app.sqlite'))
  await addStaff(app, { name: 'Anne Morel', role: 'relations publiques', pin })
})

afterAll(async () => {
  await app.destroy()
  await rm(folder, { recursive: true, force: true })
})

async function approve(draftId: string): Promise<void> {
  const checks = ['sense', 'link'].map((id) => ({ id, code: id, level: 'look' }) as JudgedCheck)
  await approveDraft(
    app,
    { draftId, contentHash, checks },
    { contentHash, staff: 'Anne Morel', pin, opened: ['sense', 'link'] },
  )
}

test('validations are sealed one with the other: one changed, added or removed by another hand is seen', async () => {
  await approve('t-first')
  await approve('t-second')
  expect((await verifyReviewChain(app)).faults).toEqual([])
  const faultsAfter = async (change: (inside: AppDatabase) => Promise<unknown>) => {
    const seen: ChainFault[] = []
    await app
      .transaction()
      .execute(async (inside) => {
        await change(inside)
        seen.push(...(await verifyReviewChain(inside)).faults)
        throw new Error('back as it was')
      })
      .catch(() => null)
    return seen.map(({ code }) => code)
  }
  const ofDraft = ['draft_id', '=', 't-second'] as const
  const hash = { content_hash: 'f'.repeat(64) }
  expect(
    await faultsAfter((inside) =>
      inside
        .updateTable('approval')
        .set(hash)
        .where(...ofDraft)
        .execute(),
    ),
  ).toEqual(['decision-unchained', 'decision-removed'])
  expect(
    await faultsAfter((inside) =>
      inside
        .deleteFrom('approval')
        .where(...ofDraft)
        .execute(),
    ),
  ).toEqual(['decision-removed'])
  for (const change of [
    { staff_name: 'Autre Nom' },
    { on_behalf_of_name: 'Autre Nom' },
    { checks: '[]' },
    { opened: '[]' },
    { opened: '["sense","link","other"]' },
  ])
    expect(
      await faultsAfter((inside) =>
        inside
          .updateTable('approval')
          .set(change)
          .where(...ofDraft)
          .execute(),
      ),
      JSON.stringify(change),
    ).toEqual(['decision-altered'])
  expect(await faultsAfter((inside) => inside.deleteFrom('opened_check').execute())).toEqual([
    'decision-altered',
    'decision-altered',
  ])
  // A name that an erasure emptied is not one that was changed.
  expect(await faultsAfter((inside) => inside.updateTable('approval').set({ staff_name: '' }).execute())).toEqual([])
  const first = await app.selectFrom('review_event').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const onFirst = ['id', '=', first.id] as const
  expect(
    await faultsAfter((inside) =>
      inside
        .updateTable('review_event')
        .set(hash)
        .where(...onFirst)
        .execute(),
    ),
  ).toContain('link-broken')
  expect(
    await faultsAfter((inside) =>
      inside
        .deleteFrom('review_event')
        .where(...onFirst)
        .execute(),
    ),
  ).toContain('link-missing')
})

test('the last validations taken out with their links are missed, and so is a withdrawal', async () => {
  await approve('t-third')
  await withdrawApproval(app, 't-third', { staff: 'Anne Morel', pin })
  const codes = async () => (await verifyReviewChain(app)).faults.map(({ code }) => code)
  expect(await codes()).toEqual([])
  const links = await app.selectFrom('review_event').select('id').orderBy('id').execute()
  await app
    .deleteFrom('review_event')
    .where('id', '=', links.at(-1)?.id ?? 0)
    .execute()
  await app.updateTable('approval').set({ withdrawn_at: null }).where('draft_id', '=', 't-third').execute()
  expect(await codes()).toEqual(['end-missing'])
  await app.deleteFrom('review_event').where('draft_id', '=', 't-third').execute()
  await app.deleteFrom('approval').where('draft_id', '=', 't-third').execute()
  expect(await codes()).toEqual(['end-missing'])
  expect((await verifyReviewChain(app)).events).toBe(2)
})

test('what a person answers for is sealed with the validation: its name, its reason, and that it is there', async () => {
  const look = (id: string) => ({ id, code: id, level: 'look' }) as JudgedCheck
  await takeOnCheck(
    app,
    { draftId: 't-taken', contentHash, checks: [{ ...look('claim'), level: 'blocking', canTakeOn: true }] },
    { checkId: 'claim', reason: 'lu au téléphone', staff: 'Anne Morel', pin },
  )
  await approveDraft(
    app,
    { draftId: 't-taken', contentHash, checks: [look('claim')] },
    { contentHash, staff: 'Anne Morel', pin, opened: ['claim'] },
  )
  const taken = await app
    .selectFrom('taken_on_check')
    .selectAll()
    .where('draft_id', '=', 't-taken')
    .executeTakeFirstOrThrow()
  const codes = async () =>
    (await verifyReviewChain(app)).faults.flatMap(({ code, draftId }) =>
      draftId === 't-taken' && code === 'decision-altered' ? [code] : [],
    )
  const set = (change: Partial<typeof taken>) =>
    app.updateTable('taken_on_check').set(change).where('draft_id', '=', 't-taken').execute()
  expect(await codes()).toEqual([])
  for (const change of [{ reason: 'autre raison' }, { staff_name: 'Autre Nom' }, { staff_id: 'other' }]) {
    await set(change)
    expect(await codes(), JSON.stringify(change)).toEqual(['decision-altered'])
    await set(taken)
  }
  // Words that an erasure emptied are not words that were changed.
  await set({ reason: '', staff_name: '' })
  expect(await codes()).toEqual([])
  await app.deleteFrom('taken_on_check').where('draft_id', '=', 't-taken').execute()
  expect(await codes()).toEqual(['decision-altered'])
})
