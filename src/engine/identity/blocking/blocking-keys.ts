import { type KeyPart, left, right, sqlOfPart, whole, within } from './key-parts.ts'

/** What a shared key tells of two mentions: a whole birth date counts for two clues; one name, first or not, is `family`. */
const clues = ['first', 'family', 'place', 'birthYear', 'birthDay', 'contact', 'street'] as const
type Clue = (typeof clues)[number]

interface BlockingKey {
  tells: readonly Clue[]
  /** The parts of the key, each way of taking them: DUPONT Marie meets Marie DUPONT, for both ways share their values. */
  keys: readonly (readonly KeyPart[])[]
}

/**
 * Keys under which two mentions of one person are likely to meet: any key in common makes a pair. Each is an equi-join, so a
 * distributed engine can run the same. A null part makes a null key, which meets nobody.
 */
export const blockingKeys: readonly BlockingKey[] = [
  { tells: ['contact'], keys: [[whole('email')]] },
  { tells: ['contact'], keys: [[whole('phone')]] },
  { tells: ['contact'], keys: [[whole('landline')]] },
  { tells: ['contact'], keys: [[whole('id_number')]] },
  { tells: ['birthYear', 'birthDay'], keys: [[whole('birth_day')]] },
  { tells: ['contact'], keys: [[whole('user', 5)]] },
  { tells: ['contact'], keys: [[whole('domain')]] },
  { tells: ['contact'], keys: [[left('user', 6), left('first', 2)]] },
  { tells: ['contact'], keys: [[left('user', 5), whole('birth_year')]] },
  {
    tells: ['first', 'family'],
    keys: [
      [whole('first_sound'), whole('family_sound')],
      [whole('family_sound'), whole('first_sound')],
    ],
  },
  {
    tells: ['first', 'family'],
    keys: [
      [left('first', 4), left('family', 4)],
      [left('family', 4), left('first', 4)],
    ],
  },
  {
    tells: ['first', 'family'],
    keys: [
      [right('first', 4), right('family', 4)],
      [right('family', 4), right('first', 4)],
    ],
  },
  { tells: ['first', 'family'], keys: [[left('first', 3), left('family', 3), left('birth_day', 3)]] },
  {
    tells: ['family', 'place'],
    keys: [
      [whole('family_sound'), whole('postcode')],
      [whole('first_sound'), whole('postcode')],
    ],
  },
  {
    tells: ['family', 'place'],
    keys: [
      [whole('family_sound'), whole('city')],
      [whole('first_sound'), whole('city')],
    ],
  },
  {
    tells: ['first', 'family', 'place'],
    keys: [
      [whole('family_sound'), whole('city'), left('first', 1)],
      [whole('first_sound'), whole('city'), left('family', 1)],
    ],
  },
  {
    tells: ['family', 'birthYear'],
    keys: [
      [whole('family_sound'), whole('birth_year')],
      [whole('first_sound'), whole('birth_year')],
    ],
  },
  {
    tells: ['family', 'birthDay'],
    keys: [
      [whole('family_sound'), within('birth_day', 5, 4)],
      [whole('first_sound'), within('birth_day', 5, 4)],
    ],
  },
  {
    tells: ['first', 'family', 'birthYear'],
    keys: [
      [whole('family_sound'), whole('birth_year'), left('first', 1)],
      [whole('first_sound'), whole('birth_year'), left('family', 1)],
    ],
  },
  { tells: ['birthYear', 'birthDay', 'place'], keys: [[whole('birth_day'), whole('place')]] },
  {
    tells: ['first', 'family', 'birthDay'],
    keys: [
      [whole('birth_day'), left('first', 1), left('family', 1)],
      [whole('birth_day'), left('family', 1), left('first', 1)],
    ],
  },
  { tells: ['street'], keys: [[whole('street'), whole('street_number'), whole('place')]] },
  { tells: ['street'], keys: [[whole('street'), whole('street_number'), left('first', 2)]] },
  { tells: ['first', 'street'], keys: [[whole('street'), left('first', 3), left('family', 1)]] },
  {
    tells: ['place', 'birthYear', 'birthDay'],
    keys: [[whole('city'), whole('birth_year'), within('birth_day', 5, 2)]],
  },
  {
    tells: ['place', 'birthYear', 'birthDay'],
    keys: [[whole('city'), whole('birth_year'), within('birth_day', 7, 2)]],
  },
  { tells: ['place', 'birthYear', 'birthDay'], keys: [[left('city', 3), left('birth_day', 7)]] },
]

/** For each clue, the keys that tell it, as bits. */
const tellers = clues.map((clue) =>
  blockingKeys.reduce((bits, { tells }, index) => bits + (tells.includes(clue) ? 2 ** index : 0), 0),
)
const tellersOf = (clue: Clue) => tellers[clues.indexOf(clue)] ?? 0
const alone = tellersOf('contact') | tellersOf('street')
const [firsts, families] = [tellersOf('first'), tellersOf('family')]

/** Whether shared keys (as bits) are a reason to compare: a mailbox, phone, street door or whole name is; else it takes three clues. */
export function tellsEnough(keys: number): boolean {
  if ((keys & alone) !== 0 || ((keys & firsts) !== 0 && (keys & families) !== 0)) return true
  let told = 0
  for (const bits of tellers) if ((keys & bits) !== 0) told += 1
  return told >= 3
}

/**
 * SQL of one row `(m, k)` for each mention that `isMeant` and has the key at this place in `blockingKeys`: `k` is the key's hash, 53 bits of it,
 * which a double holds.
 */
export function keysOfMentions(index: number, isMeant: string): string {
  const ways = blockingKeys[index]?.keys ?? []
  return ways
    .map((keyParts) => {
      const parts = keyParts.map(sqlOfPart)
      const isSpoken = parts.map((part) => `(${part}) IS NOT NULL`).join(' AND ')
      return `SELECT m, CAST(hash(${index}, ${parts.join(', ')}) >> 11 AS DOUBLE) AS k FROM mention WHERE ${isMeant} AND ${isSpoken}`
    })
    .join(' UNION ALL ')
}
