import { describe, expect, it } from 'vitest'
import { type AudienceKey, audienceKeys, type ShowRecord } from '../../../contract/index.ts'
import { type DraftRequest, writeDraft } from './index.ts'
import { berenice, house, petitPierre, season } from './season.fixture.ts'

function mails(show: ShowRecord, audience: AudienceKey, more: Partial<DraftRequest> & { intention?: string } = {}) {
  const { intention = null, ...rest } = more
  return (['email', 'newsletter'] as const).flatMap((channel) =>
    Array.from({ length: 8 }, (_, seed) =>
      writeDraft({
        brief: { showKey: show.key, channel, audience, intention },
        show,
        house,
        asOf: '2026-11-24',
        audience: { key: audience, persons: 40, addresses: 30, allBought: more.audience?.allBought ?? [] },
        usedOpenings: [],
        seed,
        ...rest,
      }),
    ),
  )
}

const everyMail = season.flatMap((show) => audienceKeys.flatMap((audience) => mails(show, audience)))

describe('a message says once', () => {
  it('what the makers write, subject included', () => {
    const claimed = mails(berenice, 'regular', {
      audience: { key: 'regular', persons: 40, addresses: 30, allBought: ['Phèdre'] },
    })
    const notes = new Map(
      season.flatMap(({ texts }) =>
        (texts ?? []).flatMap(({ kind }, index) => (kind === 'note' ? [[`texts.${index}`, kind]] : [])),
      ),
    )
    for (const { facts, text, content } of [...everyMail, ...claimed]) {
      const cited = facts.filter(({ factId, start }) => notes.has(factId ?? '') && text.charAt(start - 1) === '\u202f')
      expect(cited.length, text).toBeLessThanOrEqual(1)
      const inSubject = content.subject ?? ''
      for (const { text: words, start, kind } of facts)
        if (start >= text.indexOf(content.body) && kind === 'quote' && words.length > 25)
          expect(inSubject).not.toContain(words)
    }
  })

  it('its title in a paragraph of two sentences', () => {
    for (const { content } of mails(petitPierre, 'group'))
      for (const paragraph of content.body.split('\n\n'))
        expect(paragraph.split('Petit Pierre').length, content.body).toBeLessThanOrEqual(2)
  })

  it('its one price where one books', () => {
    for (const audience of audienceKeys)
      for (const { content } of mails(petitPierre, audience))
        expect(content.body.split('8\u00a0€').length).toBeLessThanOrEqual(2)
  })
})

describe('a subject', () => {
  it('never gives the first day of several as if it were the only one', () => {
    for (const { content, facts } of everyMail) {
      const dates = new Set(
        facts
          .filter(({ kind, factId }) => kind === 'date' && (factId ?? '').startsWith('performances.'))
          .map(({ factId }) => factId),
      )
      const told = facts.filter(({ kind, end }) => kind === 'date' && end <= (content.subject ?? '').length)
      const isAbout = /rencontre/iu.test(content.subject ?? '')
      // One evening is proposed to some publics, and the text says that there are others.
      const isProposed = /autres dates/u.test(content.body)
      if (dates.size > 1 && told.length > 0 && !isAbout && !isProposed)
        expect(new Set(told.map(({ factId }) => factId)).size, content.subject ?? '').toBeGreaterThan(1)
    }
  })

  it('says neither how long a long show is nor what only some pay, unless the brief asks', () => {
    for (const { content } of mails({ ...berenice, durationMinutes: 150 }, 'new'))
      expect(content.subject).not.toMatch(/2\u00a0h\u00a030|26\u00a0ans/u)
    for (const { content } of mails(berenice, 'new', { intention: 'le tarif des jeunes' }))
      expect(content.subject).toContain('14\u00a0€ pour les moins de 26\u00a0ans')
  })
})

it('a text opens on a length or a price only when nothing else is left to say', () => {
  for (const { content } of everyMail)
    expect(content.body).not.toMatch(/^(?:\*[^*]+\* dure|Comptez|Pour se décider|Côté billets|Parlons du prix)/u)
})

it('who wrote the piece is named, whatever the public', () => {
  for (const audience of audienceKeys)
    for (const { content } of mails(berenice, audience)) expect(content.body, audience).toContain('Racine')
})
