import { expect, test } from 'vitest'
import { houseRecordSchema, type ShowProposal } from '../../contract/index.ts'
import { documentFromHtml } from './document/html-document.ts'
import { documentFromText, type ProgrammeDocument, proposeShows } from './index.ts'

const asOf = '2026-11-24'
const house = houseRecordSchema.parse({
  name: 'Théâtre du Quai Neuf',
  city: 'Lansac',
  halls: [{ name: 'Grande salle' }],
})

function only(document: ProgrammeDocument): ShowProposal {
  const { shows } = proposeShows(document, { asOf, house })
  const [show, ...others] = shows
  if (!show || others.length > 0)
    throw new Error(`${shows.map(({ title }) => title).join(' | ')}: ${shows.length} shows`)
  return show
}

function text(...lines: string[]): ShowProposal {
  return only(documentFromText(lines.join('\n')))
}

/** A show of one evening, and what other lines say of it. */
function vase(...lines: string[]): ShowProposal {
  return text('Le Vase', 'Cie Ocre', 'ven. 15 janvier 2027, 20h30', ...lines)
}

function valuesOf({ facts }: ShowProposal): Record<string, unknown> {
  return Object.fromEntries(facts.map(({ path, value }) => [path, value]))
}

function startsOf({ facts }: ShowProposal): unknown[] {
  return facts.filter(({ path }) => /^performances\/[^/]+$/u.test(path)).map(({ value }) => value)
}

function asked({ questions }: ShowProposal, code: string) {
  return questions.find((question) => question.code === code)?.params ?? null
}

const poche = [
  'Les Justes',
  'Albert Camus',
  'Mise en scène Nora Weil',
  'mardi 9, mercredi 10 et vendredi 12 février 2027 à 20 h 00',
  'Théâtre de poche, Saint-Étienne',
  'Durée estimée : 2 h',
  'Tarifs : 18/12/8 €',
  '"Magistral" (Libération)',
  'TTT Télérama',
  'Prix SACD 2024',
  'Représentation scolaire : jeudi 11 février 2027 à 14 h 15',
  'Navette au départ de la gare à 19 h',
  'Complet le 12 février',
]

test('one show set without a blank line is one show: a school day, a sold-out day, a place and a shuttle open no other', () => {
  const show = text(...poche)
  expect(show.title).toBe('Les Justes')
  expect(startsOf(show)).toEqual(['2027-02-09T20:00', '2027-02-10T20:00', '2027-02-11T14:15', '2027-02-12T20:00'])
  expect(valuesOf(show)).toMatchObject({
    durationMinutes: 120,
    'performances/2027-02-11T14:15/audience': 'school',
    'performances/2027-02-12T20:00/availability': 'soldOut',
    'pressQuotes/Libération': 'Magistral',
    'awards/Prix SACD 2024': 'Prix SACD 2024',
    'prices/plein': 1800,
    'prices/réduit': 1200,
    'prices/jeune': 800,
  })
})

test('a theatre and its town below the days are where one plays: proposed unticked, and the house’s own town is not said', () => {
  const { facts } = text(...poche)
  const places = facts.filter(({ path }) => /\/(?:venue|city)$/u.test(path))
  expect([...new Set(places.map(({ value }) => value))]).toEqual(['Théâtre de poche', 'Saint-Étienne'])
  expect(places.every(({ confidence }) => confidence === 'doubtful')).toBe(true)
  expect(facts.some(({ path }) => path === 'company')).toBe(false)
})

test('credits between a title and the theatre’s name do not make that name the title', () => {
  const show = text(
    'Oh les beaux jours',
    'De Samuel Beckett',
    'Mise en scène : Marc Paquin',
    'Théâtre de la Lune',
    'Mardi 9 mars 2027, 20h30',
  )
  expect(valuesOf(show)).toMatchObject({
    title: 'Oh les beaux jours',
    author: 'Samuel Beckett',
    'credits/mise en scène': 'Marc Paquin',
  })
  expect(text('Quatuor Ébène', 'Mardi 9 mars 2027, 20h30', '1 h 10').title).toBe('Quatuor Ébène')
})

