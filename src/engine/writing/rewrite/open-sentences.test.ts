import { describe, expect, it } from 'vitest'
import { type DraftText, openSentences } from './open-sentences.ts'

const wordsOf = {
  title: 'Bérénice',
  person: /Camille Desroches|Anouk Verdier|Racine/gu,
  venue: 'Kiosque',
  date: 'Samedi 13 février',
  hour: '20 h',
} as const

/** A text of one sentence by a rule, what it names bound as the records would. */
function bound(written: string): DraftText {
  const text = written.replace('« ', '«\u202f').replace(' »', '\u202f»')
  const facts = Object.entries(wordsOf).flatMap(([kind, words]) =>
    [...text.matchAll(new RegExp(words, 'gu'))].map(({ index, 0: found }) => {
      const span = { text: found, start: index, end: index + found.length }
      return { ...span, kind: kind as keyof typeof wordsOf, factId: kind, status: 'supported' as const }
    }),
  )
  const origins = [{ start: 0, end: text.length, writtenBy: 'rule' as const, source: null }]
  return { content: { subject: null, preheader: null, body: text, altText: null, hashtags: [] }, text, facts, origins }
}

describe('a sentence that a model may write otherwise', () => {
  it.each([
    ['« Bérénice », de Racine, au Kiosque.', ['«\u202fBérénice\u202f»', 'Racine', 'Kiosque']],
    ['Samedi 13 février à 20 h, c’est Bérénice au Kiosque.', ['Samedi 13 février à 20 h', 'Bérénice', 'Kiosque']],
    ['Camille Desroches conduit Bérénice.', ['Camille Desroches', 'Bérénice']],
    ['Anouk Verdier chante Orphée ce soir-là.', ['Anouk Verdier', 'Orphée']],
  ])('is « %s », which says what the show is, its facts locked one by one', (text, locks) => {
    expect(openSentences(bound(text)).map((open) => open.locks.map((lock) => lock.text))).toEqual([locks])
  })

  it.each([
    'Samedi 13 février à 20 h, au Kiosque.',
    'Anouk Verdier joue Titus ; Camille Desroches, Bérénice.',
    'Avec Anouk Verdier (voix), Camille Desroches (piano).',
    'Conception, marionnettes et jeu Anouk Verdier.',
  ])('is not « %s »: a list, or parts that no lock holds to each', (text) => {
    expect(openSentences(bound(text))).toEqual([])
  })
})
