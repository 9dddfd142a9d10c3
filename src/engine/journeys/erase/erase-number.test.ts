import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupHouse } from '../folder/backup-house.ts'
import { restoreHouse } from '../folder/restore-house.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons } from '../persons/index.ts'
import { erasePerson } from './erase-person.ts'
import { ownKeys } from './own-keys.fixture.ts'

const header = 'N° client;Nom;Prénom;E-mail;Accord e-mail'
const others = '2;Beta;Bob;bob@mail.example;non\n3;Gamma;Guy;guy@mail.example;oui'
let folder = ''
let house: House

ownKeys()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-number-'))
  house = await openHouse(join(folder, 'maison'))
  await bring(house, 'anciens', '1;Alpa;Anna;ana@mail.example;non')
  await bring(house, 'fiches', '1;Alpha;Ana;ana@mail.example;non')
  await backupHouse(house, join(folder, 'avant.zip'))
  await erasePerson(house, { id: await idOf(house, 'alpha'), by: 'Anne Morel' })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function bring(into: House, name: string, rows: string) {
  const path = join(folder, `${name}.csv`)
  await writeFile(path, `${header}\n${rows}\n${others}\n`)
  const control = await importFiles(into, { files: [{ path, name: `${name}.csv` }], today: '2026-11-24' })
  return control.files[0]?.warnings.find(({ code }) => code === 'warning.erased-persons')?.params ?? null
}

async function idOf(of: House, name: string): Promise<string> {
  const [person] = await findPersons(of, name)
  if (!person) throw new Error(`${name} is not found`)
  return person.personId
}

async function namesOf(of: House, query: string): Promise<string[]> {
  return (await findPersons(of, query)).map(({ name }) => name).sort()
}

async function inHouse<T>(name: string, work: (other: House) => Promise<T>): Promise<T> {
  const other = await openHouse(join(folder, name))
  try {
    return await work(other)
  } finally {
    await other.close()
  }
}

describe('the customer number of somebody who was erased', () => {
  it.each([
    ['under the name as it was, whatever the address', '1;Alpha;Ana;autre@mail.example;oui'],
    ['alone', '1;;;;'],
    ['with an address of theirs', '1;;;ana@mail.example;oui'],
    ['with a part of the name', '1;ALPHA;A.;;'],
    ['under the mistyped name of a file that the house had', '1;Alpa;Anna;;'],
  ])('keeps them away %s', async (_, row) => {
    expect(await bring(house, `retour-${row.length}-${row.charCodeAt(3)}`, row)).toEqual({ rows: 1 })
    expect(await namesOf(house, 'al')).toEqual([])
  })

  it('takes nothing from somebody else to whom the number goes: another name, or another address', async () => {
    expect(await bring(house, 'autre', '1;Zulu;Zoé;zoe@autre.example;oui')).toBeNull()
    expect(await namesOf(house, 'zulu')).toEqual(['Zoé Zulu'])
    expect(await bring(house, 'adresse', '1;;;zoe@autre.example;oui')).toBeNull()
  })

  it('stands for nobody in a row that was set aside, where any cell may hold it', async () => {
    const path = join(folder, 'ventes.csv')
    const sold = ['18/07/2026 21:00', '19/07/2026 21:00', 'le 18 peut-être'].map(
      (day, at) => `Gamma;Guy;guy@mail.example;F${at};Bal de la Crue;${day};12,00;A;1`,
    )
    const header = 'Nom;Prénom;E-mail;N° billet;Spectacle;Date de la séance;Prix;Rang;Place'
    await writeFile(path, [header, ...sold].join('\n'))
    const { files } = await importFiles(house, { files: [{ path, name: 'ventes.csv' }], today: '2026-11-24' })
    expect(files[0]?.rejected).toBe(1)
    expect(files[0]?.warnings.map(({ code }) => code)).not.toContain('warning.erased-persons')
  })

  it('keeps away who was known by it alone, when a file names them later', async () => {
    await inHouse('numeros', async (other) => {
      await bring(other, 'seuls', '77;;;;')
      await erasePerson(other, { id: await idOf(other, '77'), by: 'Anne Morel' })
      expect(await bring(other, 'nommes', '77;Delta;Dan;dan@mail.example;oui')).toEqual({ rows: 1 })
      expect(await namesOf(other, 'delta')).toEqual([])
    })
  })
})

it('lets a customer go whose number is a quantity, a seat and a ticket elsewhere, and proves it', async () => {
  await inHouse('quantites', async (other) => {
    const head = 'N° billet;Spectacle;Date de la séance;Prix;Rang;Place;Quantité'
    const files = {
      'clients.csv': `${head};N° client;Nom;Prénom;E-mail\n1;Phèdre;15/12/2026 20:30;20,00;A;1;1;1;Vasseur;Hélène;helene@mail.example\n2;Phèdre;15/12/2026 20:30;20,00;A;2;1;2;Durand;Anne;anne@mail.example\n`,
      'autres.csv': `${head};N° client\n11;Phèdre;16/12/2026 20:30;20,00;A;1;1;2\n12;Phèdre;16/12/2026 20:30;20,00;A;2;1;3\n`,
    }
    const dropped = []
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text)
      dropped.push({ path: join(folder, name), name })
    }
    await importFiles(other, { files: dropped, today: '2026-11-24' })
    const proof = await erasePerson(other, { id: await idOf(other, 'vasseur'), by: 'Anne Morel' })
    expect(proof.after.every(({ found }) => found === 0)).toBe(true)
    expect(proof.droppedFiles).toEqual(['clients.csv'])
    expect([proof.tickets, await namesOf(other, 'durand')]).toEqual([1, ['Anne Durand']])
  })
})

describe('what one house erased', () => {
  it('concerns that house: another of the same account keeps its own customer of that name and number', async () => {
    await inHouse('voisine', async (other) => {
      expect(await bring(other, 'voisine', '1;Alpha;Ana;ana@mail.example;oui')).toBeNull()
      expect(await namesOf(other, 'alpha')).toEqual(['Ana Alpha'])
    })
  })

  it('stays erased in a backup made before, which is of the same house', async () => {
    await restoreHouse(join(folder, 'avant.zip'), join(folder, 'rendue'))
    await inHouse('rendue', async (other) => expect(await namesOf(other, 'al')).toEqual([]))
  })

  it('is taken as its own when it was registered before houses were told apart, and still concerns a house that never knew it', async () => {
    const registry = join(process.env.PARTERRE_KEYS ?? '', 'erased.jsonl')
    const [first, ...rest] = readFileSync(registry, 'utf8').trimEnd().split('\n')
    const { house: _, ...unscoped } = JSON.parse(first ?? '{}')
    writeFileSync(registry, `${[JSON.stringify(unscoped), ...rest].join('\n')}\n`)
    appendFileSync(registry, '{"cut short\n')
    await inHouse('ancienne', async (other) => {
      expect(await bring(other, 'avant-adoption', '1;Alpha;Ana;ana@mail.example;oui')).toEqual({ rows: 1 })
      expect(await bring(other, 'avant-adoption-2', '1;Zulu;Zoé;zoe@autre.example;oui')).toBeNull()
    })
    // The house that erased her says that it is its own.
    await bring(house, 'adoption', '1;Alpha;Ana;ana@mail.example;oui')
    await inHouse('nouvelle', async (other) => {
      expect(await bring(other, 'apres-adoption', '1;Alpha;Ana;ana@mail.example;oui')).toBeNull()
    })
  })
})
