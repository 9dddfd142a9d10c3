import { asMessage } from '../../../contract/index.ts'
import { type ExpressionFamily, pairsOf } from './expression.ts'
import { soundAlikesFirst } from './sound-alikes-bodies.ts'
import { soundAlikesSecond } from './sound-alikes-times.ts'

/** Nouns and adjectives that sound alike, told apart by the words that always go with one of them. */
export const soundAlikeFamilies: readonly ExpressionFamily[] = [
  {
    rule: 'sound-alike',
    category: 'homophone',
    tier: 'sure',
    message: asMessage('french.sound-alike'),
    pairs: pairsOf(soundAlikesFirst + soundAlikesSecond),
  },
]
