import type { Bearing, BearingVisual, Corrected } from '../contract/index.ts'
import type { CommandContext } from './command.ts'

type Say = CommandContext['say']

/** The texts that a record contradicts since it changed, as a person reads them. */
export function bearingText(bearing: readonly Bearing[], say: Say): string {
  if (bearing.length === 0) return `${say('bearing.none')}\n`
  const lines = bearing.flatMap(({ draft, changes, sent, rectification }) => [
    `${draft.id}  ${say(`channel.${draft.channel}`)}  v${draft.version}`,
    ...changes.map(({ said, by, why }) =>
      by === null ? `  ${say(`bearing.${why ?? 'byHand'}`, { said })}` : `  « ${said} » → « ${by} »`,
    ),
    ...(sent ? [`  ${say('bearing.sent', { day: sent.at.slice(0, 10) })}`] : []),
    ...(rectification ? [`  ${say('bearing.rectification', { text: rectification })}`] : []),
  ])
  return `${say('bearing.count', { count: bearing.length })}\n${lines.join('\n')}\n`
}

/** What is no text and may still say it: photos, and who was handed a brief. */
export function visualsText(visuals: readonly BearingVisual[], say: Say): string {
  return visuals
    .map(({ why, name, at, changes }) => {
      const said = changes.map((one) => `« ${one.said} »${one.by === null ? '' : ` (→ « ${one.by} »)`}`).join(', ')
      return `${say(`bearing.${why}`, { name, said, day: at.slice(0, 10) })}\n`
    })
    .join('')
}

export function correctedText(corrected: readonly Corrected[], say: Say): string {
  if (corrected.length === 0) return `${say('bearing.nothing-to-put')}\n`
  return corrected.map((one) => `${say('bearing.corrected', { ...one })}\n`).join('')
}
