import { asMessage, type Finding } from '../../../contract/index.ts'
import type { Token } from '../tokens.ts'
import type { Dictionary } from './dictionary.ts'
import type { KnownNames } from './known-names.ts'
import { likelySlip, sameWithoutAccents } from './likely-slip.ts'
import { nearWords } from './near-words.ts'
import { stageWords } from './stage-words.ts'
import { rarityOf, unseen } from './word-rarity.ts'

/** More than are shown: the sentence chooses among them. */
const longestList = 12
const foreignQuote = /[*_]/u

export interface SpellingInput {
  readonly tokens: readonly Token[]
  readonly dictionary: Dictionary
  readonly names: KnownNames
  /** How many unknown words may be searched the slow way (300 ms each). */
  readonly slowSearches: number
}

/**
 * The words that neither the dictionary nor the season knows. A capitalised unknown word is taken for a name, unless
 * a known name is one letter away, or the same word exists without its capital and with its accents.
 */
export function checkSpelling(input: SpellingInput): Finding[] {
  const budget = { slow: input.slowSearches }
  return input.tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || token.text.length < 2 || isElided(token.text)) return []
    if (isFine(token.text, input) || isCutShort(input.tokens, index) || isOfPerson(index, input)) return []
    const finding = nameFinding(token, input, input.tokens[index - 1]) ?? wordFinding({ token, index, input, budget })
    return finding ? [finding] : []
  })
}

/** « hors vac. scol. », « sj » : a short word cut before a vowel, with its stop, or one with no vowel. */
function isCutShort(tokens: readonly Token[], index: number): boolean {
  const [token, stop, next] = [tokens[index], tokens[index + 1], tokens[index + 2]]
  if (token === undefined || !/^\p{Ll}{2,4}$/u.test(token.text)) return false
  const goesOn = !/^\p{Lu}/u.test(next?.text ?? '') && !/[aeiouyàâäéèêëîïôöùûüœæ]$/u.test(token.lower)
  return (stop?.text === '.' && stop.glued && goesOn) || !/[aeiouyàâäéèêëîïôöùûüœæ]/u.test(token.lower)
}

/** « O. Innocenti », « Leonard Bernstein » : after an initial, or before another name that no dictionary has, a name. */
function isOfPerson(index: number, { tokens, dictionary, names }: SpellingInput): boolean {
  const token = tokens[index]
  if (token === undefined || !isCapital(token) || names.near(token.text) !== null) return false
  const [stop, initial] = [tokens[index - 1], tokens[index - 2]]
  if (stop?.text === '.' && stop.glued && /^\p{Lu}$/u.test(initial?.text ?? '')) return true
  const next = tokens[index + 1]
  return next?.kind === 'word' && isCapital(next) && !knowsAnyCase(next.text, dictionary)
}

function knowsAnyCase(word: string, { knows }: Dictionary): boolean {
  return knows(word) || knows(word.toLowerCase())
}

