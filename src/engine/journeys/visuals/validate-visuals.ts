import { AppError, type VisualChoices } from '../../../contract/index.ts'
import { authorise, writeJournal } from '../../stewardship/index.ts'
import type { VisualJob } from '../../visuals/index.ts'
import type { House } from '../house/index.ts'
import { planVisuals } from './plan-visuals.ts'
import { saidWords } from './said-words.ts'
import { keepChoices, keepValidation, storedValidations } from './visual-store.ts'

interface OfShow {
  readonly showKey: string
  readonly asOf: string
}

/** Keeps what a person chose for the visuals of a show. Throws `visual-untrue`, `show-not-found`, `family-unknown`, `photo-not-found`. */
export async function chooseVisuals(
  house: House,
  { choices, by, ...show }: OfShow & { readonly choices: VisualChoices; readonly by: string },
): Promise<void> {
  const { untrue } = await planVisuals(house, { ...show, choices })
  // Words that no record bears, names among them, are kept nowhere.
  if (untrue.length > 0) throw new AppError('visual-untrue', { words: untrue[0]?.text ?? '' })
  await keepChoices(house.folder.app, { showKey: show.showKey, choices, by })
}

/**
 * A person validates the visuals of a show as they are now, by their code: every format, and no other state of them. Journalled.
 * Throws `version-changed` where they are no longer what the person saw, `visual-untrue`, and what `authorise` throws.
 */
export async function validateVisuals(
  house: House,
  { contentHash, staff, pin, ...show }: OfShow & { contentHash: string; staff: string; pin: string },
): Promise<void> {
  const { app } = house.folder
  const plan = await planVisuals(house, show)
  if (plan.contentHash !== contentHash) throw new AppError('visual-changed', {})
  if (plan.untrue.length > 0) throw new AppError('visual-untrue', { words: plan.untrue[0]?.text ?? '' })
  const person = await authorise(app, { given: { staff, pin }, ability: 'approve' })
  const told = Object.fromEntries(plan.jobs.map((job) => [job.format, wordsOn(job)]))
  await keepValidation(app, { showKey: show.showKey, contentHash, told, person })
  await writeJournal(app, { who: person.name, action: 'visuals-validated', params: { show: show.showKey } })
}

/** The words that a family can set on a format: those that it never sets are told by no visual. */
function wordsOn({ words, family }: VisualJob): string[] {
  return saidWords(words, [...family.head, ...family.foot, 'house'])
}

export interface VisualsStanding {
  readonly contentHash: string
  readonly validated: { readonly by: string; readonly at: string } | null
  /** What the last validated visuals said and the present ones no longer do, where the record changed since. */
  readonly outdated: readonly string[]
}

/** Whether the visuals of a show are validated as they are; else what those that were say that is no longer so. */
export async function visualsStanding(house: House, show: OfShow): Promise<VisualsStanding> {
  const { contentHash, jobs } = await planVisuals(house, show)
  // A film is validated for itself.
  const all = await storedValidations(house.folder.app, show.showKey)
  const [last, ...before] = all.filter(({ told }) => !told.startsWith('{"video '))
  const same = [last, ...before].find((one) => one?.contentHash === contentHash)
  if (same) return { contentHash, validated: { by: same.by, at: same.at }, outdated: [] }
  const present = new Set(jobs.flatMap(wordsOn))
  const told = last ? Object.values(JSON.parse(last.told) as Record<string, string[]>).flat() : []
  return { contentHash, validated: null, outdated: [...new Set(told)].filter((line) => !present.has(line)) }
}
