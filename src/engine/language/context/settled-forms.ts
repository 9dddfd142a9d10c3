import type { Sentence } from '../grammar/sentence.ts'
import { avoir, between, etre } from '../grammar/structure/auxiliaries.ts'
import { determiners, numerals, objectPronouns, prepositions } from '../grammar/structure/closed-words.ts'
import { isOfList as isOfSubjectsListed } from '../grammar/subject/distant-subject.ts'
import { fits } from '../lexicon/lexicon.ts'

type Guard = (sentence: Sentence, at: number, better: readonly string[]) => boolean

/** Forms that somebody or something farther off agrees with, or that what governs them asks for. */
export const settledForms: readonly Guard[] = [
  isOfIndefinite,
  isSaidOfSubject,
  isEvenOrMustBe,
  isOfPairWith,
  isOfSomebodySeen,
  isOfClearPronoun,
  isSaidWithClitic,
  isOfHeadNoun,
  isEachOfThose,
  isAfterAside,
  isOfObjectPronoun,
  isOfList,
  isOfSubjectsListed,
  isColourOf,
  isPossessiveOfNoun,
]

/** « rien de changé », « dix de retrouvés », « quelqu’un d’intelligent et de cultivé » : what an indefinite is said to be. */
function isOfIndefinite(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at - 1, 'de', 'd’') || !sentence.can(at, 'participle', 'adjective')) return false
  for (let before = at - 2; before >= 0 && before > at - 9; before -= 1) {
    if (sentence.is(before, 'rien', 'quoi', 'ça', 'personne', 'chose', 'ni', '-il', '-t-il')) return true
    if (sentence.is(before, 'un', 'une') && (sentence.is(before - 1, 'quelqu’') || before === at - 2)) return true
    if (numerals.has(sentence.at(before)) && before === at - 2) return true
  }
  return false
}

const stretches =
  /^(?:jours?|journées?|heures?|minutes?|secondes?|instants?|moments?|nuits?|soirées?|semaines?|mois|années?|repas|chambre)$/u

/** « Il prenait ses repas seul », « elle resta quelques instants immobile » : the subject’s, past what it does or how long. */
function isSaidOfSubject(sentence: Sentence, at: number): boolean {
  const isAlone = /^seule?s?$/u.test(sentence.at(at))
  if (!isAlone && !stretches.test(sentence.at(at - 1))) return false
  if (isAlone && !sentence.isEdge(at + 1) && !sentence.is(at + 1, 'à', 'que', 'des', 'dans', 'sur')) return false
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  const subjects: Readonly<Record<string, { gender: 'm' | 'f'; count: 's' | 'p' }>> = {
    il: { gender: 'm', count: 's' },
    elle: { gender: 'f', count: 's' },
    ils: { gender: 'm', count: 'p' },
    elles: { gender: 'f', count: 'p' },
  }
  return sentence.tokens.some(({ lower }) => {
    const subject = subjects[lower]
    return subject && readings.some((one) => fits(one.gender, subject.gender) && fits(one.count, subject.count))
  })
}

/** « avec nous, voire avec vous », « mais faut bien », « Faut que tu viennes ». */
function isEvenOrMustBe(sentence: Sentence, at: number): boolean {
  if (sentence.is(at, 'voire'))
    return prepositions.has(sentence.at(at + 1)) || sentence.is(at + 1, 'même') || sentence.describes(at + 1)
  if (!sentence.is(at, 'faut')) return false
  return sentence.is(at + 1, 'que', 'qu’', 'bien', 'pas', 'dire', 'voir') || sentence.only(at + 1, 'infinitive')
}

/** « Pierre et elle étaient fiancés », « l’un comme l’autre devaient ». */
function isOfPairWith(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  if (sentence.is(at, 'elle') && best === 'elles') return sentence.is(at - 1, 'et', 'ou', 'ni', 'comme')
  const plural = sentence.ofKind(at, 'finite').some(({ count }) => count === 'p')
  return plural && sentence.is(at - 1, 'autre') && sentence.is(at - 2, 'l’')
}

