import { type FactValue, type PerformanceFacts, type ShowRecord, socialNetworks } from '../../contract/index.ts'

export interface RecordFact {
  path: string
  value: FactValue
}

const scalars = [
  'title',
  'subtitle',
  'author',
  'company',
  'genre',
  'language',
  'surtitles',
  'durationMinutes',
  'intermission',
  'ageFrom',
  'firstCreatedYear',
  'freeUnderAge',
  'availability',
  'audienceTotal',
  'onSaleFrom',
  'bookingUrl',
  'phone',
] as const
const performanceDetails = [
  'venue',
  'hall',
  'city',
  'accessibility',
  'status',
  'audience',
  'meeting',
  'availability',
  'seating',
  'shuttle',
  'childcare',
  'soldBy',
] as const
const lists = ['awards', 'approvedClaims', 'partners'] as const

/** Every fact of a record by its path, as proposals name them. What is null or absent is not known, and gives none. */
export function factsOf(record: ShowRecord): RecordFact[] {
  const facts: RecordFact[] = []
  const add = (path: string, value: FactValue | null | undefined) => {
    if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
      facts.push({ path, value })
  }
  for (const name of scalars) add(name, record[name])
  for (const { role, name } of record.credits ?? []) add(`credits/${role}`, name)
  for (const performance of record.performances) {
    const path = `performances/${performance.startsAt}`
    add(path, performance.startsAt)
    for (const detail of performanceDetails) add(`${path}/${detail}`, performance[detail])
  }
  for (const { label, cents } of record.prices ?? []) add(`prices/${label}`, cents)
  for (const name of lists) for (const text of record[name] ?? []) add(`${name}/${text}`, text)
  for (const { text, source } of record.pressQuotes ?? []) add(`pressQuotes/${source}`, text)
  for (const { kind, text } of record.texts ?? []) add(`texts/${kind}`, text)
  for (const { network, account } of record.accounts ?? []) add(`accounts/${network}/${account}`, account)
  add('photo/credit', record.photo?.credit)
  add('photo/description', record.photo?.description)
  if (record.stars) add(`stars/${record.stars.source}`, record.stars.count)
  return facts
}

/**
 * The record with one fact set by its path; the record given is not changed. A performance is made when it is new;
 * `performances/<old>/startsAt` moves one. `source` names where a text comes from. A path that names nothing changes nothing.
 */
export function withFact(record: ShowRecord, { path, value }: RecordFact, source: string): ShowRecord {
  const [head = '', ...rest] = path.split('/')
  const name = rest.join('/')
  if (head === 'performances') return { ...record, performances: withPerformance(record.performances, rest, value) }
  if (head === 'credits')
    return {
      ...record,
      credits: replaced(record.credits, { role: name, name: String(value) }, (one) => one.role === name),
    }
  if (head === 'prices')
    return {
      ...record,
      prices: replaced(record.prices, { label: name, cents: Number(value) }, (one) => one.label === name),
    }
  if (head === 'pressQuotes')
    return {
      ...record,
      pressQuotes: replaced(record.pressQuotes, { text: String(value), source: name }, (one) => one.source === name),
    }
  if (head === 'accounts') return withAccount(record, { network: rest[0] ?? '', account: String(value) })
  if (head === 'stars') return { ...record, stars: { count: Number(value), source: name } }
  if (head === 'texts') return withText(record, { kind: name, text: String(value), source })
  if (head === 'photo') return { ...record, photo: { ...record.photo, [name]: value } }
  const list = lists.find((one) => one === head)
  if (list) return { ...record, [list]: replaced(record[list], String(value), (one) => one === String(value)) }
  const scalar = scalars.find((one) => one === head)
  return scalar ? { ...record, [scalar]: value } : record
}

function withAccount(record: ShowRecord, { network, account }: { network: string; account: string }): ShowRecord {
  const known = socialNetworks.find((one) => one === network)
  if (!known) return record
  const isIt = (one: { network: string; account: string }) => one.network === known && one.account === account
  return { ...record, accounts: replaced(record.accounts, { network: known, account }, isIt) }
}

function replaced<Item>(list: readonly Item[] | null | undefined, item: Item, isIt: (one: Item) => boolean): Item[] {
  const known = list ?? []
  return known.some(isIt) ? known.map((one) => (isIt(one) ? item : one)) : [...known, item]
}

function withText(
  record: ShowRecord,
  { kind, text, source }: { kind: string; text: string; source: string },
): ShowRecord {
  const known = (['summary', 'note', 'brochure', 'other'] as const).find((one) => one === kind) ?? 'other'
  return { ...record, texts: replaced(record.texts, { kind: known, text, source }, (one) => one.kind === known) }
}

function withPerformance(
  performances: PerformanceFacts[],
  [startsAt = '', detail]: string[],
  value: FactValue,
): PerformanceFacts[] {
  const known = performances.find((one) => one.startsAt === startsAt)
  const made: PerformanceFacts = known ?? { startsAt }
  const set = detail === undefined ? made : { ...made, [detail]: value }
  return [...performances.filter((one) => one !== known), set].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}
