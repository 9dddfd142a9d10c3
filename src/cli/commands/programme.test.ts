import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { House } from '../../engine/index.ts'
import { runCommand } from '../run-command.ts'
import { saidIo } from '../said-io.fixture.ts'

const page = 'Le Vase\nCie Ocre\nven. 15 janvier 2027, 20h30\nTarifs : 18 € / 12,50 € (réduit)\nSans entracte\n'
let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-programme-'))
  house = await House.open(join(folder, 'data'))
  await writeFile(join(folder, 'page.txt'), page)
  await writeFile(join(folder, 'plus-tard.txt'), page.replace('20h30', '20h').replace('18 €', 'plein 20 €'))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

it('says of a file that is no PDF, and of an empty one, what it is: neither is a matter of the ticketing system', async () => {
  await writeFile(
    join(folder, 'brochure.pdf'),
    Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 89) % 251)),
  )
  await writeFile(join(folder, 'vide.txt'), '')
  const refused = async (name: string) => {
    const { said, io } = saidIo()
    const argv = ['programme', 'import', join(folder, name)]
    const openHouse = () => Promise.resolve(house)
    expect(await runCommand({ argv, io, language: 'fr', today: '2026-11-24', openHouse })).toBe(1)
    return said.stderr
  }
  expect(await refused('brochure.pdf')).toContain('porte le nom d’un PDF et n’en est pas un')
  expect(await refused('vide.txt')).toMatch(/est vide.*rien à y lire/u)
})

async function run(language: 'fr' | 'en', ...argv: string[]): Promise<string> {
  const { said, io } = saidIo()
  const openHouse = () => Promise.resolve(house)
  expect(await runCommand({ argv, io, language, today: '2026-11-24', openHouse })).toBe(0)
  return said.stdout
}

it('says what it read as a person writes it: prices in euros, days and hours, yes or no; and writes nothing unasked', async () => {
  const said = await run('fr', 'programme', 'import', join(folder, 'page.txt'))
  expect(said).toContain('«\u202F18\u00A0€\u202F»')
  expect(said).toContain('«\u202F12,50\u00A0€\u202F»')
  expect(said).toContain('«\u202F2027-01-15 20:30\u202F»')
  expect(said).toContain('«\u202Fnon\u202F»')
  expect(said).not.toMatch(/1800|T20:30|false/u)
  expect(said).toContain('aucun fait écrit')
  expect(await run('en', 'programme', 'import', join(folder, 'page.txt'))).toContain('“€12.50”')
})

it('says who a performance is for and what is left of it in words, and the name of a tariff once', async () => {
  const name = join(folder, 'scolaire.txt')
  await writeFile(
    name,
    `${page.replace('Tarifs : 18 € / 12,50 € (réduit)', 'Tarif unique 15 €')}Complet le 15 janvier\nScolaire : lun. 18 janvier 2027, 14h\n`,
  )
  const said = await run('fr', 'programme', 'import', name)
  expect(said).toMatch(/disponibilité\s: «\u202Fcomplet\u202F»/u)
  expect(said).toMatch(/public ou scolaire\s: «\u202Fscolaires\u202F»/u)
  expect(said).toContain('… tarif unique')
  expect(said).not.toMatch(/soldOut|school|tarif tarif/u)
})

it('says a price that differs from the record in euros on both sides', async () => {
  await run('fr', 'programme', 'import', join(folder, 'page.txt'), '--accept', '--confirm')
  const said = await run('fr', 'programme', 'import', join(folder, 'plus-tard.txt'))
  expect(said).toContain('2027-01-15 20:30')
  expect(said).toMatch(/18\u00A0€.*20\u00A0€/u)
  expect(said).not.toMatch(/1800|2000/u)
})
