import { z } from 'zod'

/** `own`: the house sells and keeps · `coRealised`: receipts are shared with the company · `partner`: another sells it, and its sales are not in the house's files. */
export const saleKinds = ['own', 'coRealised', 'partner'] as const
export type SaleKind = (typeof saleKinds)[number]

/** Whose receipts a performance makes (P10), as a person says it. */
export const saleTermsSchema = z
  .object({
    kind: z.enum(saleKinds),
    /** Share of the receipts that stays with the house, 0 to 1, of a co-realised performance; null when nobody has said it. */
    ownShare: z.number().min(0).max(1).nullable(),
    /** The company that shares, or who sells. */
    partner: z.string().trim().max(120).nullable(),
    /** Played elsewhere than in the house (hors les murs): the seats of the house's halls are not its own. */
    isElsewhere: z.boolean(),
    /** Seats offered there; null when they are not known. */
    seatsElsewhere: z.number().int().min(1).max(100_000).nullable(),
  })
  .refine(({ kind, ownShare }) => kind === 'coRealised' || ownShare === null, { path: ['ownShare'] })
  .refine(({ isElsewhere, seatsElsewhere }) => isElsewhere || seatsElsewhere === null, { path: ['seatsElsewhere'] })
export type SaleTerms = z.infer<typeof saleTermsSchema>

/** What holds until somebody says otherwise. */
export const ownSale: SaleTerms = {
  kind: 'own',
  ownShare: null,
  partner: null,
  isElsewhere: false,
  seatsElsewhere: null,
}
