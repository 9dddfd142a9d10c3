import { randomUUID } from 'node:crypto'
import { reusableBriefSchema } from '../../../contract/index.ts'
import { jsonColumn, type PersonalPlace, unlessNamed } from '../../store/index.ts'

const briefColumn = jsonColumn(reusableBriefSchema)

/** Briefs that the team keeps: their name and their wishes are in its own words. */
export const briefsPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'saved_brief',
    columns: ['name', 'brief', 'saved_by'],
    knownBy: {
      by: 'words',
      id: ['name'],
      forget: {
        // A brief is known by its name: it keeps one.
        name: (name, names) => (names([name]) ? `— ${randomUUID().slice(0, 4)}` : name),
        brief: (brief) =>
          briefColumn.write({ ...briefColumn.read(brief), intention: null, whyNow: null, offer: null, tone: null }),
        saved_by: unlessNamed,
      },
    },
    given: ['saved_at', 'name', 'brief'],
  },
]
