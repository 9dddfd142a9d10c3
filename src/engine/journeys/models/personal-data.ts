import { emptied, type PersonalPlace, unlessNamed, withWordsHidden } from '../../store/index.ts'

/** Instructions that the house keeps for a model, in its own words; and what left for one, with who asked. */
export const promptsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'saved_prompt',
    columns: ['instruction', 'saved_by'],
    knownBy: { by: 'words', id: ['name', 'version'], forget: { instruction: emptied, saved_by: unlessNamed } },
    given: ['saved_at', 'instruction'],
  },
  {
    store: 'app',
    table: 'model_call',
    columns: ['who', 'sent'],
    knownBy: {
      by: 'words',
      id: ['id'],
      texts: ['sent'],
      // The exact bytes, less a name that no rule had told: the shield let it through.
      forget: { who: unlessNamed, sent: withWordsHidden },
    },
    given: [],
  },
  {
    store: 'app',
    table: 'allowed_host',
    columns: ['who', 'shown'],
    knownBy: {
      by: 'words',
      id: ['host'],
      texts: ['shown'],
      forget: { who: unlessNamed, shown: withWordsHidden },
    },
    given: [],
  },
]
