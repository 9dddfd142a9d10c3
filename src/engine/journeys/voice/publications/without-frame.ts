import type { LeftOutWhy } from '../../../../contract/index.ts'
import { sentencesOf } from '../../../language/index.ts'
import { speaksToProgram } from '../../../programme/index.ts'

type FrameWhy = Extract<LeftOutWhy, 'greetings' | 'addresses' | 'toolLines' | 'instructions'>

/** A text as the house wrote it, and what was taken from around it, by reason. */
export interface Unframed {
  readonly text: string
  readonly removed: ReadonlyMap<FrameWhy, number>
}

/** Lines that a sending tool puts around a letter, whatever file it comes in. */
const toolLine =
  /d[ée]sabonn|d[ée]s?inscri(?:re|ption)|unsubscribe|version en ligne|dans (?:votre|le|un) navigateur|(?:g[ée]rer|modifier|mettre à jour|update|manage)\b.{0,30}pr[ée]f[ée]rences|vous (?:recevez|avez reçu) ce(?:t|tte)? (?:message|mail|e-mail|courriel|lettre)|carnet d['’]adresses|^\[?DEFAULT_/iu
/** The same of a letter's own page, where nothing else says them. */
const mailLine =
  /view (?:this|it) |voir (?:ce|cet|la) (?:message|mail|e-mail|courriel|version|lettre)|pr[ée]f[ée]rences|copyright|©|tous droits r[ée]serv|all rights reserved|mailing address|vous (?:recevez|avez reçu) ce/iu
const longestToolLine = 260

const mailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const town = /\b\d{5}\s+\p{Lu}[\p{L}'’ -]+/u
const street =
  /^\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|impasse|allée|cours|route|square)\s/iu
const longestAddress = 120
/** Lines at the top of a letter, where it says to whom it goes. */
const topLines = 8

/**
 * A text without what says to whom it was sent and by which tool: a greeting with a name, e-mail and postal addresses, the lines of the
 * sending tool, passages that speak to a program. A person's name that the greeting told is taken out wherever the text speaks to her.
 * `isMail`: the text is a letter's own page. Said twice of one text, the second time takes nothing.
 */
export function withoutFrame(text: string, { isMail }: { isMail: boolean }): Unframed {
  const frame = new Frame(isMail)
  return { text: frame.unframed(text), removed: frame.removed }
}

class Frame {
  readonly removed = new Map<FrameWhy, number>()
  readonly #isMail: boolean

  constructor(isMail: boolean) {
    this.#isMail = isMail
  }

  unframed(text: string): string {
    const lines = text.split('\n')
    const top = lines.findIndex((line) => greetedIn(line.trim(), this.#isMail) !== null)
    const name = top >= 0 && top < topLines ? greetedIn((lines[top] ?? '').trim(), this.#isMail) : null
    return lines
      .map((line, index) => this.#line(line, { index, top: name ? top : -1, name: name?.name ?? null }))
      .filter((line) => line !== null)
      .join('\n')
      .trim()
  }

  /** The line as it is kept; null when nothing of it is. */
  #line(line: string, { index, top, name }: { index: number; top: number; name: string | null }): string | null {
    const words = line.trim()
    if (words === '') return line
    if (speaksToProgram(words)) return this.#take('instructions')
    if (this.#isToolLine(words)) return this.#take('toolLines')
    if (isAddress(words, { isTop: index < topLines, isAbove: index < top, name })) return this.#take('addresses')
    if (index === top) {
      const rest = words.slice(greetedIn(words, this.#isMail)?.length ?? 0).trim()
      this.#take('greetings')
      return rest === '' ? null : this.#sentences(rest)
    }
    const left = name ? this.#withoutName(line, name) : line
    return /\p{L}/u.test(left) || left === line ? this.#sentences(left) : null
  }

  #take(why: FrameWhy): null {
    this.removed.set(why, (this.removed.get(why) ?? 0) + 1)
    return null
  }

  #isToolLine(words: string): boolean {
    return words.length <= longestToolLine && (toolLine.test(words) || (this.#isMail && mailLine.test(words)))
  }

  /** A sentence that gives an address, or that a tool wrote in a long paragraph, goes whole: what would be left of it says nothing. */
  #sentences(line: string): string | null {
    if (!mailAddress.test(line) && !toolLine.test(line)) return line
    const kept = sentencesOf(line)
      .map(({ start, end }) => line.slice(start, end))
      .filter((sentence) => {
        if (mailAddress.test(sentence)) this.#take('addresses')
        else if (toolLine.test(sentence)) this.#take('toolLines')
        else return true
        return false
      })
    return kept.length === 0 ? null : kept.join(' ').trim()
  }

  /** « À bientôt, Jeanne ! », « Madame Dupont, votre place… »: where the text speaks to whom it greeted. */
  #withoutName(line: string, name: string): string {
    const parts = name.split(' ').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    const [whole, last] = [parts.join('\\s+'), parts.at(-1) ?? '']
    const called = new RegExp(
      `,?\\s*(?:ch(?:er|ère)\\s+)?(?:(?:Madame|Monsieur|Mme|M\\.)\\s+(?:${whole}|${last})|${whole})(?=\\s*[,!?.;]|$)`,
      'giu',
    )
    return line.replaceAll(called, () => {
      this.#take('greetings')
      return ''
    })
  }
}

const opener = /^(?:ch(?:er|ère)s?|bonjour|bonsoir|salut|coucou|hello|hi|dear|madame|monsieur|mme|mr?\.?)(?![\p{L}])/iu
/** Whom a greeting to many names. */
const group =
  /^(?:amie?s?|spectat|abonné|publics?|enseignant|professeur|parents?|collègue|partenaire|adhérent|mécène|bénévole|famille|lect|voisin|tou|vous|madame|monsieur|mesdames|messieurs|mme|mr?\.?|docteur|dr\.?|cher|chère)/iu
const longestGreeting = 60

/** The name that a line greets, and how long its greeting is; null for a greeting to nobody by name. */
function greetedIn(line: string, isMail: boolean): { name: string; length: number } | null {
  if (!opener.test(line)) return null
  const head = /^(?:M\.|[^,!:.\n])+/u.exec(line)?.[0] ?? ''
  const length = head.length + (/^\s?[,!:.]/u.exec(line.slice(head.length))?.[0].length ?? 0)
  const isWhole = length >= line.length
  // « Madame Jeanne Dupont » greets with a comma; without, she is who a letter goes to, or who a sentence speaks of.
  const isCivil = /^(?:madame|monsieur|mme|mr?\b)/iu.test(head)
  if (head.length > longestGreeting || (isWhole ? isCivil && length === head.length : !isMail || isCivil)) return null
  const name = head
    .split(/\s+/u)
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word) && !group.test(word))
    .join(' ')
  return name === '' || name.split(' ').length > 5 ? null : { name, length }
}

/** A line that is an address, or the name above one: no sentence. */
function isAddress(
  words: string,
  { isTop, isAbove, name }: { isTop: boolean; isAbove: boolean; name: string | null },
): boolean {
  if (words.length > longestAddress || /[.!?…]$/u.test(words)) return false
  if (town.test(words) || (isTop && street.test(words))) return true
  return isAbove && (/^(?:M\.|Mme|Madame|Monsieur)\s+\p{Lu}/u.test(words) || (name !== null && words.includes(name)))
}
