import type { PromptChoices } from '../../../contract/index.ts'
import { actorName } from '../../stewardship/index.ts'
import { guardsFor, moveInstructions, promptVersion, rewriteMoves, usualManner } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { houseRecord } from '../programme/records.ts'
import { houseManner, mannerName } from './house-manner.ts'
import { savedPrompts, savePrompt } from './saved-prompts.ts'

/** All that a model may be asked: the rules, the usual moves, the house's own instructions in their last version. */
export async function promptChoices(house: House): Promise<PromptChoices> {
  const [own, manner] = await Promise.all([houseRecord(house), houseManner(house.folder.app)])
  return {
    manner: {
      words: manner?.words ?? usualManner,
      usual: usualManner,
      version: manner?.version ?? 0,
      savedBy: manner?.savedBy ?? null,
    },
    guards: guardsFor(own?.address ?? 'vous'),
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

/** Keeps how the house wants a model to write for her, as its next version; what came before stays. Throws `name-unknown`. */
export async function keepManner(
  house: House,
  { words, staffId }: { words: string; staffId: string | null },
): Promise<PromptChoices> {
  const who = await actorName(house.folder.app, staffId)
  await savePrompt(house.folder.app, { name: mannerName, instruction: words, who })
  return await promptChoices(house)
}
