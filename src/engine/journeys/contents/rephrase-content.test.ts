import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftView, RephraseProposal, RewriteChoice } from '../../../contract/index.ts'
import { addStaff } from '../../stewardship/index.ts'
import { berenice, house as theatre } from '../../writing/draft/season.fixture.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import {
  editContent,
  listContents,
  proposeRephrasing,
  readContent,
  restoreContent,
  settleRephrasing,
  writeContent,
} from './index.ts'

const asOf = '2026-11-24'
const mine = 'Nous l’avons vue en répétition, et nous en parlons encore.'
let folder = ''
let house: House
let staffId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-rephrase-'))
  house = await openHouse(folder)
  await saveHouseRecord(house, { record: theatre, source: 'test' })
  await saveShowRecord(house, { record: berenice, source: 'test' })
  staffId = (await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

/** A text by rules in which a person has written a sentence: its second version. */
async function edited(): Promise<DraftView> {
  const brief = { showKey: 'berenice', channel: 'email', audience: 'regular', intention: null } as const
  const view = await writeContent(house, { brief, asOf, staffId })
  const [first = '', ...rest] = view.draft.content.body.split('\n\n')
  const body = [`${first} ${mine}`, ...rest].join('\n\n')
  return await editContent(house, { id: view.id, asOf, staffId, content: { ...view.draft.content, body } })
}

function all({ changes }: RephraseProposal): RewriteChoice[] {
  return changes.map(({ key }) => ({ key, take: 'proposed', text: null }))
}

test.each(['shorter', 'longer', 'otherwise'] as const)(
  '« %s » makes a new version of the same text, a person’s sentence kept, that the version before undoes',
  async (way) => {
    const view = await edited()
    const before = (await listContents(house, asOf)).length
    const proposal = await proposeRephrasing(house, { id: view.id, asOf, way })
    expect(proposal.changes.length).toBeGreaterThan(0)
    const after = await settleRephrasing(house, { ...proposal, id: view.id, asOf, staffId, choices: all(proposal) })
    expect(await listContents(house, asOf)).toHaveLength(before)
    expect(after.version).toBe(3)
    expect(after.draft.content.body).toContain(mine)
    expect(after.draft.content).not.toEqual(view.draft.content)
    const undone = await restoreContent(house, { id: view.id, version: 2, asOf, staffId })
    expect(undone.draft.content).toEqual(view.draft.content)
    expect(undone.draft.origins).toEqual(view.draft.origins)
  },
)

test('nothing is kept before a person has chosen, and nothing of what they refuse', async () => {
  const view = await edited()
  const proposal = await proposeRephrasing(house, { id: view.id, asOf, way: 'longer' })
  expect((await readContent(house, { id: view.id, asOf })).version).toBe(2)
  const choices = proposal.changes.map(({ key }) => ({ key, take: 'before' as const, text: null }))
  const after = await settleRephrasing(house, { ...proposal, id: view.id, asOf, staffId, choices })
  expect(after.version).toBe(2)
})

test('a change in a person’s own words is theirs', async () => {
  const view = await edited()
  const proposal = await proposeRephrasing(house, { id: view.id, asOf, way: 'longer' })
  const [change] = proposal.changes
  const words = 'Le bar vous attend dès l’ouverture des portes.'
  const choices = [{ key: change?.key ?? '', take: 'edited' as const, text: words }]
  const { draft } = await settleRephrasing(house, { ...proposal, id: view.id, asOf, staffId, choices })
  const origin = draft.origins.find(({ start, end }) => draft.text.slice(start, end) === words)
  expect(origin).toMatchObject({ writtenBy: 'person', source: 'Anne Morel' })
})

test('what is settled is what was shown: a text changed since is refused', async () => {
  const view = await edited()
  const proposal = await proposeRephrasing(house, { id: view.id, asOf, way: 'otherwise' })
  const content = { ...view.draft.content, body: `${view.draft.content.body} À bientôt.` }
  await editContent(house, { id: view.id, asOf, staffId, content })
  await expect(
    settleRephrasing(house, { ...proposal, id: view.id, asOf, staffId, choices: all(proposal) }),
  ).rejects.toMatchObject({ code: 'draft-changed' })
})
