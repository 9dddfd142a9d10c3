import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { House } from '../../engine/index.ts'
import { runCommand } from '../run-command.ts'
import { saidIo } from '../said-io.fixture.ts'

const asOf = '2026-11-24'
const record = {
  key: 'vagues',
  title: 'Les Vagues',
  company: 'Compagnie du Quai',
  prices: [{ label: 'plein', cents: 2400 }],
  performances: [{ startsAt: '2026-12-11T20:30', hall: 'Grande salle' }],
}

let folder = ''
let house: House
/** A leaflet that nobody has validated, written before its show got a later hour. */
let id = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-review-'))
  house = await House.open(join(folder, 'data'))
  id = JSON.parse((await written(record)).stdout).draft.id
  await written({ ...record, performances: [{ startsAt: '2026-12-11T21:00', hall: 'Grande salle' }] })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

it('says why a point blocks and what mends it, in the language of whoever reads', async () => {
  const french = await run(['review', id])
  expect(french.stdout).toMatch(/✕ .*20\s?h\s?30.*21\s?h/u)
  expect(french.stdout).toMatch(/Le vendredi 11\sdécembre, la fiche donne 21\sh\. → 21\sh/u)
  const english = await run(['review', id], 'en')
  expect(english.stdout).toMatch(/✕ .*20\s?h\s?30.*21:00/u)
  for (const { stdout } of [french, english]) expect(stdout).not.toContain('[object')
})

it('says the same to whoever would validate it, and of a text that it has just written', async () => {
  await run(['staff', 'add', 'Anne Morel', '--role', 'communication'], 'fr', '4821')
  const { stderr } = await run(['approve', id, '--by', 'Anne Morel'], 'fr', '4821')
  expect(stderr).toMatch(/Le vendredi 11\sdécembre, la fiche donne 21\sh\. → 21\sh/u)
  expect(stderr).not.toContain('[object')
  const { stdout } = await run(['write', '--show', 'vagues', '--channel', 'sms', '--audience', 'occasional'])
  expect(stdout).not.toContain('[object')
})

it('names channels in words, at the head of a text and in the list', async () => {
  expect((await run(['review', id])).stdout).toContain(' · Dépliant · ')
  expect((await run(['review'])).stdout).toContain('Les Vagues · Dépliant · ')
  expect((await run(['review'], 'en')).stdout).toContain('Les Vagues · Leaflet · ')
})

it('does not tell of a validation that a text never had', async () => {
  const { stdout } = await run(['doctor'])
  expect(stdout).toMatch(/«\s?Les Vagues\s?», Dépliant \(t-.*la fiche a changé depuis qu’il a été écrit/u)
  expect(stdout).not.toContain('depuis la validation')
})

async function written(said: object) {
  const file = join(folder, 'fiche.json')
  await writeFile(file, JSON.stringify(said))
  return await run(['write', '--record', file, '--channel', 'leaflet', '--audience', 'occasional', '--json'])
}

async function run(argv: string[], language: 'fr' | 'en' = 'fr', pin: string | null = null) {
  const { said, io } = saidIo({ secret: () => Promise.resolve(pin) })
  const openHouse = () => Promise.resolve(house)
  const data = ['--data', join(folder, 'data'), '--as-of', asOf]
  const code = await runCommand({ argv: [...argv, ...data], io, language, today: asOf, openHouse })
  return { code, ...said }
}
