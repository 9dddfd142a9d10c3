import { describe, expect, it } from 'vitest'
import { doubtsOf, judged } from './check-fixture.ts'

const grow = { label: 'sur place', cents: 3000 }

describe('an hour among several days', () => {
  it.each([
    'À 20 h 30 les jeudi et vendredi, à 18 h pour la dernière.',
    '20 h 30 jeudi et vendredi, 18 h le samedi.',
    'Le jeudi 12 à 20 h 30 (Grande salle), le samedi 14 à 18 h (Petite salle).',
  ])('is that of the day it leads to: %s', (text) => expect(doubtsOf(text)).toEqual([]))

  it.each([
    ['À 20 h 30 les jeudi et vendredi, à 19 h pour la dernière.', '✗ hour: 19 h'],
    ['20 h 30 jeudi et vendredi, 19 h le samedi.', '✗ hour: 19 h'],
  ])('is wrong where that day has another: %s', (text, doubt) => expect(doubtsOf(text)).toEqual([doubt]))

  const twice = {
    performances: ['2026-03-12T20:00', '2026-03-13T20:00', '2026-03-14T17:00', '2026-03-14T21:00'].map((startsAt) => ({
      startsAt,
      venue: 'Théâtre des Quatre-Vents',
      hall: 'Grande salle',
      city: 'Valmer',
    })),
  }
  it('is one of two of the day behind them', () => {
    expect(doubtsOf('20 h jeudi et vendredi, 17 h puis 21 h le samedi.', { record: twice })).toEqual([])
    expect(doubtsOf('20 h jeudi et vendredi, 18 h puis 21 h le samedi.', { record: twice })).toEqual(['✗ hour: 18 h'])
    expect(doubtsOf('Samedi 14 à 17 h (LSF) ou 21 h, le jeudi 12 à 20 h.', { record: twice })).toEqual([
      '? accessibility: LSF',
    ])
  })

  const five = {
    performances: ['12T20:00', '14T15:00', '16T20:00', '18T20:00', '20T20:00'].map((time) => ({
      startsAt: `2026-03-${time}`,
      venue: 'Théâtre des Quatre-Vents',
      hall: 'Grande salle',
      city: 'Valmer',
    })),
  }
  it('in the middle of a list is that of the day beside it', () => {
    const list = (hour: string): string[] =>
      doubtsOf(`Le jeudi 12, le samedi 14 à ${hour}, le lundi 16, le mercredi 18 et le vendredi 20 mars, à 20 h.`, {
        record: five,
      })
    expect(list('15 h')).toEqual([])
    expect(list('17 h')).toEqual(['✗ hour: 17 h'])
    expect(list('20 h')).toEqual(['✗ hour: 20 h'])
  })
})

describe('a sum in brackets or without its unit', () => {
  const record = { prices: [{ label: 'prévente', cents: 2800 }, grow, { label: 'étudiant', cents: 1400 }] }
  it('is of the tariff named behind it', () => {
    expect(doubtsOf('28 € en prévente (30 € à la porte).', { record })).toEqual([])
    expect(doubtsOf('28 € en prévente (28 € à la porte).', { record })).toEqual(['✗ price: 28 €'])
  })
  it('borrows the unit of the one before', () => {
    expect(judged('Pour 28 euros (ou quatorze pour les étudiants).', { record })).toEqual([
      '✓ price: 28 euros',
      '✓ price: quatorze',
    ])
    expect(doubtsOf('Pour 28 euros (ou douze pour les étudiants).', { record })).toEqual(['✗ price: douze'])
    expect(doubtsOf("Comptez 30 euros, douze si vous avez une carte d'étudiant.", { record })).toEqual([
      '✗ price: douze',
    ])
    expect(doubtsOf("Comptez 30 euros, quatorze si vous avez une carte d'étudiant.", { record })).toEqual([])
  })
})

describe('stars of which a sign is drawn beside the words', () => {
  it.each(['Quatre étoiles dans La Vigie ⭐', '⭐ Quatre étoiles dans La Vigie'])('%s', (text) =>
    expect(doubtsOf(text)).toEqual([]),
  )
  it('are still counted by the words', () =>
    expect(doubtsOf('Trois étoiles dans La Vigie ⭐')).toEqual(['✗ star: Trois étoiles dans La Vigie']))
})

describe('a paper behind « du » and « au »', () => {
  const record = {
    pressQuotes: [{ text: 'Un souffle', source: 'Le Carnet de scène' }],
    stars: { count: 5, source: 'Diapason' },
  }
  it('is the one that wrote', () => {
    expect(
      doubtsOf('Cinq étoiles dans Diapason ; quant au Carnet de scène, il résume : « Un souffle ».', { record }),
    ).toEqual([])
    expect(doubtsOf('« Un souffle », a titré Diapason.', { record })).toHaveLength(1)
  })
})

