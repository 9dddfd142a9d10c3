import type { IdentityRecord } from './identity-record.ts'

/** For tests: a town of unrelated buyers, so that there is something to learn from; then the records of the case. */
export function inventedTown(cases: Record<string, IdentityRecord['fields']>): IdentityRecord[] {
  const firsts = [
    'Claire',
    'Bruno',
    'Nadia',
    'Hugo',
    'Agnes',
    'Rachid',
    'Odile',
    'Simon',
    'Lucie',
    'Gilles',
    'Fatou',
    'Yann',
  ]
  const families = [
    'Vasseur',
    'Lemoine',
    'Keita',
    'Rouvier',
    'Castan',
    'Pelloux',
    'Benali',
    'Marchal',
    'Duroc',
    'Ferrand',
    'Tissot',
  ]
  const people = Array.from({ length: 120 }, (_, index): IdentityRecord => {
    const first = firsts[index % firsts.length] ?? ''
    const family = families[(index * 7 + Math.floor(index / 11)) % families.length] ?? ''
    return {
      recordId: `town-${index}`,
      fields: {
        firstName: first,
        lastName: family,
        email: `box${index}@mail${index % 9}.example`,
        phone: `06399${String(80_000 + index * 37).padStart(5, '0')}`,
        street: `${index + 1} rue des Essais`,
        postcode: `42${String(index % 40).padStart(3, '0')}`,
        birthDate: `19${40 + (index % 50)}-0${1 + (index % 9)}-1${index % 10}`,
      },
    }
  })
  // Some of them came twice, as people do.
  const again = people.slice(0, 30).map((record) => ({ ...record, recordId: `${record.recordId}-again` }))
  return [...people, ...again, ...Object.entries(cases).map(([recordId, fields]) => ({ recordId, fields }))]
}
