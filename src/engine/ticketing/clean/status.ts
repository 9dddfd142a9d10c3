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
    /^ignored$|\bresold\b|\brevendu|\bdoorverkocht|\bduplicata|\bbrouillon|\bdraft|^demande|\brequest|\btest\b|\bliste d'attente|\bwait(ing)? ?list|\bwachtlijst|^(places? )?libres?$|^disponibles?$|^available$|^vrij$|^(places? )?bloquee?s?\b|^blocked$|^geblokkeerd$/,
  ],
  [
    'sold',
    /partiellement (paye|regle)|acompte|echeanc|plusieurs fois|refunded partially|partially (refunded|paid)|rembourse(e|ment)? partiel/,
  ],
  [
    'cancelled',
    /\bannul|\bgeannul|\bterugbetaald|\bvervallen|\bnot attending|\bnot going|\brepris(es?)?\b|\brendue?s?\b|^avoir\b|\bremb\b|\bresilie|\bdesist|\bcancel|\brembours|\brefund|\bvoid|\bdeleted|\bsupprim|\bcontest|\brefus|\babando|\bechang|\bexchang|\bexpir|\bfailed|\breject|\becho(ue|ec)|\bdisabled|\bnon[- ]?val|\binvalid|\bchargeback|^c$|^e$/,
  ],
  ['option', /\boption|\boptie\b|\bon hold\b|^hold$|\btentative/],
  [
    'unpaid',
    /\bnon[- ](paye|regle|solde|confirme)|\ba confirmer|\bunconfirmed|\bnot confirmed|\bfacture ouverte|\bopen invoice|\bgereserveerd|\bonbetaald|\bniet (betaald|bevestigd)|\bte betalen|\bopenstaand|\bin afwachting|\bunpaid|\bimpaye|\ba (payer|regler)|\breserv|\bbooked|\bbooking|\bpending|\bwaiting|\bawaiting|\battente|\ben cours|\bnot paid|\bpayment plan pending|^n$/,
  ],
  [
    'sold',
    /\bvalid|\bbetaald|\bbevestigd|\bverkocht|\bgescand|\binvit|\bvrijkaart|\bexonere|\boffert|\bpaye|\bpaid|\bconfirm|\bvend|\bvente\b|\bsold\b|\bsale\b|\bprocessed|\bregistered|\battend|\bcheck|\bimprim|\bprinted|\bemis|\bissued|\bcomplet|\bregle|\bsolde|\bscan|\butilis|\bused|\bredeemed|\bsuccess|\bactif|\bactive|^ok$|^p$|\btransfer/,
  ],
]

/** Reads a status in French, English or Dutch (or pretix's one-letter codes); null when the label is none that is known. */
export function readStatus(label: string | null): TicketStatus | null {
  const folded = foldLabel(label ?? '')
  return folded === '' ? null : (lexicon.find(([, words]) => words.test(folded))?.[0] ?? null)
}
