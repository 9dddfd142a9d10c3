import type { Sentence } from '../grammar/sentence.ts'
import { prepositions } from '../grammar/structure/closed-words.ts'
import type { Candidate } from './candidate.ts'
import { commonForms } from './common-forms.ts'
import { gapWords } from './gaps.ts'
import { littleWordAlternatives } from './little-word-sets.ts'
import { choicesOf } from './places.ts'
import { ContextReader } from './reader.ts'
import { soundAlike } from './sounds.ts'

/** What might be wrong at a place of a sentence, and how much likelier the other form is. */
export interface Doubt {
  /** Positions of tokens, both included; a word is missing before `from`. */
  readonly from: number
  readonly to: number
  readonly kind: DoubtKind
  /** The forms that fit better, best first; for a missing word, the words to put before. */
  readonly better: readonly string[]
  /** How many times likelier the best is, as a natural logarithm. */
  readonly odds: number
}

/**
 * Another form of the word that sounds the same (« silent ») or not (« spoken »), another word of that sound, « et » and
 * « est », other little words, one little word for any other (« swap »), one missing, one too many.
 */
export type DoubtKind = 'silent' | 'spoken' | 'homophone' | 'joiner' | 'little' | 'swap' | 'missing' | 'extra'

/** Suggestions this much less likely than the first are not worth showing. */
const spread = 3
const shownAtMost = 3

/** Every place of a sentence where something else is likelier than what is written, by at least `least`. */
export function doubtsOf(sentence: Sentence, least: number): Doubt[] {
  if (sentence.length > longestRead) return []
  const reader = new ContextReader(sentence)
  const forms = [...formDoubts(sentence, reader)]
  const doubted = new Set(forms.map(({ from }) => from))
  const gaps = [...gapDoubts(sentence, reader)].filter(({ from, kind }) => kind === 'missing' || !doubted.has(from))
  return [...forms, ...gaps].filter(({ odds }) => odds >= least)
}

/** Beyond this, a list or a table and no sentence. */
const longestRead = 120

function* formDoubts(sentence: Sentence, reader: ContextReader): Generator<Doubt> {
  for (const choice of choicesOf(sentence)) {
    const parts = reader.shares(choice)
    const written = parts[0] ?? 1
    const ranked = choice.candidates
      .map((candidate, at) => ({ candidate, odds: Math.log((parts[at] ?? 0) / written) }))
      .toSorted((a, b) => b.odds - a.odds)
    const [best] = ranked
    const [own] = choice.candidates
    if (!best || !own || best.candidate === own) continue
    if (isRareWord(own, best.candidate)) continue
    yield {
      from: choice.from,
      to: choice.to,
      kind: kindOf(own, best.candidate),
      better: ranked
        .filter(({ odds }) => odds > Math.max(0, best.odds - spread))
        .slice(0, shownAtMost)
        .map(({ candidate }) => candidate.form),
      odds: best.odds,
    }
  }
}

function kindOf(own: Candidate, best: Candidate): DoubtKind {
  if (/^(?:et|est)$/u.test(own.form)) return 'joiner'
  if (littleWordAlternatives.has(own.form)) return 'little'
  const wordsOf = ({ readings }: Candidate) => readings.map(({ lemma }) => lemma.split('/')[0])
  const words = new Set(wordsOf(own))
  if (!wordsOf(best).some((word) => words.has(word))) return 'homophone'
  return soundAlike(own, best) ? 'silent' : 'spoken'
}

/** A form that was hardly seen in training is no error for being rare: only another form of the same kind is weighed against it. */
function isRareWord(own: Candidate, best: Candidate): boolean {
  const kinds = new Set(own.readings.map(({ tag, lemma }) => `${tag[0]} ${lemma}`))
  return (
    !commonForms().has(own.form) &&
    !soundAlike(own, best) &&
    !best.readings.some(({ tag, lemma }) => kinds.has(`${tag[0]} ${lemma}`))
  )
}

function* gapDoubts(sentence: Sentence, reader: ContextReader): Generator<Doubt> {
  for (let at = 1; at < sentence.length; at += 1) {
    if (!isPlainWord(sentence, at) || !isPlainWord(sentence, at - 1)) continue
    yield* doubtAt({ shares: reader.gapShares({ from: at, to: at - 1 }), at, written: 0 })
    const written = gapWords.indexOf(sentence.at(at))
    if (written > 0 && isPlainWord(sentence, at + 1) && !isGoverned(sentence, at))
      yield* doubtAt({ shares: reader.gapShares({ from: at, to: at }), at, written })
  }
}

/** « chez nous », « grâce à elle » : a pronoun that a preposition asks for is not too many. */
function isGoverned(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'nous', 'vous', 'elle', 'lui', 'elles') && prepositions.has(sentence.at(at - 1))
}

function* doubtAt({
  shares,
  at,
  written,
}: {
  shares: readonly number[]
  at: number
  written: number
}): Generator<Doubt> {
  const ranked = shares
    .map((share, row) => ({ word: gapWords[row] ?? '', odds: Math.log(share / (shares[written] ?? 1)) }))
    .toSorted((a, b) => b.odds - a.odds)
  const [best] = ranked
  if (!best || best.odds <= 0) return
  const kind = written === 0 ? 'missing' : best.word === '' ? 'extra' : 'swap'
  if (kind === 'swap' && littleWordAlternatives.has(gapWords[written] ?? '')) return
  const better = ranked.filter(({ odds }) => odds > Math.max(0, best.odds - spread)).slice(0, shownAtMost)
  yield { from: at, to: at, kind, better: better.map(({ word }) => word), odds: best.odds }
}

function isPlainWord(sentence: Sentence, at: number): boolean {
  return sentence.isWord(at) && !sentence.isCapitalised(at) && !sentence.at(at).startsWith('-')
}

/** How ill at ease a sentence is: the sum of its doubts about forms, as logarithms. */
export function uneaseOf(sentence: Sentence): number {
  if (sentence.length > longestRead) return 0
  return [...formDoubts(sentence, new ContextReader(sentence))].reduce((sum, { odds }) => sum + odds, 0)
}