test('several shows without a blank line between them are still several', () => {
  const lines = [
    'Le Vase',
    'Cie Ocre',
    'ven. 15 janvier 2027, 20h30',
    'Ruines',
    'Cie Bleue',
    'sam. 16 janvier 2027, 20h30',
  ]
  const { shows } = proposeShows(documentFromText(lines.join('\n')), { asOf })
  expect(shows.map(({ title }) => title)).toEqual(['Le Vase', 'Ruines'])
})

test.each([
  ['Tarifs : 18/12/8 €', { 'prices/plein': 1800, 'prices/réduit': 1200, 'prices/jeune': 800 }],
  ['Tarifs : 18 / 12 €', { 'prices/plein': 1800, 'prices/réduit': 1200 }],
  ['Plein/réduit : 18/12 €', { 'prices/plein': 1800, 'prices/réduit': 1200 }],
  ['7,50/5 euros', { 'prices/plein': 750, 'prices/réduit': 500 }],
])('« %s » are prices, and no day', (line, prices) => {
  const show = vase(line)
  expect(startsOf(show)).toEqual(['2027-01-15T20:30'])
  expect(Object.fromEntries(Object.entries(valuesOf(show)).filter(([path]) => path.startsWith('prices/')))).toEqual(
    prices,
  )
})

test('a tariff and days in one line are both read', () => {
  expect(startsOf(text('Le Vase', 'Cie Ocre', 'Tarif B – 15 > 17 janvier 2027', '20h30'))).toEqual([
    '2027-01-15T20:30',
    '2027-01-16T20:30',
    '2027-01-17T20:30',
  ])
})

test('days written with bars are days still, and the minutes of a length are no price', () => {
  expect(startsOf(text('Le Vase', 'Cie Ocre', 'ven 15/01 et sam 16/01/2027 à 20h30', '1 h 30 / 12 €'))).toEqual([
    '2027-01-15T20:30',
    '2027-01-16T20:30',
  ])
  expect(Object.values(valuesOf(vase('1 h 30 / 12 €')))).not.toContain(3000)
})

test.each([
  ['« Un grand Ionesco » — Le Monde, 3 mars 2025 ★★★★', 'Le Monde', 'Un grand Ionesco', 4],
  ['« Magistral ! » L’Humanité – 12 octobre 2025', 'L’Humanité', 'Magistral !', undefined],
  ['« Un bijou », Le Monde', 'Le Monde', 'Un bijou', undefined],
  ['« Un spectacle d’une précision folle. » Télérama', 'Télérama', 'Un spectacle d’une précision folle.', undefined],
  ['« Un choc » (Ouest-France, 12/03/2025)', 'Ouest-France', 'Un choc', undefined],
])('%s: words of a paper, with its stars, and never a performance nor a credit', (line, source, words, stars) => {
  for (const show of [
    vase('Mise en scène Ada Lune', line),
    only(
      documentFromHtml(
        `<h1>Le Vase</h1><p>ven. 15 janvier 2027, 20h30</p><p>mise en scène Ada Lune</p><blockquote>${line}</blockquote>`,
      ),
    ),
  ]) {
    expect(startsOf(show)).toEqual(['2027-01-15T20:30'])
    expect(valuesOf(show)[`pressQuotes/${source}`]).toBe(words)
    expect(valuesOf(show)[`stars/${source}`]).toBe(stars)
    expect(show.facts.filter(({ path }) => path.startsWith('credits/')).map(({ path }) => path)).toEqual([
      'credits/mise en scène',
    ])
  }
})

test.each([
  '« Première » vendredi 15 janvier 2027',
  '« Première » le 15 janvier 2027 à 20h30',
  '« Première », 15 janvier 2027',
  '« Première » – Grande salle, 15 janvier 2027',
  'ven. 15 janvier 2027 – tarif ★★',
])('%s: a title in quotation marks, a tariff in stars keep their day', (line) => {
  const show = only(documentFromHtml(`<h1>Le Vase</h1><p>${line}</p><p>Durée : 1 h 10</p>`))
  expect(startsOf(show).map((start) => String(start).slice(0, 10))).toEqual(['2027-01-15'])
  expect(show.facts.some(({ path }) => path.startsWith('stars/'))).toBe(false)
})

