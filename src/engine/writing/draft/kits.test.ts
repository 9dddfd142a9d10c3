import { describe, expect, it } from 'vitest'
import { channels, type ShowRecord } from '../../../contract/index.ts'
import { checkLength, gsmUnits } from '../channels/index.ts'
import { checkText } from '../check/index.ts'
import { shapeOf } from './chooser.ts'
import { skeletonsOf, writeDraft } from './index.ts'
import { ownTexts, standingAlone } from './quotes.ts'
import { type Asked, antigone, berenice, house, petitPierre, requestOf, season } from './season.fixture.ts'

const asOf = '2026-11-24'

const written = (asked: Asked) => writeDraft(requestOf(asked))

const kitchen: ShowRecord = {
  ...berenice,
  pressQuotes: [{ text: 'Un accordéon, et toute une maison.', source: 'La Gazette du Port' }],
  texts: [
    {
      kind: 'summary',
      text: 'Un accordéoniste vide la cuisine de leur grand-mère. Chaque ustensile appelle un air. Deux comédiens racontent ce voyage de quatre étages. Le Mistral donne la réplique à Martine. Les musiciens jouent debout, dos au mur.',
      source: 'brochure',
    },
    { kind: 'note', text: 'La grand-mère a relu le spectacle.', source: 'note de la compagnie du Quai' },
  ],
}

describe('a kit of one show', () => {
  it('leaves one text at least to say the show otherwise than by the beginning of its story', () => {
    const used: string[] = []
    const kit = (['newsletter', 'email', 'sms', 'instagram', 'press', 'facebook'] as const).map((channel) => {
      const draft = written({ show: kitchen, channel, more: { usedOpenings: [...used] } })
      used.push(...skeletonsOf(draft))
      return draft.content.body
    })
    const first = 'n accordéoniste vide la cuisine de leur grand-mère'
    expect(kit.filter((text) => text.includes(first)).length).toBeLessThan(5)
    for (const text of kit) expect(text).toMatch(/accordéon|musiciens|grand-mère|Vieux-Port : /u)
  })

  it('sets a sentence of its story without its marks in two texts at most, and elsewhere with where it stands', () => {
    for (const audience of ['regular', 'new', 'lapsed', 'group'] as const) {
      const used: string[] = []
      const kit = channels.map((channel) => {
        const draft = written({ show: kitchen, channel, audience, more: { usedOpenings: [...used] } })
        used.push(...skeletonsOf(draft))
        return draft.content.body
      })
      const words = 'n accordéoniste vide la cuisine de leur grand-mère'
      const bare = kit.filter((body) => body.replaceAll(/«[^»]*»/gu, '').includes(words))
      const marked = kit.filter((body) => body.includes(words) && !bare.includes(body))
      expect(bare.length).toBeLessThanOrEqual(2)
      expect(bare).toContain(kit[channels.indexOf('brochure')])
      expect(marked.length).toBeGreaterThan(0)
      for (const body of marked) expect(body).toMatch(/brochure/u)
    }
  })

  it('calls no file and no address the place where its words are printed, and names their author where the record does', () => {
    const quotedIn = (source: string) => {
      const [summary, note] = kitchen.texts ?? []
      const show = { ...kitchen, texts: [{ ...summary, source }, note] } as ShowRecord
      const used = ['Un accordéoniste vide la cuisine de leur grand-mère.']
      return written({ show, channel: 'press', more: { usedOpenings: used } }).content.body
    }
    for (const file of ['brochure-26.pdf', 'https://theatre.example/x', 'brochure_v2', 'pdf']) {
      expect(quotedIn(file)).toMatch(/présentation du spectacle/u)
      expect(quotedIn(file)).not.toMatch(/pdf|https|_v2/u)
    }
    expect(quotedIn('programme de salle')).toMatch(/(?:le|du) programme de salle/u)
    expect(quotedIn('dossier de la compagnie du Quai')).toMatch(/compagnie du Quai.*«\u202fUn accordéoniste/su)
  })

  it('opens nowhere on what only the sentences before would explain', () => {
    const { summary } = ownTexts(kitchen)
    expect(standingAlone(summary).map(({ piece }) => piece.text)).toEqual([
      'Un accordéoniste vide la cuisine de leur grand-mère.',
      'Les musiciens jouent debout, dos au mur.',
    ])
  })

  it('never tells a story backwards', () => {
    for (const channel of ['facebook', 'instagram', 'linkedin', 'email', 'newsletter'] as const)
      for (let seed = 0; seed < 12; seed++) {
        const text = written({ show: kitchen, channel, more: { seed } }).content.body
        const [start, end] = [text.indexOf('vide la cuisine'), text.indexOf('jouent debout')]
        if (start >= 0 && end >= 0) expect(start).toBeLessThan(end)
      }
  })

  it('describes a show whose story is told in one long breath', () => {
    const text =
      'Pour finir la saison, la fanfare pousse les murs : vingt musiciens sur le plateau, autant de collégiens dans les travées, et un répertoire qui va des Balkans à la Nouvelle-Orléans en passant par la place du Marché.'
    const show = { ...berenice, texts: [{ kind: 'summary' as const, text, source: 'brochure' }] }
    for (const channel of ['email', 'press', 'web', 'facebook'] as const)
      expect(written({ show, channel }).text).toContain('vingt musiciens')
  })
})

