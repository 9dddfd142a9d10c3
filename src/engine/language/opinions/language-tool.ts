import { z } from 'zod'
import { AppError } from '../../../contract/index.ts'
import type { Checker, Opinion } from './checker.ts'

const answerSchema = z.object({
  matches: z.array(
    z.object({
      message: z.string(),
      offset: z.number().int(),
      length: z.number().int(),
      replacements: z.array(z.object({ value: z.string() })),
      rule: z.object({ id: z.string(), category: z.object({ id: z.string() }) }),
    }),
  ),
})

/** What Parterre judges itself (typography, style), and what is a matter of taste. */
const leftOut =
  /^(?:TYPOGRAPHY|PUNCTUATION|STYLE|REDUNDANCY|REPETITIONS_STYLE|CASING|TYPOS_CAPS|CREATIVE_WRITING|PLAIN_ENGLISH|MISC_STYLE)$/u

/** Commas, and turns of speech that are no faults: « mieux vaut », « la magie nouvelle », « quoique écrite ». */
const rulesLeftOut =
  /VIRGULE|COMMA|^(?:P_V_PAS|IL_Y_A|IL_FAUT|PLACE_ADJ|REMERCIER_POUR|CONJONCTIONS|CEST_CE_SONT|FRENCH_WORD_REPEAT_RULE)$/u

/**
 * A LanguageTool server on this machine, over its HTTP interface (`/v2/check`). It answers some forty times faster when
 * started with `pipelineCaching=true`. Throws `corrector-not-local` for an address that is not this machine's: a draft is not sent away
 * to be corrected.
 */
export function languageToolChecker(address: string, { timeoutMs = 10_000 } = {}): Checker {
  const url = localUrl(address)
  return {
    name: 'languagetool',
    check: async (text) => {
      const body = new URLSearchParams({ language: 'fr', text })
      const response = await fetch(new URL('/v2/check', url), {
        method: 'POST',
        body,
        signal: AbortSignal.timeout(timeoutMs),
      })
      if (!response.ok) throw new AppError('usage', { detail: `LanguageTool ${response.status}`, command: 'correct' })
      return answerSchema.parse(await response.json()).matches.flatMap(opinionsOf)
    },
    close: () => undefined,
  }
}

/** Whether a LanguageTool server answers at an address of this machine. */
export async function languageToolAnswers(address: string): Promise<boolean> {
  try {
    await languageToolChecker(address, { timeoutMs: 3_000 }).check('Bonjour.')
    return true
  } catch {
    return false
  }
}

function opinionsOf(match: z.infer<typeof answerSchema>['matches'][number]): Opinion[] {
  if (leftOut.test(match.rule.category.id) || rulesLeftOut.test(match.rule.id) || match.length === 0) return []
  return [
    {
      start: match.offset,
      end: match.offset + match.length,
      rule: match.rule.id,
      family: match.rule.category.id,
      message: match.message,
      suggestions: match.replacements.slice(0, 3).map(({ value }) => value),
    },
  ]
}

function localUrl(address: string): URL {
  if (!isAddressHere(address)) throw new AppError('corrector-not-local', { address })
  return new URL(address)
}

/** Whether an address is one of this machine, over HTTP. */
export function isAddressHere(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url !== null && url.protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(url.hostname)
}
