import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStaff, listJournal, listStaff, recordErasure, writeJournal } from '../../stewardship/index.ts'
import { backupHouse } from '../folder/backup-house.ts'
import { restoreHouse } from '../folder/restore-house.ts'
import { changeSetting, type House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons } from '../persons/index.ts'
import { erasePerson } from './erase-person.ts'
import { printErasureProof } from './erasure-proof.ts'
import { ownKeys } from './own-keys.fixture.ts'

const today = '2026-11-24'
const contacts = `Numéro client;Nom;Prénom;Courriel;Téléphone;Adresse;Code postal;Ville;Accord newsletter
101;Kerouan;Lise;lise.kerouan@exemple.example;06 39 98 10 11;4 rue des Filatures;42300;Roanne;Oui
102;Kerouan;Paul;paul.kerouan@exemple.example;06 39 98 10 12;4 rue des Filatures;42300;Roanne;Oui
103;Drevet;Noé;famille.drevet@exemple.example;06 39 98 10 13;12 quai du Bassin;42300;Roanne;Oui
104;Drevet;Ida;famille.drevet@exemple.example;06 39 98 10 14;12 quai du Bassin;42300;Roanne;Oui
`
const tickets = [
  'Numéro client;Numéro billet;Spectacle;Date représentation;Heure;Salle;Tarif;Prix;Date achat',
  ...[101, 101, 102, 103, 104].map(
    (customer, index) =>
      `${customer};B${100 + index};Antigone;22/03/2026;20:30;Grande salle;Plein;24,00;${14 + index}/02/2026`,
  ),
].join('\n')
/** Another ticket office, without customer numbers, and a row that cannot be read. */
const festival = `Nom;Prénom;E-mail;N° billet;Spectacle;Date de la séance;Prix
KEROUAN;Lise;Lise.Kerouan@exemple.example;F1;Bal de la Crue;18/07/2026 21:00;12,00
Drevet;Ida;famille.drevet@exemple.example;F2;Bal de la Crue;18/07/2026 21:00;12,00
Kerouan;Lise;lise.kerouan@exemple.example;F3;Bal de la Crue;le 18 peut-être;12,00
`

let folder = ''
let house: House

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-erase-'))
  house = await openHouse(join(folder, 'data'))
  await drop({ 'contacts.csv': contacts, 'billets.csv': tickets })
  await drop({ 'festival.csv': festival })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function drop(files: Record<string, string>, into: House = house) {
  const dropped = []
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text)
    dropped.push({ path: join(folder, name), name })
  }
  return await importFiles(into, { files: dropped, today })
}

async function namesOf(of: House, query: string): Promise<string[]> {
  return [...new Set((await findPersons(of, query)).map(({ name }) => name))].sort()
}

async function seats(of: House): Promise<number> {
  const [row] = await (await of.warehouse()).run('SELECT sum(seats) AS seats FROM ticket')
  return Number(row?.seats)
}

/** Bytes of the whole folder, as any other program would read them. */
async function bytesOf(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))
  return texts.join('\n')
}

