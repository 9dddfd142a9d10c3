import { describe, expect, it } from 'vitest'
import { type Channel, type DraftContent, replaceStretch } from '../../../contract/index.ts'
import { writeDraft } from '../draft/index.ts'
import { berenice, house, season } from '../draft/season.fixture.ts'
import { advise } from './index.ts'

const content = (body: string, subject: string | null = 'Bérénice, l’équipe reste après la pièce'): DraftContent => ({
  subject,
  preheader: null,
  body,
  altText: null,
  hashtags: [],
})
const on = (text: DraftContent, channel: Channel = 'email') =>
  advise({ content: text, channel, audience: 'new', show: berenice, house, asOf: '2026-11-24' })
const codes = (body: string, channel: Channel = 'email') => on(content(body), channel).map(({ code }) => code)
const whole = 'Une reine renonce. Vendredi 11 décembre à 20 h.\n\n**Réserver** : 28 €.'

describe('why a text is weak', () => {
  it('finds nothing in a short text that tells the day, the price and what to do', () => {
    expect(codes(whole)).toEqual([])
  })

  it('misses a day, a price, a thing to do, and adds them from the record', () => {
    const advice = on(content('Une reine renonce à son trône.'))
    expect(advice.map(({ code }) => code)).toEqual(['no-date', 'no-action', 'no-price'])
    const mended = advice
      .toReversed()
      .reduce((text, { fix }) => (fix && replaceStretch(text, fix)) ?? text, content('Une reine renonce à son trône.'))
    expect(mended.body).toContain('Vendredi 11 décembre')
    expect(mended.body).toMatch(/\*\*Réserver\*\*.*28\u00a0€/su)
  })

  it('tells a title and a date from a reason, and proposes the writer’s own', () => {
    const [plain] = on(content(whole, 'Bérénice, vendredi 11 décembre'))
    expect(plain).toMatchObject({ code: 'subject-plain', start: 0 })
    expect(plain?.fix?.by).toMatch(/Bérénice/u)
    expect(on(content(whole, 'Bérénice : dès 14 €'))).toEqual([])
  })

  it('proposes a subject only with a reason of the record, and keeps the day', () => {
    const plain = 'Bérénice, vendredi 11 décembre'
    const [told] = on(content(whole, plain))
    expect(told?.fix?.by).toContain('vendredi 11 décembre')
    expect(told?.fix?.by.replace(plain, '')).toMatch(/Racine|Desroches|Quai|€|1\u00a0h\u00a050|équipe/u)
    const { key, title, performances } = berenice
    const bare = { key, title, performances: performances?.map(({ startsAt, hall }) => ({ startsAt, hall })) ?? [] }
    const text = content(whole, plain)
    const asked = { content: text, channel: 'email' as const, audience: 'new' as const, house, asOf: '2026-11-24' }
    const [untold] = advise({ ...asked, show: bare }).filter(({ code }) => code === 'subject-plain')
    expect(untold).toMatchObject({ fix: null })
  })

  it('takes out a cliché that can go, and leaves to its author one that cannot', () => {
    const body = `${whole}\n\nUn spectacle incontournable, une ode à l’amour.`
    const advice = on(content(body)).filter(({ code }) => code === 'cliche')
    expect(advice.map(({ fix }) => fix !== null)).toEqual([true, false])
    const fix = advice[0]?.fix
    expect(fix && replaceStretch(content(body), fix)?.body).toContain('Un spectacle, une ode')
  })

  it('knows the words of the trade for spectators, not for the press', () => {
    const body = `${whole}\n\nLe bord plateau suit la pièce.`
    expect(codes(body)).toEqual(['jargon'])
    const fix = on(content(body))[0]?.fix
    expect(fix && replaceStretch(content(body), fix)?.body).toContain('La rencontre avec l’équipe suit la pièce')
    expect(codes(body, 'press')).not.toContain('jargon')
  })

  it('makes room in a text that is too long by what no record holds, never by a right of its reader', () => {
    const filler = `${'Une phrase sans un seul mot de la fiche, que personne ne regrettera jamais. '.repeat(20)}`
    const access = 'La représentation est accessible aux personnes en fauteuil roulant par la cour.'
    const body = `${whole}\n\n${filler}${access}`
    const fix = on(content(body)).find(({ code }) => code === 'too-long')?.fix
    const mended = fix && replaceStretch(content(body), fix)?.body
    expect(mended).toContain(access)
    expect(on(content(body)).find(({ code }) => code === 'too-long')?.params.spare).toBe('yes')
    expect(mended?.length).toBeLessThan(body.length)
    const quoted = `${whole}\n\nLe metteur en scène écrit : « ${filler}Il reste du sable et le temps de dire adieu. »`
    expect(on(content(quoted)).find(({ code }) => code === 'too-long')).toMatchObject({
      fix: null,
      params: { spare: 'no' },
    })
    const facts = `${whole}\n\n${`${access} `.repeat(25)}`
    expect(on(content(facts)).find(({ code }) => code === 'too-long')?.fix).toBeNull()
  })

  it('cuts a long sentence at its semicolon, and does not count dates and tariffs as one', () => {
    const long = `La reine attend dans une chambre où personne ne vient plus depuis que la ville entière a parlé ; le roi marche derrière la porte et il cherche encore les mots qui conviennent.`
    const advice = on(content(`${whole}\n\n${long}`)).find(({ code }) => code === 'sentence-long')
    expect(advice?.fix?.by).toBe('. L')
    expect(
      codes(
        `${whole}\n\nMardi 2 à 20 h, jeudi 4 à 19 h, vendredi 5 à 20 h, samedi 6 à 19 h, dimanche 7 à 16 h, lundi 8 à 20 h, mardi 9 à 20 h, et voilà tout pour ce mois-ci.`,
      ),
    ).toEqual([])
  })

  it('sees a price that hides, an opening that says nothing, a mark that shouts', () => {
    const buried =
      'Nous avons le plaisir de vous accueillir !\n\nVendredi 11 décembre, on peut réserver sa place en appelant ou en venant nous voir au guichet pour seulement 28 € la place, ce qui comprend aussi un verre au bar et le vestiaire.'
    expect(codes(buried)).toEqual(expect.arrayContaining(['opening-empty', 'price-buried', 'exclamation']))
  })

  it('has next to nothing to say of what the writer writes', () => {
    const found = season.flatMap((show) =>
      (['email', 'newsletter', 'facebook', 'instagram', 'web'] as const).flatMap((channel) => {
        const draft = writeDraft({
          brief: { showKey: show.key, channel, audience: 'regular', intention: null },
          show,
          house,
          asOf: '2026-11-24',
          audience: { key: 'regular', persons: 40, addresses: 30 },
          usedOpenings: [],
          seed: 3,
        })
        return advise({ content: draft.content, channel, audience: 'regular', show, house, asOf: '2026-11-24' })
      }),
    )
    expect(found.map(({ code, start }) => `${code} ${start}`).length).toBeLessThanOrEqual(6)
  })
})
