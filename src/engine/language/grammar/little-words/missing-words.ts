import { asMessage, type Message } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import { daysAndMonths } from '../noun-phrase/determiner-agreement.ts'
import type { Sentence } from '../sentence.ts'
import { determiners, objectPronouns } from '../structure/closed-words.ts'

/** Words that need « de » before an infinitive. */
const needsDe =
  /^(?:afin|hâte|suffit|suffira|suffisait|heureux|heureuse|heureuses|ravie?s?|enchantée?s?|fiers?|fières?|honorée?s?|désolée?s?|contente?s?|obligée?s?|possible|impossible|nécessaire|préférable|conseillé|recommandé|interdit|inutile|indispensable|essaye[zr]?|essaie|merci|propos(?:e|ons|ez|ent|é)|permet|permettent|permettra|promis|refuse|évite[rz]?|oublie[rz]?)$/u

/** A little word left out: « il suffit s’inscrire », « nous vous remercions votre fidélité ». */
export const missingWords: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match =
      missingDe(sentence, at) ??
      missingA(sentence, at) ??
      thanksFor(sentence, at) ??
      thanksTo(sentence, at) ??
      bareInside(sentence, at)
    if (match) yield match
  }
}

function missingDe(sentence: Sentence, at: number): Match | null {
  if (!needsDe.test(sentence.at(at - 1)) || !sentence.isWord(at)) return null
  const verb = sentence.skip(at, objectPronouns)
  if (!sentence.only(verb, 'infinitive') || sentence.isCapitalised(verb)) return null
  // « un possible dîner », « heureux coucher » : a noun of that form would not follow a pronoun.
  if (
    verb === at &&
    !/^(?:afin|suffi|merci|propos|perme)/u.test(sentence.at(at - 1)) &&
    sentence.lexicon.read(sentence.at(verb)).length > 1
  )
    return null
  return found(at, `${elidedDe(sentence.at(at))}${sentence.at(at)}`, asMessage('french.de-before-infinitive'))
}

const needsA =
  /^(?:hésiter|réussir|parvenir|renoncer|consentir|inviter|inciter|encourager|aider|apprendre|commencer|continuer|chercher|tarder|autoriser|convier)$/u

/** « n’hésitez pas nous écrire », « nous vous invitons découvrir » : these verbs ask for « à » before an infinitive. */
function missingA(sentence: Sentence, at: number): Match | null {
  const verb = sentence.is(at - 1, 'pas', 'plus', 'jamais', 'aussi', 'toujours') ? at - 2 : at - 1
  if (!sentence.only(verb, 'finite', 'infinitive', 'participle')) return null
  if (!sentence.ofKind(verb, 'finite', 'infinitive', 'participle').some(({ lemma }) => needsA.test(lemma))) return null
  const infinitive = sentence.skip(at, objectPronouns)
  if (!sentence.only(infinitive, 'infinitive') || sentence.isCapitalised(infinitive) || sentence.is(at, 'y', 'en'))
    return null
  return found(at, `à ${sentence.at(at)}`, asMessage('french.a-before-infinitive'))
}

const thanked = new Set(['vous', 'te', 't’', 'le', 'la', 'les', 'l’'])

function thanksFor(sentence: Sentence, at: number): Match | null {
  const thanks = sentence.ofKind(at - 1, 'finite', 'infinitive').some(({ lemma }) => lemma === 'remercier')
  if (!thanks || !thanked.has(sentence.at(at - 2)) || !determiners.has(sentence.at(at))) return null
  if (!sentence.is(at, 'votre', 'vos', 'ton', 'ta', 'tes', 'leur', 'leurs', 'cette', 'ce', 'cet')) return null
  return found(at, `de ${sentence.at(at)}`, asMessage('french.remercier-de'))
}

/** « menées grâce un partenariat » : « grâce à ». « La grâce », « rendre grâce » are followed by no article. */
function thanksTo(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at - 1, 'grâce') || (!determiners.has(sentence.at(at)) && !sentence.is(at, 'l’'))) return null
  if (sentence.is(at, 'au', 'aux', 'du', 'des') || determiners.has(sentence.at(at - 2))) return null
  if (
    /^(?:de|avec|sans|et|en|l’|d’|rendre|rends|rend|rendons|rendez|rendent|faire|fait|font)$/u.test(sentence.at(at - 2))
  )
    return null
  const merged: Readonly<Record<string, string>> = { le: 'au', les: 'aux' }
  return found(at, merged[sentence.at(at)] ?? `à ${sentence.at(at)}`, asMessage('french.grace-a'))
}

/** « Tout commence dans gare déserte » : a thing that one can count has its article after « dans ». */
function bareInside(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at - 1, 'dans', 'pendant') || sentence.isCapitalised(at) || !sentence.only(at, 'noun', 'finite'))
    return null
  const nouns = sentence.ofKind(at, 'noun')
  const [noun] = nouns
  if (!noun || nouns.some(({ count, gender }) => count !== 's' || gender !== noun.gender) || noun.gender === 'both')
    return null
  if (daysAndMonths.has(sentence.at(at)) || sentence.at(at + 1).startsWith('-') || sentence.isCapitalised(at + 1))
    return null
  return found(at, `${noun.gender === 'f' ? 'une' : 'un'} ${sentence.at(at)}`, asMessage('french.article-missing'))
}

function elidedDe(word: string): string {
  return /^[aàâeéèêëiîïoôuûùyœæh]/u.test(word) ? 'd’' : 'de '
}

function found(at: number, right: string, message: Message): Match {
  return { from: at, to: at, rule: 'missing-word', category: 'usage', tier: 'check', message, suggestions: [right] }
}