const perceiving = /^(?:voir|rendre|croire|trouver|sentir|juger|tenir|préférer)$/u

/** « se voir ruiné », « voir des avions voler » : what is seen so, or doing so. */
function isOfSomebodySeen(sentence: Sentence, at: number, better: readonly string[]): boolean {
  const isDone = sentence.can(at, 'participle', 'adjective')
  const offersInfinitive = better.some((form) => sentence.lexicon.read(form).some(({ kind }) => kind === 'infinitive'))
  if (isDone && offersInfinitive)
    return sentence
      .ofKind(sentence.skip(at - 1, between, -1), 'infinitive', 'finite', 'gerund', 'participle')
      .some(({ lemma }) => perceiving.test(lemma))
  if (!sentence.can(at, 'infinitive')) return false
  for (let before = at - 1; before > 0 && before > at - 6; before -= 1) {
    const seen = sentence.ofKind(before, 'participle', 'finite', 'infinitive')
    if (seen.some(({ lemma }) => /^(?:voir|regarder|entendre|laisser|sentir)$/u.test(lemma)))
      return sentence.can(at - 1, 'noun') && determiners.has(sentence.at(before + 1))
  }
  return false
}

/** « je me tus », « répliquai-je », « où étais-tu », « sois » said to somebody : the pronoun is there, and the verb agrees with it. */
function isOfClearPronoun(sentence: Sentence, at: number): boolean {
  const verbs = sentence.ofKind(at, 'finite')
  const person = (word: string) => ({ je: '1s', 'j’': '1s', tu: '2s' })[word.replace(/^-(?:t-)?/u, '')]
  const agrees = (word: string) => verbs.some((one) => `${one.person}${one.count}` === person(word))
  if (agrees(sentence.at(at + 1))) return sentence.at(at + 1).startsWith('-')
  if (sentence.is(at, 'sois'))
    return sentence.skip(0, objectPronouns) === at || sentence.is(at + 1, 'pas', 'sage', 'prudent', 'prudente')
  if (sentence.is(at, 'sont')) return sentence.is(at - 1, 'iels')
  const subject = sentence.skip(at - 1, objectPronouns, -1)
  return subject < at - 1 && agrees(sentence.at(subject)) && verbs.some(({ tense }) => tense === 'past')
}

/** « s’arrêtait », « m’empêchait de bouger » : a verb with its pronoun, which nothing before asks to be an infinitive. */
function isSaidWithClitic(sentence: Sentence, at: number): boolean {
  if (!/ai(?:t|ent)$/u.test(sentence.at(at)) || !sentence.is(at - 1, 's’', 'm’', 'l’', 'se', 'me', 'y')) return false
  const before = sentence.skip(at - 1, objectPronouns, -1)
  return sentence.isEdge(before) || (sentence.can(before, 'noun') && !sentence.can(before, 'finite', 'infinitive'))
}

/** « une répartition des revenus judicieuse », « boîte aux lettres intérieure » : the noun that the others depend on. */
function isOfHeadNoun(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  const readings = sentence.ofKind(at, 'adjective')
  // « la liste des hôtels partenaire » : an s that is not heard is a slip, a gender that is heard is not.
  const isUnheard = `${best}s` === sentence.at(at) || best === `${sentence.at(at)}s`
  if (readings.length === 0 || !sentence.describes(at) || isUnheard) return false
  for (let noun = at - 1, link = 0; link < 3 && sentence.can(noun, 'noun'); link += 1) {
    // « l’année d’un programme triennale » : a noun with its own article is rather the one described.
    const joiner = noun - 1
    if (!sentence.is(joiner, 'du', 'des', 'au', 'aux', 'de', 'd’', 'à', 'en')) return false
    noun = joiner - 1
    const heads = sentence.ofKind(noun, 'noun')
    if (heads.some((head) => readings.some((one) => fits(one.gender, head.gender) && fits(one.count, head.count))))
      return true
  }
  return false
}