describe('erasing a person', () => {
  it('takes them out of every file and database, keeps the seats, and leaves those who share their name or street', async () => {
    await backupHouse(house, join(folder, 'before.zip'))
    const before = await seats(house)
    const [lise] = await findPersons(house, 'lise kerouan')
    if (!lise) throw new Error('Lise')
    const proof = await erasePerson(house, { id: lise.personId, by: 'Anne Morel' })

    expect(proof.name).toMatch(/lise kerouan/i)
    expect(proof.before.filter(({ found }) => found > 0).map(({ store }) => store)).toEqual(
      expect.arrayContaining(['app.sqlite', 'warehouse.duckdb', 'files']),
    )
    expect(proof.after.every(({ found }) => found === 0)).toBe(true)
    expect(proof.droppedFiles.toSorted()).toEqual(['billets.csv', 'contacts.csv', 'festival.csv'])
    expect(await namesOf(house, 'kerouan')).toEqual(['Paul Kerouan'])
    expect(await namesOf(house, 'drevet')).toHaveLength(2)
    expect(await seats(house)).toBe(before)
    expect(await bytesOf(join(folder, 'data'))).not.toMatch(/lise\.kerouan/i)
    expect(printErasureProof(proof, 'Théâtre du Môle').subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('keeps them erased when the ticketing system sends them again, even under another spelling', async () => {
    const control = await drop({
      'contacts-lundi.csv': contacts.replace('Noé', 'Noël'),
      'billets-lundi.csv': `${tickets}\n101;B200;Phèdre;22/11/2026;20:30;Grande salle;Plein;24,00;01/11/2026`,
    })
    const again = await drop({ 'festival-2.csv': festival.replace('Lise;Lise', 'LISE;LISE').replace('F2', 'F9') })
    const warned = (of: typeof control) => of.files.flatMap(({ warnings }) => warnings.map(({ code }) => code))
    expect(warned(control)).toContain('warning.erased-persons')
    expect(warned(again)).toContain('warning.erased-persons')
    expect(await namesOf(house, 'kerouan')).toEqual(['Paul Kerouan'])
    expect(await bytesOf(join(folder, 'data'))).not.toMatch(/lise\.kerouan/i)
    const warehouse = await house.warehouse()
    const [row] = await warehouse.run("SELECT record_id FROM ticket WHERE ticket_number = 'B200'")
    expect(row?.record_id).toBeNull()
  })

  it('keeps them erased through the restore of a backup made before', async () => {
    const restored = await restoreHouse(join(folder, 'before.zip'), join(folder, 'restored'))
    expect(restored.erasedRows).toBeGreaterThan(0)
    const other = await openHouse(join(folder, 'restored'))
    try {
      expect(await namesOf(other, 'kerouan')).toEqual(['Paul Kerouan'])
      expect(await bytesOf(join(folder, 'restored'))).not.toMatch(/lise\.kerouan/i)
    } finally {
      await other.close()
    }
  })

  it('leaves a family’s address to those who still use it', async () => {
    const [ida] = await findPersons(house, 'ida drevet')
    if (!ida) throw new Error('Ida')
    await erasePerson(house, { id: ida.personId, by: 'Anne Morel' })
    expect(await namesOf(house, 'drevet')).toHaveLength(1)
    expect(await bytesOf(join(folder, 'data'))).toMatch(/famille\.drevet/)
  })

  it('leaves the account of somebody who works here too, with what it signed, and says so', async () => {
    const { app } = house.folder
    await addStaff(app, { name: 'Paul Kerouan', role: 'billetterie', pin: '2468' })
    await writeJournal(app, { who: 'Paul Kerouan', action: 'person-erased', params: {} })
    const [paul] = await findPersons(house, 'paul kerouan')
    const proof = await erasePerson(house, { id: paul?.personId ?? '', by: 'Paul Kerouan' })
    expect(proof.isStaff).toBe(true)
    expect(proof.after.filter(({ found }) => found > 0)).toEqual([
      { store: 'app.sqlite', place: 'staff', found: 1, stays: true },
    ])
    expect(await namesOf(house, 'kerouan')).toEqual([])
    expect((await listStaff(app)).map(({ name }) => name)).toEqual(['Paul Kerouan'])
    expect((await listJournal(app, { limit: 1 }))[0]).toMatchObject({ who: 'Paul Kerouan' })
    expect(await bytesOf(join(folder, 'data'))).not.toMatch(/paul\.kerouan/i)
  })

  it('erases a customer known by a number alone, says that no file gave a name, and keeps the number away', async () => {
    const sold = tickets.replaceAll(/^101;/gm, '900417;')
    const other = await openHouse(join(folder, 'billets-seuls'))
    try {
      await drop({ 'seuls.csv': sold }, other)
      const [unnamed] = await findPersons(other, '900417')
      expect(unnamed?.name).toBe('n°\u00a0900417')
      const proof = await erasePerson(other, { id: unnamed?.personId ?? '', by: 'Anne Morel' })
      expect(proof).toMatchObject({ isUnnamed: true, tickets: 2 })
      await drop(
        {
          'seuls-lundi.csv': `${sold}\n102;B300;Phèdre;22/11/2026;20:30;Grande salle;Plein;24,00;01/11/2026`,
        },
        other,
      )
      expect(await findPersons(other, '900417')).toEqual([])
      expect(await bytesOf(join(folder, 'billets-seuls'))).not.toContain('900417')
    } finally {
      await other.close()
    }
  })

  it('keeps an erasure beside the key when the program was killed just after it was committed', async () => {
    const killed = await openHouse(join(folder, 'interrompu'))
    const erasure = { id: 'e-interrompu', erasedAt: '2026-11-24T10:00:00Z', fingerprints: ['0f'] }
    await killed.folder.app.transaction().execute(async (state) => {
      await recordErasure(state, { ...erasure, by: 'Anne Morel' })
      await changeSetting(state, 'erasurePending', [])
    })
    await killed.close()
    const again = await openHouse(join(folder, 'interrompu'))
    try {
      await again.warehouse()
      const lines = (await readFile(join(process.env.PARTERRE_KEYS ?? '', 'erased.jsonl'), 'utf8')).trim().split('\n')
      expect(lines.map((line) => JSON.parse(line)).filter(({ id }) => id === erasure.id)).toMatchObject([erasure])
    } finally {
      await again.close()
    }
  })

  it('refuses a person whom nobody knows', async () => {
    await expect(erasePerson(house, { id: 'p-inconnu', by: 'Anne Morel' })).rejects.toMatchObject({
      code: 'person-not-found',
    })
  })
})
