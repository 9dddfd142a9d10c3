import { describe, expect, it } from 'vitest'
import type { ShowRecord } from '../../../contract/index.ts'
import { doubtsOf, judged } from './check-fixture.ts'

const alarms = (text: string, record?: Partial<ShowRecord>): string[] =>
  doubtsOf(text, record === undefined ? {} : { record })

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

  it('takes no service of what is said of a help already read, no title of what a picture leads to, nor of a title cut short', () => {
    const performances = [{ startsAt: '2026-03-12T20:30', accessibility: ['gilets vibrants'] }]
    expect(alarms('Des gilets vibrants sont prêtés à l’entrée.', { performances })).toEqual([])
    expect(alarms('On vous attend 📱 Résa par SMS au 02 00 00 00 04.')).toEqual([])
    expect(alarms('Le 12 mars à 20 h 30, Petit Pois !', { title: 'Petit Pois et la montagne' })).toEqual([])
    expect(alarms('Le 12 mars à 20 h 30, Petit Pot !', { title: 'Petit Pois et la montagne' })).not.toEqual([])
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

  it('takes « mer. 22 + sam. 24 » for days, a star on either side of a prize for an ornament, a number for no town', () => {
    expect(alarms('Jeu. 12 + ven. 13 mars, 20 h 30.')).toEqual([])
    expect(alarms('★ Prix des Rivages 2025 ★. ★★★★ La Vigie.')).toEqual([])
    expect(alarms('★ La Vigie ★')).not.toEqual([])
    expect(alarms('Grande salle • Zéro bla-bla, cent pour cent frissons')).toEqual([])
  })

  it('goes to « Les Haubans » as French does, and thinks of somebody famous with « un »', () => {
    const performances = [{ startsAt: '2026-03-12T20:30', venue: 'Les Haubans', city: 'Valmer' }]
    expect(alarms('Invité aux Haubans, le spectacle commence.', { performances })).toEqual([])
    expect(alarms('À la manière d’un Buster Keaton, on tombe pour mieux se relever.')).toEqual([])
    expect(alarms('Avec Buster Keaton.')).not.toEqual([])
  })

  it('lets one conceive a dance, and promise a seat to whoever calls', () => {
    const credits = [
      { role: 'chorégraphie', name: 'Thibault Ménard' },
      { role: 'lumières', name: 'Ombeline Carel' },
    ]
    expect(alarms('Conception : Thibault Ménard.', { credits })).toEqual([])
    expect(alarms('Conception : Ombeline Carel.', { credits })).toEqual(['✗ person: Ombeline Carel'])
    expect(alarms('Un coup de fil et votre fauteuil est gardé.')).toEqual([])
    expect(alarms('Votre fauteuil est gardé.')).not.toEqual([])
    expect(alarms('Rien à payer pour les plus jeunes, puisque c’est gratuit avant 6 ans.')).toEqual([])
  })

  it('reads trades cut short, whatever letter they stop at', () => {
    for (const label of ['Lum.', 'Écl.', 'Éclair.', 'Lumiè.'])
      expect(alarms(`${label} Garance Thiriet | Avec Sofiane Roux`), label).toEqual(['✗ person: Garance Thiriet'])
    for (const label of ['m. en scène', 'M. en sc.', 'M.e.s.', 'Mise en sc. :'])
      expect(alarms(`Avec Sofiane Roux | ${label} Garance Thiriet`), label).toEqual(['✗ person: Garance Thiriet'])
    expect(alarms('Écl. Ombeline Carel | m. en scène Thibault Ménard')).toEqual([])
  })

  it('takes names listed behind a label with one of the cast for the cast', () => {
    expect(alarms('Trio de tête : Sofiane Roux, Garance Thiriet et Ombeline Carel.')).toEqual([
      '✗ person: Ombeline Carel',
    ])
    expect(alarms('Sofiane Roux et Ombeline Carel ne quittent jamais la scène.')).toEqual(['✗ person: Ombeline Carel'])
  })

  it('dates a record or a book by the show’s own texts, never by the performances', () => {
    const texts = [{ kind: 'summary' as const, text: 'Son disque est sorti en octobre 2026.', source: 'dossier' }]
    expect(alarms('Son disque est sorti en octobre 2026.', { texts })).toEqual([])
    expect(judged('Le livre est paru en octobre 2026.', { record: { texts } }).join()).not.toContain('✗')
    expect(alarms('Son disque date d’octobre dernier.', { texts })).toEqual([])
    expect(alarms('On joue en octobre 2026.', { texts }).join()).toContain('✗ date')
  })

  it('takes « 5/5 » for a day where one plays then, for stars of a paper elsewhere', () => {
    const performances = [{ startsAt: '2027-05-05T14:30' }, { startsAt: '2027-05-08T17:00' }]
    expect(alarms('Les Vents de brume : mer 5/5 14h30, sam 8/5 17h', { performances, stars: null })).toEqual([])
    expect(alarms('La Vigie : 5/5', { performances })).toEqual(['✗ star: 5/5'])
    expect(alarms('Note : 5/5')).toEqual(['✗ star: 5/5'])
  })

  it('takes no word of the title for a counter, nor « 22,50 $ » for nothing to pay', () => {
    const record = { title: 'Le Bureau des brumes', performances: [{ startsAt: '2027-02-06T18:00' }] }
    expect(alarms('Le Bureau des brumes · 1 h 40 sans entracte, le samedi', record)).toEqual([])
    const prices = [
      { label: '35 ans et moins', cents: 2800 },
      { label: 'étudiant', cents: 2250 },
    ]
    expect(
      alarms('28 $ pour les 35 ans et moins et 22,50 $ pour les étudiants', { prices, freeUnderAge: null }),
    ).toEqual([])
    expect(alarms('0 $ pour les moins de 35 ans', { prices, freeUnderAge: null })).toHaveLength(1)
  })

  it('takes an adapted welcome for no counter, and parts at a middle dot what is told of each day', () => {
    const performances = [
      { startsAt: '2027-05-05T14:30', accessibility: ['accès fauteuil'] },
      { startsAt: '2027-05-08T17:00', accessibility: ['accès fauteuil', 'séance Relax'] },
    ]
    expect(alarms('Le samedi, séance Relax (accueil adapté).', { performances })).toEqual([])
    const line = 'accès fauteuil à chaque représentation · le samedi 8 mai, séance Relax'
    expect(alarms(line, { performances })).toEqual([])
    expect(alarms(line.replace('samedi 8', 'mercredi 5'), { performances })).toEqual([
      '✗ accessibility: mercredi 5 mai, séance Relax',
    ])
  })
})
