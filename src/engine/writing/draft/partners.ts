import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { articlesOfHead } from './people.ts'
import { fact, type Phrase, textOf } from './phrase.ts'
import { withoutStop } from './typography.ts'

/** « Avec le soutien de … », « Coproduction A, B », « Mécénat : C »: a line as its makers want it, and no name. */
const phrased =
  /^(?:avec|co-?production|co-?réalisation|production|soutien|soutenu|mécénat|partenaires?|en partenariat|en coproduction|résidence|accueil|aide|ce spectacle|le spectacle|spectacle)(?!\p{L})/iu

/** « le Conseil des arts de Montréal », « la Ville d’Aurillac »: a partner within a sentence. */
export function partnerWithArticle(name: Phrase): Phrase {
  const articles = /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(textOf(name)) ? articlesOfHead(textOf(name)) : null
  return articles ? [articles.the, ...name] : name
}

/** Those who back the show, and the house when it is given: names apart from the lines that the record prints whole (P24). */
export function partnersOf(
  show: ShowRecord,
  house: HouseRecord | null = null,
): { readonly names: readonly Phrase[]; readonly phrases: readonly Phrase[] } {
  const all = [
    ...(show.partners ?? []).map((name, index) => fact('company', `partners.${index}`, withoutStop(name))),
    ...(house?.partners ?? []).map((name, index) => fact('company', `house.partners.${index}`, withoutStop(name))),
  ]
  return {
    names: all.filter(({ text }) => !phrased.test(text)).map((piece): Phrase => [piece]),
    phrases: all.filter(({ text }) => phrased.test(text)).map((piece): Phrase => [piece]),
  }
}
