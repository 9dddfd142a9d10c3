import { matchesIn } from '../../../language/index.ts'
import type { Reading, Span } from '../text/reading.ts'
import { readerNamesIn } from './reader-names.ts'

/** What a text says of the ties between its reader and the house, beyond what they did: see `returnClaimsIn`. */
export type ReturnClaim = 'cameBefore' | 'longAway' | 'named' | 'attended' | 'habit'

export interface ReturnFound extends Span {
  readonly claim: ReturnClaim
  /** A courtesy when said to nobody in particular, a claim when said to a list. */
  readonly isSoft: boolean
}

const spell =
  '(?:(?:bien |si |trop |tres |plutot )?longtemps|un (?:bon |petit )?(?:moment|bail)|des (?:mois|annees|saisons|lustres)|(?:plusieurs|quelques|\\w+) (?:mois|ans|annees|saisons))'
const unseen =
  "(?:(?:qu')?on ne (?:s'est|vous a|t'a)|(?:que )?nous ne (?:nous sommes|vous avons|t'avons)|(?:que )?vous n'etes|(?:que )?tu n'es)(?: pas| plus)?(?: revue?s?| vue?s?| croisee?s?| retrouvee?s?| venue?s?| revenue?s?| passee?s?| recue?s?| accueillie?s?)"
/** What follows a show is a meeting, not a return: « vous retrouver après la représentation », « autour d'un verre ». */
const afterwards =
  "(?![^.!?\\n]{0,40}\\b(?:apres|a l'issue|a la sortie|a l'entracte|au bar|au foyer|en bord de (?:scene|plateau)|face|nez a nez|seule?s?)\\b)"
const glad =
  '(?:ravie?s?|heureu(?:x|ses?)|contente?s?|enchantee?s?|impatiente?s?|fiere?s?|emue?s?|hate|joie|plaisir|bonheur|honneur|envie|rejoui\\w*|rejouissons)'
const seat = '(?:places?|fauteuils?|sieges?|rangs?|loges?|strapontins?|tables?)'

const said: readonly { claim: ReturnClaim; isSoft?: boolean; source: string }[] = [
  {
    claim: 'cameBefore',
    source: "(?<!\\b(?:un|le|ce|du) )bon retour(?! (?:chez (?:vous|toi)|a la maison|en |sur |d'|dans l[ae']|dans les))",
  },
  { claim: 'cameBefore', source: '(?:votre|ton) retour (?=parmi nous|chez nous|dans (?:nos|notre)|au theatre)' },
  {
    claim: 'cameBefore',
    source: `(?:vous|te) (?:revoila|revoici)|vous (?:voila|voici) de retour|(?:vous etes|tu es) de retour`,
  },
  {
    claim: 'cameBefore',
    isSoft: true,
    source: `${glad} (?:de|a l'idee de) (?:vous|te) (?:retrouver|revoir)\\b${afterwards}`,
  },
  {
    claim: 'cameBefore',
    isSoft: true,
    source: `(?:revenez|reviens)[ -](?:nous\\b(?: voir)?|parmi nous|chez nous|vite)`,
  },
  {
    claim: 'cameBefore',
    isSoft: true,
    source: `enfin (?:on|nous) vous retrouv(?:e|ons)|(?:on|nous) vous retrouv(?:e|ons) (?:enfin|a nouveau|de nouveau)`,
  },
  { claim: 'longAway', source: `(?:(?:(?:cela|ca) (?:fait|faisait)|il y a|voila|voici) )?${spell} ${unseen}` },
  {
    claim: 'longAway',
    source: `(?:cela|ca) faisait (?:bien |si |trop )?longtemps|longtemps (?:sans|loin de) (?:vous|toi)`,
  },
  { claim: 'longAway', source: `${unseen} depuis ${spell}` },
  { claim: 'longAway', source: '(?:vous|tu) nous (?:manquez|manquiez|manques|manquais)\\b' },
  {
    claim: 'habit',
    source: `(?<!\\b(?:choisi\\w*|reserv\\w*|prenez|trouvez|gardez|selectionn\\w*) )(?:votre|vos|ton|tes) (?:\\w+ )?(?:(?:${seat}|soirs?|jours?|coin) (?:habituel|attitre|de toujours)|${seat} (?:prefere|favori))\\w*`,
  },
  {
    claim: 'habit',
    source: `(?:on|nous) (?:vous |te |t')(?:(?:a|avons) (?:garde|reserve)|garde|gardons|reserve|reservons) (?:votre|vos|ton|ta|tes) ${seat}`,
  },
]
const patterns = said.map(({ source, isSoft = false, claim }) => {
  return { claim, isSoft, pattern: new RegExp(`\\b(?:${source})`, 'g') }
})

/** Read in the text as written: only a capital tells « spectateurs de Didon » from « spectateurs de tous âges ». */
const ofShow =
  /(?<=^|[\n.!?] ?|[Cc]hers |[Cc]hères |[Vv]ous, )[Ss]pectat(?:eurs?|rices?)(?: et spectat(?:eurs?|rices?))? (?:de |d'|du |des )(?=[«"“*_]{0,2} ?\p{Lu}[^,!.\n]{0,50}[,!.])/gu

/** Claims of a return, of a long absence, of a seat of one's own, of one reader's name: their stretches may overlap. */
export function returnClaimsIn(reading: Reading): ReturnFound[] {
  const { folded, plain } = reading
  const told = patterns.flatMap(({ claim, isSoft, pattern }) =>
    matchesIn(folded, pattern).map((match) => ({ ...spanOf(match), claim, isSoft })),
  )
  return [
    ...told,
    ...matchesIn(plain, ofShow).map((match) => ({ ...spanOf(match), claim: 'attended' as const, isSoft: false })),
    ...readerNamesIn(reading).map((span) => ({ ...span, claim: 'named' as const, isSoft: true })),
  ]
}

function spanOf(match: RegExpExecArray): Span {
  const written = match[0]
  const start = match.index + (written.length - written.trimStart().length)
  return { start, end: match.index + written.trimEnd().length }
}
