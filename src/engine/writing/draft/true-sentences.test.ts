import { describe, expect, it } from 'vitest'
import type { AudienceKey, ShowRecord } from '../../../contract/index.ts'
import { castOf } from './cast.ts'
import { factBook } from './fact-book.ts'
import { access } from './house.ts'
import { writeDraft } from './index.ts'
import { makerLines } from './maker-lines.ts'
import { performerCount } from './people.ts'
import { textOf } from './phrase.ts'
import { allPrices } from './prices.ts'
import { inGuillemets, ownTexts } from './quotes.ts'
import { berenice, house } from './season.fixture.ts'

function request(show: ShowRecord, { seed = 1, audience = 'new' as AudienceKey, way = house.access ?? null } = {}) {
  return {
    brief: { showKey: show.key, channel: 'email' as const, audience, intention: null },
    show,
    house: { ...house, access: way },
    asOf: '2026-11-24',
    audience: { key: audience, persons: 412, addresses: 263 },
    usedOpenings: [],
    seed,
  }
}

function bodies(show: ShowRecord, audience: AudienceKey, way?: string): string[] {
  return Array.from({ length: 60 }, (_, seed) => {
    const asked = request(show, { seed, audience, ...(way ? { way } : {}) })
    return writeDraft(asked).content.body
  })
}

function priced(...labels: string[]): string {
  const prices = [{ label: 'plein', cents: 2000 }, ...labels.map((label) => ({ label, cents: 1200 }))]
  return textOf(allPrices({ ...berenice, prices }, 'EUR') ?? []).replaceAll('\u00a0', ' ')
}

describe('a company', () => {
  const herse: ShowRecord = { ...berenice, author: 'Jean Racine', company: 'Théâtre de la Herse' }

  it('is never given as the author of the show', () => {
    const facts = factBook(request(herse), { titles: 'italic', withYear: false, shortDays: false })
    for (const line of makerLines(facts))
      expect(line && textOf(line)).not.toMatch(/ à le |(?:est|sont) (?:du|de la|de) Théâtre/u)
    for (const body of bodies(herse, 'regular')) expect(body).not.toMatch(/(?:est|sont|mots) (?:du|de la|de) Théâtre/u)
  })

  it('has not written the note that its source gives to the director', () => {
    expect(noteBy(herse, 'note de Camille Desroches')).toBe('Camille Desroches')
  })
})

function noteBy(show: ShowRecord, source: string): string {
  const note = { kind: 'note' as const, text: 'Nous voulions une pièce sans mort.', source }
  const [quote] = ownTexts({ ...show, texts: [note] }).note
  return textOf(quote?.by?.full ?? [])
}

describe('a quotation', () => {
  it('is in the mouth of whom the source of the record names, whatever their part in the show', () => {
    expect(noteBy(berenice, 'Odile Farge')).toBe('Odile Farge')
    expect(noteBy(berenice, 'Anouk Verdier et Basile Morin, avant la première')).toBe('Anouk Verdier et Basile Morin')
    expect(noteBy(berenice, 'note de la compagnie du Quai')).toBe('la compagnie du Quai')
  })

  it('is in nobody’s mouth when the source names nobody', () => {
    for (const source of ['note d’intention', 'la troupe', 'dossier']) expect(noteBy(berenice, source)).toBe('')
    const note = { kind: 'note' as const, text: 'Nous voulions une pièce sans mort.', source: 'note d’intention' }
    for (const audience of ['regular', 'new', 'subscriber'] as const)
      for (const body of bodies({ ...berenice, texts: [note] }, audience).filter((text) => text.includes('«')))
        expect(body).not.toMatch(
          /(?:Quai|Desroches) (?:l’|le )?(?:écri|dit|not|racont|présente [^.]*:|en parl)|, écrit|Un mot d|note de (?:la|Camille)/u,
        )
  })

  it('of the house’s own story is given to nobody', () => {
    const summary = { kind: 'summary' as const, text: 'Combien de larmes tiennent dans un palais ?', source: 'fiche' }
    const note = { kind: 'note' as const, text: 'Le palais mesure deux mètres.', source: 'Camille Desroches' }
    for (const body of bodies({ ...berenice, texts: [summary, note] }, 'interested'))
      expect(body).not.toMatch(/(?:demande|pose|note)[^.«]*« Combien|Combien[^»]*» (?:C’est ce que|La question)/u)
  })
})

describe('a run', () => {
  const at = (day: number, time: string) => ({ startsAt: `2027-01-${day}T${time}`, hall: 'Grande salle' })
  it('is told day by day when its hour is denied of more days than it is told of', () => {
    const uneven = {
      ...berenice,
      performances: [
        at(12, '20:00'),
        at(13, '19:30'),
        at(14, '19:30'),
        at(15, '20:30'),
        at(16, '19:00'),
        at(17, '16:00'),
      ],
    }
    const { content } = writeDraft({
      brief: { showKey: uneven.key, channel: 'email', audience: 'regular', intention: null },
      show: uneven,
      house,
      asOf: '2026-11-24',
      audience: { key: 'regular', persons: 40, addresses: 30 },
      usedOpenings: [],
      seed: 1,
    })
    expect(content.body).not.toMatch(/Du mardi 12 au/iu)
    expect(content.body).toMatch(/mardi 12 janvier à 20\u00a0h, mercredi 13 et jeudi 14 à 19\u00a0h\u00a030/iu)
  })
})

