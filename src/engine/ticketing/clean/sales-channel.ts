import type { z } from 'zod'
import type { salesChannelClassSchema } from '../../../contract/index.ts'
import { foldLabel, passCultureName, resellerNames } from './vocabulary.ts'

export type SalesChannelClass = z.infer<typeof salesChannelClassSchema>

const lexicon: readonly (readonly [SalesChannelClass, RegExp])[] = [
  ['reseller', resellerNames],
  ['reseller', passCultureName],
  [
    'reseller',
    /\breseaux?\b|\brevente|\breseller|\bpartenaire|\bdistributeur|\boffice (de|du) tourisme|\bo\.?t\.?s?i?\b|\bagenc/,
  ],
  ['phone', /\btel(ephone|\.)?\b|\bphone\b|\bcall/],
  ['post', /\bcourrier|\bcorrespondance|\bpostale?\b|\bvpc\b|^post$|\bbulletin/],
  [
    'web',
    /internet|\bweb|\bsite\b|en ligne|on ?line|\be-?billet|\be-?commerce|\bmobile\b|\bapp(li(cation)?)?\b|\bshop\b|\bboutique|^www|\.(fr|com|org)\b/,
  ],
  [
    'counter',
    /\bguichet|\bcaisse|\bsur place|\bcomptoir|\baccueil|\bbox ?office|\bcounter|\bdoor\b|\bpos\b|\bbilletterie|\bon ?site|\bpoint de vente/,
  ],
]

/** The class of a sales channel (« filière ») by its label; `unknown` without a label, `other` for one nobody knows. */
export function classifySalesChannel(label: string | null): SalesChannelClass {
  const folded = foldLabel(label ?? '')
  if (folded === '') return 'unknown'
  return lexicon.find(([, words]) => words.test(folded))?.[0] ?? 'other'
}
