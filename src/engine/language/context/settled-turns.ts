import type { Sentence } from '../grammar/sentence.ts'
import { etre } from '../grammar/structure/auxiliaries.ts'
import { determiners, objectPronouns, prepositions } from '../grammar/structure/closed-words.ts'

type Guard = (sentence: Sentence, at: number, better: readonly string[]) => boolean

/** Turns of French whose form is settled by the turn itself, so that no word around can call it wrong. */
export const settledTurns: readonly Guard[] = [
  looksSo,
  isPossessive,
  isOfThoseJoined,
  isPartOfPlural,
  isSaidOfAct,
  isOfAddressed,
  isNeitherNor,
  isCalledSo,
  isOnSubject,
  isOfWholeSubject,
  isOfBareKind,
  isInAdverb,
  isInvertedAfterAs,
  isOfDegree,
  isShaded,
  isPredicateNoun,
]

/** « On avait l’air crevés », « vous avez l’air resplendissantes » : agrees with whoever looks so, or with « air ». */
function looksSo(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'adjective', 'participle')) return false
  for (let before = at - 1; before > 0 && before > at - 4; before -= 1)
    if (sentence.is(before, 'air') && sentence.is(before - 1, 'l’')) return true
  return false
}

/** « un des leurs », « les leurs » : those of theirs, and no noun follows. */
function isPossessive(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'leurs') && sentence.is(at - 1, 'les', 'des', 'aux') && !sentence.can(at + 1, 'noun')
}

/** « du chien et du chat perdus », « d’un rouge ou d’un blanc éclatants » : a plural said of two that are joined. */
function isOfThoseJoined(sentence: Sentence, at: number): boolean {
  if (!sentence.ofKind(at, 'adjective', 'participle').some(({ count }) => count === 'p')) return false
  if (!sentence.can(at - 1, 'noun', 'adjective')) return false
  for (let before = at - 2; before > 0 && before > at - 6 && !sentence.isEdge(before); before -= 1)
    if (sentence.is(before, 'et', 'ou', 'ni')) return sentence.can(before - 1, 'noun', 'adjective')
  return false
}

/** « ses valeurs historique et architecturale » : one adjective for each of the things that the plural holds. */
function isPartOfPlural(sentence: Sentence, at: number): boolean {
  const isOne = (place: number) => sentence.ofKind(place, 'adjective').some(({ count }) => count !== 'p')
  if (!isOne(at)) return false
  const isMany = (place: number) => sentence.ofKind(place, 'noun').some(({ count }) => count !== 's')
  const first = isMany(at - 1) && sentence.is(at + 1, 'et', ',') && isOne(at + 2)
  return first || (sentence.is(at - 1, 'et') && isOne(at - 2) && isMany(at - 3))
}

/** « c’est oublier l’autre », « dépouiller n’est pas voler », « voilà qui est parler » : what an act amounts to. */
function isSaidOfAct(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'infinitive')) return false
  const takesObject = sentence.is(at + 1, 'l’', 'de', 'd’', 'à') || determiners.has(sentence.at(at + 1))
  const verb = sentence.skip(at - 1, negations, -1)
  if (sentence.is(verb, '-ce')) return takesObject && etre.has(sentence.at(verb - 1))
  const first = sentence.is(verb, 'été') ? verb - 1 : verb
  if (!etre.has(sentence.at(first)) && !(first < verb && sentence.is(first, 'a', 'eût', 'aurait', 'avait')))
    return false
  const subject = sentence.skip(first - 1, negations, -1)
  if (sentence.is(subject, 'ce', 'c’', 'ç’')) return takesObject
  if (sentence.is(subject, 'qui')) return sentence.is(subject - 1, 'voilà', 'voici')
  for (let before = subject; before >= 0; before -= 1)
    if (sentence.isEdge(before - 1)) return isActOpening(sentence, before)
  return false
}

const negations = new Set([
  'ne',
  'n’',
  'pas',
  'plus',
  'jamais',
  'point',
  'aussi',
  'surtout',
  'donc',
  'toujours',
  'déjà',
])

/** « (ne pas) dépouiller le paysan » : a clause that opens with what is done, and has no other verb. */
function isActOpening(sentence: Sentence, at: number): boolean {
  return sentence.only(sentence.skip(at, negations), 'infinitive')
}

/** « toi seul seras sauvé », « vous-même serez » : the verb follows the person that is named. */
function isOfAddressed(sentence: Sentence, at: number): boolean {
  const named = sentence.is(at - 1, 'seul', 'seule', 'seuls', 'seules', 'aussi', 'même', 'non') ? at - 2 : at - 1
  const persons = sentence.ofKind(at, 'finite').map(({ person, count }) => `${person}${count}`)
  const wanted: Readonly<Record<string, string>> = { moi: '1s', toi: '2s', nous: '1p', vous: '2p' }
  return named < at - 1 && persons.includes(wanted[sentence.at(named)] ?? '')
}

/** « n’existent ni honneur ni justice » : several, said one by one behind their verb. */
function isNeitherNor(sentence: Sentence, at: number): boolean {
  return sentence.is(at + 1, 'ni') && sentence.ofKind(at, 'finite').some(({ count }) => count === 'p')
}

