import { asMessage } from '../../../contract/index.ts'
import type { TypographyRule } from './rule.ts'

const ligatured =
  'oeuvre|coeur|soeur|noeud|oeil|oeillet|oeillère|voeu|boeuf|oeuf|choeur|moeurs|manoeuvre|désoeuvré|désoeuvrée|désoeuvrement|chef-d’oeuvre|hors-d’oeuvre|contrecoeur|rancoeur|foetus|oesophage|oecuménique|oedipe|oenologie|oenologique|coelacanthe|écoeurant|écoeurante|belle-soeur'

/** Ligatures, accents on capitals, titles of civility. */
export const letterRules: readonly TypographyRule[] = [
  {
    rule: 'ligature',
    pattern: new RegExp(`(?<![\\p{L}])(?:${ligatured})[sx]?(?!\\p{L})`, 'giu'),
    mend: (match) => match[0].replace(/oe/u, 'œ').replace(/Oe|OE/u, 'Œ'),
    message: asMessage('french.ligature'),
  },
  {
    rule: 'accent-on-capital',
    pattern:
      /(?<=^|[.!?…\n•–—] ?|« ?|[\u202f\u00a0])A(?= (?:partir|bientôt|travers|propos|découvrir|noter|savoir|voir|venir|suivre|vivre|partager|réserver|retrouver|l[’']|la|les?|cette|cet?|ces|chaque|deux|trois|quatre|cinq|tout|vos|nos|votre|notre|son|sa|ses|quelques|mi-|destination|côté|ne pas|peine|force|midi|minuit|partir|l’issue|\d{1,2}[\s\u00a0]h)(?![\p{L}-]))/gmu,
    mend: () => 'À',
    message: asMessage('french.capital-a'),
  },
  {
    rule: 'civility',
    pattern: /(?<!\p{L})Mr\.?(?= \p{Lu})/gu,
    mend: () => 'M.',
    message: asMessage('french.monsieur'),
  },
  {
    rule: 'civility',
    pattern: /(?<!\p{L})(Mme|Mlle)\.(?= \p{Lu})/gu,
    mend: (match) => match[1] ?? null,
    message: asMessage('french.madame'),
  },
]