function isElided(text: string): boolean {
  return /['’]$/u.test(text)
}

function isFine(text: string, { dictionary, names }: SpellingInput): boolean {
  const word = text.replaceAll("'", '’')
  if (/\d|[·(.ºª]/u.test(word) || names.has(word) || dictionary.knows(word) || dictionary.knows(word.toLowerCase()))
    return true
  // « mmmh », « auteur-rices ».
  if (/^(.)\1\1|(.)\2\2$/u.test(word) || (bothGenders.test(word) && dictionary.knows(word.replace(bothGenders, ''))))
    return true
  if (/^-/u.test(word) || isReformed(word, dictionary)) return true
  const lower = word.toLowerCase()
  if (foreignWords.has(lower) || abbreviations.has(lower) || stageWords.has(lower) || inclusive.has(lower)) return true
  if (isPrefixed(lower, dictionary) && !lacksAccentOnly(lower, dictionary)) return true
  const parts = word.split(/[-‑’]/u).filter((part) => part !== '')
  return (
    parts.length > 1 &&
    parts.every(
      (part) => part.length === 1 || names.has(part) || dictionary.knows(part) || prefixes.has(part.toLowerCase()),
    )
  )
}

/** The spelling of 1990 (« connaitre », « huitre », « sècheresse », « interprètera »), and œ typed oe, which typography mends. */
function isReformed(word: string, dictionary: Dictionary): boolean {
  if (
    dictionary.knows(word.replace(/oe/u, 'œ')) ||
    dictionary.knows(word.replace(/è(?=[bcdfgjlmnprstv]h?e)/u, 'é')) ||
    dictionary.knows(word.replace(/è(?=[^è]+er(?:a|as|ai|ons|ez|ont|ais|ait|ions|iez|aient)$)/u, 'é'))
  )
    return true
  return [...word].some(
    (letter, at) =>
      /[iu]/u.test(letter) && dictionary.knows(word.slice(0, at) + (letter === 'i' ? 'î' : 'û') + word.slice(at + 1)),
  )
}

const bothGenders = /-(?:e|es|ne|nes|le|les|ve|ves|trices?|rices?|euses?|ères?|s)$/u

/** « coproduire », « autofiction », « interculturel » : a living prefix before a word of some length. */
function isPrefixed(word: string, { knows }: Dictionary): boolean {
  const [, prefix, rest] = livingPrefix.exec(word) ?? []
  return prefix !== undefined && rest !== undefined && knows(rest)
}

/** « interprête » is no « prête » with a prefix, but « interprète ». */
function lacksAccentOnly(word: string, { knows }: Dictionary): boolean {
  return nearWords(word, knows).some((near) => sameWithoutAccents(near, word))
}

const livingPrefix =
  /^(co|auto|inter|multi|micro|mini|méga|pluri|trans|télé|vidéo|audio|ciné|socio|méta|post|anti|archi|hyper|ultra|super|néo|éco|bio|cyber)(\p{Ll}{5,})$/u

/** Abbreviations of calendars, addresses and credits. */
const abbreviations = new Set(
  'asso assos végé végés dahl dal food truck trucks dir sf sax mdr aprèm dispo dispos cacahouète cacahouètes perso persos lun mar mer jeu ven sam dim janv fév févr avr juil sept oct nov déc av bd bld pl rdv tél min env ex chap éd ill trad mes cie ccn cdn csc fr adj rdc st ste sts stes'.split(
    ' ',
  ),
)

/** Words for everybody at once. */
const inclusive = new Set('toustes tous·tes iel iels celleux ceulles elleux lea'.split(' '))

/** Small words of the languages that titles are quoted in. */
const foreignWords = new Set(
  'the of and for with from to by del della dello di il lo gli los las el und der die das von mit ein ave bel canto live feat versus open stage work show flyer'.split(
    ' ',
  ),
)

const prefixes = new Set(
  'ex auto anti co inter intra méta mi néo non pluri post pré pro pseudo re semi sous super télé trans ultra vice électro audio vidéo ciné théâtro socio franco belgo helvético germano italo hispano afro euro inclusi'.split(
    ' ',
  ),
)

function nameFinding(token: Token, { names, dictionary }: SpellingInput, before: Token | undefined): Finding | null {
  if (!/^\p{Lu}/u.test(token.text)) return null
  const near = token.text.length >= 5 ? names.near(token.text) : null
  if (near !== null && near !== token.text)
    return finding(token, {
      rule: 'name-misspelt',
      tier: 'check',
      message: asMessage('french.name-near', { near }),
      suggestions: [near],
    })
  if (/^\p{Lu}{2,}/u.test(token.text) || /-\p{Lu}/u.test(token.text)) return null
  const accented = nearWords(token.text.toLowerCase(), dictionary.knows).filter((word) =>
    sameWithoutAccents(word, token.text),
  )
  const slips = accented.filter((word) => likelySlip(token.lower, word) !== null)
  // « Aïda », « Süd » : a name has the accents that it has, and beside another name it is one too.
  if (slips[0] === undefined || /[^a-z’'-]/u.test(token.lower)) return null
  if (isCapital(before) && !/^(?:À|Le|La|Les|L’|Au|Aux|Du|Des)$/iu.test(before?.text ?? '')) return null
  return finding(token, {
    rule: 'spelling',
    tier: likelySlip(token.lower, slips[0]) === 'sure' ? 'sure' : 'check',
    message: asMessage('french.capital-accents'),
    suggestions: slips.slice(0, longestList).map(capitalised),
  })
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

function wordFinding({
  token,
  index,
  input,
  budget,
}: {
  token: Token
  index: number
  input: SpellingInput
  budget: { slow: number }
}): Finding | null {
  const opens = index === 0 && /^\p{Lu}\p{Ll}{5,}$/u.test(token.text)
  if (!opens && (/^\p{Lu}/u.test(token.text) || /\p{Lu}/u.test(token.text.slice(1)))) return null
  const before = input.tokens[index - 1]
  if (before && foreignQuote.test(before.text)) return null
  if (isForeignRun(index, input) || isInForeignQuote(index, input)) return null
  const word = (opens ? token.lower : token.text).replaceAll("'", '’')
  const place = placeFinding(token, before, input)
  if (place) return place
  const near = nearWords(word, input.dictionary.knows).filter(
    (other) => !ofPlace.test(word) || sameWithoutAccents(word, other),
  )
  if (opens) return openingWord(token, { word, near, next: input.tokens[index + 1] })
  const slips = near.filter((other) => likelySlip(word, other) !== null)
  const suggestions =
    near.length > 0 || ofPlace.test(word)
      ? slips
      : slowSuggestions(word, input.dictionary, budget).filter((other) => isFarSlip(word, other))
  if (suggestions.length === 0) return near.length === 0 && isFrenchLooking(word) ? unknownWord(token) : null
  return finding(token, {
    rule: 'spelling',
    tier: slips[0] !== undefined && likelySlip(word, slips[0]) === 'sure' ? 'sure' : 'check',
    message: asMessage('french.unknown-word', { word: token.text }),
    suggestions: suggestions.slice(0, longestList),
  })
}

/** « le festival d’avignon » : the dictionary knows the place by its capital. */
function placeFinding(token: Token, before: Token | undefined, { dictionary }: SpellingInput): Finding | null {
  const near = capitalised(token.text)
  if (!placeBefore.has(before?.lower ?? '') || near === token.text || !dictionary.knows(near)) return null
  return finding(token, {
    rule: 'name-misspelt',
    tier: 'check',
    message: asMessage('french.name-near', { near }),
    suggestions: [near],
  })
}

const placeBefore = new Set(['à', 'd’', 'de', 'en', 'vers', 'depuis', 'sur'])

/** « vannetais », « douaisiens » : those of a place, which no dictionary has all of. */
const ofPlace = /(?:ais|ois)(?:es?)?$|(?:ien|éen)(?:ne)?s?$/u

/** A capital that opens a sentence is worn by names too: only a slip in a long word that is often written is a fault there. */
function openingWord(
  token: Token,
  { word, near, next }: { word: string; near: readonly string[]; next: Token | undefined },
): Finding | null {
  const slips = near.filter(
    (other) =>
      likelySlip(word, other) !== null &&
      (sameWithoutAccents(word, other) ||
        (word.length >= 8 ? rarityOf(other) < rarestToOpen : rarityOf(other) < rarestForShort)),
  )
  const [first] = slips
  if (first === undefined || (next && /^\p{Lu}/u.test(next.text))) return null
  return finding(token, {
    rule: 'spelling',
    tier: likelySlip(word, first) === 'sure' ? 'sure' : 'check',
    message: asMessage('french.unknown-word', { word: token.text }),
    suggestions: slips.slice(0, longestList).map(capitalised),
  })
}

const rarestToOpen = 540
const rarestForShort = 400

/** Long, never counted, written as French writes and with an ending of its words: what looks otherwise is a name, a loan or another language. */
function isFrenchLooking(word: string): boolean {
  return (
    /^[a-zàâäçéèêëîïôöùûüœæ]{9,}$/u.test(word) &&
    rarityOf(word) === unseen &&
    frenchEnding.test(word) &&
    !/[kw]|[^aeiouyàâéèêëîïôöùûüœæ]{5}/u.test(word)
  )
}

const frenchEnding =
  /(?:tions?|ments?|ités?|euses?|eurs?|ables?|ibles?|ages?|ances?|ences?|iques?|ismes?|istes?|aires?|eaux?|ées?|és|er|ez|aient|ait|ant|ants?|ures?|ettes?|elles?|ives?|ifs?|ines?|oires?)$/u

function unknownWord(token: Token): Finding {
  return finding(token, {
    rule: 'spelling',
    tier: 'check',
    message: asMessage('french.unknown-word-alone', { word: token.text }),
    suggestions: [],
  })
}

/** Two words unknown between the same quotation marks: old French, another language, a manner of speaking that is quoted. */
function isInForeignQuote(index: number, input: SpellingInput): boolean {
  const { tokens } = input
  let from = index
  while (from >= 0 && !/^[«“"]/u.test(tokens[from]?.text ?? '') && !/^[»”]/u.test(tokens[from]?.text ?? '')) from -= 1
  if (from < 0 || /^[»”]/u.test(tokens[from]?.text ?? '')) return false
  let unknown = 0
  for (let at = from + 1; at < tokens.length && !/^[»”"]/u.test(tokens[at]?.text ?? ''); at += 1) {
    const token = tokens[at]
    if (token?.kind === 'word' && token.text.length > 1 && !isElided(token.text) && !isFine(token.text, input))
      unknown += 1
  }
  return unknown > 1
}

/** Two unknown words in a row are another language, or a title in one. */
function isForeignRun(index: number, input: SpellingInput): boolean {
  return [index - 1, index + 1].some((at) => {
    const token = input.tokens[at]
    return token?.kind === 'word' && token.text.length > 2 && !isElided(token.text) && !isFine(token.text, input)
  })
}

/** Within two slips of what is written, and much commoner: else a word of another language or of the trade, rather than a fault. */
function isFarSlip(word: string, other: string): boolean {
  const isNear = slipsBetween(word, other) <= 2
  return (
    isNear && (rarityOf(word) - rarityOf(other) >= muchCommoner || (word.length >= 7 && heard(word) === heard(other)))
  )
}

const muchCommoner = 200

/** A word by its sounds, roughly: « contrebace » is heard as « contrebasse », however rare. */
function heard(word: string): string {
  return word
    .replace(/ss|ç|sc(?=[eéèêiy])|c(?=[eéèêiy])/gu, 'S')
    .replace(/^s|(?<![aeiouyéèê])s(?=[aeiouyéèê])/gu, 'S')
    .replace(/ph/gu, 'f')
    .replace(/qu|k|c(?!h)/gu, 'k')
    .replace(/(?<!c)h/gu, '')
    .replace(/y/gu, 'i')
    .replace(/eau|au/gu, 'o')
    .replace(/([a-z])\1/gu, '$1')
}

/** Insertions, deletions and substitutions from one word to the other (Levenshtein 1966). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? a.length
}

function slowSuggestions(word: string, dictionary: Dictionary, budget: { slow: number }): readonly string[] {
  if (budget.slow <= 0) return []
  budget.slow -= 1
  return dictionary.slowSuggestions(word).filter((suggestion) => !/[ -]/u.test(suggestion))
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function finding(token: Token, rest: Pick<Finding, 'rule' | 'tier' | 'message'> & { suggestions: string[] }): Finding {
  return { start: token.start, end: token.end, category: 'spelling', ...rest }
}