/** « elles avaient toutes la même idée », « nous avons tous nos limites », « à tous des bouteilles » : each of those said before. */
function isEachOfThose(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  if (!sentence.is(at, 'tous', 'toutes') || !/^toute?s?$/u.test(best)) return false
  if (sentence.is(at - 1, 'à', 'pour') && !sentence.is(at + 1, 'les')) return true
  const wanted = sentence.is(at, 'tous') ? ['nous', 'vous', 'ils', 'on', 'les'] : ['elles', 'nous', 'vous', 'les']
  return sentence.tokens.slice(0, at).some(({ lower }) => wanted.includes(lower)) && !sentence.is(at + 1, 'les')
}

const asides = [
  'à ce moment',
  'en ce moment',
  'en un sens',
  'un temps',
  'un jour',
  'un instant',
  'un moment',
  'pour une part',
  'en ce cas',
  'dans ce cas',
  'à elle seule',
  'à lui seul',
  'à la base',
  'à ces endroits',
  'à cet endroit',
  'à cette occasion',
  'des journées entières',
  'des heures entières',
  'des jours entiers',
  'tous les deux',
  'tous les trois',
  'toutes les deux',
]

/** « cette région un temps florissante », « ils ont tous les trois été tués » : an aside stands between, and nothing agrees with it. */
function isAfterAside(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'participle', 'adjective') && !sentence.is(at, 'été')) return false
  const end = sentence.skip(at - 1, between, -1)
  return asides.some((aside) => {
    const words = aside.split(' ')
    return words.every((word, index) => sentence.is(end - words.length + 1 + index, word))
  })
}

/** « vous ayant déjà reçus », « ils m’ont trouvée » : agrees with the pronoun, whose gender and number are the writer’s to know. */
function isOfObjectPronoun(sentence: Sentence, at: number): boolean {
  const auxiliary = sentence.skip(at - 1, between, -1)
  const written = sentence.ofKind(at, 'participle')
  if (written.length === 0 || !avoir.has(sentence.at(auxiliary))) return false
  if (sentence.is(auxiliary - 1, 'm’', 't’')) return written.some(({ count }) => count === 's')
  if (determiners.has(sentence.at(at + 1)) || sentence.is(at + 1, 'l’')) return false
  return sentence.is(auxiliary - 1, 'nous', 'vous') && written.some(({ count }) => count === 'p')
}

/** « qui les aiment, les étudient, les chassent » : the verb of the list before it, and its number. */
function isOfList(sentence: Sentence, at: number): boolean {
  const count = sentence.ofKind(at, 'finite').find(({ person }) => person === 3)?.count
  const comma = sentence.skip(at - 1, objectPronouns, -1)
  if (count === undefined || comma === at - 1 || !sentence.is(comma, ',', 'et')) return false
  for (let before = comma - 1; before > 0 && before > comma - 4; before -= 1)
    if (sentence.ofKind(before, 'finite').some((one) => one.person === 3 && one.count === count))
      return objectPronouns.has(sentence.at(before - 1))
  return false
}

/** « noir de jais », « bleu et or » : a colour told by another thing keeps its form. */
function isColourOf(sentence: Sentence, at: number): boolean {
  if (!/^(?:noir|blanc|bleu|vert|rouge|gris|jaune|brun|rose)$/u.test(sentence.at(at))) return false
  if (sentence.is(at + 1, 'de', 'd’')) return sentence.can(at + 2, 'noun')
  return (
    sentence.is(at + 1, 'et') && sentence.is(at + 2, 'or', 'argent', 'noir', 'blanc', 'bleu', 'rouge', 'vert', 'gris')
  )
}

/** « que mes vers sont fort bons », « ne suivez point mes pas » : a possessive, with its noun. */
function isPossessiveOfNoun(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  if (sentence.is(at, 'mes') && best === 'mais')
    return sentence.ofKind(at + 1, 'noun').some(({ count }) => count !== 's')
  if (sentence.is(at, 'où') && best === 'ou') return sentence.is(at - 1, 'par', 'd’', 'jusqu’', 'vers')
  return sentence.is(at, 'plu') && avoir.has(sentence.at(at - 1)) && !etre.has(sentence.at(at + 1))
}
