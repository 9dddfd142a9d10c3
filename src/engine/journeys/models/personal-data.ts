import { emptied, type PersonalPlace, unlessNamed } from '../../store/index.ts'

/** Instructions that the house keeps for a model, in its own words. */
export const promptsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'saved_prompt',
    columns: ['instruction', 'saved_by'],
    knownBy: { by: 'words', id: ['name', 'version'], forget: { instruction: emptied, saved_by: unlessNamed } },
    given: ['saved_at', 'instruction'],
  },
]
