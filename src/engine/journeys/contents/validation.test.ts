import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { addStaff, verifyReviewChain } from '../../stewardship/index.ts'
import { changeApprovalsNeeded } from '../settings/index.ts'
import { asOf, openHouseWithShow, pin } from './house-with-show.fixture.ts'
import {
  approveContent,
  editContent,
  exportContent,
  listContents,
  mendContent,
  openContentChecks,
  readContent,
  restoreContent,
  takeOnContentCheck,
} from './index.ts'

const { house, staffId, written, validated, edited, close } = await openHouseWithShow()
afterAll(close)

test('an altered price is caught, blocks, and cannot be validated even with the right code', async () => {
  const view = await edited(await written(), (body) => body.replace(/24\u00a0€/u, '19\u00a0€'))
  expect(view.state).toBe('blocked')
  const [fault] = view.checks.filter(({ level }) => level === 'blocking')
  expect(fault).toMatchObject({ key: 'facts', params: { text: '19\u00a0€' } })
  await expect(validated(view)).rejects.toMatchObject({ code: 'draft-blocked' })
})

test('of what the record denies nobody can answer, whatever their code and their reason; the text or the record is mended', async () => {
  const view = await edited(await written(), (body) => body.replace(/24\u00a0€/u, '19\u00a0€'))
  const fault = view.checks.find(({ level }) => level === 'blocking')
  expect(fault).toMatchObject({ code: 'fact-contradicted', canTakeOn: false })
  const request = { id: view.id, asOf, checkId: fault?.id ?? '', reason: 'tarif voté hier soir', staff: staffId }
  await expect(takeOnContentCheck(house, { ...request, pin })).rejects.toMatchObject({ code: 'record-says-otherwise' })
  // Taken on before nobody could: it counts no more.
  await house.folder.app
    .insertInto('taken_on_check')
    .values({
      draft_id: view.id,
      check_id: request.checkId,
      staff_id: staffId,
      staff_name: 'Anne Morel',
      reason: request.reason,
      at: '2026-10-01T10:00:00.000Z',
    })
    .execute()
  const still = await readContent(house, { id: view.id, asOf })
  expect(still.state).toBe('blocked')
  await expect(validated(still)).rejects.toMatchObject({ code: 'draft-blocked' })
})

test('a named person may take on what no record says, with a reason and their code, for that sentence alone', async () => {
  const view = await edited(await written(), (body) => `${body}\n\nIl a fallu 19 répétitions.`)
  const fault = view.checks.find(({ level }) => level === 'blocking')
  expect(fault).toMatchObject({ code: 'fact-unsupported', canTakeOn: true })
  const request = { id: view.id, asOf, checkId: fault?.id ?? '', reason: 'compté par la compagnie', staff: staffId }
  await expect(takeOnContentCheck(house, { ...request, pin: '0000' })).rejects.toMatchObject({ code: 'pin-wrong' })
  const taken = await takeOnContentCheck(house, { ...request, pin })
  expect(taken.checks.find(({ id }) => id === fault?.id)).toMatchObject({
    level: 'look',
    takenOn: { by: 'Anne Morel', reason: 'compté par la compagnie' },
  })
  const again = await edited(taken, (body) => body.replace('19', '18'))
  expect(again.state).toBe('blocked')
})

test('a number of seats left is as old as the last sale, though the record was saved since', async () => {
  const view = await edited(await written(), (body) => `${body}\n\nIl reste 12 places.`)
  expect(view.checks.filter(({ key }) => key === 'ageing')).toMatchObject([
    { level: 'blocking', code: 'availability-expired', params: { cutOff: '2026-10-19' } },
  ])
})

test('a validation needs the code of a named person and every unverifiable point opened by them', async () => {
  const view = await written()
  const signature = { id: view.id, asOf, contentHash: view.contentHash }
  await expect(approveContent(house, { ...signature, staff: 'Parterre', pin })).rejects.toMatchObject({
    code: 'name-unknown',
  })
  await expect(approveContent(house, { ...signature, staff: staffId, pin: '' })).rejects.toMatchObject({
    code: 'pin-wrong',
  })
  await expect(approveContent(house, { ...signature, staff: staffId, pin })).rejects.toMatchObject({
    code: 'check-unopened',
  })
  const checkIds = view.checks.filter(({ level }) => level === 'look').map(({ id }) => id)
  await openContentChecks(house, { id: view.id, asOf, staffId, checkIds })
  const approved = await approveContent(house, { ...signature, staff: 'anne morel', pin })
  expect(approved).toMatchObject({ state: 'approved', approval: { by: 'Anne Morel' } })
})

