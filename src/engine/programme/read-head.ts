import type { FactSpan } from '../../contract/index.ts'
import { type Block, spanIn } from './document/programme-document.ts'
import { looksLikeCredit, type ReadCredit, readCredits } from './facts/read-credits.ts'
import { isCompany, isGenre, labelled } from './facts/read-makers.ts'
import { type Segment, segmentsOf } from './facts/segments.ts'
import { isCalendar, isHead } from './sections/line-kinds.ts'
import type { ShowDraft } from './show-draft.ts'

interface Placed {
  value: string
  span: FactSpan
}

export interface ReadHead {
  /** The lines that were read. */
  lines: ReadonlySet<Block>
  /** A place that one of them names below the days: « Théâtre de poche, Saint-Étienne ». */
  place: { name: Placed; city: Placed } | null
  /** What no word betrayed, to be guessed once the rest of the show is read. */
  unknown: readonly { block: Block; segment: Segment }[]
}

/**
 * Lines under a title that name the show's makers: « théâtre – Cie du Canal », « d’après Molière », « pièce pour dix danseurs »,
 * « Eugène Ionesco – mise en scène : Hélène de Saint-Père ».
 */
export function readHead(blocks: Block[], draft: ShowDraft): ReadHead {
  const lines = new Set<Block>()
  const unknown: { block: Block; segment: Segment }[] = []
  const firstDays = blocks.findIndex(isCalendar)
  let place: ReadHead['place'] = null
  for (const block of headLines(blocks)) {
    lines.add(block)
    const isBelowDays = firstDays >= 0 && blocks.indexOf(block) > firstDays
    const found = isBelowDays ? placeIn(block) : null
    if (found) place ??= found
    else
      for (const segment of segmentsOf(block.text))
        if (!readSegment(block, segment, draft)) unknown.push({ block, segment })
  }
  return { lines, place, unknown }
}

/** « Théâtre de poche, Saint-Étienne »: under the days, a theatre and its town are where one plays, and no company. */
function placeIn(block: Block): ReadHead['place'] {
  const [, name, city] =
    /^((?:le |la |l['’])?(?:théâtre|opéra|centre|comédie|maison|scène|salle|espace|auditorium|halle|église|château|médiathèque)(?![\p{L}])[^:/,]*),\s(\p{Lu}[\p{L}'’ -]+)$/iu.exec(
      block.text,
    ) ?? []
  if (!name || !city) return null
  const from = block.text.length - city.length
  return {
    name: { value: name, span: spanIn(block, 0, name.length) },
    city: { value: city, span: spanIn(block, from) },
  }
}

/** Up to the first long line; lines of facts between them are passed over. */
function headLines(blocks: Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks.slice(0, 10)) {
    if (block.text.length > 160 || block.role === 'quote' || (block.role === 'item' && out.length > 0)) break
    if (block.level > 0 && out.length > 3) break
    if (isHead(block)) out.push(block)
  }
  return out
}

function readSegment(block: Block, { text, start, end }: Segment, draft: ShowDraft): boolean {
  const span = spanIn(block, start, end)
  const named = labelled(text)
  if (named) return readLabelled({ ...named, block, offset: start }, draft)
  if (isGenre(text)) {
    draft.add({ path: 'genre', value: text.toLowerCase(), span })
    return true
  }
  const by = /^(?:[Tt]exte )?(?:[Dd]['’](?=après)|[Dd]e |[Dd]['’])(après )?\s?(\p{Lu}.+)$/u.exec(text)
  if (by?.[2] && !isCompany(text)) {
    const { name, credits } = partsOfByLine(by[2])
    const from = end - by[2].length
    if (by[1]) draft.add({ path: 'subtitle', value: text.slice(0, text.length - by[2].length + name.length), span })
    for (const credit of credits)
      draft.add({
        path: `credits/${credit.role}`,
        value: credit.name,
        span: spanIn(block, from + credit.start, from + credit.end),
      })
    draft.add({
      path: 'author',
      value: name,
      span: spanIn(block, from, from + name.length),
      // « d’après » names a person or a work: the line does not say which.
      confidence: by[1] ? 'doubtful' : 'read',
    })
    return true
  }
  if (isCompany(text)) {
    draft.add({ path: 'company', value: text, span })
    return true
  }
  const credits = looksLikeCredit(text) ? readCredits(text) : []
  for (const credit of credits)
    draft.add({
      path: `credits/${credit.role}`,
      value: credit.name,
      span: spanIn(block, start + credit.start, start + credit.end),
    })
  if (credits.length > 0) return true
  return /^\(.*\)$/.test(text)
}

