import type { Meaning, ReadDescription } from '../../../contract/index.ts'
import { foldAccents } from '../../text/index.ts'

const refuses =
  /\b(unsubscribed?|unsubscribes|desinscri(t|te|ts|tes|ption|ptions)|desabonne(e|s|es|ment|ments)?|opt ?outs?|black ?list(e|ed|ee|es)?|block ?list(e|ed)?|blocked|bloque(e|s|es)|liste (noire|rouge|repoussoir|d'opposition)|repoussoir|oppositions?|ne (plus|pas) (contacter|ecrire|mailer)|stop (mail|news|pub|mailing)s?|uitgeschreven)\b/
const bounces = /\b(cleaned|bounces?|bounced|(e ?mails?|mails?|adresses) (en erreur|invalides?|errone(e|s|es)?|hs))\b/
/** « Contacts sans les désinscrits »: the list of the others. */
const isOfOthers = /\b(sans|hors|moins|sauf|except|without|non)\b/

/**
 * What the name of a list of contacts says for all its rows: « unsubscribed_audience_export.csv », « désinscrits 2026.xlsx », « contacts_bloques.csv » list
 * those who are not to be written to, whether a column says it again or not. A column of permissions knows better, not the day of an agreement that may be over.
 */
export function refusedByName({ file, grain, columns }: ReadDescription): Partial<Record<Meaning, '1'>> {
  if (grain !== 'contacts') return {}
  if (
    columns.some(({ meaning, format }) => meaning === 'permissionEmail' && format !== 'dated' && format !== 'confirmed')
  )
    return {}
  const name = foldAccents(file)
    .replace(/\.[a-z]{3,4}$/, '')
    .replace(/[^a-z0-9']+/g, ' ')
  if (isOfOthers.test(name)) return {}
  if (refuses.test(name)) return { optOutEmail: '1' }
  return bounces.test(name) ? { emailBounced: '1' } : {}
}
