import { folded } from '../calendar/date-words.ts'

const genres = new Set(
  `theatre, danse, musique, cirque, humour, opera, marionnettes, marionnette, jeune public, chanson, jazz, conte, magie, mime, clown, theatre musical, theatre d'objets, theatre d'ombres, arts de la rue, musique classique, musique baroque, musiques du monde, musiques actuelles, concert, ciné-concert, cine-concert, lecture, performance, danse contemporaine, hip-hop, danse hip-hop, cabaret, comedie, comedie musicale, tragedie, recital, slam, rap, rock, electro, nouveau cirque, magie nouvelle, seul en scene, stand-up, one-man-show, theatre documentaire, lyrique, operette, bal, flamenco, chant, chant choral, musique de chambre, symphonique, concert symphonique, pluridisciplinaire, arts visuels, creation, theatre et musique, danse et musique, cirque et musique, theatre jeune public, tout public, famille, conference, conference-spectacle, exposition, festival`
    .split(/,\s*/)
    .map(folded),
)

/** True for a word by which programmes class a show (« théâtre », « Musique / Jazz »). */
export function isGenre(text: string): boolean {
  const parts = text.split(/\s?[/,&]\s?/)
  return parts.every((part) => genres.has(folded(part.replace(/’/g, "'").trim())))
}

const company =
  /^(?:la |le |les |l['’])?(?:cies?\b|compagnie|collectif|théâtre (?:de|du|des|d['’]|national)|ensemble|ballet|orchestre|quatuor|quintette|quartet|trio|duo|chœur|cirque|groupe|atelier|association|fanfare|opéra|comédie|troupe|centre (?:dramatique|chorégraphique)|cdn|ccn|brigade|bande|frères|sœurs)(?![\p{L}])|(?:quintet|quartet|trio|orchestra|ensemble|company|collective|band)$|\b(?:cie|compagnie)\b/iu

/** True when a name says itself that it is a company's, an ensemble's, a band's. */
export function isCompany(text: string): boolean {
  return company.test(text) && text.length < 90 && !/[.!?]$/.test(text)
}

/** Roles that a person has, never a company: what follows the name is the company's. */
const personalRole = /^(?:mis(?:e)? en |metteu|conception|chorégraph|écriture|textes?$|direction|idée)/iu

/** « Gwenn Salaun, Cie du Quai » of a stage direction: the person, and the company that the same line names. */
export function withoutCompany(role: string, named: string): { name: string; company: string | null } {
  const at = named.lastIndexOf(', ')
  const last = at < 0 ? '' : named.slice(at + 2).trim()
  return personalRole.test(role) && isCompany(last)
    ? { name: named.slice(0, at).trim(), company: last }
    : { name: named, company: null }
}

/** Labels under which a page puts one fact: « Genre : danse », « Compagnie : … ». */
export function labelled(line: string): { label: string; value: string; start: number } | null {
  const match =
    /^(genre|discipline|compagnie|cie|auteur|autrice|de|salle|lieu|où|durée|âge|public|langue)\s?:\s*/iu.exec(line)
  if (!match?.[1]) return null
  return { label: folded(match[1]), value: line.slice(match[0].length).trim(), start: match[0].length }
}
