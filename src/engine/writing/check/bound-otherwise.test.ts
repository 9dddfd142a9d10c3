import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { judged } from './check-fixture.ts'

type Said = readonly [sentence: string, alarms: readonly string[], Partial<ShowRecord>?]

const alarms = (text: string, record: Partial<ShowRecord> = {}): string[] =>
  judged(text, { record }).flatMap((line) => (line.startsWith('✓') ? [] : [line.slice(2)]))

function each(title: string, sentences: readonly Said[]): void {
  it(title, () => {
    for (const [sentence, expected, record] of sentences) expect(alarms(sentence, record), sentence).toEqual(expected)
  })
}

const circus: Partial<ShowRecord> = {
  author: null,
  credits: [
    { role: 'mise en piste', name: 'Irène Valmont' },
    { role: 'trapèze', name: 'Luce Berthier' },
    { role: 'jonglage', name: 'Tom Sérac' },
    { role: 'clown', name: 'Basile Roche' },
  ],
}
const song: Partial<ShowRecord> = {
  author: null,
  genre: 'chanson',
  credits: [
    { role: 'chant', name: 'Clara Vauquelin' },
    { role: 'guitare', name: 'Mathis Perrot' },
    { role: 'violon', name: 'Yanis Kadour' },
    { role: 'mise en scène', name: 'Édith Lambert' },
  ],
}
const moliere: Partial<ShowRecord> = {
  author: null,
  credits: [
    { role: 'texte', name: 'Molière' },
    { role: 'mise en scène', name: 'Thibault Ménard' },
    { role: 'jeu', name: 'Sofiane Roux' },
  ],
}

describe('persons bound by other words', () => {
  each('are judged by a verb that stands before them', [
    ['Une fable que signe Sofiane Roux.', ['person: Sofiane Roux']],
    ['Une fable que signe Léonore Vasseur.', []],
    ['Le texte qu’a écrit Thibault Ménard dure 1 h 40.', ['person: Thibault Ménard']],
    ['Une fable que met en scène Thibault Ménard.', []],
    ['On a demandé à Thibault Ménard d’écrire la pièce.', ['person: Thibault Ménard']],
    ['On a confié à Ombeline Carel le soin d’éclairer le plateau.', []],
  ])
  each('are called by what they do, whatever label the record gives it', [
    ['Avec le clown Tom Sérac.', ['person: Tom Sérac'], circus],
    ['Le jongleur Tom Sérac et la trapéziste Luce Berthier se répondent.', [], circus],
    ['La trapéziste Irène Valmont.', ['person: Irène Valmont'], circus],
    ['Le violoniste Mathis Perrot.', ['person: Mathis Perrot'], song],
    ['La chanteuse Clara Vauquelin, le guitariste Mathis Perrot.', [], song],
    ['Luce Berthier, trapéziste, et Tom Sérac, clown.', ['person: Tom Sérac'], circus],
  ])
  each('give the concert that they sing, not the one that they direct', [
    ['Le concert de Clara Vauquelin est à Valmer.', [], song],
    ['Le récital d’Édith Lambert est à Valmer.', ['person: Édith Lambert'], song],
    ['Avec ses deux musiciens, Clara Vauquelin chante.', [], song],
    ['Un soir avec Clara Vauquelin, une guitare et un violon.', [], song],
    ['Une voix claire, deux complices, une nuit.', [], song],
    ['Une voix claire, quatre complices, une nuit.', ['count: quatre'], song],
    ['La tournée de Clara Vauquelin passe par Valmer.', [], song],
  ])
  each('are not mistaken for whom the record names by a longer name', [
    ['Mise en scène : Thibault Mé. Lumières : Ombeline Carel.', ['person: Thibault Mé']],
    ['Lumières : Ombeline Car.', ['person: Ombeline Car']],
  ])
  each('are the author of the work that another stages', [
    ['Thibault Ménard met en scène la comédie de Molière.', [], moliere],
    ['Sofiane Roux met en scène la comédie de Molière.', ['person: Sofiane Roux'], moliere],
  ])
  each('are told on stage by a list that heads its clause', [
    ['Depuis 2024, Thibault Ménard et Sofiane Roux s’en amusent sur toutes les scènes.', ['person: Thibault Ménard']],
    ['Dans la peau du capitaine, Thibault Ménard bouleverse.', ['person: Thibault Ménard']],
    ['Dans la peau du capitaine, Sofiane Roux bouleverse.', []],
    ['Le trio Sofiane Roux, Garance Thiriet et Ombeline Carel.', ['person: Ombeline Carel']],
    ['Depuis 2024, Garance Thiriet et Sofiane Roux s’en amusent sur toutes les scènes.', []],
  ])
})

const square: Partial<ShowRecord> = {
  performances: [{ startsAt: '2026-03-12T20:30', venue: 'Festival Les Quais', hall: 'Place Carnot', city: 'Valmer' }],
}
const cinema: Partial<ShowRecord> = {
  performances: [{ startsAt: '2026-03-12T20:30', venue: 'Cinéma-théâtre Le Lux', hall: null, city: 'Valmer' }],
}

