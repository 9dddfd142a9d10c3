import type { Cleaned } from './codes.ts'
import { cleanText } from './text.ts'
import { foldLabel } from './vocabulary.ts'

/**
 * What a row's status makes of it. `ignored` rows stand for no seat of their own: resold (another ticket was issued
 * in its place), duplicates, drafts, requests and waiting lists without effect on the house, free and blocked seats of a plan.
 */
export const ticketStatuses = ['sold', 'unpaid', 'option', 'cancelled', 'ignored'] as const
export type TicketStatus = (typeof ticketStatuses)[number]

const lexicon: readonly (readonly [TicketStatus, RegExp])[] = [
  [
    'ignored',
    /^ignored$|\bresold\b|\brevendu|\bdoorverkocht|\bduplicata|\bre-?editions?\b|\bre-?impressions?\b|\breprints?\b|\bdoublons?\b|\bbrouillon|\bdraft|^demande|\brequest|\btest\b|\bliste d'attente|\bwait(ing)? ?list|\bwachtlijst|^(places? )?libres?$|^disponibles?$|^available$|^vrij$|^l\.?a\.?$|^(en )?panier$|^panier (abandonn|en cours|non)|^non[ ,:;–—(-]+complet|^devis\b|^peut[- ]etre\b|^sans reponse$|^(billet |ticket )?remplacee?s?( par\b.*)?$|^(places? )?bloquee?s?\b|^(places? )?(servitudes?|contingents?|condamnee?s?|indisponibles?|neutralisee?s?|hors vente|techniques?)$|^house holds?$|^blocked$|^geblokkeerd$/,
  ],
  [
    'sold',
    /partiellement (paye|regle|rembours|annule)|(rembours|annule)\w* (partiellement|(en|pour) partie)|\b(en|pour) partie (rembours|annule)|acompte|echeanc|plusieurs fois|(refunded|cancell?ed) (partially|partly|in part)|(partially|partly|part) (refunded|paid|cancell?ed)|remb(ourse(e|ment)?)?\.? partiel/,
  ],
  [
    'cancelled',
    /\bannul|^ann\b|\bstorn|\bgeannul|\bterugbetal|\bterugbetaald|^retours?\b|^returns?$|^returned$|\bcontrepassation|\bextourne|\bvervallen|\bnot attending|\bnot going|\brepris(es?)?\b|\brestitu(ee?s?|tions?)\b|\brendue?s?\b|^avoir\b|\bremb(t|mt|st)?\b|\bremis(es?)? en vente|\bresilie|\bdesist|\bcancel|\brembours|\brefund|\bvoid|\bdeleted|\bsupprim|\bcontest|\bsans suite\b|\brefus|\babando|^liberee?s?$|^vrijgegeven$|^released$|\bechang|^ech ?-|\bexchang|\bexpir|\bfailed|\breject|\becho(ue|ec)|\bechecs?\b|\berreur (de |du |lors du )?paiement|\b(paiement|payment) (en erreur|error)|\bne (participe|viendr|vien)\w* (pas|plus)\b|\bdisabled|\bnon[- ]?val|\b(non|pas)[- ](abouti|reussi|accepte|approuve|autoris)|\bdeclin|^ko$|\binvalid|\bchargeback|^c$|^e$/,
  ],
  ['option', /\boption|\boptie\b|\bon hold\b|^hold$|\btentative/],
  [
    'unpaid',
    /\bnon[- ](paye|regle|solde|conf)|\ba conf(\b|irmer)|\bunconfirmed|\bnot confirmed|\bfacture ouverte|\bopen invoice|\bgereserveerd|\bonbetaald|\bniet (betaald|bevestigd)|\bte betalen|\bopenstaand|\bin afwachting|\bunpaid|\bimpaye|\ba (payer|regler)|\breserv|\bbooked|\bbooking|\bpending|\bwaiting|\bawaiting|\battente|\ben cours|\bnot paid|\bpayment plan pending|^((\d ?|premi|deuxi|second|derni)\w* )?(rappel|relance|reminder)e?e?s?\b|^(en )?(contentieux|recouvrement)$|^mise en demeure\b|^n$/,
  ],
  [
    'sold',
    /\bvalid|\bvalables?\b|^editee?s?$|\bbetaald|\bbevestigd|\bverkocht|\bgescand|\binvit|\bvrijkaart|\bexonere|\boffert|\bpaye|\bpaid|\bconf(\b|irm)|^gratuite?s?$|\bvend|\bvente\b|^vte$|\bsold\b|\bsale\b|\bprocessed|\bregistered|\benregistre(e|s|es)?$|\battend|\bcheck|\bimprim|\bprinted|\bemis|\bissued|\bcomplet|\bregle|\bsolde|\bscan|\butilis|\bused|\bredeemed|\bsuccess|\breussie?s?\b|\baboutie?s?\b|^acceptee?s?$|^accepted$|^approuvee?s?$|^approved$|^autorisee?s?$|^captured?$|^effectuee?s?$|\bactif|\bactive|\bfacturee?s?\b|\binvoiced\b|\bgefactureerd\b|\btermine|^participe(ra)?\b|^venue?s?$|\bpurchased|^retiree?s?\b(?! d[eu]s? )|\b(paiement|payment)\b(?!.*\b(non|pas|not)\b).*\b(accepte|recu|effectue|accepted|received)|^livree?s?$|^expediee?s?$|^delivered$|^shipped$|^ok\b|^p$/,
  ],
]

