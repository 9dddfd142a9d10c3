import type { PromptChoices } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import { moveInstructions, promptVersion, rewriteMoves, systemPrompt } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { savedPrompts, savePrompt } from './saved-prompts.ts'

/** All that a model may be asked: the rules, the usual moves, the house's own instructions in their last version. */
export async function promptChoices(house: House): Promise<PromptChoices> {
  return {
    system: systemPrompt,
    version: promptVersion,
    moves: rewriteMoves.map((key) => ({ key, instruction: moveInstructions[key] })),
    saved: await savedPrompts(house.folder.app),
  }
}

/** Keeps an instruction for the whole team, with who wrote it. Throws `name-unknown`. */
export async function keepPrompt(
  house: House,
  { name, instruction, staffId }: { name: string; instruction: string; staffId: string | null },
): Promise<PromptChoices> {
  await savePrompt(house.folder.app, { name, instruction, who: await actorName(house.folder.app, staffId) })
  return await promptChoices(house)
}
