import { expect, test } from 'vitest'
import { sentBy, type TextThatLeft } from './sent-by.ts'

const subject = 'Une femme attend un bateau'
const text = (draftId: string, left: readonly string[], more: Partial<TextThatLeft> = {}): TextThatLeft => ({
  draftId,
  showKey: 'les-vagues',
  showTitle: 'Les Vagues',
  audience: 'occasional',
  channel: 'newsletter',
  left: left.map((day) => ({ day, subject, rows: null })),
  ...more,
})
const campaign = (sentOn: string | null, name = 'Envoi') => ({ name, subject, sentOn })
const told = ({ text: found, mayBe }: ReturnType<typeof sentBy>) => [
  found?.draftId ?? null,
  mayBe.map(({ draftId }) => draftId),
]

test('a sending is of the only text that left under its subject in the month before it', () => {
  const texts = [text('t-1', ['2026-11-20'])]
  expect(told(sentBy(campaign('2026-11-20 10:00'), texts))).toEqual(['t-1', []])
  expect(told(sentBy(campaign('2026-12-21'), texts))).toEqual(['t-1', []])
})

test('a text that left after the sending, or long before it, is not the one: its subject was used twice', () => {
  expect(told(sentBy(campaign('2026-11-19'), [text('t-1', ['2026-11-20'])]))).toEqual([null, []])
  expect(told(sentBy(campaign('2026-12-22'), [text('t-1', ['2026-11-20'])]))).toEqual([null, []])
  const months = [text('t-1', ['2026-09-02']), text('t-2', ['2026-11-20'])]
  expect(told(sentBy(campaign('2026-11-21'), months))).toEqual(['t-2', []])
  expect(told(sentBy(campaign('2026-09-03'), months))).toEqual(['t-1', []])
})

test('it is told by the subject that the text had when it left, whatever it has become since', () => {
  const left = [
    { day: '2026-11-18', subject: 'Un autre objet', rows: null },
    { day: '2026-11-20', subject, rows: null },
  ]
  expect(told(sentBy(campaign('2026-11-20'), [text('t-1', [], { left })]))).toEqual(['t-1', []])
  expect(told(sentBy(campaign('2026-11-19'), [text('t-1', [], { left })]))).toEqual([null, []])
})

test('where two texts fit, its name tells which, by a number, a file or a show; else both are given and neither is chosen', () => {
  const texts = [
    text('t-261120-aaaaaa', ['2026-11-20']),
    text('t-261120-bbbbbb', ['2026-11-20'], { showKey: 'didon', showTitle: 'Didon', audience: 'regular' }),
  ]
  const of = (name: string) => told(sentBy(campaign('2026-11-21', name), texts))
  expect(of('Lettre de novembre')).toEqual([null, ['t-261120-aaaaaa', 't-261120-bbbbbb']])
  expect(of('T-261120-BBBBBB, relance')).toEqual(['t-261120-bbbbbb', []])
  expect(of('les-vagues-newsletter-occasional-v3.brevo')).toEqual(['t-261120-aaaaaa', []])
  expect(of('Didon - lettre')).toEqual(['t-261120-bbbbbb', []])
})

test('the number of a text in the name is enough, whatever the subject has become in the tool', () => {
  const other = { name: 't-261120-aaaaaa', subject: 'Objet A/B', sentOn: '2026-11-21' }
  expect(told(sentBy(other, [text('t-261120-aaaaaa', ['2026-11-20'])]))).toEqual(['t-261120-aaaaaa', []])
})

test('without a day, a subject is of the one text that bears it, and of none where two do', () => {
  expect(told(sentBy(campaign(null), [text('t-1', ['2026-11-20'])]))).toEqual(['t-1', []])
  const two = [text('t-1', ['2026-11-20']), text('t-2', ['2026-01-20'])]
  expect(told(sentBy(campaign(null), two))).toEqual([null, ['t-1', 't-2']])
})

test('a sending without a subject, or whose subject has no letter, is of no text', () => {
  const texts = [text('t-1', [], { left: [{ day: '2026-11-20', subject: '🎭', rows: null }] })]
  expect(told(sentBy({ name: 'x', subject: '🎭', sentOn: '2026-11-20' }, texts))).toEqual([null, []])
  expect(told(sentBy({ name: 'x', subject: null, sentOn: '2026-11-20' }, texts))).toEqual([null, []])
})

test('it says how many addresses the list had that left last before the sending', () => {
  const left = [
    { day: '2026-11-20', subject, rows: null },
    { day: '2026-11-20', subject, rows: 104 },
    { day: '2026-11-22', subject, rows: 260 },
  ]
  expect(sentBy(campaign('2026-11-21'), [text('t-1', [], { left })]).text?.listed).toBe(104)
})
