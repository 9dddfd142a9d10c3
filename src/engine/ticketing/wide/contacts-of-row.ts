import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { foldAccents } from '../../text/index.ts'
import { remarkBounces } from '../clean/index.ts'
import { cellsOf, type RowGroup } from '../read/index.ts'
import { type LineGroup, lineGroup } from './line-group.ts'
import { plain } from './plain.ts'

/** The columns of one of the people that the row of a structure names, by their place. */
interface ContactColumns {
  name: number
  email: number | null
  phone: number | null
}

/** How a list of structures that names its people by rank (« Contact 1 », « Mail contact 1 », « Contact 2 ») is unfolded. */
export interface ContactsPlan {
  contacts: readonly ContactColumns[]
  /** Columns of the structure itself. */
  email: number | null
  phone: number | null
  remarks: readonly number[]
}

const who = '(?:contact|correspondant|referent|responsable|interlocuteur)(?:[·.(]?e\\)?)?'
const named = new RegExp(`^(?:nom (?:et prenom )?(?:du )?)?${who} ?(?:n°)? ?(\\d)$`)
const reached = new RegExp(
  `^(?:(e-?mail|mail|courriel|mel)|(tel|telephone|portable|mobile))\\.? (?:du )?(?:${who}) ?(?:n°)? ?(\\d)$`,
)

/** Which person of a row, from 1, a heading names or says how to reach; null for any other. */
export function contactHeading(heading: string): { rank: number; part: 'name' | 'email' | 'phone' } | null {
  const text = plain(heading).trim()
  const name = named.exec(text)?.[1]
  if (name !== undefined) return { rank: Number(name), part: 'name' }
  const [, mail, , rank] = reached.exec(text) ?? []
  return rank === undefined ? null : { rank: Number(rank), part: mail === undefined ? 'phone' : 'email' }
}

/** Null for a list of contacts that names nobody by rank, has no structure, or names its own people besides. */
export function contactsPlan(columns: readonly ReadColumn[]): ContactsPlan | null {
  const at = (...meanings: Meaning[]) => columns.findIndex(({ meaning }) => meanings.includes(meaning))
  if (at('company') < 0 || at('lastName', 'fullName', 'firstName') >= 0) return null
  const byRank = new Map<number, Partial<Record<'name' | 'email' | 'phone', number>>>()
  for (const [index, { name }] of columns.entries()) {
    const heading = contactHeading(name)
    if (heading !== null) byRank.set(heading.rank, { ...byRank.get(heading.rank), [heading.part]: index })
  }
  const contacts = [...byRank.entries()]
    .sort(([one], [other]) => one - other)
    .flatMap(([, { name, email, phone }]) =>
      name === undefined ? [] : [{ name, email: email ?? null, phone: phone ?? null }],
    )
  if (contacts.length === 0) return null
  const ranked = new Set(contacts.flatMap(({ name, email, phone }) => [name, email, phone]))
  const own = (...meanings: Meaning[]) => {
    const found = columns.findIndex(({ meaning }, index) => meanings.includes(meaning) && !ranked.has(index))
    return found < 0 ? null : found
  }
  const remarks = columns.flatMap(({ meaning }, index) => (meaning === 'remark' ? [index] : []))
  return { contacts, email: own('email'), phone: own('phone', 'mobile'), remarks }
}

interface Line {
  source: number
  name: string
  email: string
  phone: string
  remark: string
}

const made = ['fullName', 'email', 'phone', 'remark'] as const

/** Unfolds the rows of structures: one line for the structure, one for each person that it names. */
export class ContactUnfolder {
  readonly columns: ReadColumn[]
  readonly facts = { keep: () => undefined, finish: () => this.#said() }
  readonly #plan: ContactsPlan
  #lines = 0
  #people = 0
  #rows = 0

  constructor(columns: readonly ReadColumn[], plan: ContactsPlan) {
    this.#plan = plan
    const { contacts, email, phone, remarks } = plan
    const isRead = new Set([email, phone, ...remarks, ...contacts.flatMap((one) => [one.name, one.email, one.phone])])
    const formatOf = (at: number | null) => (at === null ? null : (columns[at]?.format ?? null))
    this.columns = [
      ...columns.map((column, index) => (isRead.has(index) ? { ...column, meaning: 'unknown' as const } : column)),
      madeColumn('fullName', 'text', null),
      madeColumn('email', 'email', null),
      madeColumn('phone', 'phone', formatOf(phone)),
      madeColumn('remark', 'text', null),
    ]
  }

  unfold(group: RowGroup): LineGroup {
    const lines: Line[] = []
    for (let source = 0; source < group.count; source++) lines.push(...this.#linesOf(cellsOf(group, source), source))
    const before = this.#lines
    this.#lines += lines.length
    this.#rows += group.count
    this.#people += lines.length - group.count
    const texts = [
      lines.map(({ name }) => name),
      lines.map(({ email }) => email),
      lines.map(({ phone }) => phone),
      lines.map(({ remark }) => remark),
    ]
    const sources = Int32Array.from(lines, ({ source }) => source)
    return lineGroup(group, { sources, made: texts, refused: new Map(), corrections: [], before })
  }

  #linesOf(cells: readonly string[], source: number): Line[] {
    const { contacts, email, phone, remarks } = this.#plan
    const said = (at: number | null) => (at === null ? '' : (cells[at] ?? '').trim())
    const remark = remarks
      .map((at) => said(at))
      .filter((text) => text !== '')
      .join(' ; ')
    const people = contacts.filter((one) => said(one.name) !== '').map((one) => ({ ...one, called: said(one.name) }))
    const isOf = bearerOf(
      remark,
      people.map(({ called }) => called),
    )
    const own = { source, name: '', email: said(email), phone: said(phone), remark: isOf(null) ? remark : '' }
    // A row may give an address and no name: it is the structure's.
    const nameless = contacts.find((one) => said(one.name) === '' && said(one.email) !== '')
    return [
      { ...own, email: own.email === '' && nameless !== undefined ? said(nameless.email) : own.email },
      ...people.map((one, place) => ({
        ...{ source, name: one.called, email: said(one.email), phone: said(one.phone) },
        remark: isOf(place) ? remark : '',
      })),
    ]
  }

  #said() {
    return [{ code: 'warning.contacts-of-rows', params: { rows: this.#rows, people: this.#people } }]
  }
}

/**
 * Whose address a remark says to be out of use: the person that it names or numbers (« contact 2 »), else the structure where it speaks of it, else anybody of the
 * row. A refusal is of all of them: the doubt is for the person.
 */
function bearerOf(remark: string, people: readonly string[]): (place: number | null) => boolean {
  if (remark === '' || !remarkBounces(remark)) return () => true
  const words = new Set(
    foldAccents(remark)
      .toLowerCase()
      .split(/[^a-z]+/),
  )
  const numbered = /\b(?:contact|mail|e-?mail) ?(\d)\b/i.exec(remark)?.[1]
  const told = people.findIndex(
    (name, place) =>
      numbered === String(place + 1) ||
      foldAccents(name)
        .toLowerCase()
        .split(/[^a-z]+/)
        .some((word) => word.length > 3 && words.has(word)),
  )
  if (told >= 0) return (place) => place === told
  const isOfStructure = /\b(etab|etablissement|ecole|college|lycee|secretariat|accueil|structure)\b/.test(
    foldAccents(remark).toLowerCase(),
  )
  return isOfStructure ? (place) => place === null : () => true
}

function madeColumn(meaning: (typeof made)[number], type: ReadColumn['type'], format: string | null): ReadColumn {
  return { name: '', meaning, type, format, confidence: 1, samples: [] }
}
