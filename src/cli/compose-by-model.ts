import { AppError, type CompositionProposal, type DraftView, mostVersions } from '../contract/index.ts'
import { proposeComposition, readSettings, settleComposition, takenUnseen } from '../engine/index.ts'
import type { CommandContext } from './command.ts'
import { composeText } from './compose-text.ts'
import { numberOption } from './options.ts'
import { progressLine } from './progress-line.ts'

/** A text as a model wrote it whole, and what was proposed of it; the text without a model where nothing stands unseen. */
export interface ComposedByModel {
  readonly view: DraftView
  readonly proposal: CompositionProposal
  readonly taken: ReturnType<typeof takenUnseen>
}

/** Whether the model that is set passed its trial of composing, here and at its address. */
export async function mayCompose({ house }: CommandContext): Promise<boolean> {
  return (await readSettings(await house())).model?.composeTrial?.isAllowed === true
}

/** How many versions are asked for; null when the option is not given. Throws `usage`. */
export function versionsOption(options: CommandContext['options']): number | null {
  const number = numberOption(options.versions, { name: 'versions', command: 'write' })
  if (number === null) return null
  if (!Number.isInteger(number) || number < 1 || number > mostVersions)
    throw new AppError('usage', { detail: `--versions 1…${mostVersions}`, command: 'write' })
  return number
}

interface Asked {
  readonly view: DraftView
  readonly model: string
  readonly staffId: string
  readonly versions: number
}

/**
 * Has the model write a draft whole, says all that a person must look at, and takes the best version without those sentences: nobody has
 * looked yet. Throws as `proposeComposition` does.
 */
export async function composedByModel(context: CommandContext, { view, ...asked }: Asked): Promise<ComposedByModel> {
  const { house, asOf, io } = context
  const venue = await house()
  const show = progressLine(context)
  const proposal = await proposeComposition(venue, {
    id: view.id,
    asOf,
    ...asked,
    signal: io.signal,
    onText: ({ version }) => show({ phase: 'composing', file: null, rows: version - 1, of: asked.versions }),
  })
  const taken = takenUnseen(proposal)
  io.stderr(composeText(proposal, taken, context))
  if (taken === null) return { view, proposal, taken }
  return { view: await settleComposition(venue, proposal, { ...taken, asOf, staffId: asked.staffId }), proposal, taken }
}

/** What `write --json` and `kit --json` answer of it (doors.md). */
export function composedJson({ view, proposal, taken }: ComposedByModel) {
  const { code, why, versions, model, tokens, wh, bytesSent } = proposal
  return {
    versions: versions.map(({ key, sentences, text, body: _, ...version }) => ({
      ...version,
      draft: { id: view.id, version: taken?.version === key ? view.version : null, key, text },
      sentences: sentences.map((sentence) => ({
        ...sentence,
        isTaken: taken?.version === key && !taken.without.includes(sentence.key),
      })),
    })),
    composition: { code, model, tokens, wh, bytesSent },
    fellBack: taken === null,
    why: why ?? (taken === null ? (versions[0]?.dropped ?? 'to-look') : null),
  }
}