test('nothing leaves before a validation; after it the list is one row an address, without those who objected', async () => {
  const view = await written()
  const request = { id: view.id, format: 'list-brevo', asOf, who: 'test' } as const
  await expect(exportContent(house, request)).rejects.toMatchObject({ code: 'draft-not-approved' })
  await validated(view)
  const list = new TextDecoder().decode((await exportContent(house, request)).bytes)
  const lines = list.trim().split('\n')
  expect(lines[0]).toBe('EMAIL,EXT_ID')
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
    'lise.kerouan@exemple.example',
    'noe.drevet@exemple.example',
    'zoe.ombredane@exemple.example',
  ])
  const html = await exportContent(house, { ...request, format: 'html-brevo' })
  expect(new TextDecoder().decode(html.bytes)).toContain('{{ unsubscribe }}')
  await expect(exportContent(house, { ...request, format: 'caption' })).rejects.toMatchObject({
    code: 'format-unknown',
  })
  const journal = await house.folder.app
    .selectFrom('journal')
    .selectAll()
    .where('action', '=', 'list-exported')
    .execute()
  expect(journal.at(-1)?.detail).toContain('"rows":3')
})

test('an edit re-opens, and going back to the validated words is validated again', async () => {
  const approved = await validated(await written())
  const changed = await edited(approved, (body) => `${body}\n\nÀ bientôt.`)
  expect(changed).toMatchObject({
    state: 'outdated',
    outdatedBy: 'version',
    version: 2,
    approval: null,
    lastApproval: { by: 'Anne Morel' },
  })
  expect(changed.draft.origins.at(-1)).toMatchObject({ writtenBy: 'person', source: 'Anne Morel' })
  await expect(
    approveContent(house, { id: changed.id, asOf, staff: staffId, pin, contentHash: approved.contentHash }),
  ).rejects.toMatchObject({ code: 'draft-changed' })
  const back = await restoreContent(house, { id: approved.id, version: 1, asOf, staffId })
  expect(back).toMatchObject({ state: 'approved', version: 3 })
})

test('of two who change the same version, the second is told and loses nothing', async () => {
  const view = await written()
  const words = (body: string) => ({ ...view.draft.content, body })
  const change = { id: view.id, asOf, staffId, base: view.version }
  const first = await editContent(house, { ...change, content: words('Une version.') })
  await expect(editContent(house, { ...change, content: words('Une autre.') })).rejects.toMatchObject({
    code: 'draft-moved-on',
    params: { version: 2 },
  })
  expect((await readContent(house, { id: view.id, asOf })).draft.content.body).toBe('Une version.')
  const second = await editContent(house, { ...change, base: first.version, content: words('Une autre.') })
  expect(second.versions.map(({ version }) => version).sort()).toEqual([1, 2, 3])
})

