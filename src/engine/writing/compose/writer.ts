import type { ComposeRequest } from './compose-request.ts'
import { composePromptVersion } from './prompt.ts'

/** Model and instructions, as they stay with each sentence. */
export function writerOf({ model, manner }: Pick<ComposeRequest, 'model' | 'manner'>): string {
  return `${model.name} (${[composePromptVersion, manner && `règles v${manner.version}`].filter(Boolean).join(', ')})`
}
