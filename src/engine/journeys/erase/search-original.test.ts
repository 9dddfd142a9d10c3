import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lise } from './lise.fixture.ts'
import { searchOriginals } from './search-original.ts'

const table = [
  'Numéro client;Nom;Prénom;Courriel;Ville',
  ...Array.from({ length: 12 }, (_, at) => `${at};Drevet;Noé;noe.${at}@exemple.example;Roanne`),
]

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-original-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function foundIn(name: string, content: string | Buffer) {
  const path = join(folder, name)
  await writeFile(path, content)
  const [found] = await searchOriginals({ needles: [lise], originals: [{ path, name }] })
  return found
}

it('looks at what a reader leaves out of a table: its preamble, its other tables, the lines below it', async () => {
  const preamble = ['Liste remise à Kerouan Lise', '', ...table]
  expect(await foundIn('preambule.csv', preamble.join('\n'))).toEqual({ found: 1, isOpened: true })
  const two = [...table, '', '', 'Contact;Téléphone', 'Accueil;04 77 00 00 00', 'Régie;06 39 98 10 11']
  expect(await foundIn('deux-tables.csv', two.join('\n'))).toEqual({ found: 1, isOpened: true })
  const footer = [...table, '', 'Saisi par lise.kerouan@exemple.example']
  expect(await foundIn('pied.csv', footer.join('\n'))).toEqual({ found: 1, isOpened: true })
})

it('looks at each line of a text, by name too, and says of what it cannot open that only its bytes were compared', async () => {
  expect(await foundIn('notes.md', '# Rappels\n\nVoir Lise Kerouan jeudi\n')).toEqual({ found: 1, isOpened: true })
  const bytes = (text: string) => Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(text), Buffer.from([0])])
  expect(await foundIn('copie.bak', bytes('lise.kerouan@exemple.example'))).toEqual({ found: 1, isOpened: false })
  expect(await foundIn('autre.bak', bytes('Lise Kerouan'))).toEqual({ found: 0, isOpened: false })
  expect(await foundIn('vide.csv', '')).toEqual({ found: 0, isOpened: true })
})