/** « Zoé Pernet, mise en scène Hakim Belloc »: who wrote, then the credits that the same line gives. */
function partsOfByLine(line: string): { name: string; credits: ReadCredit[] } {
  for (const mark of line.matchAll(/\s*(?:,|;|\bet\b)\s+/gu)) {
    const start = mark.index + mark[0].length
    const rest = line.slice(start)
    if (!/^\p{Ll}/u.test(rest) || !looksLikeCredit(rest)) continue
    const pieces = segmentsOf(rest, /\s*,\s+(?=\p{Ll})/gu)
    const credits = pieces.flatMap((piece) =>
      readCredits(piece.text, true).map((credit) => {
        return { ...credit, start: start + piece.start + credit.start, end: start + piece.start + credit.end }
      }),
    )
    return { name: line.slice(0, mark.index), credits }
  }
  return { name: line, credits: [] }
}

function readLabelled(
  { label, value, start, block, offset }: { label: string; value: string; start: number; block: Block; offset: number },
  draft: ShowDraft,
): boolean {
  const span = spanIn(block, offset + start, offset + start + value.length)
  if (label === 'genre' || label === 'discipline') draft.add({ path: 'genre', value: value.toLowerCase(), span })
  else if (label === 'compagnie' || label === 'cie') draft.add({ path: 'company', value, span })
  else if (label === 'auteur' || label === 'autrice' || label === 'de') draft.add({ path: 'author', value, span })
  return true
}

/**
 * What no word betrays: beside who directs, a person's name is the author's; else a capital makes it a company, a small letter a subtitle.
 * All are for a person to see. A name that the credits give is understood already.
 */
export function guessSegment(block: Block, { text, start, end }: Segment, draft: ShowDraft): void {
  const span = spanIn(block, start, end)
  const isName = /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= 6
  if (isName && draft.facts.some(({ path, value }) => path.startsWith('credits/') && String(value).includes(text))) {
    draft.see(span)
    return
  }
  if (isPersonName(text) && !draft.has('author') && isBesideMaker(block, text, draft)) {
    const isBeforeDirector = /^\s*[–—,/|-]\s*mise? en /iu.test(block.text.slice(end))
    const why = { code: 'author-before-director', params: {} }
    draft.add({
      path: 'author',
      value: text,
      span,
      ...(isBeforeDirector ? { confidence: 'inferred', why } : { confidence: 'doubtful' }),
    })
    return
  }
  const genre = /^(?:spectacle|création) (?:de |en )?(.+)$/iu.exec(text)
  if (genre?.[1] && isGenre(genre[1]))
    draft.add({ path: 'genre', value: genre[1].toLowerCase(), span, confidence: 'inferred' })
  else if (isName && !draft.has('company')) draft.add({ path: 'company', value: text, span, confidence: 'doubtful' })
  else if (!draft.has('subtitle') && text.length < 90)
    draft.add({ path: 'subtitle', value: text, span, confidence: 'doubtful' })
}

function isPersonName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]+(?: (?:de|du|d['’]|van|von|la|le))*(?: ?\p{Lu}[\p{L}'’.-]*){1,2}$/u.test(text) &&
    !isCompany(text)
  )
}

/** « Anouk Févrierski / Cie des Lisières », « Eugène Ionesco — mise en scène : Y », a line of its own above who directs. */
function isBesideMaker(block: Block, text: string, draft: ShowDraft): boolean {
  const others = segmentsOf(block.text).filter((segment) => segment.text !== text)
  const [other, ...more] = others
  if (other && more.length === 0 && block.text.startsWith(text) && /^\p{Lu}/u.test(other.text) && !isGenre(other.text))
    return true
  return draft.facts.some(({ path }) => /^credits\/(?:mise? en |metteu|adaptation|traduction)/u.test(path))
}