const takingBack =
  /\bannul(ations?)?\b|^ann$|\brestitutions?\b|\bremb(t|mt|st|oursement)s?\b(?!\.? partiel)|\breprises?\b|\bavoirs?\b|\bretours?\b|\bcontrepassation|\bextourne|\brefunds?\b(?!ed)|\bcancell?ations?\b|\breturns?\b|\bterugbetaling|\bannulering/
const selling =
  /^(ventes?|achats?|paiements?|payments?|emissions?|editions?|encaissements?|reservations?|sales?|purchases?|bookings?|verkoop)\b/

/** True for the name of an operation that takes a sale back (« Remboursement », « Annulation »), as a line of a journal says it; « Annulé » is the state of a ticket. */
export function isTakingBack(label: string | null): boolean {
  const folded = foldLabel(label ?? '')
  return takingBack.test(folded) || exchangeSide(folded) === 'given'
}

/**
 * True for a kind of product, or of line, that takes a sale back and says nothing else (« Annulation », « Remboursement billet »): what flat files write in place of
 * an operation. « Assurance annulation » and « Avoir » are sold.
 */
export function isTakenBackProduct(label: string): boolean {
  return /^(annul(ations?)?|annulee?s?|rembours(ements?|ee?s?)|contre-?passations?|extournes?|refund(s|ed)?|cancell?ations?|cancell?ed|annulering|terugbetaling)( (d[eu]s? |of )?(billets?|places?|ventes?|tickets?|sales?))?$/.test(
    foldLabel(label),
  )
}

const taken = /\b(entrees?|entrante?s?|nouveaux?|nouvelles?|nouv|emission|in|new)\b|\+/
const given = /\b(sorties?|sortante?s?|anciens?|anciennes?|depart|retour|reprise|out|old)\b|-$/

/** Of an exchange that a journal tells in two lines (« Échange (sortie) », « Échange (entrée) »), the seat given up or the one taken instead; null for any other label. */
function exchangeSide(folded: string): 'given' | 'taken' | null {
  if (!/^(echange|exchange|ech)\b/.test(folded)) return null
  if (given.test(folded)) return 'given'
  return taken.test(folded) ? 'taken' : null
}

/** What the name of an operation of a journal is: a sale, or what follows one (refund, exchange, duplicate); null for another word. */
export function operationKind(label: string): 'sale' | 'other' | null {
  const folded = foldLabel(label)
  if (selling.test(folded)) return 'sale'
  return takingBack.test(folded) ||
    /^(annul|remb|echang|duplicata|re-?edition|re-?impression|reprint|perdu|refund|cancel|exchange)/.test(folded)
    ? 'other'
    : null
}

/** True for « Échange »: the line of the new ticket where it says which one it replaces. « Échangé » is the old one's. */
export function isExchange(label: string | null): boolean {
  return /^(échange|exchange)$/.test(plain(label))
}

/**
 * The same for any line of an exchange, « ECHANGE-SORTIE »: where others have seats below zero, the sign alone tells the new ticket, for one till calls « sortie » the
 * ticket that it gives, another the one that it takes.
 */
export function isOfExchange(label: string | null): boolean {
  return /^([ée]change|exchange)(?![\p{L}\d])/u.test(plain(label))
}

function plain(label: string | null): string {
  return (label ?? '').normalize('NFC').trim().toLowerCase()
}

/** Reads a status in French, English or Dutch (or pretix's one-letter codes); null when the label is none that is known. */
export function readStatus(label: string | null): TicketStatus | null {
  const folded = foldLabel(label ?? '')
  if (exchangeSide(folded) === 'taken') return 'sold'
  return folded === '' ? null : (lexicon.find(([, words]) => words.test(folded))?.[0] ?? null)
}

const givenBack = /\b(remb|annul|refund|cancel)/
const inPart = /\b(partiel|(en|pour) partie|partial|partly|in part\b|part (refund|cancel))/

/** True for « Remboursée en partie »: what was given back is no seat, or not all of them. */
export function isGivenBackInPart(label: string | null): boolean {
  const folded = foldLabel(label ?? '')
  return givenBack.test(folded) && inPart.test(folded)
}

/** A status as it is written. One that no word tells is said: its seat then counts as sold. */
export function cleanStatus(raw: string): Cleaned<string> {
  const text = cleanText(raw)
  if ('rejected' in text || text.value === null || readStatus(text.value) !== null) return text
  return { value: text.value, rule: 'status-unknown' }
}
