import type { Warehouse } from '../../store/index.ts'
import { matchOrganisations } from '../clusters/match-organisations.ts'
import type { IdentityRecord } from '../identity-record.ts'
import { assignPersonIds, organisationKey } from '../ids/person-ids.ts'
import type { RecordKind } from '../kinds/classify-record.ts'
import { type KeptOrganisation, keepOrganisations, readKeptOrganisations } from './kept-match.ts'

/** Matches the organisations and accounts among new records with all known ones, and keeps them. Gives the owner of each new record. */
export async function addOrganisations(
  warehouse: Warehouse,
  records: readonly IdentityRecord[],
  kinds: readonly RecordKind[],
): Promise<Map<string, string>> {
  const added = records.flatMap((record, position): KeptOrganisation[] => {
    const kind = kinds[position]
    if (!kind?.organisationKind) return []
    return [{ position, record, name: kind.organisationName, kind: kind.organisationKind, personId: '' }]
  })
  if (added.length === 0) return new Map()
  const all = [...(await readKeptOrganisations(warehouse)), ...added]
  const keyOf = (place: number) => organisationKey(all[place]?.record.recordId ?? '')
  const groups = matchOrganisations(all)
  const ids = assignPersonIds(
    { size: groups.length, keysOf: (group) => groups[group]?.map(keyOf) ?? [] },
    all.flatMap(({ personId }, place) => (personId === '' ? [] : [{ recordId: keyOf(place), personId }])),
  )
  const owners = new Map(
    groups.flatMap((group, index) =>
      group.map((place) => [all[place]?.record.recordId ?? '', ids[index] ?? ''] as const),
    ),
  )
  await warehouse.execute('DELETE FROM kept_organisation')
  await keepOrganisations(
    warehouse,
    all.map((organisation) => ({
      ...organisation,
      personId: owners.get(organisation.record.recordId) ?? organisation.personId,
    })),
  )
  return owners
}
