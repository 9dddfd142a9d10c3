import type { Span } from '../text/reading.ts'

/** How a rounded length stands to that of the record; `open` is near enough to be looked at by a person. */
export type Rounding = 'right' | 'open' | 'wrong'

const ahead = {
  about: /\b(?:environ|env\.|autour d(?:e |')|a peu pres|quelque|dans les|aux alentours d(?:e |')|grosso modo) ?$/,
  nearly:
    /\b(?:pres d(?:e |')|presque|quasi(?:ment)?|pas loin d(?:e |')|pas tout a fait|bientot|a peine moins d(?:e |')|un peu moins d(?:e |')) ?$/,
  under: /\b(?:moins d(?:e |')|en dessous d(?:e |')|meme pas|pas meme) ?$/,
  over: /(?<!\bpas )\b(?:plus d(?:e |')|au-dela d(?:e |')) ?$/,
  barely: /\b(?:a peine|tout juste|tout au plus) ?$/,
} as const
const behind = /^ ?(?:environ|env\.|a peu pres|grosso modo|a quelques minutes pres)(?!\p{L})/u

/**
 * Judges a length said with a word that rounds it (« près de deux heures », « plus d'une heure trente », « 1 h 40 environ »), in minutes;
 * null where no such word stands by it. Tolerances: about, 5 minutes or 5 % either way (open up to 15 %); nearly, from 10 % under to
 * the length said (open up to 25 minutes under); under and over, by less than 30 minutes; barely, from 10 % under (open up to 25 % under).
 */
export function roundingOf(
  folded: string,
  span: Span,
  { said, known }: { said: number; known: number },
): Rounding | null {
  const before = folded.slice(Math.max(0, span.start - 28), span.start)
  const over = known - said
  if (ahead.about.test(before) || behind.test(folded.slice(span.end, span.end + 26)))
    return within(Math.abs(over), { right: Math.max(5, said * 0.05), open: said * 0.15 })
  if (ahead.nearly.test(before)) return over > 0 ? 'wrong' : within(-over, { right: said * 0.1, open: 25 })
  if (ahead.under.test(before)) return over < 0 && over > -farthest ? 'right' : 'wrong'
  if (ahead.over.test(before)) return over > 0 && over < farthest ? 'right' : 'wrong'
  if (ahead.barely.test(before)) return over > 0 ? 'wrong' : within(-over, { right: said * 0.1, open: said * 0.25 })
  return null
}

/** Minutes by which what is under a length or over it may miss it. */
const farthest = 30

function within(gap: number, { right, open }: { right: number; open: number }): Rounding {
  if (gap <= right) return 'right'
  return gap <= open ? 'open' : 'wrong'
}
