import { describe, expect, it } from 'vitest'
import { judged } from './check-fixture.ts'

const alarms = (text: string): string[] => judged(text).filter((line) => !line.startsWith('✓'))

describe('what was once taken for something else', () => {
  it('reads « s’élève à » as a verb, not as a pupil’s tariff, and « sans réduction » as the full one', () => {
    expect(judged('Le tarif plein s’élève à 28 €.')).toEqual(['✓ price: 28 €'])
    expect(judged('Sans réduction, c’est 28 €.')).toEqual(['✓ price: 28 €'])
    expect(judged('Sans réduction, c’est 14,50 €.')).toEqual(['✗ price: 14,50 €'])
  })

  it('takes no town of « Vite, » nor any claim about the reader of « vous avez trois dates »', () => {
    expect(alarms('Vite, en mars !')).toEqual([])
    expect(alarms('Vous avez trois dates pour venir.')).toEqual([])
    expect(alarms('Vous n’avez que jusqu’au 14 mars.')).toEqual([])
  })

  it('takes no hour of « chercher midi à quatorze heures », no house of a work of which one thinks', () => {
    expect(alarms('Ici, personne ne cherche midi à quatorze heures.')).toEqual([])
    expect(alarms('On songe aux Mille et Une Nuits, en moins bavard.')).toEqual([])
  })

  it('leaves courtesies alone, and still doubts what they promise in figures', () => {
    for (const text of [
      'Le vestiaire est à deux pas du bar.',
      'Laissons les soucis au vestiaire.',
      'Buvette',
      'Merci de votre fidélité, elle nous porte.',
    ])
      expect(alarms(text), text).toEqual([])
    expect(alarms('Le bar est gratuit.')).not.toEqual([])
    expect(alarms('Le vestiaire ouvre à 19 h.')).not.toEqual([])
    expect(alarms('Merci encore pour votre visite de septembre !')).not.toEqual([])
  })

  it('takes so many hours after a day for a length when nobody plays so early', () => {
    expect(judged('sam. 14 mars | Deux heures quarante').at(-1)).toBe('✗ duration: Deux heures quarante')
    expect(judged('1 h 40 (pause comprise)').at(-1)).toBe('✗ interval: pause comprise')
  })

  it('dates the making by « la première remonte à » and « cette production de »', () => {
    expect(judged('La première remonte à 2025.')).toEqual(['✗ year: 2025'])
    expect(judged('Cette production de 2024 revient.')).toEqual(['✓ year: 2024'])
  })

  it('sees a title changed by its last word behind a label', () => {
    const record = { title: 'Mille et un tiroirs' }
    expect(judged('Le conte du mois : Mille et un titres, jeudi 12 mars', { record })[0]).toMatch(/^✗ title/)
    expect(judged('Le conte du mois : Mille et un tiroirs, jeudi 12 mars', { record })[0]).toMatch(/^✓ title/)
  })

  it('reads two prices in letters as two, and a fall on an arrow as the two ends', () => {
    expect(judged('Entre quatorze euros cinquante et vingt-huit euros.').every((line) => line[0] === '✓')).toBe(true)
    expect(judged('28 € > 14,50 €')).toEqual(['✓ price: 28 €', '✓ price: 14,50 €'])
    expect(judged('28 € > 13 €').at(-1)).toBe('✗ price: 13 €')
  })

  it('adds twelve hours to those of an afternoon', () => {
    const record = { performances: [{ startsAt: '2026-03-12T15:00' }] }
    expect(judged('Le 12 mars, à trois heures de l’après-midi.', { record }).every((line) => line[0] === '✓')).toBe(
      true,
    )
    expect(judged('Le 12 mars, à deux heures de l’après-midi.', { record }).at(-1)).toMatch(/^✗ hour/)
    expect(judged('Rendez-vous le 12 mars, à 15 h, pour partager cela.', { record }).at(-1)).toBe('✓ hour: 15 h')
  })

  it('counts a single performance, and those of a label', () => {
    for (const text of ['Représentation unique.', 'C’est une date unique.', 'Séances : 4.'])
      expect(alarms(text), text).toHaveLength(1)
    expect(alarms('Séances : 3.')).toEqual([])
  })

  it('hears the language that one hears or parts from its subtitles', () => {
    const record = { language: 'pt', surtitles: 'fr' }
    for (const text of ['On y entend parler espagnol.', 'V.O. : espagnol (surtitrage français).', 'En v.o. italienne.'])
      expect(
        judged(text, { record }).filter((line) => line.startsWith('✗ language')),
        text,
      ).toHaveLength(1)
    expect(judged('V.O. : portugais.', { record })).toEqual(['✓ language: V.O. : portugais'])
  })

  it('takes nothing of a day that is only named, of a comparison, of what subscribers pay', () => {
    for (const text of [
      'Jour J : dans onze jours !',
      'On songe parfois à Tchekhov.',
      'Comme dans les Mille et Une Nuits, on voudrait que le jour n’arrive jamais.',
      'Prévoyez 1 h 40, et laissez la montre au vestiaire.',
    ])
      expect(alarms(text), text).toEqual([])
    expect(alarms('Les abonnés ne débourseront que 28 €.').filter((line) => line.includes('free'))).toEqual([])
    expect(alarms('« Les Vents de brume », et rien avant 8 ans.')).toEqual([expect.stringContaining('free')])
  })

  it('hears that one leads the public beside another', () => {
    expect(judged('C’est Ombeline Carel, aux côtés de Sofiane Roux, qui conduit le public.')).toEqual([
      '✗ person: Ombeline Carel',
      '✓ person: Sofiane Roux',
    ])
    expect(judged('Distribution : Sofiane Roux ; Ombeline Carel.').at(-1)).toBe('✗ person: Ombeline Carel')
  })

  it('takes names listed behind a label with one of the cast for the cast', () => {
    expect(alarms('Trio de tête : Sofiane Roux, Garance Thiriet et Ombeline Carel.')).toEqual([
      '✗ person: Ombeline Carel',
    ])
    expect(alarms('Sofiane Roux et Ombeline Carel ne quittent jamais la scène.')).toEqual(['✗ person: Ombeline Carel'])
  })
})
