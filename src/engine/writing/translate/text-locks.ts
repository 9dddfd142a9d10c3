import type {
  Atom,
  AtomKind,
  CheckRequest,
  HouseRecord,
  LockedWords,
  LockKind,
  PracticalLanguage,
} from '../../../contract/index.ts'
import { checkText } from '../check/index.ts'
import { toldValue } from './told-values.ts'
import { sayingsOf } from './words.ts'

/** Words of a text that a translation may not touch, and how the other language says them. */
export interface TextLock extends LockedWords {
  readonly start: number
  readonly end: number
}

export interface LockedText {
  readonly locks: readonly TextLock[]
  /** Facts that only words tell (« complet », « surtitré »): no mark can hold them, a person reads them again. */
  readonly open: readonly { readonly start: number; readonly end: number; readonly words: string }[]
}

export interface Bound extends Pick<CheckRequest, 'text' | 'record' | 'asOf'> {
  readonly house: HouseRecord | null
  readonly to: PracticalLanguage
  /** Titles that have a name of their own in that language, by their French one. */
  readonly titles: Readonly<Record<string, string>>
}

const kindOf: Partial<Record<AtomKind, LockKind>> = {
  title: 'name',
  person: 'name',
  company: 'name',
  venue: 'name',
  hall: 'name',
  city: 'name',
  url: 'address',
  phone: 'address',
  date: 'date',
  weekday: 'date',
  hour: 'hour',
  price: 'price',
  duration: 'duration',
}
const toldInWords: ReadonlySet<AtomKind> = new Set<AtomKind>(
  'free interval availability audience award quote star superlative accessibility language recipient'.split(
    ' ',
  ) as AtomKind[],
)

/**
 * What in a French text must be the same in any language: names, days, hours, prices and lengths as the check binds them to the record, and every
 * other number.
 */
export function textLocks(bound: Bound): LockedText {
  const { text, record, asOf, house } = bound
  const atoms = checkText({ text, record, asOf }, house ? { house } : {}).atoms
  const facts = apart(atoms.flatMap((atom) => lockOf(atom, bound)))
  const isFree = (span: Span) => !facts.some((fact) => overlap(fact, span))
  const open = atoms.filter((atom) => isFree(atom) && isTold(atom))
  return {
    locks: [...facts, ...numbersIn(bound).filter(isFree)].sort((a, b) => a.start - b.start),
    open: open.map(({ start, end, text: words }) => ({ start, end, words })),
  }
}

function isTold({ kind, status }: Atom): boolean {
  return toldInWords.has(kind) || status === 'contradicted'
}

export interface Span {
  readonly start: number
  readonly end: number
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The first of those that overlap, as they come. */
function apart(locks: readonly TextLock[]): TextLock[] {
  const kept: TextLock[] = []
  for (const lock of locks) if (!kept.some((one) => overlap(one, lock))) kept.push(lock)
  return kept
}

function lockOf({ start, end, text: french, kind, fact, status }: Atom, { record, to, titles }: Bound): TextLock[] {
  const locked = kindOf[kind]
  if (locked === undefined || status === 'contradicted') return []
  if (locked === 'name' || locked === 'address')
    return fact === null ? [] : [{ start, end, kind: locked, french, shown: titles[french] ?? french }]
  const [, place] = /^performances\[(\d+)\]/u.exec(fact ?? '') ?? []
  const day = place === undefined ? null : (record.performances?.[Number(place)]?.startsAt.slice(0, 10) ?? null)
  const shown = toldValue({ french, kind: locked, day }, to)
  return shown === null ? [] : [{ start, end, kind: locked, french, shown }]
}

const numberRun = /(?<![\p{L}\d])(?:\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:,\d+)?)(?!\p{L})/gu

/** « 1 200 » and « 3,5 » in that language's form; a year, a rank or a postcode as it stands. */
function numbersIn({ text, to }: Bound): TextLock[] {
  return [...text.matchAll(numberRun)].map(({ index, 0: french }) => {
    const bare = french.replaceAll(/[\u00a0\u202f ]/gu, '')
    const isFormed = bare !== french || french.includes(',')
    const told = () =>
      new Intl.NumberFormat(sayingsOf(to).locale, {
        useGrouping: 'always',
        minimumFractionDigits: bare.split(',')[1]?.length ?? 0,
      }).format(Number(bare.replace(',', '.')))
    return { start: index, end: index + french.length, kind: 'number', french, shown: isFormed ? told() : french }
  })
}
