import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  addStaff,
  changeApprovalsNeeded,
  House,
  saveHouseRecord,
  saveShowRecord,
  writeContent,
} from '../../engine/index.ts'
import { runCommand } from '../run-command.ts'
import { saidIo } from '../said-io.fixture.ts'

const asOf = '2026-11-24'
let folder = ''
let house: House
let draft = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-review-'))
  house = await House.open(join(folder, 'data'))
  await saveHouseRecord(house, { record: { name: 'Théâtre du Môle' }, source: 'test' })
  const record = { key: 'vagues', title: 'Les Vagues', performances: [{ startsAt: '2027-01-15T20:30' }] }
  await saveShowRecord(house, { record, source: 'test' })
  await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })
  const brief = { showKey: 'vagues', channel: 'press', audience: 'new', intention: null } as const
  draft = (await writeContent(house, { brief, asOf, staffId: null })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function run(code: string | null, ...argv: string[]): Promise<number> {
  const { io } = saidIo({ secret: (_question, variable) => Promise.resolve(variable === 'PARTERRE_PIN' ? code : null) })
  return await runCommand({ argv, io, language: 'fr', today: asOf, openHouse: () => Promise.resolve(house) })
}

const rows = async (table: 'opened_check' | 'draft_comment') =>
  (await house.folder.app.selectFrom(table).select('staff_id').execute()).length

it('notes points as read, and remarks, in the name of a person by their code alone', async () => {
  const remark = ['--comment', 'à revoir', '--on', 'Vagues']
  for (const code of [null, '9999']) {
    expect(await run(code, 'review', draft, '--by', 'Anne Morel')).toBe(1)
    expect(await run(code, 'review', draft, '--by', 'Anne Morel', ...remark)).toBe(1)
  }
  expect([await rows('opened_check'), await rows('draft_comment')]).toEqual([0, 0])
  await run('4821', 'review', draft, '--by', 'Anne Morel')
  await run('4821', 'review', draft, '--by', 'Anne Morel', ...remark)
  expect(await rows('opened_check')).toBeGreaterThan(0)
  expect(await rows('draft_comment')).toBe(1)
})

it('lets another validator in by the code of one who is there, beside the code that they choose', async () => {
  const add = async (name: string, by: string | null, codes: Record<string, string>) => {
    const { io } = saidIo({ secret: (_question, variable) => Promise.resolve(codes[variable] ?? null) })
    const argv = ['staff', 'add', name, ...(by === null ? [] : ['--by', by])]
    return await runCommand({ argv, io, language: 'fr', today: asOf, openHouse: () => Promise.resolve(house) })
  }
  const own = { PARTERRE_PIN: '7730' }
  expect(await add('Paul Ferrand', null, own)).not.toBe(0)
  expect(await add('Paul Ferrand', 'Anne Morel', { ...own, PARTERRE_BY_PIN: '7730' })).not.toBe(0)
  expect(await add('Paul Ferrand', 'Anne Morel', { ...own, PARTERRE_BY_PIN: '4821' })).toBe(0)
})

it('says of the first of two validations that another is due, and of a point that only is to be read that nobody answers for it', async () => {
  await changeApprovalsNeeded(house, { count: 2, by: 'test' })
  const brief = { showKey: 'vagues', channel: 'web', audience: 'new', intention: null } as const
  const { id, checks } = await writeContent(house, { brief, asOf, staffId: null })
  const said = async (code: string, ...argv: string[]) => {
    const { said: heard, io } = saidIo({ secret: () => Promise.resolve(code) })
    await runCommand({ argv, io, language: 'fr', today: asOf, openHouse: () => Promise.resolve(house) })
    return `${heard.stdout}${heard.stderr}`
  }
  const toRead = checks.find(({ level }) => level === 'look')?.id ?? ''
  const takeOn = ['--take-on', toRead, '--reason', 'relu avec la compagnie']
  expect(await said('4821', 'review', id, '--by', 'Anne Morel', ...takeOn)).toContain('Ce point ne bloque pas')
  await said('4821', 'review', id, '--by', 'Anne Morel')
  await said('7730', 'review', id, '--by', 'Paul Ferrand')
  const first = await said('4821', 'approve', id, '--by', 'Anne Morel')
  expect(first).toContain('validation gardée (Anne Morel). Une autre personne doit encore la valider')
  expect(await said('7730', 'approve', id, '--by', 'Paul Ferrand')).toContain('validée par Paul Ferrand')
})
