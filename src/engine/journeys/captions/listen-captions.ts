import { openAsBlob } from 'node:fs'
import { AppError, type CaptionsRead, type SpeechServer } from '../../../contract/index.ts'
import type { SpokenCue } from '../../captions/index.ts'
import type { HeardSegment } from '../../model/index.ts'
import { actorName } from '../../stewardship/index.ts'
import { type House, setting } from '../house/index.ts'
import { allowHost, guardedSpeechModel, isHostAllowed } from '../models/allowed-hosts.ts'
import { configuredSpeechModel } from '../models/configured-model.ts'
import { captionLexicon } from './caption-lexicon.ts'

interface Asked {
  readonly path: string
  readonly staffId: string | null
  readonly signal?: AbortSignal
}

const language = 'fr'

/** The server that a person let listen, and whether it may be sent a sound; null when none is set: nothing then leaves. */
export async function speechServer(house: House): Promise<SpeechServer | null> {
  const { app } = house.folder
  if ((await setting(app, 'speechModel')) === null) return null
  const { name, host } = await configuredSpeechModel(house)
  return { name, host, isAllowed: await isHostAllowed(app, host) }
}

/**
 * The words of a sound or a film as the house's speech server hears them, parted and timed to the norm: to be read again, word by word.
 * Throws `speech-model-none` without a server, `model-host-new`, `model-budget-spent`, `model-failed`.
 */
export async function listenForCaptions(house: House, { path, staffId, signal }: Asked): Promise<CaptionsRead> {
  const { app } = house.folder
  if ((await setting(app, 'speechModel')) === null) throw new AppError('speech-model-none')
  const model = guardedSpeechModel(await configuredSpeechModel(house), app)
  const { segments } = await model.listen({
    sound: await openAsBlob(path),
    language,
    who: await actorName(app, staffId),
    task: 'captions',
    ...(signal && { signal }),
  })
  const lexicon = await captionLexicon(house, null)
  const cues = await house.texts.run('fit-captions', segments.map(cueOf), { isTimed: true, names: lexicon })
  const names = await house.texts.run('caption-names', cues, lexicon)
  const notes = [{ code: 'caption-heard', line: null, params: { model: model.name } }]
  return { format: 'txt', isTimed: true, cues, names, notes }
}

/** A named person lets sounds go to the server that is set, from now on, having read what goes with them. Throws `speech-model-none`. */
export async function allowSpeechHost(house: House, { staffId }: { readonly staffId: string | null }): Promise<void> {
  const { app } = house.folder
  if ((await setting(app, 'speechModel')) === null) throw new AppError('speech-model-none')
  const { host, preview } = await configuredSpeechModel(house)
  const shown = preview({ sound: new Blob([]), language })
  await allowHost(app, { host, shown, who: await actorName(app, staffId) })
}

function cueOf({ text, start, end, words }: HeardSegment): SpokenCue {
  return { start, end, text, words, role: 'on-screen', speaker: null, side: 'centre', height: 'bottom' }
}
