/** Words of which tools make the names of their columns, run together without a sign between them. */
const words = [
  ...['order', 'event', 'ticket', 'customer', 'buyer', 'attendee', 'session', 'performance', 'show', 'seat', 'payment'],
  ...['start', 'starts', 'end', 'created', 'updated', 'purchase', 'purchased', 'date', 'time', 'at', 'ts', 'timestamp'],
  ...[
    'first',
    'last',
    'full',
    'name',
    'names',
    'email',
    'phone',
    'zip',
    'postal',
    'city',
    'country',
    'birth',
    'language',
  ],
  ...['id', 'code', 'number', 'status', 'state', 'type', 'title', 'location', 'venue', 'row', 'zone', 'category'],
  ...['price', 'fee', 'fees', 'total', 'amount', 'quantity', 'method', 'sales', 'channel', 'service', 'charge'],
]
const byLength = words.toSorted((one, other) => other.length - one.length)
const shortest = 6

/** « eventstartts », « customerfirstname » in words apart (« event start », « customer first name »), the mark of a moment left out; null for any other name. */
export function wordsApart(key: string): string | null {
  if (key.length < shortest || !/^[a-z]+$/.test(key)) return null
  const parts = partsOf(key)
  if (parts === null || parts.length < 2) return null
  const last = parts.at(-1)
  return (last === 'ts' || last === 'timestamp' ? parts.slice(0, -1) : parts).join(' ')
}

function partsOf(rest: string): string[] | null {
  if (rest === '') return []
  for (const word of byLength) {
    if (!rest.startsWith(word)) continue
    const further = partsOf(rest.slice(word.length))
    if (further !== null) return [word, ...further]
  }
  return null
}
