import { asMessage, type Message } from '../../../contract/index.ts'
import { monthNames, weekdayNames } from '../../text/index.ts'
import type { Match, RuleFamily } from './match.ts'
import type { Sentence } from './sentence.ts'
import { determiners } from './structure/closed-words.ts'

const days = new Set(weekdayNames.flatMap((day) => [day, `${day}s`]))
const months: ReadonlySet<string> = new Set(monthNames)

/** Capitals that French does not write inside a sentence: days, months, and the adjectives of nations. */
export const capitals: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const token = sentence.tokens[at]
    if (!token || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) continue
    const match = calendarWord(sentence, at) ?? language(sentence, at) ?? nationAdjective(sentence, at)
    if (match) yield match
  }
}

const beforeDay = 'le les ce chaque tous du au un à dès et'.split(' ')

function calendarWord(sentence: Sentence, at: number): Match | null {
  const word = sentence.at(at)
  if (days.has(word)) {
    const named =
      sentence.isCapitalised(at + 1) ||
      sentence.is(at + 1, 'des', 'saint', 'noir') ||
      // « les Mardis de la philo » : the name of what comes back each week.
      (word.endsWith('s') && sentence.is(at + 1, 'de', 'du', 'd’', 'au', 'à'))
    // « aura lieu Jeudi 14 mars », « Rendez-vous Samedi à 11 h » : a date inside a sentence; in a list or a heading it may open a line.
    const isDated =
      isDayNumber(sentence, at + 1) || (sentence.is(at + 1, 'à') && sentence.tokens[at + 2]?.kind === 'number')
    const inSentence = isDated && sentence.isWord(at - 1) && !sentence.isCapitalised(at - 1)
    return (beforeDay.includes(sentence.at(at - 1)) || inSentence || (isDated && at === 1 && sentence.isWord(0))) &&
      !named
      ? lowered(at, word, asMessage('french.small-day'))
      : null
  }
  if (!months.has(word)) return null
  const dated = isDayNumber(sentence, at - 1) || (sentence.is(at - 1, 'en', 'mi') && !sentence.isCapitalised(at - 1))
  const inMonth = sentence.is(at - 1, 'de', 'd’') && sentence.is(at - 2, 'mois', 'fin', 'début')
  return dated || inMonth ? lowered(at, word, asMessage('french.small-month')) : null
}

/** « surtitré en Français » : the name of a language, which after « en » is nobody's. */
function language(sentence: Sentence, at: number): Match | null {
  const word = sentence.at(at)
  // « né en Corse » : the island.
  const isSpoken =
    sentence.is(at - 1, 'en') && languages.test(word) && word !== 'corse' && !sentence.isCapitalised(at + 1)
  return isSpoken ? lowered(at, word, asMessage('french.small-language')) : null
}

const languages =
  /^(?:français|anglais|allemand|italien|espagnol|portugais|néerlandais|russe|arabe|chinois|japonais|polonais|grec|turc|ukrainien|breton|basque|catalan|occitan|corse|créole|wolof|hébreu|hongrois|roumain|suédois|danois|norvégien|flamand|latin)$/u

function isDayNumber(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token?.kind === 'number' && /^(?:[1-9]|[12]\d|3[01]|1er)$/u.test(token.text)
}

const nation =
  /(?:ais|aises?|ois|oises?|iens?|iennes?|éens?|éennes?)$|^(?:allemand|anglo-saxon|espagnol|flamand|mexicain|américain|africain|cubain|marocain|roumain|napolitain|catalan|persan|ottoman|occitan)e?s?$|^(?:belge|suisse|russe|tchèque|turc|turque|grec|grecque|arabe|basque|corse|slave|kurde|arabe|bulgare|croate|serbe|slovaque|scandinave|britannique)s?$/u

/** Adjectives that end as those of nations do: in a name (« la compagnie Chien et Loup ») they keep their capital. */
const commonEndings =
  /^(?:chien|ancien|aérien|quotidien|mien|tien|sien|musicien|comédien|gardien|magicien|collégien|lycéen|bourgeois|courtois|grivois|mauvais|niais|frais|sournois|narquois|épais|terrien|martien|diluvien|végétarien|citoyen|païen|chrétien)(?:ne|e)?s?$/u

/** « un auteur Norvégien » : after a common noun, the adjective has no capital. */
function nationAdjective(sentence: Sentence, at: number): Match | null {
  const word = sentence.at(at)
  if (!nation.test(word) || commonEndings.test(word) || sentence.isCapitalised(at - 1) || !sentence.can(at - 1, 'noun'))
    return null
  if (/^(?:mer|océans?|golfe|îles?|monts?|côte|péninsule|détroit|canal|bassin)$/u.test(sentence.at(at - 1))) return null
  // « l’illustre Grec », « ce singulier Français » : he is the noun.
  if (standsBeforeNoun.test(sentence.at(at - 1)) && (determiners.has(sentence.at(at - 2)) || sentence.is(at - 2, 'l’')))
    return null
  if (sentence.isCapitalised(at + 1) || mayBeVerb(sentence, at - 1) || followsQuote(sentence, at)) return null
  if (!sentence.lexicon.read(word).some(({ kind }) => kind === 'adjective')) return null
  return lowered(at, word, asMessage('french.small-nationality'))
}

const standsBeforeNoun =
  /^(?:jeune|vieux|vieille|illustre|célèbre|singuli(?:er|ère)|pauvre|riche|brave|simple|vrai|seul|même|fameux|fameuse|grand|petit|autre|certain|premi(?:er|ère)|derni(?:er|ère))s?e?s?$/u

/** « musiques » and « signes » are verbs to « tu » alone. */
function mayBeVerb(sentence: Sentence, at: number): boolean {
  if (determiners.has(sentence.at(at - 1)) || sentence.is(at - 1, 'l’', 'd’', 'de')) return false
  return sentence.ofKind(at, 'finite').some(({ person, tense }) => person === 3 && tense !== 'imperative')
}

function followsQuote(sentence: Sentence, at: number): boolean {
  return sentence.is(at + 1, '»', '”', '"') || sentence.is(at - 2, '«', '“', '"')
}

function lowered(at: number, word: string, message: Message): Match {
  return {
    from: at,
    to: at,
    rule: 'capital',
    category: 'typography',
    tier: 'sure',
    message,
    suggestions: [word],
    keepsCase: true,
  }
}
