import { describe, expect, it } from 'vitest'
import { atomsOf, judged } from '../check-fixture.ts'
import type { RecipientFacts } from '../scene/finding.ts'

const subscribers: RecipientFacts = { count: 263, allBought: [], allSubscribers: true }
const regulars: RecipientFacts = { count: 40, allSubscribers: false, allCame: true, lastVisit: '2026-01-20' }
const longGone: RecipientFacts = { count: 40, allSubscribers: false, allCame: true, lastVisit: '2024-11-02' }
const mixed: RecipientFacts = { count: 40, allSubscribers: false, allCame: false, lastVisit: '2024-11-02' }

function statuses(text: string, recipients?: RecipientFacts): string[] {
  return atomsOf(text, recipients ? { recipients } : {})
    .filter(({ kind }) => kind === 'recipient')
    .map(({ status }) => status)
}

describe('a sentence that says two things of the reader', () => {
  it('is unsupported as soon as one is: an address of subscribers does not bear out the seats left on it', () => {
    for (const text of [
      'Il vous reste deux places dans votre abonnement.',
      'Il vous reste une place dans votre formule.',
      'Il vous reste deux spectacles sur votre carnet.',
      'Vous disposez encore de trois entrées sur votre carte.',
      'Il reste deux places dans votre abonnement.',
      'Deux spectacles sur votre carnet vous attendent.',
      'Deux places dorment encore sur votre carte.',
      'Votre carnet compte encore trois places.',
      'Votre abonnement vous donne encore droit à deux spectacles.',
      'Il ne vous reste qu’un spectacle à choisir.',
    ])
      expect(statuses(text, subscribers), text).toContain('unsupported')
  })

  it('is supported when each is: « votre abonnement » alone is true of subscribers', () => {
    expect(statuses('Votre abonnement court jusqu’en juin.', subscribers)).toEqual(['supported'])
  })

  it('holds against the record too: seats left in a subscription are not seats left in the house', () => {
    const text = 'Il reste deux places dans votre abonnement.'
    const lines = judged(text, { record: { availability: 'lastSeats' }, recipients: subscribers })
    expect(lines.filter((line) => line.startsWith('✓ availability'))).toEqual([])
    expect(lines.some((line) => line.startsWith('? recipient'))).toBe(true)
  })
})

describe('a return', () => {
  const returns = [
    'Bon retour parmi nous !',
    'Ravis de vous retrouver.',
    'Nous avons hâte de vous revoir au théâtre.',
    'Revenez nous voir.',
    'Vous revoilà !',
    'Enfin on vous retrouve !',
  ]

  it('is told of a list where everybody has come before', () => {
    for (const text of returns) expect(statuses(text, regulars), text).toEqual(['supported'])
  })

  it('is refused as soon as one address never came, or nobody knows', () => {
    for (const text of returns) {
      expect(statuses(text, mixed), text).toEqual(['unsupported'])
      expect(statuses(text, subscribers), text).toEqual(['unsupported'])
    }
  })

  it('after a long time is told only where nobody has come for a year', () => {
    for (const text of [
      'Cela fait longtemps qu’on ne s’est pas vus.',
      'Ça fait un moment que vous n’êtes pas venus.',
      'Il y a bien longtemps que nous ne vous avons vus.',
      'On ne s’est pas vus depuis des mois.',
      'Vous nous manquez.',
      'Longtemps qu’on ne s’est pas vus !',
      'Ça faisait longtemps !',
      'Trop longtemps sans vous voir.',
    ]) {
      expect(statuses(text, longGone), text).toEqual(['supported'])
      expect(statuses(text, regulars), text).toEqual(['unsupported'])
      expect(statuses(text, mixed), text).toEqual(['unsupported'])
    }
  })

  it('is not heard in what comes after the show, in the trade’s own returns, nor in a courtesy to the public at large', () => {
    for (const text of [
      'L’équipe sera heureuse de vous retrouver après la représentation.',
      'Au retour, un tram part à 22 heures passées.',
      'Cela fait longtemps que nous voulions vous présenter ce texte.',
      'Merci de votre retour.',
      'Bon retour chez vous.',
      'Bon retour dans la Rome de Titus.',
      'De retour parmi nous, la compagnie joue une nouvelle pièce.',
      'Vous risquez de vous retrouver sur scène.',
    ])
      expect(statuses(text, mixed), text).toEqual([])
    expect(statuses('Nous serons heureux de vous retrouver et d’en parler autour d’un verre.')).toEqual([])
  })
})

