import type { Match, RuleFamily } from './match.ts'
import type { Sentence } from './sentence.ts'

const units = /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf)$/u
const spelled =
  /^(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|mille)$/u

/** « deux milles places », « trois cent spectateurs », « quatre-vingt personnes » : the plural of numbers in letters. */
export const numerals: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match = thousand(sentence, at) ?? hundred(sentence, at) ?? eighty(sentence, at)
    if (match) yield match
  }
}

function thousand(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'milles') || sentence.is(at + 1, 'marins', 'nautiques', 'carrés')) return null
  const counted = spelled.test(sentence.at(at - 1)) || sentence.is(at - 1, 'cent', 'cents')
  return counted ? found(at, 'mille', '« Mille » ne prend jamais de s.') : null
}

function hundred(sentence: Sentence, at: number): Match | null {
  if (!units.test(sentence.at(at - 1))) return null
  if (sentence.is(at, 'cents') && spelled.test(sentence.at(at + 1)))
    return found(at, 'cent', '« Cent » ne prend pas de s devant un autre nombre.')
  const countsNoun = sentence.ofKind(at + 1, 'noun').some(({ count }) => count !== 's') && !sentence.is(at + 1, 'pages')
  return sentence.is(at, 'cent') && countsNoun && !sentence.is(at - 2, 'numéro', 'chambre', 'page', 'an')
    ? found(at, 'cents', 'Multiplié et suivi d’un nom, « cent » prend un s.')
    : null
}

function eighty(sentence: Sentence, at: number): Match | null {
  if (sentence.is(at, 'quatre-vingt') && sentence.ofKind(at + 1, 'noun').some(({ count }) => count !== 's'))
    return found(at, 'quatre-vingts', 'Suivi d’un nom, « quatre-vingts » prend un s.')
  return /^quatre-vingts-/u.test(sentence.at(at))
    ? found(
        at,
        sentence.at(at).replace('vingts', 'vingt'),
        '« Quatre-vingt » ne prend pas de s devant un autre nombre.',
      )
    : null
}

function found(at: number, right: string, message: string): Match {
  return { from: at, to: at, rule: 'numeral', category: 'spelling', tier: 'sure', message, suggestions: [right] }
}
