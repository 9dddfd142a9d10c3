import { expect, test } from 'vitest'
import { listFile } from './list-file.ts'
import type { MailingList } from './mailing-list.ts'

const truths = { allCame: false, lastVisit: null, towns: [], bases: [] }

function list(channel: 'email' | 'sms', addresses: readonly string[]): MailingList {
  const rows = addresses.map((address, index) => ({ address, externalId: `p${index}`, personIds: [`p${index}`] }))
  return { channel, rows, reach: { persons: 0, reachable: 0, addresses: 0, whyNot: [] }, allBought: [], truths }
}

test('a list holds the address and the way back to the house, and nothing else of the person', () => {
  expect(listFile(list('email', ['a@x.example']), 'mailchimp')).toBe('Email Address,EXT_ID\na@x.example,p0\n')
  expect(listFile(list('sms', ['+33600000001']), 'brevo')).toBe('SMS,EXT_ID\n+33600000001,p0\n')
})

test('an address made to run in a spreadsheet is text, a comma stays in its cell, a phone keeps its plus', () => {
  const csv = listFile(list('email', ['=cmd|x@x.example', '+33@x.example', '"a,b"@x.example']), 'brevo')
  expect(csv).toBe(`EMAIL,EXT_ID\n'=cmd|x@x.example,p0\n'+33@x.example,p1\n"""a,b""@x.example",p2\n`)
})
