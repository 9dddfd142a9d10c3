import type { ReadColumn } from '../../../../contract/index.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'

const slug = /^(?=.*[a-z]{4})[a-z0-9]+(?:[-_][a-z0-9]+)*$/

/**
 * « Event slug : nuit-des-contes » says in words which show it is: where no other column does, it is the show's title. A code (« MOL26 », « 40213 ») says
 * nothing to a person, and stays a key.
 */
export function withSlugShows(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const isTold = columns.some(({ meaning }) => ['showTitle', 'showAndDate', 'performanceKey'].includes(meaning))
  if (isTold) return [...columns]
  return columns.map((column, at) =>
    column.meaning === 'showKey' && column.confidence < 1 && areSlugs(profiles[at])
      ? { ...column, meaning: 'showTitle', type: 'text', format: null }
      : column,
  )
}

function areSlugs(profile: ColumnProfile | undefined): boolean {
  const said = (profile?.top ?? []).filter(({ value }) => value.trim() !== '')
  return said.length > 0 && said.every(({ value }) => slug.test(value.trim()))
}
