import { expect, test } from 'vitest'
import { isoMoment, type MailingTable } from './column-names.ts'
import { isOfCampaigns, readCampaignResults, readCampaigns } from './read-campaigns.ts'
import { readContacts as readContactsBy } from './read-contacts.ts'

/** As at home in a town where numbers begin with 0. */
const telephone = (text: string) => {
  const digits = text.replaceAll(' ', '')
  if (/^0\d{9}$/.test(digits)) return `+33${digits.slice(1)}`
  return /^\+\d{9,}$/.test(digits) ? digits : null
}
const readContacts = (table: MailingTable) => readContactsBy(table, { telephone })

test('Brevo says a state for each channel of a contact; what is pending says nothing', () => {
  const read = readContacts({
    name: 'brevo.csv',
    header: ['EMAIL', 'SMS', 'EMAIL_MARKETING', 'SMS_MARKETING', 'MODIFIED_TIME'],
    rows: [
      ['A@x.example', '33600000001', 'Subscribed', 'Unsubscribed', '2026-11-02 08:00:00'],
      ['b@x.example', '', 'Hard bounced', '', '02-11-2026 08:00:00'],
      ['c@x.example', '', 'Désinscrit', '', ''],
      ['d@x.example', '', 'Pending', '', ''],
      ['e@x.example', '', 'Marked as spam', '', ''],
    ],
  })
  expect(read).toMatchObject({ tool: 'brevo', rows: 5, untold: 1 })
  expect(read.events).toEqual([
    { channel: 'email', address: 'a@x.example', status: 'yes', at: '2026-11-02 08:00:00' },
    { channel: 'sms', address: '+33600000001', status: 'no', at: '2026-11-02 08:00:00' },
    { channel: 'email', address: 'b@x.example', status: 'bounced', at: '2026-11-02 08:00:00' },
    { channel: 'email', address: 'c@x.example', status: 'no', at: null },
    { channel: 'email', address: 'e@x.example', status: 'complained', at: null },
  ])
})

test('Mailchimp gives a file a state: unsubscribed, cleaned, subscribed; never-subscribed is no consent', () => {
  const of = (name: string, ...header: string[]) => ({
    name,
    header: ['Email Address', 'MEMBER_RATING', ...header],
    rows: [['a@x.example', '2', ...header.map(() => '2026-10-01 09:00:00')]],
  })
  const statuses = (table: Parameters<typeof readContacts>[0]) => readContacts(table).events.map(({ status }) => status)
  expect(statuses(of('unsubscribed.csv', 'OPTIN_TIME', 'UNSUB_TIME'))).toEqual(['no'])
  expect(statuses(of('cleaned.csv', 'OPTIN_TIME', 'CLEAN_TIME'))).toEqual(['bounced'])
  expect(statuses(of('subscribed.csv', 'OPTIN_TIME'))).toEqual(['yes'])
  expect(() => readContacts(of('nonsubscribed.csv', 'OPTIN_TIME'))).toThrow('mailing-export-unknown')
})

test('a file without an address or a state is refused, never taken as consent', () => {
  const rows = [['a@x.example', 'Lise']]
  expect(() => readContacts({ name: 'x.csv', header: ['EMAIL', 'PRENOM'], rows })).toThrow('mailing-export-unknown')
  expect(() => readContacts({ name: 'x.csv', header: ['Adresse', 'Statut'], rows })).toThrow('mailing-export-unknown')
})

test('results of a campaign keep what the file does not say unknown, and the same campaign its number', () => {
  const table = (opens: string) => ({
    name: 'campagnes.csv',
    header: ['Title', 'Send Date', 'Total Recipients', 'Successful Deliveries', 'Unique Opens'],
    rows: [['Rentrée', 'Sep 07, 2026 10:00 am', '1,200', '1,188', opens]],
  })
  const [first] = readCampaigns(table('402'))
  expect(first).toMatchObject({ tool: 'mailchimp', name: 'Rentrée', sentOn: '2026-09-07' })
  expect(first?.results).toMatchObject({ recipients: 1200, delivered: 1188, opens: 402, clicks: null })
  expect(readCampaigns(table('450'))[0]?.id).toBe(first?.id)
})

test('numbers and moments are read as each tool writes them', () => {
  const numbers = ['0600000001', '33600000001', '+33 6 00 00 00 01', 'abc']
  const read = readContacts({
    name: 'brevo.csv',
    header: ['EMAIL', 'SMS', 'SMS_MARKETING'],
    rows: numbers.map((number) => ['', number, 'Unsubscribed']),
  })
  expect(read.events.map(({ address }) => address)).toEqual(['+33600000001', '+33600000001', '+33600000001'])
  expect(read.untold).toBe(1)
  expect(['2026-11-02T08:00:00Z', '02/11/2026 9:05', '2-11-2026', 'hier'].map(isoMoment)).toEqual([
    '2026-11-02 08:00:00',
    '2026-11-02 09:05',
    '2026-11-02',
    null,
  ])
})