describe('prices', () => {
  it('say an age as whom they are for, and set no bracket in another', () => {
    expect(priced('jeune (moins de 26 ans)')).toBe('20 € et 12 € pour les moins de 26 ans')
    expect(priced('jeune (carte Sésame)')).toBe('20 € et 12 € (jeune, carte Sésame)')
    expect(priced('étudiant, moins de 26 ans')).toContain('étudiant')
  })

  it('are none that nobody of the announced age can pay', () => {
    const prices = [
      { label: 'plein', cents: 2800 },
      { label: 'jeune (moins de 26 ans)', cents: 1200 },
      { label: 'enfant (moins de 12 ans)', cents: 800 },
    ]
    for (const audience of ['new', 'regular', 'group'] as const)
      for (const text of bodies({ ...berenice, prices, freeUnderAge: 10 }, audience))
        expect(text).not.toMatch(/\b8\u00a0€|de 8 à|moins de 1[02]/u)
    expect(textOf(allPrices({ ...berenice, ageFrom: 8, prices }, 'EUR') ?? [])).toContain(
      'pour les moins de 12\u00a0ans',
    )
  })

  it('of a show for children name what children pay, though the young pay it too', () => {
    const prices = [
      { label: 'plein', cents: 1000 },
      { label: 'jeune (moins de 26 ans)', cents: 600 },
      { label: 'enfant (moins de 12 ans)', cents: 600 },
    ]
    expect(textOf(allPrices({ ...berenice, ageFrom: 5, prices }, 'EUR') ?? [])).toBe(
      '10\u00a0€ et 6\u00a0€ pour les enfants et les moins de 26\u00a0ans',
    )
  })

  it('keep two labels of one price apart', () => {
    expect(priced('jeune (moins de 26 ans)', 'abonnés')).toBe(
      '20 €, 12 € pour les moins de 26 ans et 12 € pour les abonnés',
    )
  })

  it('say once what two ages pay alike, and to groups alone what only a group pays', () => {
    expect(priced('moins de 26 ans', 'moins de 12 ans')).toBe('20 € et 12 € pour les moins de 26 ans')
    expect(priced('réduit', 'groupe')).toBe('20 € et 12 € en tarif réduit')
    const prices = [
      { label: 'plein', cents: 2000 },
      { label: 'scolaire', cents: 600 },
    ]
    expect(bodies({ ...berenice, prices }, 'group')[0]).toMatch(/6\u00a0€ en tarif scolaire/u)
    expect(bodies({ ...berenice, prices }, 'new').join('\n')).not.toMatch(/scolaire|de 6|6\u00a0€/u)
  })
})

describe('a quoted sentence', () => {
  const told = (text: string) => ownTexts({ ...berenice, texts: [{ kind: 'summary', text, source: 'fiche' }] }).summary

  it('stands alone: neither a reply nor a sentence that opens on a quotation', () => {
    expect(
      told('« À la porte », ont dit les uns. Les autres ont gardé le silence. Oui, mais pas longtemps encore.'),
    ).toEqual([])
  })

  it('turns the quotation marks inside it', () => {
    const [quote] = told('Le roi répond « jamais » à sa fille aînée.')
    expect(quote && textOf(inGuillemets(quote, { keepStop: true }))).toBe(
      '«\u202fLe roi répond “jamais” à sa fille aînée.\u202f»',
    )
  })
})

describe('the way there', () => {
  it('is told once in a message, without a capital after the colon', () => {
    for (const body of bodies(berenice, 'new', 'À dix minutes à pied de la gare')) {
      expect(body.match(/dix minutes à pied/gu)?.length).toBe(1)
      expect(body).not.toMatch(/[:(]\s?À dix/u)
    }
  })

  it('keeps the capital of a name', () => {
    const way = access({ ...house, access: 'République, sortie 3' })
    expect(way && textOf(way)).toBe('République, sortie 3')
  })
})

it('counts the performers by themselves: a costume designer more changes no count', () => {
  const dressed = { ...berenice, credits: [...(berenice.credits ?? []), { role: 'costumes', name: 'Lou Astier' }] }
  expect(castOf(dressed)?.phrase).toEqual([{ kind: 'count', factId: 'credits.performers', text: 'cinq interprètes' }])
  expect(performerCount(dressed)).toBe(performerCount(berenice))
})

it('quotes no sentence of the venue that says otherwise than its own record, nor one that leans on a sentence left out', () => {
  const told = (text: string) =>
    ownTexts({ ...berenice, texts: [{ kind: 'summary', text, source: 'fiche' }] }).summary.map(
      ({ piece }) => piece.text,
    )
  expect(told('La pièce dure trois heures et Rome attend. Titus aime Bérénice depuis cinq ans.')).toEqual([
    'Titus aime Bérénice depuis cinq ans.',
  ])
  const show = {
    ...berenice,
    texts: [
      {
        kind: 'summary' as const,
        text: 'Quelle fête ! Les élèves ont répété toute l’année avec eux.',
        source: 'fiche',
      },
    ],
  }
  for (const body of bodies(show, 'new')) expect(body).not.toContain('avec eux')
})
