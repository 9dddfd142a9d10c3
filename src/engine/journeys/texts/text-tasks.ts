import type { Finding } from '../../../contract/index.ts'
import { captionNames, fitCaptions } from '../../captions/index.ts'
import { type CorrectionOptions, correctText, KeptCheckers, type OpinionSources } from '../../language/index.ts'
import { proposeShows } from '../../programme/index.ts'
import { correctionsOf, judgeDraft } from '../../stewardship/index.ts'
import { advise, checkText } from '../../writing/index.ts'

interface Correction extends Omit<CorrectionOptions, 'checkers'> {
  /** Where the other correctors are that are asked too; null for our own rules alone. */
  readonly opinions: OpinionSources | null
}

/** What reads a text and nothing else: what each is asked and answers is data that another thread can be given. */
interface Readings {
  check: typeof checkText
  judge: typeof judgeDraft
  advise: typeof advise
  corrections: typeof correctionsOf
  programme: typeof proposeShows
  'fit-captions': typeof fitCaptions
  'caption-names': typeof captionNames
  correct: (text: string, how: Correction) => Finding[]
}

export type TextTask = keyof Readings
export type AskedOf<Task extends TextTask> = Parameters<Readings[Task]>
export type AnswerOf<Task extends TextTask> = ReturnType<Readings[Task]>

type TextTasks = { readonly [Task in TextTask]: (...asked: AskedOf<Task>) => Promise<AnswerOf<Task>> }

/** Who does it: this thread, or others beside it. */
export interface TextWork {
  run<Task extends TextTask>(task: Task, ...asked: AskedOf<Task>): Promise<AnswerOf<Task>>
  close(): Promise<void>
}

/** On the thread that asks: what a command does, which answers one person. */
export function textsHere(): TextWork {
  const checkers = new KeptCheckers()
  const tasks: TextTasks = {
    check: async (...asked) => checkText(...asked),
    judge: async (draft) => judgeDraft(draft),
    advise: async (advised) => advise(advised),
    programme: async (...asked) => proposeShows(...asked),
    'fit-captions': async (...asked) => fitCaptions(...asked),
    'caption-names': async (...asked) => captionNames(...asked),
    corrections: async (carrying) => correctionsOf(carrying),
    correct: async (text, { opinions, ...options }) =>
      await correctText(text, { ...options, checkers: opinions ? checkers.of(opinions) : [] }),
  }
  return { run: (task, ...asked) => tasks[task](...asked), close: async () => checkers.close() }
}
