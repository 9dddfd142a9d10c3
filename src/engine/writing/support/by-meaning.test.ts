import { describe, expect, it } from 'vitest'
import type { EmbeddingModel, EmbedRequest } from '../../model/index.ts'
import { isMeaningWorth, passagesOf, textSupport, tryMeaning, withMeaning } from './index.ts'
import { trialShows } from './trial-texts.ts'
import { trialVectors } from './trial-vectors.fixture.ts'

/** A model that places each text where `of` says. */
function modelOf(of: (text: string) => readonly number[]): EmbeddingModel & { readonly asked: EmbedRequest[] } {
  const asked: EmbedRequest[] = []
  return {
    name: 'fake',
    host: 'localhost',
    asked,
    preview: async () => '',
    embed: async (request) => {
      asked.push(request)
      return { vectors: request.texts.map(of), tokens: request.texts.length, bytesSent: 1, wh: 0.5 }
    },
  }
}

const show = {
  texts: [
    {
      kind: 'summary' as const,
      source: 'dossier',
      text: 'Depuis la mort de son mari, elle tient seule le phare. Au village on compte le pain. La musique vient d’un harmonium.',
    },
  ],
}
const passages = passagesOf(show)
const read = (text: string) => textSupport({ text, facts: [], show })

describe('the passage that says a sentence in other words', () => {
  const model = () =>
    modelOf((text) => (/mari|veuve/u.test(text) ? [1, 0] : /harmonium|orgue/u.test(text) ? [0, 1] : [-1, -1]))

  it('is shown from the nearness on that the trial found, as the nearest and no more', async () => {
    const sentences = read('Une veuve veille au large. Un orgue à soufflet joue.')
    expect(sentences.map(({ level }) => level)).toEqual(['none', 'none'])
    const { sentences: found, cost } = await withMeaning(
      { sentences, passages },
      { model: model(), who: 'Ana', least: 0.9 },
    )
    expect(found.map(({ level }) => level)).toEqual(['meaning', 'meaning'])
    expect(found.map(({ passages: [one] }) => one?.text)).toEqual([
      'Depuis la mort de son mari, elle tient seule le phare.',
      'La musique vient d’un harmonium.',
    ])
    expect(cost).toMatchObject({ tokens: 5, wh: 1 })
  })

  it('is none below it', async () => {
    const sentences = read('Une veuve veille au large.')
    const { sentences: found } = await withMeaning({ sentences, passages }, { model: model(), who: 'Ana', least: 1.1 })
    expect(found).toEqual(sentences)
  })

  it('is not asked of a model for what words alone found whole, nor without a passage', async () => {
    const fake = model()
    const told = read('Elle tient seule le phare depuis la mort de son mari.')
    expect((await withMeaning({ sentences: told, passages }, { model: fake, who: 'Ana', least: 0 })).sentences).toEqual(
      told,
    )
    await withMeaning(
      { sentences: read('Une veuve veille au large.'), passages: [] },
      { model: fake, who: 'Ana', least: 0 },
    )
    expect(fake.asked).toEqual([])
  })
})

describe('the trial of a model of meaning', () => {
  it('lets in one that finds what words alone do not', async () => {
    const score = await tryMeaning({ model: modelOf(trialVectors(() => null)), who: 'Ana' })
    expect(score).toMatchObject({ asked: 20, right: 20, byWords: 0, wrong: 0 })
    expect(isMeaningWorth(score)).toBe(true)
  })

  it('leaves out one that brings everything near everything', async () => {
    const score = await tryMeaning({ model: modelOf(() => [1, 1]), who: 'Ana' })
    expect(score).toMatchObject({ right: 0, wrong: 0, least: 2 })
    expect(isMeaningWorth(score)).toBe(false)
  })

  it('has the truth of its own texts: no passage is told twice, and words alone find none', () => {
    const all = trialShows.flatMap((one) => one.passages)
    expect(new Set(all).size).toBe(all.length)
  })
})
