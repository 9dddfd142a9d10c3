import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, mentionDuty } from '../../stewardship/index.ts'
import {
  approveContent,
  editContent,
  exportContent,
  readContent,
  withdrawContentApproval,
  writeContent,
} from '../contents/index.ts'
import { keepVersion, storedDraft } from '../drafts/draft-store.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveHouseRecord, saveShowRecord } from '../programme/records.ts'
import { printTransparency, transparency, transparencyCsv, transparencyOfDraft } from './index.ts'

const asOf = '2026-11-24'
const pin = '4821'
let folder = ''
let house: House
let staffId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-transparency-'))
  house = await openHouse(join(folder, 'data'))
  await saveHouseRecord(house, {
    record: { name: 'Théâtre du Môle', legalEntity: 'Association du Môle' },
    source: 'test',
  })
  const performances = [{ startsAt: '2027-01-15T20:30' }]
  const texts = [{ kind: 'summary' as const, text: 'Une femme attend un bateau.', source: 'dossier' }]
  await saveShowRecord(house, { record: { key: 'vagues', title: 'Les Vagues', performances, texts }, source: 'test' })
  staffId = (await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function written(): Promise<string> {
  const brief = { showKey: 'vagues', channel: 'web', audience: 'occasional', intention: null } as const
  return (await writeContent(house, { brief, asOf, staffId })).id
}

/** As when a person has taken the words of a model for the first sentence. */
async function rewritten(id: string): Promise<void> {
  const { present } = await storedDraft(house.folder.app, id)
  const origins = present.origins.map((origin, rank) =>
    rank === 0 ? { ...origin, writtenBy: 'model' as const, source: 'petit-modèle' } : origin,
  )
  await keepVersion(house.folder.app, id, { ...present, origins, model: 'petit-modèle' })
}

async function leaves(id: string): Promise<void> {
  const { contentHash, checks } = await readContent(house, { id, asOf })
  const opened = checks.filter(({ level }) => level === 'look').map((check) => check.id)
  await approveContent(house, { id, asOf, staff: staffId, pin, contentHash, opened })
  await exportContent(house, { id, format: 'text', asOf, who: 'Anne Morel' })
}

test('a text that a model has partly written leaves with who wrote what, who read it, and why no mention is due', async () => {
  const id = await written()
  await rewritten(id)
  expect(await transparencyOfDraft(house, { draftId: id, asOf })).toMatchObject({
    duty: 'due',
    why: { code: 'mention.not-reviewed' },
    mention: 'Texte rédigé avec l’aide d’une intelligence artificielle.',
  })
  await leaves(id)
  const [record] = (await transparency(house)).records
  expect(record).toMatchObject({
    draftId: id,
    version: 2,
    sentences: { model: 1 },
    byModel: [{ model: 'petit-modèle' }],
    responsible: 'Association du Môle',
    duty: 'exempt',
    mention: 'Texte rédigé avec l’aide d’une intelligence artificielle, relu par Anne Morel (Association du Môle).',
  })
  expect(record?.reviews).toMatchObject([{ by: 'Anne Morel' }])
  expect(record?.reviews[0]?.link).toMatch(/^[0-9a-f]{64}$/u)
  expect(record?.reviews[0]?.opened).toBeGreaterThan(0)
  // Taken back or changed afterwards, what left had been read all the same.
  await withdrawContentApproval(house, { id, asOf, staff: staffId, pin })
  const { draft } = await readContent(house, { id, asOf })
  await editContent(house, { id, content: { ...draft.content, body: 'Autre chose.' }, asOf, staffId })
  expect((await transparency(house)).records).toMatchObject([{ version: 2, duty: 'exempt' }])
})

test('a text without a model needs no mention; the table and the PDF carry every text that left', async () => {
  const id = await written()
  await leaves(id)
  const found = await transparency(house)
  expect(found.records.find(({ draftId }) => draftId === id)).toMatchObject({
    duty: 'none',
    mention: null,
    byModel: [],
  })
  const lines = transparencyCsv(found.records, { say: (code) => code })
    .trim()
    .split('\n')
  expect(lines).toHaveLength(found.records.length + 1)
  expect(lines.find((line) => line.startsWith(id))).toContain('mention.no-model')
  const pdf = printTransparency(found, { houseName: 'Théâtre du Môle', day: asOf, say: (code) => code })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('what the law says is data: sourced, dated, and marked as to be checked', async () => {
  const { statements } = await transparency(house)
  expect(statements.length).toBeGreaterThan(0)
  for (const { source, url, readOn, isToCheck } of statements) {
    expect(source).not.toBe('')
    expect(url).toMatch(/^https:/u)
    expect(readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    expect(isToCheck).toBe(true)
  }
})

test('a house that does not say who answers for what it publishes owes the mention', () => {
  const counts = { person: 3, rule: 0, model: 2, quote: 0 }
  expect(mentionDuty({ counts, reviewers: ['Anne Morel'], responsible: null })).toMatchObject({
    duty: 'due',
    why: { code: 'mention.nobody-answers', params: { sentences: 2 } },
  })
})