test('Brevo’s blocked contacts are told by their reason and day, whatever the file is called; a blank of both says nothing', () => {
  const read = readContacts({
    name: 'export.csv',
    header: ['EMAIL', 'BLOCKED_REASON', 'BLOCKED_AT'],
    rows: [
      ['a@x.example', 'hardBounce', '2026-10-07 09:00:00'],
      ['b@x.example', 'unsubscribedViaEmail', '2026-10-12 09:00:00'],
      ['c@x.example', 'contactFlaggedAsSpam', ''],
      ['d@x.example', '', '2026-10-13 09:00:00'],
      ['e@x.example', '', ''],
    ],
  })
  expect(read).toMatchObject({ untold: 1, saysRefusals: true })
  expect(read.events.map(({ status, at }) => [status, at?.slice(0, 10) ?? null])).toEqual([
    ['bounced', '2026-10-07'],
    ['no', '2026-10-12'],
    ['complained', null],
    ['no', '2026-10-13'],
  ])
})

test('Brevo’s contacts without a status say who confirmed, nothing of the others, and that they do not say who left', () => {
  const read = readContacts({
    name: 'export.csv',
    header: ['CONTACT ID', 'EMAIL', 'DOUBLE_OPT-IN', 'ADDED_TIME', 'MODIFIED_TIME'],
    rows: [
      ['1', 'a@x.example', 'Yes', '01-03-2025 00:00:00', '01-10-2026 10:00:00'],
      ['2', 'b@x.example', '', '01-03-2025 00:00:00', '01-10-2026 10:00:00'],
      ['3', 'c@x.example', 'No', '01-03-2025 00:00:00', '01-10-2026 10:00:00'],
    ],
  })
  expect(read).toMatchObject({ untold: 2, saysRefusals: false })
  expect(read.events).toEqual([{ channel: 'email', address: 'a@x.example', status: 'yes', at: null }])
})

test('what no campaign can be is set aside with its row and column; the other rows are taken, a sign for « not counted » is none', () => {
  const rows = [
    ['Rentrée', '2026-09-07 10:00', '1 200', '1188.0', '402', '-'],
    ['Été', '30/02/2026 10:00', 'abc', '90', '', ''],
    ['Négatif', 'hier', '100', '150', '500', '12'],
    ['Sans envois', '', '', '90', '90', 'n/a'],
  ]
  const header = ['Campaign name', 'Sent date', 'Recipients', 'Delivered', 'Unique opens', 'Unique clicks']
  const table = { name: 'campagnes.csv', header, rows, rowNumbers: [2, 3, 5, 6] }
  const { campaigns, rejected } = readCampaignResults(table)
  expect(campaigns.map(({ name, results: { delivered, clicks } }) => [name, delivered, clicks])).toEqual([
    ['Rentrée', 1188, null],
    ['Sans envois', 90, null],
  ])
  expect(rejected.map(({ row, column, value, why, most }) => [row, column, value, why, most])).toEqual([
    [3, 'Sent date', '30/02/2026 10:00', 'date-impossible', null],
    [3, 'Recipients', 'abc', 'count-unreadable', null],
    [5, 'Sent date', 'hier', 'date-unreadable', null],
    [5, 'Delivered', '150', 'count-over-sent', 100],
    [5, 'Unique opens', '500', 'count-over-sent', 100],
  ])
  expect(readCampaigns(table)).toHaveLength(rows.length)
})

test('a table of results is told by its columns, and one of sales or of contacts is none', () => {
  expect(isOfCampaigns(['Campaign name', 'Sent date', 'Recipients', 'Delivered', 'Unique opens'])).toBe(true)
  expect(isOfCampaigns(['Title', 'Total Recipients', 'Successful Deliveries', 'Unique Clicks'])).toBe(true)
  expect(isOfCampaigns(['Nom', 'Date', 'Envoyés', 'Montant'])).toBe(false)
  expect(isOfCampaigns(['Spectacle', 'Date', 'Tarif', 'Prix'])).toBe(false)
})

test('openings that may be counted several times an address are left out, and said', () => {
  const unread = (...columns: string[]) =>
    readCampaignResults({
      name: 'campagnes.csv',
      header: ['Campaign name', 'Recipients', ...columns],
      rows: [['Mars', '1000', ...columns.map(() => '400')]],
    })
  const found = unread('Opened', 'Total clicks', 'Open rate')
  expect(found.unread).toEqual(['Opened', 'Total clicks'])
  expect(found.campaigns[0]?.results).toMatchObject({ opens: null, clicks: null })
  expect(unread('Unique opens', 'Opens', 'Unique clicks').unread).toEqual([])
})
