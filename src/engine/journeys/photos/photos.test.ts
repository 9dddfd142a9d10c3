import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listJournal } from '../../stewardship/index.ts'
import { searchFolder } from '../erase/search-folder.ts'
import { doctor } from '../folder/doctor.ts'
import { changeSetting, type House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveShowRecord } from '../programme/records.ts'
import { addPhoto, changePhoto, listPhotos, removePhoto, storedPhoto } from './index.ts'

const asOf = '2026-11-24'
const by = 'Anne Morel'
const rights = { holder: 'Jeanne Roy', uses: ['social' as const], until: '2026-12-31' }

let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-photos-'))
  house = await openHouse(join(folder, 'data'))
  await saveShowRecord(house, {
    record: {
      key: 'les-vagues',
      title: 'Les Vagues',
      photo: { credit: 'Jeanne Roy', description: 'Une femme seule.' },
    },
    source: 'brochure.docx',
  })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function picture(name: string, colour: string): Promise<string> {
  const path = join(folder, name)
  const made = sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
  await writeFile(path, await made.jpeg().toBuffer())
  return path
}

test('a photo takes up what the record says of it, with its source, and waits for its rights', async () => {
  const path = await picture('vagues.jpg', '#223')
  const photo = await addPhoto(house, { path, name: 'vagues.jpg', showKey: 'les-vagues', by })
  expect(photo).toMatchObject({ credit: 'Jeanne Roy', altText: 'Une femme seule.', rights: null, width: 900 })
  expect(photo.sources).toEqual({ credit: 'brochure.docx', altText: 'brochure.docx' })
  const [waiting] = await listPhotos(house, { showKey: 'les-vagues', asOf })
  expect(waiting).toMatchObject({ problems: [{ code: 'photo-without-rights' }], mayLeaveFor: [] })

  const said = await changePhoto(house, {
    id: photo.id,
    facts: { rights, altText: 'Une femme au bord d’un quai.' },
    by,
  })
  expect(said.sources).toEqual({ credit: 'brochure.docx', altText: by, rights: by })
  const [ready] = await listPhotos(house, { showKey: 'les-vagues', asOf })
  expect(ready).toMatchObject({ problems: [], mayLeaveFor: ['social'] })
  const [over] = await listPhotos(house, { showKey: 'les-vagues', asOf: '2027-01-01' })
  expect(over).toMatchObject({ problems: [{ code: 'photo-rights-over' }], mayLeaveFor: [] })
})

test('the same file is one photo of a show; removed and given again, it comes back with what was said of it', async () => {
  const path = await picture('vagues.jpg', '#223')
  const again = { path, name: 'copie.jpg', showKey: 'les-vagues', by }
  await expect(addPhoto(house, again)).rejects.toMatchObject({ code: 'photo-known' })
  const [photo] = await listPhotos(house, { showKey: 'les-vagues', asOf })
  const id = photo?.id ?? ''
  await removePhoto(house, { id, isRemoved: true, by })
  expect(await listPhotos(house, { showKey: 'les-vagues', asOf })).toEqual([])
  await expect(changePhoto(house, { id, facts: {}, by })).rejects.toMatchObject({ code: 'photo-not-found' })
  expect(await addPhoto(house, again)).toMatchObject({ id, rights })
  const actions = (await listJournal(house.folder.app, { limit: 10 })).map(({ action }) => action)
  expect(actions).toEqual(['photo-removed', 'photo-rights-said', 'photo-added'])
})

test('what is no photo is refused whole: nothing is kept, and nothing is said of a show that is not there', async () => {
  const path = join(folder, 'faux.jpg')
  await writeFile(path, 'ceci n’est pas une photo')
  const files = (await house.folder.files.list()).length
  const add = { path, name: 'faux.jpg', showKey: 'les-vagues', by }
  await expect(addPhoto(house, add)).rejects.toMatchObject({ code: 'photo-not-a-picture' })
  await expect(addPhoto(house, { ...add, showKey: 'inconnu' })).rejects.toMatchObject({ code: 'show-not-found' })
  const bad = { ...add, path: await picture('bon.jpg', '#654'), facts: { focus: { x: 3, y: 0 } } }
  await expect(addPhoto(house, bad)).rejects.toMatchObject({ code: 'photo-facts-invalid' })
  expect((await house.folder.files.list()).length).toBe(files)
})

test('an erasure of a person sweeps the files of imports, never the photos; the doctor counts them', async () => {
  const [photo] = await listPhotos(house, { showKey: 'les-vagues', asOf })
  const { original, master, preview } = await storedPhoto(house.folder.app, photo?.id ?? '')
  await changeSetting(house.folder.app, 'erasurePending', [])
  house.changed()
  await house.warehouse()
  for (const name of [original, master, preview]) expect(existsSync(house.folder.files.path(name))).toBe(true)
  const open = () => Promise.resolve(house)
  const filesOf = async () =>
    (await doctor(house.folder.path, { open, asOf })).find(({ code }) => code === 'doctor.files')
  expect(await filesOf()).toMatchObject({ state: 'well', params: { count: 3, lost: 0 } })
  const bytes = await readFile(house.folder.files.path(master))
  await rm(house.folder.files.path(master))
  expect(await filesOf()).toMatchObject({ state: 'broken', params: { lost: 1 } })
  await writeFile(house.folder.files.path(master), bytes)
})

test('a search for a person looks into pictures too, and takes no photographer for a buyer', async () => {
  const path = join(folder, 'signee.jpg')
  const made = sharp({ create: { width: 900, height: 600, channels: 3, background: '#321' } })
  await writeFile(
    path,
    await made
      .jpeg()
      .withExif({ IFD0: { Artist: 'lise@exemple.example' } })
      .toBuffer(),
  )
  const photo = await addPhoto(house, { path, name: 'signee.jpg', showKey: null, by })
  const nobody = { emails: [], phones: [] }
  const names = [{ last: 'Roy', first: 'Jeanne' }]
  const person = { shared: nobody, customers: [], sharedCustomers: [], ids: [], isNameShared: false, names }
  const found = await searchFolder(house, [{ ...person, own: { emails: ['lise@exemple.example'], phones: [] } }])
  const { original, master } = await storedPhoto(house.folder.app, photo.id)
  expect(found.find(({ place }) => place === original)).toMatchObject({ found: 1 })
  expect(found.find(({ place }) => place === master)).toMatchObject({ found: 0 })
  expect(found.find(({ place }) => place === 'photo')).toMatchObject({ found: 0 })
  await removePhoto(house, { id: photo.id, isRemoved: true, by })
})

test('a photo of the house belongs to no show', async () => {
  const path = await picture('facade.jpg', '#543')
  await addPhoto(house, { path, name: 'facade.jpg', showKey: null, by })
  expect((await listPhotos(house, { showKey: null, asOf })).map(({ fileName }) => fileName)).toEqual(['facade.jpg'])
  expect(await listPhotos(house, { asOf })).toHaveLength(2)
})
