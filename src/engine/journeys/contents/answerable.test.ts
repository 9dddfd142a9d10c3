import { afterAll, describe, expect, test } from 'vitest'
import { type DraftView, openedChecks, type ReviewPoint, reviewPoints } from '../../../contract/index.ts'
import { addStaff, delegate } from '../../stewardship/index.ts'
import { asOf, openHouseWithShow, pin } from './house-with-show.fixture.ts'
import { approveContent, ignoreContentFinding, openContentChecks, takeOnContentCheck } from './index.ts'

const { house, staffId, written, edited, close } = await openHouseWithShow()
afterAll(close)

/** Words that each bring a remark or a doubt of another kind, added to a text that is right. */
const additions: Readonly<Record<string, string>> = {
  'a text as it was written': '',
  'a sign to put right': "C'est ici.",
  'the same sign twice in one sentence': "L'eau de l'île ; l'île d'eau.",
  'a blank that is missing': 'Venez!',
  'a misspelt word': 'Le trombonne chante.',
  'the same misspelt word twice in one sentence': 'Le trombonne est un trombonne.',
  'an agreement, a sign and a misspelt word': "Les enfant n'ont pas vu le trombonne !",
  'a cliché of brochures': 'Un voyage inoubliable, un spectacle incontournable.',
  'a number that no record says': 'Il a fallu 19 répétitions.',
  'seats left': 'Il reste des places.',
  'last days': 'Derniers jours !',
  'a sentence said again and again': 'Une femme attend un bateau et la mer ne dit rien. '.repeat(6),
}

const ways: Readonly<Record<string, (view: DraftView) => Promise<DraftView>>> = {
  'blanks and signs together': async (view) => await signed(view, reviewPoints(view.checks)),
  'blanks and signs one by one': async (view) =>
    await signed(view, reviewPoints(view.checks, { isTypographyApart: true })),
  'each point opened before the code': async (view) => {
    for (const { checks } of toRead(reviewPoints(view.checks)))
      await openContentChecks(house, { id: view.id, asOf, staffId, checkIds: checks.map(({ id }) => id) })
    return await signed(view, [])
  },
  'for someone who is away': async (view) => {
    const { id: away } = await addStaff(house.folder.app, { name: `Absente ${view.id}`, role: '', pin: '7392' })
    await delegate(house.folder.app, {
      ...{ staff: away, toStaffId: staffId, pin: '7392', today: asOf },
      ...{ fromDay: asOf, untilDay: asOf },
    })
    return await signed(view, reviewPoints(view.checks), away)
  },
}

const toRead = (points: readonly ReviewPoint[]) => points.filter(({ level }) => level === 'look')

async function signed(view: DraftView, points: readonly ReviewPoint[], onBehalfOf: string | null = null) {
  const read = toRead(points).map(({ key }) => key)
  const opened = openedChecks(points, read)
  const { id, contentHash } = view
  return await approveContent(house, { id, asOf, staff: staffId, pin, contentHash, opened, onBehalfOf })
}

/** What blocks and can be answered for is answered for. */
async function answeredFor(view: DraftView): Promise<DraftView> {
  let left = view
  for (const { id: checkId, level, canTakeOn } of view.checks)
    if (level === 'blocking' && canTakeOn)
      left = await takeOnContentCheck(house, {
        ...{ id: view.id, asOf, checkId, reason: 'vu avec la compagnie', staff: staffId, pin },
      })
  return left
}

describe.each(Object.entries(additions))('%s', (_, words) => {
  test.each(Object.entries(ways))('is read and validated: %s', async (_way, validate) => {
    const view = await answeredFor(await edited(await written('instagram'), (body) => `${body}\n\n${words}`))
    expect(await validate(view)).toMatchObject({ state: 'approved' })
  })

  test('each remark on its French that is shown can be set aside, in this sentence and in this text', async () => {
    for (const scope of ['once', 'text'] as const) {
      let view = await edited(await written('instagram'), (body) => `${body}\n\n${words}`)
      for (const { checks } of reviewPoints(view.checks, { isTypographyApart: true }))
        if (checks[0].code === 'french-fault' && view.checks.some(({ id }) => id === checks[0].id))
          view = await ignoreContentFinding(house, { id: view.id, checkId: checks[0].id, scope, asOf, staffId })
      expect(view.checks.filter(({ code }) => code === 'french-fault')).toEqual([])
    }
  })
})

test('a remark that another corrector no longer makes is nothing to answer for; one that was not read still is', async () => {
  const view = await edited(await written('instagram'), (body) => `${body}\n\nC'est ici.`)
  const { id, contentHash } = view
  const request = { id, asOf, staff: staffId, pin, contentHash }
  await expect(approveContent(house, { ...request, opened: ['french-fault-gone'] })).rejects.toMatchObject({
    code: 'check-unopened',
  })
  const read = openedChecks(
    reviewPoints(view.checks),
    reviewPoints(view.checks).map(({ key }) => key),
  )
  expect(await approveContent(house, { ...request, opened: [...read, 'french-fault-gone'] })).toMatchObject({
    state: 'approved',
  })
})

test('what a person took on and a record has denied since blocks on the page as it does at the server', async () => {
  const view = await edited(await written('instagram'), (body) => body.replace(/\d\d\u00a0€/u, '19\u00a0€'))
  const fault = view.checks.find(({ level }) => level === 'blocking')
  const row = { staff_id: staffId, staff_name: 'Anne Morel', reason: 'voté hier', at: '2026-10-01T10:00:00.000Z' }
  await house.folder.app
    .insertInto('taken_on_check')
    .values({ draft_id: view.id, check_id: fault?.id ?? '', ...row })
    .execute()
  const again = await openContentChecks(house, { id: view.id, asOf, staffId, checkIds: [] })
  expect(again.checks.find(({ id }) => id === fault?.id)).toMatchObject({ level: 'blocking', takenOn: null })
})
