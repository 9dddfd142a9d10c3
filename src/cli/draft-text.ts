import { type Advice, type DraftView, draftStateCode, type MissingFact, type ReviewCheck } from '../contract/index.ts'
import { sayMessage } from '../words/index.ts'
import type { CommandContext } from './command.ts'

type Say = CommandContext['say']
type Speaker = Pick<CommandContext, 'say' | 'language'>

const marks = { blocking: '✕', look: '!', passed: '✓' }

/** A text as a person reads it on a terminal: what it is, its words, its checks. */
export function draftText(
  { id, state, outdatedBy, version, brief, draft, list, checks, advice }: DraftView,
  speaker: Speaker,
): string {
  const { say } = speaker
  const head = [
    id,
    say(draftStateCode({ state, outdatedBy })),
    `v${version}`,
    say(`channel.${brief.channel}`),
    say(`audience.${brief.audience}`),
  ]
  if (list) head.push(say('draft.list', { count: list.addresses }))
  return `${head.join(' · ')}\n\n${draft.text}\n\n${checksText(checks, speaker)}${adviceText(advice, say)}`
}

/** Why the text is weak; what a rule mends is marked. */
function adviceText(advice: readonly Advice[], say: Say): string {
  return advice.map(({ code, params, fix }) => `${fix ? '↻' : '·'} ${say(`advice.${code}`, params)}\n`).join('')
}

/** What the records lack for a brief, said before anything is written. */
export function missingText(missing: readonly MissingFact[], say: Say): string {
  return missing.map(({ code, params }) => `· ${say(code, params)}\n`).join('')
}

/** The checks of a text, what blocks first; each with the name under which it is opened or taken on. */
export function checksText(checks: readonly ReviewCheck[], { say, language }: Speaker): string {
  const order = ['blocking', 'look', 'passed']
  return checks
    .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    .map((check) => {
      const told = [
        say(check.code, check.params),
        check.message && sayMessage(language, check.message),
        check.suggestion && `→ ${check.suggestion}`,
      ]
      const name = check.level === 'passed' ? '' : `  [${check.id}]`
      return `${marks[check.level]} ${told.filter(Boolean).join(' ')}${name}\n`
    })
    .join('')
}
