import { expect, test } from 'vitest'
import { readBytes } from './fixture-file.ts'

const macintosh: Record<string, number> = {
  é: 0x8e,
  è: 0x8f,
  à: 0x88,
  ç: 0x8d,
  ê: 0x90,
  É: 0x83,
  '’': 0xd5,
  œ: 0xcf,
  ô: 0x99,
}
const dos: Record<string, number> = { é: 0x82, è: 0x8a, ç: 0x87, â: 0x83, É: 0x90, ê: 0x88 }
const latin9: Record<string, number> = { '€': 0xa4, œ: 0xbd, Œ: 0xbc }
const windows: Record<string, number> = { '€': 0x80, œ: 0x9c, '’': 0x92 }

function encode(text: string, table: Record<string, number>): Uint8Array {
  return Uint8Array.from([...text].map((letter) => table[letter] ?? letter.charCodeAt(0)))
}

const names = 'Nom;Ville;Prix\nLefèvre;Besançon;12\nDupré;Mâcon;8\nÉléonore;Fenêtre;9\n'

test.each([
  ['windows-1252', encode(`${names}Cœur d’Ardèche;Orléans;12 €\n`, windows), 'Cœur d’Ardèche'],
  ['windows-1252', encode(names, {}), 'Lefèvre'],
  ['iso-8859-15', encode(`${names}Cœur;Orléans;12 €\nSœur;Nîmes;8 €\n`, latin9), 'Cœur'],
  ['macintosh', encode(names.replace('â', 'a'), macintosh), 'Lefèvre'],
  ['ibm850', encode(names, dos), 'Lefèvre'],
  ['utf-16le', Buffer.from(names, 'utf16le'), 'Lefèvre'],
  ['utf-16be', Buffer.from(names, 'utf16le').swap16(), 'Lefèvre'],
  ['utf-8', Buffer.from(names), 'Lefèvre'],
])('%s is known by its letters', async (encoding, bytes, name) => {
  const read = await readBytes(bytes)
  expect(read.encoding).toBe(encoding)
  expect(read.rows.map((cells) => cells[0])).toContain(name)
})

test('an accent far down a long file still decides: the whole file is looked at', async () => {
  const long = `Nom;Ville\n${'Roux;Lyon\n'.repeat(60_000)}Lefèvre;Nîmes\n`
  expect((await readBytes(Buffer.from(long, 'latin1'))).encoding).toBe('windows-1252')
  expect((await readBytes(long)).encoding).toBe('utf-8')
})

test('text encoded twice is mended and said, good accents beside it are kept', async () => {
  const read = await readBytes(
    'Nom;Ville\nLefÃ¨vre;Dâ€™OrlÃ©ans\nÃ‰ric Â« LeÂ\u00a0Bon Â»;NÃ®mes\nZoé Müller;8,00 â‚¬\n',
  )
  expect(read.rows).toEqual([
    ['Lefèvre', 'D’Orléans'],
    ['Éric « Le\u00a0Bon »', 'Nîmes'],
    ['Zoé Müller', '8,00 €'],
  ])
  expect(read.reasons).toContain('null:mojibake')
})

test('a doubled character cut between two pieces of a long file is mended too', async () => {
  const long = `Nom;Ville\nLefÃ¨vre;NÃ®mes\n${'Ã©'.repeat(3)};Lyon\n`.repeat(40_000)
  const read = await readBytes(long)
  expect(new Set(read.rows.map((cells) => cells[0]))).toEqual(new Set(['Lefèvre', 'ééé']))
})

test('a title in capitals with a true « Ã » is left alone', async () => {
  const read = await readBytes('Titre;Lieu\nSÃO PAULO, CORAÇÃO;Lyon\nÀ bientôt;Nîmes\n')
  expect(read.rows[0]?.[0]).toBe('SÃO PAULO, CORAÇÃO')
  expect(read.reasons).not.toContain('null:mojibake')
})

test('a few old bytes in a UTF-8 file are read as what they were, and said', async () => {
  const text = Buffer.concat([
    Buffer.from('Nom;Ville\nÉléonore;Besançon\nZoé;Orléans\nÉric;Mâcon\n'),
    Buffer.from('Lefèvre;Lyon\n', 'latin1'),
  ])
  const read = await readBytes(text)
  expect(read.encoding).toBe('utf-8')
  expect(read.rows.at(-1)?.[0]).toBe('Lefèvre')
  expect(read.reasons).toContain('null:mixed-encoding')
})

test('an encoding chosen by a person wins', async () => {
  expect((await readBytes(encode(names, macintosh), { encoding: 'windows-1252' })).encoding).toBe('windows-1252')
})