describe('places bound by other words', () => {
  each('are rooms told by what it is like to sit there', [
    ['L’ambiance du studio convient à ce murmure.', ['venue: studio']],
    ['La pénombre de la grande salle convient à ce murmure.', []],
    ['Le studio du théâtre se fait écrin.', ['venue: studio']],
    ['On joue dans la cave voûtée du théâtre, jeudi 12 mars.', ['venue: cave']],
    ['L’ambiance du studio d’enregistrement le ronge.', []],
  ])
  each('are another ground of the same town, not an address', [
    ['On joue quai Voltaire, jeudi 12 mars.', ['hall: quai Voltaire'], square],
    ['On joue place Carnot, jeudi 12 mars.', [], square],
    ['C’est sans réservation, place du Marché.', ['venue: place du Marché'], square],
    ['La billetterie est au 3, quai Voltaire.', [], square],
    ['En plein air, place Carnot, jeudi 12 mars.', [], square],
  ])
  each('are a house by the part of its name that its article opens', [
    ['C’est au Lux, jeudi 12 mars.', [], cinema],
    ['Le Lux affiche Les Vents de brume.', [], cinema],
    ['C’est au Rex, jeudi 12 mars.', ['venue: Rex'], cinema],
  ])
  each('are no feast, nor the bar of the interval', [
    ['Un air que vous fredonnerez jusqu’à l’Épiphanie.', []],
    ['À la pause, on se retrouve au bar.', []],
  ])
  each('are a hall whose first word is somebody’s name', [
    [
      'Au Théâtre des Quatre-Vents, Petit plateau, jeudi 12 mars.',
      ['hall: Petit plateau'],
      { credits: [{ role: 'lumières', name: 'Ombeline Petit' }] },
    ],
  ])
})

describe('hours without their day', () => {
  each('are of a part of the week', [
    ['On joue à 20 h 30 en semaine et à 18 h le samedi.', []],
    ['On joue à 19 h en semaine et à 18 h le samedi.', ['hour: 19 h']],
    ['En semaine à 20 h 30, le week-end à 18 h.', []],
  ])
  each('are of the first evening or of the last', [
    ['Première à 20 h 30, et samedi 14 c’est à 18 h.', []],
    ['À 20 h 30 pour les deux premières, à 18 h samedi.', []],
    ['À 18 h pour les deux premières, à 18 h samedi.', ['hour: 18 h']],
    ['Première à 18 h, et samedi 14 c’est à 18 h.', ['hour: 18 h']],
    ['La première est à 20 h 30, la dernière à 20 h 30.', ['hour: 20 h 30']],
  ])
  each('are of their weekdays where all days are moved by a week', [
    [
      'On joue vendredi 20 mars à 20 h 30 et samedi 21 mars à 20 h 30.',
      ['date: vendredi 20 mars', 'date: samedi 21 mars', 'hour: 20 h 30'],
    ],
  ])
})

const opera: Partial<ShowRecord> = {
  prices: [
    { label: 'catégorie 1', cents: 7200 },
    { label: 'catégorie 2', cents: 5100 },
    { label: 'catégorie 3', cents: 2900 },
  ],
}
const pass: Partial<ShowRecord> = {
  prices: [
    { label: 'plein', cents: 2800 },
    { label: 'pass 3 soirs', cents: 7500 },
  ],
}

const papers: Partial<ShowRecord> = { pressQuotes: [{ text: 'Un phare', source: 'Le Cap' }] }

describe('figures bound to the word before them', () => {
  each('are the rank of a category, not the lower end of a range', [
    ['Catégorie 3 à 29 €.', [], opera],
    ['29 € en catégorie 3, 51 € en catégorie 2.', [], opera],
    ['29 € en catégorie 3, 72 € en catégorie 2.', ['price: 72 €'], opera],
  ])
  each('are what all others pay', [
    ['14,50 € au tarif réduit et 28 € pour les autres.', []],
    ['14,50 € au tarif réduit et 14,50 € pour tous les autres.', ['price: 14,50 €']],
    ['Petit budget ? 14,50 € au tarif réduit.', []],
  ])
  each('are the evenings of a pass, the characters of a story, the year that one opens', [
    ['Le pass trois soirs est à 75 €.', [], pass],
    ['Un duo de voisins, une porte, un secret.', []],
    ['Un duo de comédiens, une porte, un secret.', ['count: Un duo']],
    ['On commence 2026 en riant.', []],
  ])
  each('are the stars of the paper that gives them', [
    ['La Vigie lui a donné quatre étoiles, Le Cap en a fait « Un phare ».', [], papers],
    ['Télérama lui colle trois T.', ['star: trois T'], { stars: { count: 4, source: 'Télérama' } }],
    ['La Vigie lui a donné cinq étoiles, Le Cap en a fait « Un phare ».', ['star: cinq étoiles'], papers],
  ])
})

describe('words that state nothing', () => {
  each('are left alone', [
    ['On ne regarde plus un tableau de la même façon.', []],
    ['On n’en demande pas plus pour un soir d’été.', []],
    ['Un film muet de 1928 ouvre la soirée.', []],
    ['Chère abonnée, cher abonné, voici Les Vents de brume.', []],
    ['Comptez 28 €, ou 14,50 € en réduit avec votre carte d’abonné.', []],
  ])
  each('save where they say that nobody did it before', [
    ['Personne n’avait jamais osé cela.', ['superlative: Personne n’avait jamais osé cela']],
  ])
  each('save where they say that seats are left', [
    ['Le choix est encore large.', ['availability: choix est encore large'], { availability: 'lastSeats' }],
    [
      'Les bonnes places ne manquent pas.',
      ['availability: bonnes places ne manquent pas'],
      { availability: 'soldOut' },
    ],
  ])
})
