import type { ComposedSentence, ComposedVersion, CompositionProposal } from '../contract/index.ts'
import { sayMessage } from '../words/index.ts'
import type { CommandContext } from './command.ts'

type Speaker = Pick<CommandContext, 'say' | 'language'>
type Taken = { readonly version: string; readonly without: readonly string[] } | null

/** What a model wrote and what a person must look at, version by version; nothing that was changed or left out is unsaid. */
export function composeText(proposal: CompositionProposal, taken: Taken, speaker: Speaker): string {
  const { say } = speaker
  const { code, why, versions } = proposal
  const best = versions.find(({ key }) => key === taken?.version)
  const head =
    code === 'fell-back'
      ? say('compose.fell-back', { why: why ?? versions[0]?.dropped ?? 'null' })
      : say(`compose.${code}`, { count: toLookAt(best ?? versions[0]).length })
  const early = why !== null && code !== 'fell-back' ? `${say('compose.stopped-early', { why })}\n` : ''
  const end = code === 'fell-back' ? '' : `${takenText(taken, say)}\n`
  return `${head}\n${early}${versions.map((version) => versionText(version, taken, speaker)).join('')}${end}`
}

function takenText(taken: Taken, say: Speaker['say']): string {
  return taken ? say('compose.taken', { key: taken.version, count: taken.without.length }) : say('compose.not-taken')
}

function versionText(version: ComposedVersion, taken: Taken, speaker: Speaker): string {
  const { say } = speaker
  const { key, angle, rounds, dropped, mends } = version
  const state = dropped === null ? '' : ` · ${say(`compose.dropped.${dropped}`)}`
  const isOut = (sentence: ComposedSentence) => taken?.version === key && taken.without.includes(sentence.key)
  return [
    `${say('compose.version', { key, angle })} · ${say('compose.rounds', { rounds })}${state}`,
    ...mends.map(({ before, after, isTaken }) => {
      const what = isTaken ? (after === '' ? 'compose.removed' : 'compose.mended') : 'compose.mend-refused'
      return `  ~ ${say(what)} : ${before}${after === '' ? '' : ` → ${after}`}`
    }),
    ...toLookAt(version).flatMap((sentence) => [
      `  ${sentence.status === 'contradicted' ? '✕' : '!'} ${sentence.text}${isOut(sentence) ? `  (${say('compose.left-out')})` : ''}`,
      ...sentence.why.map((doubt) => `      ${doubtText(doubt, speaker)}`),
    ]),
    '',
  ].join('\n')
}

function doubtText({ code, words, message, suggestion }: ComposedSentence['why'][number], { say, language }: Speaker) {
  const told = message ? ` (${sayMessage(language, message)})` : ''
  return `${say(`compose-doubt.${code}`, { words })}${told}${suggestion ? ` → ${suggestion}` : ''}`
}

function toLookAt(version: ComposedVersion | undefined): ComposedSentence[] {
  return (version?.sentences ?? []).filter(({ by, status }) => by === 'model' && status !== 'sound')
}
