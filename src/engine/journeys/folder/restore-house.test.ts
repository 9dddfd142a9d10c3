import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { planErasures } from '../erase/erasure-plan.ts'
import { contacts, standEverywhere, standInWritings, tickets } from '../erase/everywhere.fixture.ts'
import { erasePerson } from '../erase/index.ts'
import { ownKeys } from '../erase/own-keys.fixture.ts'
import { searchFolder } from '../erase/search-folder.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { importFiles } from '../import/index.ts'
import { findPersons } from '../persons/index.ts'
import { backupHouse } from './backup-house.ts'
import { restoreHouse } from './restore-house.ts'

ownKeys()

it('brings back nobody who was erased since: no permission, remark, campaign, brief, intention or reason of a draft', async () => {
  const root = await mkdtemp(join(tmpdir(), 'parterre-restore-'))
  const house = await openHouse(join(root, 'data'))
  const files = []
  for (const [name, text] of Object.entries({ 'contacts.csv': contacts, 'billets.csv': tickets })) {
    await writeFile(join(root, name), text)
    files.push({ path: join(root, name), name })
  }
  await importFiles(house, { files, today: '2026-11-24' })
  const [lise] = await findPersons(house, 'lise.kerouan@exemple.example')
  const [noe] = await findPersons(house, 'drevet')
  const id = lise?.personId ?? ''
  await standEverywhere(house.folder.app, { lise: id, noe: noe?.personId ?? '' })
  await standInWritings(house.folder.app, { first: 'Lise', last: 'Kerouan' })
  const [plan] = await planErasures(house, [id])
  if (!plan) throw new Error('Lise')
  const stood = (await searchFolder(house, [plan.needles])).filter(({ found }) => found > 0)
  const places = stood.map(({ place }) => place)
  expect(places).toEqual(
    expect.arrayContaining(['permission_event', 'draft_comment', 'campaign', 'saved_brief', 'draft', 'past_text']),
  )
  await backupHouse(house, join(root, 'avant.zip'))
  await erasePerson(house, { id, by: 'Anne Morel', mend: 'hide' })
  await house.close()
  const restored = await restoreHouse(join(root, 'avant.zip'), join(root, 'rendu'))
  expect(restored.erasedPersons).toBeGreaterThan(0)
  const again = await openHouse(join(root, 'rendu'))
  try {
    const found = (await searchFolder(again, [plan.needles])).filter((one) => one.found > 0)
    expect(found).toEqual([])
    const { app } = again.folder
    expect(await app.selectFrom('permission_event').selectAll().execute()).toEqual([])
    expect(await app.selectFrom('campaign').select('name').execute()).toEqual([
      { name: 'Anniversaire de [nom effacé]' },
    ])
    // What others decided is there as it was.
    expect(await app.selectFrom('draft').select(['id', 'created_by']).execute()).toEqual([
      { id: 't-9', created_by: 'Anne Morel' },
    ])
    expect(await app.selectFrom('relay_call').select('result').execute()).toEqual([{ result: 'interested' }])
    expect(await findPersons(again, 'drevet')).toHaveLength(1)
  } finally {
    await again.close()
    await rm(root, { recursive: true, force: true })
  }
})
