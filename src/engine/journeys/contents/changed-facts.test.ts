import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { doctor } from '../folder/doctor.ts'
import { saveShowRecord } from '../programme/records.ts'
import { asOf, openHouseWithShow, show } from './house-with-show.fixture.ts'
import { archiveDraft, bearingContents, correctContents, exportContent, readContent, restoreContent } from './index.ts'

const { folder, house, staffId, written, edited, validated, close } = await openHouseWithShow()
afterAll(close)

test('a changed fact re-opens the texts that carry it, and lists them', async () => {
  const approved = await validated(await written('instagram'))
  await saveShowRecord(house, {
    record: {
      ...show,
      performances: [{ startsAt: '2027-01-15T20:00', hall: 'Grande salle' }, ...show.performances.slice(1)],
    },
    source: 'test',
  })
  const view = await readContent(house, { id: approved.id, asOf })
  expect(view).toMatchObject({ state: 'outdated', outdatedBy: 'fact' })
  const bearing = await bearingContents(house, { showKey: show.key, asOf })
  expect(bearing.find(({ draft }) => draft.id === approved.id)?.changes.map(({ said }) => said)).toContain(
    '20\u00a0h\u00a030',
  )
  await expect(exportContent(house, { id: approved.id, format: 'caption', asOf, who: 'test' })).rejects.toMatchObject({
    code: 'draft-not-approved',
  })
  await saveShowRecord(house, { record: show, source: 'test' })
  expect((await readContent(house, { id: approved.id, asOf })).state).toBe('approved')
})

test('a price that changes leaves whom the other tariffs are for unmarked, in a text that a person has edited too', async () => {
  const prices = [
    { label: 'plein', cents: 2800 },
    { label: 'jeune (moins de 26 ans)', cents: 1200 },
  ]
  await saveShowRecord(house, { record: { ...show, prices }, source: 'test' })
  const text = await edited(await written(), () => 'Les Vagues : 28 €, 12 € pour les moins de 26 ans.')
  const [plein, jeune] = prices
  await saveShowRecord(house, {
    record: { ...show, prices: [{ ...plein, cents: 3000 }, jeune] as typeof prices },
    source: 'test',
  })
  const { draft } = await readContent(house, { id: text.id, asOf })
  const saidOf = (status: string) => draft.facts.filter((fact) => fact.status === status).map((fact) => fact.text)
  expect(new Set(saidOf('contradicted').map((said) => said.replaceAll(/\s/gu, ' ')))).toEqual(new Set(['28 €']))
  expect(saidOf('supported').some((said) => said.includes('26'))).toBe(true)
  await archiveDraft(house.folder.app, { id: text.id, isArchived: true })
  await saveShowRecord(house, { record: show, source: 'test' })
})

test('a changed hour is corrected in every text of the show at once, each to be validated again; what left is told, and all is undone', async () => {
  const [letter, post] = [await validated(await written()), await written('instagram')]
  await exportContent(house, { id: letter.id, format: 'text', asOf, who: 'test' })
  await archiveDraft(house.folder.app, { id: letter.id, isArchived: true })
  await saveShowRecord(house, {
    record: {
      ...show,
      performances: show.performances.map((one, rank) => (rank === 0 ? { ...one, startsAt: '2027-01-15T19:30' } : one)),
    },
    source: 'test',
  })
  const bearing = await bearingContents(house, { showKey: show.key, asOf })
  expect(bearing[0]).toMatchObject({ draft: { id: letter.id }, sent: { format: 'text' } })
  expect(bearing[0]?.rectification?.replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(
    'Rectificatif pour « Les Vagues ». La représentation du vendredi 15 janvier est avancée à 19 h 30 (au lieu de 20 h 30).',
  )
  const put = bearing.find(({ draft }) => draft.id === post.id)?.changes ?? []
  expect(put.map(({ said, by }) => [said, by])).toContainEqual(['20\u00a0h\u00a030', '19\u00a0h\u00a030'])
  const blocking = (await readContent(house, { id: post.id, asOf })).checks.filter(({ level }) => level === 'blocking')
  expect(blocking.map(({ params }) => params.text)).toEqual(put.map(({ said }) => said))
  const corrected = await correctContents(house, { showKey: show.key, ids: null, asOf, staffId })
  expect(corrected.find(({ id }) => id === letter.id)).toMatchObject({ versionBefore: 1, left: 0 })
  const mended = await readContent(house, { id: letter.id, asOf })
  expect(mended.draft.text).toContain('19\u00a0h\u00a030')
  expect(mended.draft.text).not.toContain('20\u00a0h\u00a030')
  expect(mended).toMatchObject({ state: 'outdated', outdatedBy: 'version', approval: null })
  expect(await bearingContents(house, { showKey: show.key, asOf })).toEqual([])
  await saveShowRecord(house, { record: show, source: 'test' })
  for (const { id, versionBefore: version } of corrected) await restoreContent(house, { id, version, asOf, staffId })
  expect((await readContent(house, { id: letter.id, asOf })).state).toBe('approved')
})

test('a date altered after validation opens the text again: no export, and the doctor names it', async () => {
  const view = await validated(await written())
  const [first, ...others] = show.performances
  if (!first) throw new Error('a performance')
  const moved = { ...show, performances: [{ ...first, startsAt: '2027-01-17T20:30' }, ...others] }
  await saveShowRecord(house, { record: moved, source: 'test' })
  try {
    expect(await readContent(house, { id: view.id, asOf })).toMatchObject({ state: 'outdated', approval: null })
    const request = { id: view.id, format: 'text', asOf, who: 'Anne Morel' } as const
    await expect(exportContent(house, request)).rejects.toMatchObject({ code: 'draft-not-approved' })
    const findings = await doctor(join(folder, 'data'), { open: async () => house, asOf })
    const named = findings.filter(({ code }) => code === 'doctor.outdated-text').map(({ params }) => params.id)
    expect(named).toContain(view.id)
  } finally {
    await saveShowRecord(house, { record: show, source: 'test' })
  }
})