describe('whoever a clause of its own names', () => {
  it('does what it says, and not the work named before', () => {
    expect(doubtsOf('Sur un texte de Léonore Vasseur, et Thibault Ménard met en scène.')).toEqual([])
    expect(doubtsOf('Sur un texte de Léonore Vasseur, et Ombeline Carel met en scène.')).toEqual([
      '✗ person: Ombeline Carel',
    ])
  })

  const opera = {
    genre: 'opéra',
    author: null,
    credits: [
      { role: 'musique', name: 'Orlan Besson' },
      { role: 'livret', name: 'Inès Cadiou' },
      { role: 'costumes', name: 'Maud Ferry' },
      { role: 'premier violon', name: 'Ada Lorme' },
      { role: 'second violon', name: 'Bruno Cassel' },
    ],
  }
  it('made what an opera is drawn from, words or music', () => {
    expect(doubtsOf("D'après Inès Cadiou et Orlan Besson.", { record: opera })).toEqual([])
    expect(doubtsOf("D'après Maud Ferry.", { record: opera })).toEqual(['✗ person: Maud Ferry'])
  })
  it('plays live what is theirs', () => {
    expect(doubtsOf('Orlan Besson joue en direct.', { record: opera })).toEqual([])
    expect(doubtsOf('Maud Ferry joue en direct.', { record: opera })).toEqual(['✗ person: Maud Ferry'])
  })
  it('holds the instrument whose noun was said of another', () => {
    expect(doubtsOf('Ada Lorme tient le premier violon, Bruno Cassel le second.', { record: opera })).toEqual([])
    expect(doubtsOf('Ada Lorme tient le premier violon, Maud Ferry le second.', { record: opera })).toEqual([
      '✗ person: Maud Ferry',
    ])
  })
})

describe('what claims nothing of the show', () => {
  it.each([
    'Jeudi et vendredi à 20 h 30, la première étant jouée à Valmer.',
    'Tout est bouclé en 1 h 40.',
    'On a beaucoup parlé cet été du livre.',
    'Le public a applaudi cet été la troupe.',
    'Les journalistes sont conviés à la répétition générale.',
    'Pour recevoir le dossier ou rencontrer l’équipe : 02 00 00 00 04.',
    'On a le stage d’observation idéal, jeudi 12 mars.',
    'Ça s’appelle Les Vents de brume, c’est né en 2024.',
    'Les lois de Newton, les salons de l’Estrie.',
  ])('%s', (text) => expect(doubtsOf(text)).toEqual([]))

  it.each([
    ['La première étant la plus longue tempête de France, on vient.', /superlative/],
    ['Tout est bouclé.', /availability/],
    ['On joue cet été.', /date/],
    ['Une répétition est ouverte avant le spectacle.', /accessibility/],
    ['Un dossier est disponible à l’entrée.', /accessibility/],
    ['Un stage est proposé aux enfants.', /accessibility/],
    ['Thibault Ménard est né en Bretagne.', /person/],
  ])('but %s', (text, kind) => expect(doubtsOf(text)).toEqual([expect.stringMatching(kind)]))
})

it('reads from which age one can follow by what suffices', () => {
  expect(judged('10 ans suffisent pour suivre.')).toEqual(['✓ age: 10 ans'])
  expect(judged('7 ans suffisent pour suivre.')).toEqual(['✗ age: 7 ans'])
})

it('hears the town that a message opens with', () => {
  expect(doubtsOf("Albi, c'est demain !", { asOf: '2026-03-11' })).toEqual(['✗ city: Albi'])
  expect(doubtsOf("⚡ Albi, c'est demain !", { asOf: '2026-03-11' })).toEqual(['✗ city: Albi'])
  expect(doubtsOf("⚡ Valmer, c'est demain !", { asOf: '2026-03-11' })).toEqual([])
})

it('takes a list for the subtitle whichever way its last is joined, and what a critic wrote for no title', () => {
  const record = {
    title: 'Cyprien, pour rire',
    subtitle: 'Varga, Solen, Dukic',
    pressQuotes: [{ text: 'Un Cyprien qui ne cabotine jamais', source: 'La Vigie' }],
  }
  expect(doubtsOf('Un dialogue entre Varga, Solen et Dukic.', { record })).toEqual([])
  expect(doubtsOf('« Un Cyprien qui ne cabotine jamais », applaudit La Vigie.', { record })).toEqual([])
})

it('takes a name within the title for no stranger', () => {
  const record = { title: 'Le Grand Orchestre : hommage à Duke Ellington' }
  expect(doubtsOf('L’ensemble donne son hommage à Duke Ellington.', { record })).toEqual([])
  expect(doubtsOf('L’ensemble donne son hommage à Duncan Ellington.', { record })).not.toEqual([])
})