test('a text that two people must validate waits for the second, and one person cannot be both', async () => {
  const view = await written()
  await changeApprovalsNeeded(house, { count: 2, by: 'Anne Morel' })
  try {
    await validated(view)
    const once = await validated(await readContent(house, { id: view.id, asOf }))
    expect(once).toMatchObject({ state: 'unread', approval: null, approvals: [{ by: 'Anne Morel' }] })
    await expect(exportContent(house, { id: view.id, format: 'text', asOf, who: 'Anne Morel' })).rejects.toMatchObject({
      code: 'draft-not-approved',
    })
    const second = await addStaff(house.folder.app, { name: 'Ilan Besson', role: 'direction', pin: '7350' })
    const opened = once.checks.filter(({ level }) => level === 'look').map(({ id }) => id)
    const signed = { id: view.id, asOf, staff: second.id, pin: '7350', contentHash: once.contentHash, opened }
    const twice = await approveContent(house, signed)
    expect(twice).toMatchObject({ state: 'approved', approval: { by: 'Ilan Besson' } })
    expect(twice.approvals.map(({ by }) => by)).toEqual(['Anne Morel', 'Ilan Besson'])
    // The rule guards against whoever is alone at the keyboard: it goes by the code of a person alone.
    const fewer = { count: 1, by: 'Anne Morel' }
    await expect(changeApprovalsNeeded(house, fewer)).rejects.toMatchObject({ code: 'code-needed' })
    const wrong = { staff: staffId, pin: '0000' }
    await expect(changeApprovalsNeeded(house, { ...fewer, given: wrong })).rejects.toMatchObject({ code: 'pin-wrong' })
    expect((await readContent(house, { id: view.id, asOf })).approvalsNeeded).toBe(2)
  } finally {
    await changeApprovalsNeeded(house, { count: 1, by: 'Anne Morel', given: { staff: staffId, pin } })
  }
})

test('what is advised is mended at once as a version of its own, facts bound anew; stale advice is refused', async () => {
  const view = await written()
  const body = 'Nous avons le plaisir de vous inviter ! Une femme attend un bateau.'
  const weak = await editContent(house, { id: view.id, content: { ...view.draft.content, body }, asOf, staffId })
  expect(weak.advice.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['opening-empty', 'no-action', 'no-date', 'no-price', 'exclamation']),
  )
  const mended = await mendContent(house, { id: view.id, asOf, staffId })
  expect(mended.draft.content.body).toMatch(/^Une femme attend un bateau\.\n\nVendredi 15 janvier/u)
  expect(mended.draft.content.body).toContain('**Réserver**')
  expect(mended.advice.filter(({ fix }) => fix !== null)).toEqual([])
  expect(mended.checks.filter(({ level, key }) => key === 'facts' && level === 'blocking')).toEqual([])
  const [stale] = weak.advice
  await expect(mendContent(house, { id: view.id, adviceIds: [stale?.id ?? ''], asOf, staffId })).rejects.toMatchObject({
    code: 'advice-gone',
  })
})

test('a format that no text has is refused with those of this text, and no others', async () => {
  const { id } = await written('sms')
  await expect(exportContent(house, { id, asOf, format: 'nimp', who: 'Anne Morel' })).rejects.toMatchObject({
    code: 'format-unknown',
    params: { format: 'nimp', formats: 'text, list-brevo' },
  })
})

test('a text whose kept words another hand changed is said to be no longer the one validated, and never leaves as it', async () => {
  const view = await validated(await written())
  const out = { id: view.id, asOf, format: 'text' as const, who: 'Anne Morel' }
  const row = () =>
    house.folder.app.selectFrom('draft_version').selectAll().where('draft_id', '=', view.id).executeTakeFirstOrThrow()
  const before = await row()
  const content = before.content.replace('"body":"', '"body":"Encore une fois, bonjour. ')
  const changed = (values: Partial<typeof before>) =>
    house.folder.app.updateTable('draft_version').set(values).where('draft_id', '=', view.id).execute()
  const said = async () => {
    const { state, outdatedBy } = await readContent(house, { id: view.id, asOf })
    const listed = (await listContents(house, asOf)).find(({ id }) => id === view.id)
    expect(listed).toMatchObject({ state, outdatedBy })
    return [state, outdatedBy]
  }
  for (const values of [
    { content },
    // Whoever knows of the hash beside the words, too: the validation sealed them.
    { content, content_hash: createHash('sha256').update(content).digest('hex') },
  ]) {
    await changed(values)
    expect(await said()).toEqual(['outdated', 'altered'])
    await expect(exportContent(house, out)).rejects.toMatchObject({ code: 'draft-altered' })
  }
  expect((await verifyReviewChain(house.folder.app)).faults).toContainEqual({
    code: 'decision-altered',
    draftId: view.id,
  })
  await changed(before)
  expect(await said()).toEqual(['approved', null])
  await changed({ content, content_hash: before.content_hash })
  const again = await validated(await readContent(house, { id: view.id, asOf }))
  expect(again.state).toBe('approved')
  expect((await exportContent(house, out)).rows).toBeNull()
})
