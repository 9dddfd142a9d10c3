import { createHash, randomUUID } from 'node:crypto'
import { reusableBriefSchema } from '../../../contract/index.ts'
import {
  emptied,
  jsonColumn,
  type PersonalPlace,
  unlessNamed,
  withoutNamingStrings,
  withWordsHidden,
} from '../../store/index.ts'

const briefColumn = jsonColumn(reusableBriefSchema)

/** Texts and briefs of the team: what it wants of a text is in its own words, and a text is what others read. */
export const textsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'saved_brief',
    columns: ['name', 'brief', 'saved_by'],
    knownBy: {
      by: 'words',
      id: ['name'],
      forget: {
        // A brief is known by its name: it keeps one.
        name: (name, { names }) => (names([name]) ? `— ${randomUUID().slice(0, 4)}` : name),
        brief: (brief) =>
          briefColumn.write({ ...briefColumn.read(brief), intention: null, whyNow: null, offer: null, tone: null }),
        saved_by: unlessNamed,
      },
    },
    given: ['saved_at', 'name', 'brief'],
  },
  {
    store: 'app',
    table: 'draft',
    columns: ['audience', 'intention', 'why_now', 'offer', 'tone', 'created_by', 'performances'],
    knownBy: {
      by: 'words',
      id: ['id'],
      forget: { intention: emptied, why_now: emptied, offer: emptied, tone: emptied, created_by: unlessNamed },
    },
    given: ['created_at', 'intention', 'why_now', 'offer', 'tone'],
  },
  {
    store: 'app',
    table: 'draft_version',
    columns: ['content', 'facts', 'origins', 'written_by'],
    knownBy: {
      by: 'words',
      id: ['draft_id', 'version'],
      texts: ['content', 'facts', 'origins'],
      forget: { content: withWordsHidden, facts: withWordsHidden, origins: withWordsHidden, written_by: unlessNamed },
      derived: { content_hash: ({ content }) => createHash('sha256').update(String(content)).digest('hex') },
      mend: { title: 'content', text: 'content', canBeSetAside: false },
    },
    given: ['written_at', 'content'],
  },
  {
    store: 'app',
    table: 'draft_plan',
    columns: ['planned_by'],
    knownBy: { by: 'words', id: ['draft_id'], forget: { planned_by: unlessNamed } },
    given: [],
  },
  {
    store: 'app',
    table: 'judged_draft',
    columns: ['blocking'],
    knownBy: { by: 'words', id: ['draft_id'], forget: { blocking: withoutNamingStrings } },
    given: [],
  },
]
