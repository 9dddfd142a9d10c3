import { asMessage, type Finding, type Message } from '../../../contract/index.ts'

/** A heavy turn, the lighter one(s), and a blank suggestion where only the sentence can tell. */
const heavyTurns: readonly (readonly [RegExp, ...string[]])[] = [
  [/(?<!\p{L})afin de pouvoir(?!\p{L})/giu, 'pour'],
  [/(?<!\p{L})dans le but de(?!\p{L})/giu, 'pour'],
  [/(?<!\p{L})en vue de(?!\p{L})/giu, 'pour'],
  [/(?<!\p{L})dans le cadre de(?!\p{L})/giu, 'pour', 'pendant'],
  [/(?<!\p{L})en ce qui concerne(?!\p{L})/giu, 'pour'],
  [/(?<!\p{L})au niveau de(?!\p{L})/giu, 'pour', 'dans'],
  [/(?<!\p{L})en termes de(?!\p{L})/giu, 'pour'],
  [/(?<!\p{L})à l’heure actuelle(?!\p{L})/giu, 'aujourd’hui'],
  [/(?<!\p{L})(?:est|sont) en mesure de(?!\p{L})/giu, 'peut', 'peuvent'],
  [/(?<!\p{L})un certain nombre de(?!\p{L})/giu, 'des', 'plusieurs'],
  [/(?<!\p{L})suite à(?!\p{L})/giu, 'après'],
  [/(?<!\p{L})de par(?!\p{L})/giu, 'par'],
  [/(?<!\p{L})en raison du fait que(?!\p{L})/giu, 'parce que'],
  [/(?<!\p{L})malgré le fait que(?!\p{L})/giu, 'bien que'],
  [/(?<!\p{L})le fait que(?!\p{L})/giu],
]

const passive =
  /(?<!\p{L})(?:est|sont|était|étaient|sera|seront|(?:a|ont|avait|avaient) été)(?: \p{Ll}+ment)? (\p{Ll}+(?:ée?s?|ie?s?|ue?s?|[iu]te?s?|ise?s?))(?: en scène)? par(?= (?:(?:le|la|les|un|une|des|ses|son|sa|nos|notre|leur|leurs)(?!\p{L})|l’|\p{Lu}\p{Ll}))/gu

/** Heavy turns with a lighter one, and the passive where somebody does the thing: « est présenté par la compagnie ». */
export function heaviness(text: string): Finding[] {
  const turns = heavyTurns.flatMap(([pattern, ...lighter]) =>
    [...text.matchAll(pattern)].map((match) =>
      finding(
        match,
        'heavy-turn',
        asMessage('french.heavy-turn', { words: match[0] }),
        lighter.map((one) => asWritten(one, match[0])),
      ),
    ),
  )
  const passives = [...text.matchAll(passive)].map((match) =>
    finding(match, 'passive', asMessage('french.passive'), []),
  )
  return [...turns, ...passives]
}

function finding(match: RegExpExecArray, rule: string, message: Message, suggestions: string[]): Finding {
  const { index } = match
  return { start: index, end: index + match[0].length, rule, category: 'style', tier: 'style', message, suggestions }
}

function asWritten(word: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
