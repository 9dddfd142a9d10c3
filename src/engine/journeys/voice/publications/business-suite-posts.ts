import type { Channel } from '../../../../contract/index.ts'
import { foldName, type MailingTable } from '../../../campaigns/index.ts'
import { PublicationsFound, type PublicationsRead } from './publication.ts'

/**
 * Posts out of Meta Business Suite (« Statistiques › Contenu › Exporter »), a CSV with a row a post.
 *
 * Seen in a public parser of 2026: English columns `Post ID`, `Publish time` (« 09/28/2026 18:12 »), `Title`, `Description`, `Post type`,
 * `Permalink`; a page's file has `Page ID`, an Instagram account's `Account username`. `Heure de publication` was seen in a French one.
 * Inferred: the other French names. The order of day and month is read from the whole column; where no day tells it, no day is kept.
 * Of a row the words, the day and the kind are read, nothing else.
 */
export function businessSuitePosts({ header, rows }: MailingTable): PublicationsRead | null {
  const folded = header.map(foldName)
  const rankOf = (meaning: keyof typeof names) => folded.findIndex((name) => names[meaning].includes(name))
  if (rankOf('post') < 0 || rankOf('publishedAt') < 0) return null
  const cell = (row: readonly string[], meaning: keyof typeof names) => row[rankOf(meaning)]?.trim() ?? ''
  const channel: Channel = rankOf('page') >= 0 ? 'facebook' : 'instagram'
  const dayOf = dayReader(rows.map((row) => cell(row, 'publishedAt')))
  const found = new PublicationsFound()
  for (const row of rows) {
    if (/stor(?:y|ies)/iu.test(cell(row, 'type'))) {
      found.leave('otherKind')
      continue
    }
    const [title, description] = [cell(row, 'title'), cell(row, 'description')]
    const text = description.length >= title.length ? description : title
    found.add({ title: '', text, day: dayOf(cell(row, 'publishedAt')), channel })
  }
  return found
}

const names: Readonly<Record<'post' | 'publishedAt' | 'title' | 'description' | 'type' | 'page', readonly string[]>> = {
  post: ['postid', 'identifiantdelapublication', 'iddelapublication'],
  publishedAt: ['publishtime', 'heuredepublication'],
  title: ['title', 'titre'],
  description: ['description', 'legende', 'caption'],
  type: ['posttype', 'typedepublication'],
  page: ['pageid', 'pagename', 'identifiantdelapage', 'iddelapage', 'nomdelapage'],
}

/** « 09/28/2026 18:12 » or « 28/09/2026 »: some day over 12 says which comes first. */
function dayReader(moments: readonly string[]): (moment: string) => string | null {
  const parts = (moment: string) => /^(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(moment)
  const isOver = (rank: 1 | 2) => moments.some((moment) => Number(parts(moment)?.[rank]) > 12)
  const [isDayFirst, isMonthFirst] = [isOver(1), isOver(2)]
  return (moment) => {
    const iso = /^\d{4}-\d{2}-\d{2}/u.exec(moment)
    if (iso) return iso[0]
    const found = parts(moment)
    if (!found || isDayFirst === isMonthFirst) return null
    const [, first = '', second = '', year = ''] = found
    const [day, month] = isDayFirst ? [first, second] : [second, first]
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
}
