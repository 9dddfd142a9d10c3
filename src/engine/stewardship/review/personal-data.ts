import { emptied, type PersonalPlace, unlessNamed } from '../../store/index.ts'

/** Where reviews may name somebody: whoever signed, and what people wrote in their own words. The decision, its hash and its day stay. */
export const reviewPersonalData: readonly PersonalPlace[] = [
  {
    store: 'app',
    table: 'draft_comment',
    columns: ['sentence', 'text', 'staff_name', 'resolved_by'],
    knownBy: {
      by: 'words',
      id: ['id'],
      forget: { sentence: emptied, text: emptied, staff_name: unlessNamed, resolved_by: unlessNamed },
    },
    given: ['at', 'sentence', 'text'],
  },
  {
    store: 'app',
    table: 'taken_on_check',
    columns: ['staff_name', 'reason'],
    knownBy: {
      by: 'words',
      id: ['draft_id', 'check_id'],
      forget: { staff_name: unlessNamed, reason: emptied },
    },
    given: ['at', 'reason'],
  },
  {
    store: 'app',
    table: 'approval',
    columns: ['staff_name', 'on_behalf_of_name'],
    knownBy: { by: 'words', id: ['id'], forget: { staff_name: unlessNamed, on_behalf_of_name: unlessNamed } },
    given: [],
  },
  {
    store: 'app',
    table: 'ignored_finding',
    columns: ['words', 'ignored_by'],
    knownBy: { by: 'words', id: ['id'], forget: 'row' },
    given: ['ignored_at', 'words'],
  },
  {
    store: 'app',
    table: 'set_aside_fact',
    columns: ['words', 'clause', 'reason', 'set_by'],
    knownBy: { by: 'words', id: ['id'], forget: 'row' },
    given: ['set_at', 'words', 'reason'],
  },
]