describe('what a list cannot bear out', () => {
  it('is refused: a seat of one’s own, the spectators of one show', () => {
    for (const text of [
      'On vous garde votre fauteuil habituel.',
      'On vous a gardé votre fauteuil.',
      'À vous, spectateurs de Didon.',
      'Votre place préférée vous attend.',
      'Spectateurs de Didon, ceci est pour vous.',
      'Chers spectateurs de « Didon », revenez.',
    ])
      expect(statuses(text, regulars), text).toContain('unsupported')
  })

  it('is refused: one reader’s name in a text that goes to several', () => {
    for (const text of [
      'Ma chère Anne,',
      'Bonjour chère Anne,',
      'CHÈRE ANNE,',
      'Anne, ce spectacle est pour vous.',
      'Chère Anne,\nvoici la saison.',
      'Bonjour Anne !',
      'Cher Monsieur Martin,',
      'Bonjour Mme Diallo,',
    ])
      expect(statuses(text, regulars), text).toEqual(['unsupported'])
  })

  it('leaves alone the ways to open a letter to all, and the tags that a mailing tool fills', () => {
    for (const text of [
      'Bonjour,',
      'Chers amis,',
      'Chers spectateurs, chères spectatrices,',
      'Madame, Monsieur,',
      'Chères et chers collègues,',
      'Bonjour à toutes et à tous,',
      'Bonjour {{ contact.PRENOM }},',
      'Cher *|FNAME|*,',
      'Cher public,',
      'Chère Madame, cher Monsieur,',
      'Amateurs de cirque, ce spectacle est pour vous.',
      'Spectateurs de tous âges, bienvenue.',
      'Choisissez votre soir préféré.',
      'Choisissez votre place préférée sur le plan.',
      'Bonjour Mesdames,',
      'Bonjour Théâtre !',
      'Demain, c’est pour vous.',
    ])
      expect(statuses(text, regulars), text).toEqual([])
  })
})

describe('a town said of the reader', () => {
  const inValmer: RecipientFacts = { count: 40, towns: ['VALMER', 'Valmer cedex'] }
  const texts = [
    'Pour vous qui habitez Valmer.',
    'Vous habitez à Valmer.',
    'Habitants de Valmer, venez en voisins.',
    'En tant que voisins de Valmer, entrez.',
  ]

  it('is a claim on where the list lives, not a fact of the house', () => {
    for (const text of texts) {
      for (const towns of [[], [null], ['Valmer', null], ['Valmer', 'Port-Salin']])
        expect(judged(text, { recipients: { count: 40, towns } }), text).toEqual([
          expect.stringMatching(/^\? recipient: /u),
        ])
      expect(judged(text, { recipients: inValmer }), text).toEqual([expect.stringMatching(/^✓ recipient: /u)])
    }
  })

  it('is a town and no more where a text calls whoever reads it', () => {
    expect(judged('Habitants de Valmer, à vos agendas !')).toEqual(['✓ city: Valmer'])
  })

  it('is asked, not told, after « si »', () => {
    expect(judged('Si vous habitez Valmer, venez à pied.', { recipients: inValmer })).toEqual(['✓ city: Valmer'])
  })
})

describe('a letter to one reader', () => {
  it('may name them where no list is given', () => {
    expect(statuses('Bonjour Valérie,\nvoici votre réponse.')).toEqual([])
  })
})

describe('a claim that another holds within its words', () => {
  it('is not judged twice: « chers et fidèles abonnés » speaks of subscribers', () => {
    for (const text of ['Chers et fidèles abonnés,', 'Chers adhérents,', 'Vous êtes abonnés à notre théâtre.'])
      expect(statuses(text, subscribers), text).toEqual(['supported'])
    expect(statuses('Vous êtes abonné, et il vous reste deux places.', subscribers)).toContain('unsupported')
  })
})
