import { type AskedMeaning, type MeaningCost, nearestByMeaning } from './by-meaning.ts'
import { readPassage, supportOf } from './sentence-support.ts'
import { trialShows } from './trial-texts.ts'

/** What a model of meaning did with invented documents, beside what words alone do. */
export interface MeaningScore extends MeaningCost {
  /** Sentences that a passage says in other words. */
  readonly asked: number
  /** Of these, shown the right passage, from the nearness `least` on. */
  readonly right: number
  /** Of these, shown the right passage by words alone. */
  readonly byWords: number
  /** Sentences that no passage says, and how many of them were shown one all the same. */
  readonly absent: number
  readonly wrong: number
  /** Cosine from which what this model finds is shown: the lowest at which it errs on no more than one absent sentence in ten. */
  readonly least: number
  readonly seconds: number
}

/** No cosine reaches it: nothing is shown. */
const beyondCosine = 2

/** Below these, what the model adds is not worth reading, and words alone are kept. */
export const meaningBar = { right: 0.5, wrong: 0.1 } as const

/** Has a model find the passages of invented documents, by the very path of a real text. Throws `model-failed`. */
export async function tryMeaning(asked: AskedMeaning): Promise<MeaningScore> {
  const started = performance.now()
  const passages = trialShows.flatMap((show) => show.passages)
  const said = trialShows.flatMap((show) =>
    show.said.map(({ sentence, passage }) => ({
      sentence,
      isAbsent: passage === null,
      place: passage === null ? -1 : passages.indexOf(show.passages[passage] ?? ''),
    })),
  )
  const read = passages.map((text) => readPassage({ text, source: '' }))
  const sentences = said.map(({ sentence }) => sentence)
  const { nearest, cost } = await nearestByMeaning({ sentences, passages }, asked)
  const answers = said.map(({ place, isAbsent }, at) => {
    const { index, cosine } = nearest[at] ?? { index: -1, cosine: -1 }
    return { cosine, isRight: index === place, isAbsent }
  })
  const byWords = said.filter(({ sentence, place }) =>
    supportOf(sentence, read).passages.some(({ text }) => text === passages[place]),
  ).length
  const absent = answers.filter(({ isAbsent }) => isAbsent)
  const told = answers.filter(({ isAbsent }) => !isAbsent)
  const allowed = Math.floor(absent.length * meaningBar.wrong)
  // The first value above that of the absent sentence which would be one error too many.
  const last = absent.map(({ cosine }) => cosine).sort((a, b) => b - a)[allowed] ?? -1
  const least = Math.min(beyondCosine, ...answers.map(({ cosine }) => cosine).filter((cosine) => cosine > last))
  return {
    ...cost,
    asked: told.length,
    right: told.filter(({ cosine, isRight }) => isRight && cosine >= least).length,
    byWords,
    absent: absent.length,
    wrong: absent.filter(({ cosine }) => cosine >= least).length,
    least,
    seconds: (performance.now() - started) / 1000,
  }
}

/** Whether a model finds enough, and more than words alone do. */
export function isMeaningWorth({ asked, right, byWords }: MeaningScore): boolean {
  return asked > 0 && right / asked >= meaningBar.right && right > byWords
}