test('a title that is a number is a title (P24); the number of a page is none', () => {
  const robert = [
    'Robert Lepage / Ex Machina',
    'mar. 6 et mer. 7 avril 2027 à 19h30',
    'En anglais surtitré en français',
  ]
  const show = text('887', ...robert)
  expect(valuesOf(show)).toMatchObject({ title: '887', language: 'anglais', surtitles: 'surtitré en français' })
  expect(show.facts.find(({ path }) => path === 'company')).toMatchObject({
    value: 'Ex Machina',
    confidence: 'doubtful',
  })
  expect(text('12', '', 'Le Vase', 'Cie Ocre', 'ven. 15 janvier 2027, 20h30').title).toBe('Le Vase')
  expect(text('12', 'LE VASE', 'Cie Ocre', 'ven. 15 janvier 2027, 20h30').title).toBe('LE VASE')
})

test.each([
  'Eugène Ionesco — mise en scène : Hélène de Saint-Père',
  'Eugène Ionesco – mise en scène Hélène de Saint-Père',
])('« %s » is who wrote and who directs', (line) => {
  const show = text('Le Roi se meurt', line, 'ven. 15 janvier 2027, 20h30')
  expect(valuesOf(show)).toMatchObject({ author: 'Eugène Ionesco', 'credits/mise en scène': 'Hélène de Saint-Père' })
  expect(valuesOf(show)).not.toHaveProperty('company')
  expect(valuesOf(show)).not.toHaveProperty('subtitle')
})

test('a name under the title beside who directs is proposed as the author, unticked', () => {
  const show = text(
    'Bérénice',
    'Jean Racine / Théâtre de la Herse',
    'ven. 15 janvier 2027, 20h30',
    'mise en scène Agathe Lormot',
  )
  expect(show.facts.find(({ path }) => path === 'author')).toMatchObject({
    value: 'Jean Racine',
    confidence: 'doubtful',
  })
  expect(valuesOf(show)).toMatchObject({ company: 'Théâtre de la Herse' })
})

test.each([
  ['Tarif unique 15 € / gratuit pour les moins de 12 ans', 12, 1500],
  ['Tarif unique 15 €, gratuit pour les -12 ans', 12, 1500],
  ['Tarif unique : 15 €. Moins de 10 ans : gratuit', 10, 1500],
  ['Tarif unique 15 €, gratuit (- 10 ans)', 10, 1500],
  ['Gratuit -10 ans', 10, undefined],
])('« %s »: who enters free is read, and is no price of the show', (line, under, price) => {
  const values = valuesOf(vase(line))
  expect(values.freeUnderAge).toBe(under)
  expect(values['prices/tarif unique']).toBe(price)
  expect(Object.keys(values).filter((path) => path.startsWith('prices/'))).toHaveLength(price === undefined ? 0 : 1)
})

test('a gratuity that is not an age is asked, never lost', () => {
  expect(asked(vase('Plein tarif : 20 €, gratuit pour les demandeurs d’emploi'), 'free-not-read')).toMatchObject({
    text: 'Plein tarif : 20 €, gratuit pour les demandeurs d’emploi',
  })
})

test('a day off that another line names is a contradiction that is said, and no performance', () => {
  const run = ['Le Vase', 'Cie Ocre', 'jeu. 11 > sam. 13 mars 2027, relâche le 12', '20h30', 'Grande salle']
  const show = text(...run, 'Bord plateau vendredi 12 mars')
  expect(startsOf(show)).toEqual(['2027-03-11T20:30', '2027-03-13T20:30'])
  expect(asked(show, 'day-off-and-named')).toEqual({ namedDay: '2027-03-12', text: 'Bord plateau vendredi 12 mars' })
  const played = text(...run, 'Représentation supplémentaire vendredi 12 mars 2027 à 14h')
  expect(asked(played, 'day-off-and-played')).toEqual({ namedDay: '2027-03-12' })
  expect(played.facts.find(({ path }) => path === 'performances/2027-03-12T14:00')).toMatchObject({
    confidence: 'doubtful',
  })
})

test('what happens on a day that is played is of that day; on one that is not, it is asked', () => {
  const run = ['Le Vase', 'Cie Ocre', 'jeu. 11 > sam. 13 mars 2027, 20h30']
  expect(valuesOf(text(...run, 'Bord plateau vendredi 12 mars'))).toMatchObject({
    'performances/2027-03-12T20:30/meeting': 'Bord plateau',
  })
  const show = text(...run, 'Bord plateau mardi 16 mars')
  expect(startsOf(show)).toHaveLength(3)
  expect(asked(show, 'day-named-not-played')).toMatchObject({ namedDay: '2027-03-16' })
})