describe('the kits of a season', () => {
  const opening = (channel: (typeof channels)[number]) => !['sms', 'press', 'brochure', 'leaflet'].includes(channel)

  it.each(['regular', 'new', 'interested'] as const)(
    'never open twice alike, whatever the show and the channel: %s',
    (audience) => {
      const used: string[] = []
      const openings = season.flatMap((show) =>
        channels.flatMap((channel) => {
          const draft = written({ show, channel, audience, more: { usedOpenings: [...used] } })
          used.push(...skeletonsOf(draft))
          const body = draft.text.indexOf(draft.content.body)
          const first = draft.origins.find(({ start }) => start >= body)
          if (!opening(channel) || !first) return []
          const facts = draft.facts.filter(({ start, end }) => start >= first.start && end <= first.end)
          const masked = facts.reduceRight(
            (text, { start, end, kind }) => `${text.slice(0, start)}⟦${kind}⟧${text.slice(end)}`,
            draft.text.slice(0, first.end),
          )
          const shape = shapeOf(masked.slice(first.start))
          return [/\p{L}/u.test(shape.replaceAll(/⟦[^⟧]*⟧/gu, '')) ? shape : draft.text.slice(first.start, first.end)]
        }),
      )
      expect(openings.filter((one, index) => openings.indexOf(one) !== index)).toEqual([])
    },
  )

  it('take a title in italics, in quotation marks or bare for one wording, and « d’ » for « de »', () => {
    expect(shapeOf('Le tarif d’*⟦title⟧* : ⟦price⟧.')).toBe(shapeOf('Le tarif de «\u202f⟦title⟧\u202f» : ⟦price⟧.'))
    expect(shapeOf('⟦title⟧ dure ⟦duration⟧.')).not.toBe(shapeOf('⟦title⟧ tient en ⟦duration⟧.'))
  })
})

describe('a letter', () => {
  it('says « à bientôt » of a show months away, though the house closed an evening’s letter on « à tout à l’heure »', () => {
    const manner = { greeting: 'Bonjour,', signature: 'À tout à l’heure, au bord de l’eau.\nL’équipe' }
    const { body } = written({ show: berenice, channel: 'email', more: { manner } }).content
    expect(body).toContain('À bientôt, au bord de l’eau.\nL’équipe')
    expect(body).not.toContain('tout à l’heure')
  })

  it('to a group asks to answer in a newsletter too, and tells subscribers what they can do with a date', () => {
    const { body } = written({ show: petitPierre, channel: 'newsletter', audience: 'group' }).content
    expect(body).toMatch(/répondez à ce message/u)
    const rules = 'Trois, cinq ou huit spectacles ; un changement de date par spectacle, sans frais, jusqu’à la veille.'
    const told = written({
      show: berenice,
      channel: 'email',
      audience: 'subscriber',
      more: { house: { ...house, subscriptionRules: rules } },
    }).content.body
    expect(told).toContain(
      'Pour les abonnés\u202f: un changement de date par spectacle, sans frais, jusqu’à la veille.',
    )
    expect(told).not.toContain('huit spectacles')
  })
})

it('a text message tells every hour where it has room for them', () => {
  const { body } = written({ show: antigone, channel: 'sms' }).content
  expect(body).toMatch(/2\/2 et 3\/2 20h30, 4\/2 19h, 5\/2 et 6\/2 20h30, 7\/2 16h/u)
  expect(gsmUnits(body).units).toBeLessThanOrEqual(160)
  const { atoms } = checkText({ text: body, record: antigone, asOf }, { house })
  expect(atoms.filter(({ status }) => status !== 'supported').map(({ text }) => text)).toEqual([])
})

describe('a press release', () => {
  const backed = { ...house, mentions: [], partners: ['Ville de Port-Salin', 'Région'] }

  it('names the town in its first sentence, the partners and the licence at its end', () => {
    for (let seed = 0; seed < 8; seed++) {
      const { body } = written({ show: berenice, channel: 'press', more: { house: backed, seed } }).content
      expect(body.split('.')[0]).toContain('Port-Salin')
      expect(body).toContain('Partenaires\u202f: Ville de Port-Salin, Région')
      expect(body).toContain('Licence\u202f: L-R-00-000000')
    }
  })

  it('says neither twice where the house’s own mention does', () => {
    const { body } = written({ show: berenice, channel: 'press' }).content
    expect(body.split('L-R-00-000000').length).toBe(2)
  })
})

it('a text of the usual length keeps within what its channel bears, a long story or not', () => {
  const sentence = 'Rome attend une reponse que personne ne veut donner avant la nuit. '
  const show = {
    ...antigone,
    texts: [
      {
        kind: 'summary' as const,
        text:
          sentence.repeat(1) +
          'Le Sénat attend, la ville murmure et les bagages sont prêts depuis longtemps dans la cour. Un port, une malle et une lettre suffisent à faire un monde pour ceux qui restent.',
        source: 'fiche',
      },
    ],
    performances: Array.from({ length: 9 }, (_, day) => ({
      startsAt: `2027-02-0${day + 1}T${day % 2 ? '20:30' : '19:00'}`,
      hall: 'Studio',
    })),
  }
  for (const channel of channels) {
    const { content } = written({ show, channel })
    expect(
      checkLength(channel, content).filter(({ params }) => params.field === 'body'),
      channel,
    ).toEqual([])
  }
})
