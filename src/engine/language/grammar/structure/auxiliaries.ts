import { adverbs } from './closed-words.ts'

export const between = { has: (word: string) => adverbs.has(word) || /.ment$/u.test(word) }

export const avoir = new Set(
  'ai as a avons avez ont avais avait avions aviez avaient aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient eu ayant avoir aie ait'.split(
    ' ',
  ),
)

export const etre = new Set(
  'suis es est sommes êtes sont étais était étions étiez étaient serai seras sera serons serez seront serais serait serions seriez seraient fut furent été être soit sois soient'.split(
    ' ',
  ),
)

/** « j’ai manger », « il est arriver », « il a connut ». */
export const inversionOnly = {
  has: (word: string) => /^-(?:t-)?(?:il|elle|on|iel|ils|elles|iels|je|tu|nous|vous)$/u.test(word),
}