/** « on le traite de dérangé », « qualifié d’exagéré » : what somebody is called. */
function isCalledSo(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'participle', 'adjective', 'noun') || !sentence.is(at - 1, 'de', 'd’')) return false
  return [at - 2, at - 3, at - 4].some((verb) =>
    sentence
      .ofKind(verb, 'finite', 'infinitive', 'participle', 'gerund')
      .some(({ lemma }) => /^(?:traiter|qualifier|taxer)$/u.test(lemma)),
  )
}

/** « ces gens on les connaît », « on a tous des qualités » : « on » right before is the subject, and may be all of us. */
function isOnSubject(sentence: Sentence, at: number): boolean {
  if (sentence.is(at, 'tous', 'toutes'))
    return sentence.is(sentence.skip(at - 1, adverbsOfTime, -1) - 1, 'on') && sentence.can(at - 1, 'finite')
  const subject = sentence.skip(at - 1, objectPronouns, -1)
  const singular = sentence.ofKind(at, 'finite').some(({ person, count }) => person === 3 && count === 's')
  return singular && sentence.is(subject, 'on', 'l’on')
}

const adverbsOfTime = new Set(['toujours', 'déjà', 'enfin'])

/** « je vous payais mieux » told again, « je vous donnais votre dû, vous payais… » : the person of the verb before the comma. */
function isOfWholeSubject(sentence: Sentence, at: number): boolean {
  const own = sentence.ofKind(at, 'finite').filter(({ person }) => person !== 3)
  if (own.length === 0 || !sentence.is(at - 1, 'vous', 'nous')) return false
  for (let before = at - 2; before >= 0 && before > at - 30; before -= 1) {
    const pronoun = { je: 1, 'j’': 1, tu: 2 }[sentence.at(before)]
    if (pronoun !== undefined) return own.some(({ person, count }) => person === pronoun && count === 's')
  }
  return false
}

/** « un institut de recherches », « un marchand de couleurs » : how many are meant is the writer's. */
function isOfBareKind(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  return (
    sentence.is(at - 1, 'de', 'd’') &&
    sentence.can(at - 2, 'noun') &&
    sentence.ofKind(at, 'noun').some(({ count }) => count === 'p') &&
    `${best}s` === sentence.at(at)
  )
}

/** « de là », « çà et là », « à l’étouffée », « sans parti pris », « ç’a été », « meilleur marché ». */
function isInAdverb(sentence: Sentence, at: number): boolean {
  if (sentence.is(at, 'là')) return sentence.is(at - 1, 'de', 'par', 'et', 'jusque')
  if (sentence.is(at, 'été')) return sentence.is(at - 1, 'a', 'avait', 'aura', 'aurait') && sentence.is(at - 2, 'ç’')
  if (sentence.is(at, 'parti'))
    return sentence.is(at + 1, 'pris') && sentence.is(at - 1, 'sans', 'de', 'un', 'le', 'ce')
  if (sentence.is(at, 'meilleur')) return sentence.is(at + 1, 'marché')
  return (
    sentence.is(at - 1, 'l’', 'la') &&
    sentence.is(at - 2, 'à') &&
    /ées?$/u.test(sentence.at(at)) &&
    (at + 1 >= sentence.length || sentence.isEdge(at + 1) || sentence.in(at + 1, prepositions))
  )
}

/** « comme le relève Florence Rochefort » : who says so follows the verb. */
function isInvertedAfterAs(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'finite')) return false
  const as = sentence.skip(at - 1, objectPronouns, -1)
  return as < at - 1 && sentence.is(as, 'comme', 'ainsi') && sentence.isCapitalised(at + 1)
}

/** « quelques envolées un brin trop solennelles », « à mes yeux secondaire » : a measure or a view, which nothing agrees with. */
function isOfDegree(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'adjective', 'participle')) return false
  for (let before = at - 1; before > 0 && before > at - 4; before -= 1) {
    if (sentence.is(before, 'brin', 'peu', 'poil', 'tantinet', 'chouïa', 'soupçon') && sentence.is(before - 1, 'un'))
      return true
    if (sentence.is(before, 'yeux') && sentence.is(before - 2, 'à', 'aux')) return true
    if (sentence.isEdge(before) || sentence.can(before, 'finite')) return false
  }
  return false
}

/** « ses yeux bleu clair » : a colour made of two words keeps its form. */
function isShaded(sentence: Sentence, at: number): boolean {
  const shade = /^(?:clair|foncé|pâle|vif|sombre|profond|tendre|franc|nuit|ciel)$/u
  const colour = /^(?:bleu|vert|rouge|gris|jaune|brun|rose|violet|noir|blanc|blond|châtain)$/u
  return shade.test(sentence.at(at)) && colour.test(sentence.at(at - 1))
}

/** « ils font tous deux partie de… », « redonner sens à… » : a noun that makes one verb with the verb before it. */
function isPredicateNoun(sentence: Sentence, at: number): boolean {
  const verbs: Readonly<Record<string, RegExp>> = {
    partie: /^faire$/u,
    sens: /^(?:donner|redonner|prendre|reprendre|faire|perdre)$/u,
    besoin: /^avoir$/u,
  }
  const wanted = verbs[sentence.at(at)]
  if (!wanted) return false
  for (let before = at - 1; before >= 0 && before > at - 5 && !sentence.isEdge(before); before -= 1)
    if (sentence.readings(before).some(({ lemma }) => wanted.test(lemma))) return true
  return false
}
