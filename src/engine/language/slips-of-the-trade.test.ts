import { describe, expect, it } from 'vitest'
import { correctText } from './correct-text.ts'

const mended = async (text: string) =>
  (await correctText(text, { tiers: ['sure', 'check'] })).map(({ start, end, suggestions }) => [
    text.slice(start, end),
    suggestions[0],
  ])

describe('finds slips of programmes and mails', () => {
  it.each([
    ['Nous espèrons vous retrouver bientôt.', 'espèrons', 'espérons'],
    ['Elle espèrait revenir.', 'espèrait', 'espérait'],
    ['Le spectacle dure environs deux heures.', 'environs', 'environ'],
    ['Les abonnés entrent gratuitement, les autres paierons cinq euros.', 'paierons', 'paieront'],
    ['Venez nombreux assisté à la répétition.', 'assisté', 'assister'],
    ['Le festival d’avignon ouvre en juillet.', 'avignon', 'Avignon'],
    ['C’est une artiste hors-pair.', 'hors-pair', 'hors pair'],
    ['Deux-cent choristes chantent.', 'Deux-cent', 'Deux-cents'],
  ])('%s', async (text, wrong, right) => {
    expect(await mended(text)).toEqual([[wrong, right]])
  })

  it.each([
    'Nous paierons cinq euros et les autres paieront dix.',
    'Les environs de la salle sont calmes.',
    'Ils espèreront encore.',
    'Deux-cent-dix choristes chantent.',
    'Des spectacles jeune public.',
    'Venez nombreux et assistez à la répétition.',
    'Les billets que nous vous enverrons.',
  ])('and leaves alone: %s', async (text) => {
    expect(await mended(text)).toEqual([])
  })
})

it('says of an agent put last, name or noun, that he could come first', async () => {
  const text = 'La pièce a été écrite par Jean Roux et elle a été mise en scène par la troupe.'
  const findings = await correctText(text, { tiers: ['style'] })
  expect(findings.filter(({ rule }) => rule === 'passive')).toHaveLength(2)
})

it('says of words that the house does not want why', async () => {
  const message = { code: 'french.cliche', params: {} } as const
  const findings = await correctText('Un spectacle jubilatoire.', {
    tiers: ['style'],
    unwanted: [{ pattern: /jubilatoire/u, message }],
  })
  expect(findings.map(({ rule }) => rule)).toEqual(['unwanted-phrase'])
})
