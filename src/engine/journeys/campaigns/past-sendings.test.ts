import { expect, test } from 'vitest'
import type { CampaignResult, SentText } from '../../../contract/index.ts'
import { bearsTitle, pastSendings } from './past-sendings.ts'

const asOf = '2026-11-24'
const text: SentText = {
  draftId: 't-1',
  showKey: 'les-vagues',
  showTitle: 'Les Vagues',
  audience: 'regular',
  channel: 'newsletter',
  listed: 500,
}
const sending = (sentOn: string | null, more: Partial<CampaignResult> = {}): CampaignResult => ({
  id: `brevo-${sentOn}`,
  tool: 'brevo',
  name: 'Un envoi',
  subject: null,
  sentOn,
  readOnDay: asOf,
  recipients: 500,
  delivered: 490,
  opens: 200,
  clicks: 20,
  unsubscriptions: 1,
  bounces: 10,
  complaints: 0,
  text: null,
  mayBe: [],
  settledBy: null,
  ...more,
})
const asked = { audience: 'regular', show: { key: 'les-vagues', title: 'Les Vagues' }, asOf, spacingDays: 3 } as const
const codes = (campaigns: readonly CampaignResult[]) => pastSendings(campaigns, asked).follows.map(({ code }) => code)

test('the last letter to the public and those about the show are given, the last first; of others nothing is said', () => {
  const [mine, older, other] = [
    sending('2026-11-10', { text }),
    sending('2026-10-01', { text }),
    sending('2026-11-20', { text: { ...text, audience: 'new', showKey: 'didon', showTitle: 'Didon' } }),
  ]
  const found = pastSendings([other, mine, older], asked)
  expect(found.toAudience?.id).toBe(mine.id)
  expect(found.aboutShow.map(({ id }) => id)).toEqual([mine.id, older.id])
  expect(found.follows).toEqual([])
  expect(pastSendings([other], asked)).toEqual({ toAudience: null, aboutShow: [], follows: [] })
})

test('of two texts for one public, whichever was sent, the public is known; of two publics it is not', () => {
  const twin = { ...text, draftId: 't-2' }
  const same = sending('2026-11-10', { mayBe: [text, twin] })
  expect(pastSendings([same], asked).toAudience?.id).toBe(same.id)
  const either = sending('2026-11-23', { mayBe: [text, { ...twin, audience: 'new' }] })
  expect(pastSendings([either], asked)).toMatchObject({ toAudience: null, follows: [{ code: 'sent.unplaced' }] })
})

test('a sending that no text made speaks of the show where its name or its subject bears the title', () => {
  const bearing = sending('2026-10-01', { subject: 'Il reste des places pour Les Vagues !' })
  expect(pastSendings([bearing], asked).aboutShow.map(({ id }) => id)).toEqual([bearing.id])
  expect(pastSendings([bearing], { ...asked, show: null }).aboutShow).toEqual([])
})

test('a title of one word is told by its signs, so that « Nous rouvrons » is not about « Nous »', () => {
  expect(bearsTitle('Nous rouvrons mardi', 'Nous')).toBe(false)
  expect(bearsTitle('« Nous », dès jeudi', 'Nous')).toBe(true)
  expect(bearsTitle('Nous : dernières dates', 'Nous')).toBe(true)
  expect(bearsTitle('Relance Nous', 'Nous')).toBe(false)
  expect(bearsTitle('Les Vagues, dernières dates', 'Les Vagues')).toBe(true)
  expect(bearsTitle('Les Vaguesmortes', 'Les Vagues')).toBe(false)
  expect(bearsTitle('georgette et le grand dehors', 'Georgette et le grand dehors')).toBe(true)
})

test('a public written to fewer days ago than the house leaves is said, with the day from which it may be again', () => {
  const { follows } = pastSendings([sending('2026-11-22 18:00', { text })], asked)
  expect(follows).toEqual([{ code: 'sent.too-near', params: { days: 2, spacing: 3, nextDay: '2026-11-25' } }])
  expect(codes([sending('2026-11-21', { text })])).toEqual([])
})

test('a sending of those days that is of no known public is said too: it may have gone to the same people', () => {
  const unplaced = sending('2026-11-23', { name: 'Newsletter de novembre' })
  expect(pastSendings([unplaced], asked).follows).toEqual([
    {
      code: 'sent.unplaced',
      params: { count: 1, days: 1, name: 'Newsletter de novembre' },
    },
  ])
  expect(codes([sending('2026-11-21')])).toEqual([])
})

test('those who left are said when they were at least twice as many as usual, and never where the usual is not known', () => {
  const usual = ['2026-09-01', '2026-09-10', '2026-09-20', '2026-10-01'].map((day) => sending(day))
  const last = sending('2026-11-10', { text, unsubscriptions: 8 })
  const { follows } = pastSendings([last, ...usual], asked)
  expect(follows).toEqual([
    { code: 'sent.leaving', params: { count: 8, delivered: 490, perThousand: 16.3, usual: 2, sendings: 4 } },
  ])
  expect(codes([last, ...usual.slice(1)])).toEqual([])
  expect(codes([sending('2026-11-10', { text, unsubscriptions: 2 }), ...usual])).toEqual([])
})

test('figures of a letter that went to more addresses than the list of its public are said not to be of it alone', () => {
  expect(pastSendings([sending('2026-11-10', { text, recipients: 1200 })], asked).follows).toEqual([
    { code: 'sent.wider', params: { recipients: 1200, listed: 500 } },
  ])
  expect(codes([sending('2026-11-10', { text: { ...text, listed: null }, recipients: 1200 })])).toEqual([])
})
