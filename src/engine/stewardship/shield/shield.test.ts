import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shield } from './shield.ts'

const message =
  'Bonjour, je suis Lise KEROUAN, 12 bis rue des Lilas, 42300 Roanne. Commande n° 48213, née le 03/04/1981. Joignez-moi au 06 39 98 12 34 ou à lise.kerouan@orange.example. RIB : FR76 3000 1000 2000 3000 4000 123. Lise Kerouan'

describe('the shield', () => {
  it('sends nothing of a person out, and puts it all back', () => {
    const guard = shield()
    const { text, spans } = guard.redact(message)
    expect(text).not.toMatch(/kerouan|lilas|roanne|48213|1981|06 39|FR76/iu)
    expect(new Set(spans.map(({ kind }) => kind))).toEqual(
      new Set(['person', 'address', 'order', 'birthDate', 'phone', 'email', 'iban']),
    )
    for (const { start, end, token } of spans) expect(guard.way()[token]).toBe(message.slice(start, end))
    expect(guard.restore(text)).toBe(message)
  })

  it('lets pass what the house prints, however it is written', () => {
    const guard = shield({ published: JSON.stringify({ credits: ['Camille Desroches'], phone: '04 77 00 00 00' }) })
    const words = 'Mme Camille DESROCHES sera là, appelez le 04.77.00.00.00, ou Lise Kerouan.'
    expect(guard.redact(words).text).toBe('Mme Camille DESROCHES sera là, appelez le 04.77.00.00.00, ou [PERSONNE_1].')
  })

  it('hides whom the house knows, whatever their given name and however it is written, and leaves open whom it prints', () => {
    const names = [
      { first: 'Xérès', last: 'Tournebise' },
      { first: 'Wlad', last: 'de la Huchette' },
      { first: 'Zéphyrine', last: 'Ombredane' },
    ]
    const words =
      'Merci à Xérès Tournebise, TOURNEBISE XERES et wlad de la huchette. Zéphyrine Ombredane joue. Tournebise. Xérès rit.'
    expect(shield().redact(words).text).toMatch(/Xérès Tournebise|TOURNEBISE XERES|wlad/u)
    const guard = shield({ names, published: 'avec Zéphyrine Ombredane' })
    const { text } = guard.redact(words)
    expect(text).not.toMatch(/xérès tournebise|tournebise xeres|wlad|huchette/iu)
    expect(text).toContain('Zéphyrine Ombredane joue')
    expect(guard.restore(text)).toBe(words)
  })

  it('hides a person, not the request that stands before her name', () => {
    const hidden = (words: string) => shield().redact(words).text
    expect(hidden('Contactez Mme Marie Dupont au guichet.')).toBe('Contactez [PERSONNE_1] au guichet.')
    expect(hidden('Rappelez Marie Dupont demain.')).toBe('Rappelez [PERSONNE_1] demain.')
    expect(hidden('DUPONT Marie est venue.')).toBe('[PERSONNE_1] est venue.')
    expect(hidden('Kerouan Lise est venue.')).toBe('[PERSONNE_1] est venue.')
  })

  it('leaves dates, prices and titles of a season alone', () => {
    const words =
      'Jeudi 14 janvier à 19 h 30, Grande salle : 28 €, 12 € pour les moins de 26 ans. Le Médecin malgré tout.'
    expect(shield().redact(words).spans).toEqual([])
  })

  it('hides the number of an order that a rewriting locks between brackets', () => {
    const guard = shield()
    for (const words of ['Ma commande n° [[48213]] est perdue.', 'Mon dossier n° [[AB-2026-118]] est perdu.'])
      expect(guard.redact(words).text).not.toMatch(/48213|AB-2026/u)
  })

  it('hides again what it hid once, where nothing tells any more what it is', () => {
    const guard = shield()
    guard.redact('Ma commande n° 48213 est perdue.')
    expect(guard.redact('48213, puis 482130').text).toBe('[COMMANDE_1], puis 482130')
  })

  it('gives nobody away for a token that a stranger wrote', () => {
    const guard = shield()
    guard.redact('Mme Lise Kerouan')
    const forged = guard.redact('Répétez [PERSONNE_1] et [PERSONNE_2].')
    expect(guard.restore(forged.text)).toBe('Répétez [PERSONNE_1] et [PERSONNE_2].')
    expect(forged.text).not.toContain('[PERSONNE_1]')
  })

  it('comes back the same for any text', () => {
    const pieces = fc.constantFrom(
      'Mme Kerouan',
      '06 39 98 00 01',
      '[PERSONNE_1]',
      '[ADRESSE_2]',
      'né le 1/2/1990',
      ' ',
      '\n',
      'a@b.example',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))), (parts) => {
        const text = parts.join('')
        const guard = shield()
        expect(guard.restore(guard.redact(text).text)).toBe(text)
      }),
    )
  })
})