test('a production and a coproduction in one line are two; an intermission quotes no digit of the length', () => {
  const show = vase(
    'Production Cie Ocre. Coproduction Théâtre de Vidy-Lausanne, Comédie de Reims',
    'Durée : 1h15 entracte compris',
  )
  expect(valuesOf(show)).toMatchObject({
    'credits/production': 'Cie Ocre',
    'credits/coproduction': 'Théâtre de Vidy-Lausanne, Comédie de Reims',
    durationMinutes: 75,
    intermission: true,
  })
  expect(show.facts.find(({ path }) => path === 'intermission')?.span?.quote).toBe('entracte compris')
})

test('lines and pieces of lines that were not understood are named, so that nothing is lost without a word', () => {
  const show = vase('Grande salle – 1 h 10 – navette gratuite au retour', 'TTT Télérama', 'Covoiturage le vendredi')
  expect(asked(show, 'lines-not-understood')).toEqual({
    count: 2,
    text: 'TTT Télérama | Covoiturage le vendredi',
  })
  expect(valuesOf(vase('Garde d’enfants le vendredi'))).toMatchObject({
    'performances/2027-01-15T20:30/childcare': 'Garde d’enfants le vendredi',
  })
  expect(asked(vase('Grande salle – 1 h 10 – covoiturage au retour'), 'lines-not-understood')).toEqual({
    count: 1,
    text: 'covoiturage au retour',
  })
  expect(
    asked(vase('Grande salle – 1 h 10', 'Tarif plein 12 €', 'Mise en scène Ada Lune'), 'lines-not-understood'),
  ).toBeNull()
})

test('what is said of a day that is played, and is no fact of it, is named too', () => {
  expect(asked(vase('Covoiturage vendredi 15 janvier'), 'lines-not-understood')).toMatchObject({ count: 1 })
})

test('a sign is never a trade: stars of a paper among credits are its stars', () => {
  const show = vase('Mise en scène Ada Lune', '**** Le Monde', '"Une claque !" Sud-Ouest')
  expect(valuesOf(show)).toMatchObject({ 'stars/Le Monde': 4, 'pressQuotes/Sud-Ouest': 'Une claque !' })
  expect(Object.keys(valuesOf(show)).filter((path) => path.startsWith('credits/'))).toEqual(['credits/mise en scène'])
})

test('a heading that says for whom the days below are is no title', () => {
  const lines = ['Séances scolaires', 'Le Loup', 'Cie Poil', 'jeudi 11 mars 2027 10h']
  expect(text(...lines).title).toBe('Le Loup')
})

test('lines of no show are named beside the shows', () => {
  const lines = [
    'Le Vase',
    'Cie Ocre',
    'ven. 15 janvier 2027, 20h30',
    '',
    'Infos pratiques',
    'La navette part à 19 h de la gare.',
  ]
  const { questions } = proposeShows(documentFromText(lines.join('\n')), { asOf })
  expect(questions).toMatchObject([
    { code: 'lines-of-no-show', params: { text: 'La navette part à 19 h de la gare.' } },
  ])
})

test('the hour of a shuttle is not that of the show', () => {
  const show = text('Le Vase', 'Cie Ocre', 'ven. 15 janvier 2027', 'Navette au départ de la gare à 19 h')
  expect(startsOf(show)).toEqual(['2027-01-15'])
})

test('sentences of trades and names alone are credits; one that tells something is the show’s text', () => {
  const names = 'Mise en scène Ada de Kerven, avec Marc Delage, Iris Vannier. Lumières Jo Kern et Zoé Mar.'
  expect(valuesOf(vase(names))).toMatchObject({
    'credits/mise en scène': 'Ada de Kerven',
    'credits/avec': 'Marc Delage, Iris Vannier',
    'credits/lumières': 'Jo Kern et Zoé Mar',
  })
  const told = 'Avec une patience infinie, Marc Delage recolle un vase. Lumières basses, gestes lents, aucun mot.'
  const values = valuesOf(vase(told))
  expect(Object.keys(values).filter((path) => path.startsWith('credits/'))).toEqual([])
  expect(values['texts/summary']).toBe(told)
})
