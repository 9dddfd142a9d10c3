import { describe, expect, it } from 'vitest'
import { type PastText, readVoice, voiceDistance } from './index.ts'

const letter = (title: string, body: string, day: string | null = null): PastText => ({
  title,
  day,
  text: `Bonjour,\n\n${body}\n\nÀ bientôt au bord du canal.\nL’équipe`,
})

const past = [
  letter(
    'Crue',
    'Nous ouvrons avec une crue. Le bar ouvre une heure avant chaque représentation. Venez avec vos bottes.',
    '2023-10-02',
  ),
  letter(
    'Chaises',
    'Que faire de huit chaises ? Nous avons une idée. Le bar ouvre une heure avant chaque représentation.',
    '2024-02-10',
  ),
  letter('Valises', 'Sept valises attendent sur un quai. Nous ne dirons rien des autres. Vous verrez.', '2025-10-01'),
  letter('Lampe', 'Une lampe s’éteint. Nous attendons avec vous. Personne ne change d’avis.', '2026-01-15'),
]
const voice = readVoice(past)

describe('the voice of a house', () => {
  it('shows the words that open and close its letters, and does not count them among those that come back', () => {
    expect(voice.greeting).toMatchObject({ words: 'Bonjour,', texts: 4 })
    expect(voice.signature?.words).toBe('À bientôt au bord du canal.\nL’équipe')
    expect(voice.phrases.map(({ words }) => words)).toEqual(['le bar ouvre une heure avant chaque représentation'])
    expect(voice.usualWords.map(({ words }) => words)).not.toContain('canal')
  })

  it('hears how the reader is addressed, what is never said, and how each letter opens', () => {
    expect(voice.address).toBe('vous')
    expect(voice.neverSaid).toContain('incontournable')
    expect(voice.openings.map(({ kind }) => kind)).toEqual(['house', 'question', 'number', 'thing'])
  })

  it('says that two texts are too few to compare with', () => {
    const few = readVoice(past.slice(0, 2))
    expect(few.isEnough).toBe(false)
    expect(few.neverSaid).toEqual([])
    expect(voiceDistance('Un texte.', { voice: few, past }).distance).toBeNull()
  })

  it('says what moved between the first season and the last, and nothing when the letters of a season differ as much', () => {
    expect(voice.seasons.map(({ season }) => season)).toEqual(['2023-2024', '2025-2026'])
    const shouted = [
      ...past.slice(0, 2),
      ...past.slice(2).map((one) => ({ ...one, text: one.text.replaceAll('.', ' !') })),
    ]
    expect(readVoice(shouted).drift.map(({ key }) => key)).toContain('exclamations')
    expect(voice.drift.map(({ key }) => key)).not.toContain('exclamations')
  })
})

describe('the drift between two seasons', () => {
  const seasons = (earlier: readonly string[], later: readonly string[]) =>
    readVoice([
      ...earlier.map((text, index) => ({ title: `a${index}`, text, day: `2023-1${index}-02` })),
      ...later.map((text, index) => ({ title: `b${index}`, text, day: `2025-1${index}-02` })),
    ]).drift
  const vous =
    'Nous avons rangé les chaises et vous dormirez mieux. Elles grincent, mais sans vous. La salle vous attend.'
  const tu = 'Tu viens ce soir ? On garde une place pour toi. Tu verras la troupe.'
  const neither = 'Il y aura de la soupe et du pain. La fanfare passe par le quai. Le bar ouvre une heure avant.'

  it('shows the passage from « vous » to « tu » though one letter of each season says neither', () => {
    const moved = seasons([vous, vous, neither], [tu, tu, neither]).map(({ key }) => key)
    expect(moved).toContain('vous')
    expect(moved).toContain('tu')
  })

  it('is of the counts of the whole season, in the unit of the manner', () => {
    const drift = seasons([vous, vous, neither], [tu, tu, neither])
    expect(drift.find(({ key }) => key === 'vous')).toEqual({ key: 'vous', from: 66.67, to: 0 })
    expect(drift.find(({ key }) => key === 'tu')?.from).toBe(0)
  })

  it('is not made by one letter alone, nor by a manner that as many letters of either season have', () => {
    expect(seasons([vous, neither, neither], [neither, neither, neither])).toEqual([])
    expect(seasons([vous, vous, neither], [vous, neither, vous])).toEqual([])
  })
})

describe('the distance of a text', () => {
  it('is shown by the words that make it, at their place', () => {
    const text = 'Tu vas adorer ! Une lampe s’éteint.'
    const { manners } = voiceDistance(text, { voice, past })
    const tu = manners.find(({ key }) => key === 'tu')
    expect(tu).toMatchObject({ isApart: true, shown: [{ start: 0, end: 2, text: 'Tu' }] })
    for (const { shown } of manners) for (const one of shown) expect(text.slice(one.start, one.end)).toBe(one.text)
  })

  it('is less for a text of the house than for a brochure’s', () => {
    const own =
      voiceDistance('Nous avons gardé une place. Vous verrez bien. Personne ne sait.', { voice, past }).distance ?? 1
    const brochure =
      'Laissez-vous emporter par un voyage au cœur de l’intime ! Un moment exceptionnel… à ne pas manquer !'
    const other = voiceDistance(brochure, { voice, past })
    expect(other.distance ?? 0).toBeGreaterThan(own)
    expect(other.cliches.length).toBeGreaterThan(1)
  })

  it('finds what was said already, whole, and leaves facts out of it', () => {
    const text = 'À savoir : le bar ouvre une heure avant chaque représentation, comme toujours.'
    const [found] = voiceDistance(text, { voice, past }).repeated
    expect(found).toMatchObject({ title: 'Crue', text: 'le bar ouvre une heure avant chaque représentation' })
    const span = { start: text.indexOf('le bar'), end: text.indexOf(', comme') }
    expect(voiceDistance(text, { voice, past, ownFacts: [span] }).repeated).toEqual([])
  })

  it('takes how the house signs each letter for no repetition, alone or after what was said already', () => {
    const signed = letter('Neuf', 'Neuf danseurs cherchent leur équilibre sur un fil.').text
    expect(voiceDistance(signed, { voice, past }).repeated).toEqual([])
  })
})
