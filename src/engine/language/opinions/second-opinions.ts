import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Finding } from '../../../contract/index.ts'
import { easeGained } from '../context/ease-gained.ts'
import { invariable } from '../grammar/noun-phrase/adjective-agreement.ts'
import { unmarked } from '../grammar/noun-phrase/determiner-agreement.ts'
import { grammatical } from '../grammar/structure/closed-words.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { protectedSpans, touches } from '../protected-spans.ts'
import type { KnownNames } from '../spelling/known-names.ts'
import { arbitrate } from './arbiter.ts'
import type { Checker, Opinion } from './checker.ts'
import { grammalecteChecker } from './grammalecte.ts'
import { languageToolChecker } from './language-tool.ts'
import { reliabilityOf } from './reliability.ts'

/** Where the other correctors are, when they are: the address of a LanguageTool server, the path of Grammalecte. */
export interface OpinionSources {
  readonly languageTool: string | null
  readonly grammalecte: string | null
}

/** What this machine has: `PARTERRE_LANGUAGETOOL` (an address on this machine) and `grammalecte-cli` on the path. */
export function opinionSources(environment: Readonly<Record<string, string | undefined>>): OpinionSources {
  const command = (environment.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'grammalecte-cli'))
    .find((path) => existsSync(path))
  return { languageTool: environment.PARTERRE_LANGUAGETOOL || null, grammalecte: command ?? null }
}

/** The correctors that are there, ready to be asked; close them when done. Throws `corrector-not-local` for an address elsewhere. */
export function openCheckers({ languageTool, grammalecte }: OpinionSources): Checker[] {
  return [
    ...(languageTool === null ? [] : [languageToolChecker(languageTool)]),
    ...(grammalecte === null ? [] : [grammalecteChecker(grammalecte)]),
  ]
}

export interface OpinionRequest {
  readonly text: string
  readonly own: readonly Finding[]
  readonly checkers: readonly Checker[]
  readonly names: KnownNames
  /** Our own findings in another text, to count what a correction leaves. */
  readonly ownFindings: (text: string) => readonly Finding[]
}

/** Our findings and those of the other correctors in one list; one that does not answer is done without. */
export async function withOpinions({ text, own, checkers, names, ownFindings }: OpinionRequest): Promise<Finding[]> {
  const ask = async (of: string) =>
    await Promise.all(
      checkers.map(async (checker) => ({
        from: checker.name,
        opinions: worthKeeping(of, await answer(checker, of), { names, own: ownFindings(of) }),
      })),
    )
  return await arbitrate({
    text,
    own,
    opinions: await ask(text),
    worth: ({ from, rule, family, start, end, suggestions: [suggestion = ''] }) => {
      const gained = Math.max(-mostGained, Math.min(mostGained, easeGained(text, { start, end, suggestion })))
      return reliabilityOf(from, { rule, family }) + gained
    },
    askAgain: async (mended) => (await ask(mended)).flatMap(({ opinions }) => opinions),
    alarmsLeft: async (sentence) =>
      ownFindings(sentence).length + (await ask(sentence)).reduce((sum, { opinions }) => sum + opinions.length, 0),
  })
}

/** What stands around does not say more than this, as a logarithm, for or against another corrector. */
const mostGained = 3

async function answer(checker: Checker, text: string): Promise<readonly Opinion[]> {
  try {
    return await checker.check(text)
  } catch {
    return []
  }
}

/**
 * Without what touches addresses and code, known names, forms in both genders, and words that their dictionary alone doubts:
 * ours has looked at them, and taken them for names, words of the trade or of another language.
 */
function worthKeeping(
  text: string,
  opinions: readonly Opinion[],
  { names, own }: { names: KnownNames; own: readonly Finding[] },
): Opinion[] {
  const guarded = protectedSpans(text)
  return opinions.filter(({ start, end, rule, suggestions }) => {
    if (suggestions.length === 0 || /[·(]/u.test(`${text[start - 1]}${text[end]}`)) return false
    // « de Haydn » : whether a name's h is silent is not known.
    if (/ELISION|_elid/u.test(rule) && /(?:de|le|la|que) H\p{Ll}/u.test(text.slice(start, end))) return false
    if (/SPELL/u.test(rule) && !own.some((finding) => finding.start < end && start < finding.end)) return false
    if (isNoFrenchWord(text.slice(start, end)) && !own.some((finding) => finding.start < end && start < finding.end))
      return false
    if (isInvariable(text.slice(start, end)) || isSaidTwice(text, start, end) || isNamed(text, start, end)) return false
    if (isOfPair(text, start, suggestions)) return false
    const words = text.slice(start, end).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
    const doubtsName = /SPELL/u.test(rule) && words.some((word) => /^\p{Lu}/u.test(word))
    return words.length > 0 && !doubtsName && !touches(guarded, start, end) && !words.every((word) => names.has(word))
  })
}

/** One word that our lexicon does not know: whatever rule speaks of it, it is its spelling that is doubted. */
function isNoFrenchWord(words: string): boolean {
  const word = words.toLowerCase()
  return /^\p{Ll}{4,}$/u.test(word) && !grammatical.has(word) && loadLexicon().read(word).length === 0
}

/** Colours that are nouns, and words that keep their form: « deux zanni », « des rideaux marron ». */
function isInvariable(words: string): boolean {
  const last =
    words
      .toLowerCase()
      .split(/[\s’']/u)
      .at(-1) ?? ''
  return last !== 'bon' && (invariable.has(last) || unmarked.has(last))
}

/** « le collectif Lames de fond » : a name agrees with nothing around it; « « Les Vagues » commence » : a title is one work. */
function isNamed(text: string, start: number, end: number): boolean {
  if (/[»”*_][\s\u00a0\u202f]*$/u.test(text.slice(0, start))) return true
  return /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) && /\p{Ll}[\p{L}’']* $/u.test(text.slice(0, start))
}

/** « ni lui ni elle ne savent » : two persons, and a verb for both. */
function isOfPair(text: string, start: number, [first = '']: readonly string[]): boolean {
  return first === 'elles' && /(?:^|[^\p{L}])(?:et|ou|ni|comme) $/u.test(text.slice(0, start))
}

/** « les enseignantes et enseignants » : two genders of one word, both meant. */
function isSaidTwice(text: string, start: number, end: number): boolean {
  const opening = text.slice(start, end).toLowerCase().slice(0, 5)
  const stem = RegExp.escape(opening)
  return (
    opening.length === 5 &&
    (new RegExp(`^ (?:et|ou) (?:les? |la |des )?${stem}`, 'u').test(text.slice(end).toLowerCase()) ||
      new RegExp(`${stem}\\p{L}* (?:et|ou) (?:les? |la |des )?$`, 'u').test(text.slice(0, start).toLowerCase()))
  )
}
