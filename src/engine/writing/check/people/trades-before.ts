import { type Role, type RoleCue, roleCues } from '../record/roles.ts'
import { leadsToName, tiesToName } from './links-to-names.ts'
import { verbsIn } from './trade-verbs.ts'

export const makers: readonly Role[] = ['text', 'direction', 'choreography', 'adaptation', 'music', 'conducting']

/** « Conception : X »: of a show, whatever it is made of. */
const conceivers: readonly Role[] = ['direction', 'choreography', 'text', 'adaptation']

/** The trades that the words before a name give it, one list a cue: any of a list is enough. */
export function tradesBefore(before: string): (readonly Role[])[] {
  // « De X », « Un spectacle de X » on a line: whoever made it.
  if (/(?:^ ?|[\n·|•/–—] ?|[.!?…»*_"”)] )(?:de |d')$/.test(before)) return [makers]
  const made = [ofTheWhole(before), doneByWhoFollows(before)].find((trades) => trades.length > 0)
  if (made !== undefined) return made
  if (workedWith.test(before)) return []
  const shared = sharedWith(before)
  if (shared.length > 0) return shared
  const cues = roleCues(before)
  const last = cues.at(-1)
  if (/\bde et (?:par|avec) $|\bde,? par et avec $/.test(before))
    return [['text'], /avec/.test(before.slice(-12)) ? ['performance'] : ['direction', 'performance']]
  if (last === undefined) return []
  const link = before.slice(last.end)
  // « X l'a écrite et mise en scène, Y et Z tiennent les fils »: done by X, said of no one after the comma.
  if (
    /^,/.test(link) &&
    /(?:\b(?:ont|avait|est|sont)\b|\ba (?!la |l'|quoi))[^,.;:]{0,30}$/.test(before.slice(0, last.start))
  )
    return []
  // « Rencontre avec X », « un bord plateau avec X et Y »: whom one meets, on stage or not.
  if (before.slice(last.start, last.end) === 'avec' && meeting.test(before.slice(0, last.start))) return []
  // « Avec cette pièce créée en 2025, X interroge… »
  if (before.slice(last.start, last.end) === 'avec' && /^ (?:ce|cet|cette|ces|son|sa|ses) [^,]{3,40}, $/.test(link))
    return []
  if (/\bprete(?:nt|ra)? (?:sa|leur) voix a $/.test(before)) return []
  // « la comédie de X montée par Y »: of the work itself only who signs it.
  if (isWork.test(before.slice(last.start, last.end)) && !tiesToName(link) && !ofMaking.test(link)) return []
  // « Au plateau, tout a été réglé par X »: where, not what.
  if (last.role === 'performance' && /\bete [a-z]+ par $/.test(link)) return []
  if (!leadsToName(before.slice(last.start, last.end), link)) return []
  return chained(cues, before, last)
}

const meeting =
  /\b(?:rencontr\w+|echang\w+|discut\w+|discussion|debat\w*|bord(?:s)? (?:de )?(?:plateau|scene)|entretien|conversation|interview|dialogu\w+|dedicace|atelier|stage|masterclass|apero|causerie|rendez-vous) (?:[a-z'-]+ ){0,3}$/

/** « X met en scène A et B », « X confie sa partition à A »: whom a maker works with; which trade is theirs it does not say. */
const workedWith =
  /(?:^|[^\p{L}])(?:(?:met(?:tent|tra|tront)?|(?:a|ont) mis) en (?:scene|piste|espace|mouvement)|confi(?:e|ent|era|eront|ait|aient) (?:sa|son|ses|leurs?) [^,.;:!?]{2,40} a) $/u

/** « X cosigne la mise en scène avec Y »: done by both. */
function sharedWith(before: string): (readonly Role[])[] {
  const made =
    /\b(?:co-?)?(?:signe|ecrit|partage|compose|imagine|concoit|regle|realise)(?:nt|ra)? ([^,.;:!?]{3,40}) avec $/.exec(
      before,
    )?.[1]
  const cues = made === undefined ? [] : roleCues(made)
  const [first] = cues
  return first === undefined ? [] : [together(cues, first)]
}

/** « la pièce est l'œuvre de X », « cette fable est sortie de l'imagination de X » */
const ofMaking = /^ (?:est|a ete) (?:l'(?:oe|œ)uvre|nee?|sortie?|due?|issue?) /
const isWork =
  /^(?:piece|comedie|tragedie|tragi-comedie|fable|farce|histoire|drame|vaudeville|monologue|conte|polar|satire|creation|spectacle|ballet|concert|projet)$/

/** « un spectacle conçu et réglé par X », « Hamlet version X », « côté musique, tout a été écrit par X »: of all that there is to make. */
function ofTheWhole(before: string): (readonly Role[])[] {
  if (/[\p{L}»*”"] version $/u.test(before)) return [[...makers, 'translation']]
  if (/\bmusi[^.;!?\n]{0,40}\b(?:a|ont) ete ecrite?s? par $/.test(before)) return [['music', 'text']]
  if (/\bune idee (?:originale )?d(?:e |')$/.test(before)) return [[...makers, 'set']]
  if (conceived.test(before)) return [[...makers, 'set', 'light', 'costume', 'video', 'sound', 'puppets']]
  return wholeMade.test(before) ||
    /(?:^|[^\p{L}])(?<!(?:^|[^\p{L}])a )(?:vu|revu|relu|revisite|repense|reinvente)e?s? par $/u.test(before)
    ? [makers]
    : []
}

const relative = /((?:[a-z]+,? ){1,3})qu(?:e |'(?=(?:a|ont) ))((?:(?:a|ont) )?(?:[a-z-]+ ){1,3})$/

/** « une pièce que signe X », « le texte qu'a écrit X », « la fable que met en scène X »: the verb stands before who does it. */
function doneByWhoFollows(before: string): (readonly Role[])[] {
  if (!/ qu[e']/.test(before)) return []
  const [, nouns = '', verb = ''] = relative.exec(before) ?? []
  if (verb === '') return []
  if (/^signe(?:nt)? $/.test(verb)) return nouns.split(' ').some((noun) => isWork.test(noun)) ? [makers] : []
  return verbsIn(` ${verb.trimEnd()}`)
}

/** « Imaginé par X, il passe de main en main » */
const conceived = /(?:^|[.!?\n] ?)(?:imagine|concu|pense|invente|reve)e?s? par $/

const wholeMade =
  /\b(?:spectacle|creation|projet|ballet|concert|fantaisie|forme|proposition|seule? en scene) (?:[a-z']+ ){0,2}?(?:concu|imagine|pense|invente|regle|realise|fabrique|elabore)e?s?(?: (?:et|,) [a-z ]{3,25}(?<! joue| dansee?| danse| interprete| chante| porte| mise? en scene| ecrite?))? par $/

/** « direction » alone is the stage's or the orchestra's: the trades of one cue are one thing said. */
export function together(cues: readonly RoleCue[], one: RoleCue): Role[] {
  return cues.filter((cue) => cue.start === one.start && cue.end === one.end).map((cue) => cue.role)
}

/** « texte et mise en scène » gives both trades. */
function chained(cues: readonly RoleCue[], text: string, last: RoleCue): (readonly Role[])[] {
  const trades = [/^conception$/.test(text.slice(last.start, last.end)) ? conceivers : together(cues, last)]
  let opening = last.start
  for (const cue of [...cues].reverse()) {
    // « avec la musique de X » is no play of X.
    // « X met en scène la comédie de Y »: done to the work by another.
    if (
      cue.end > opening ||
      /^(?:avec|portee? par|servie?s? par|met(?:tent)? en scene)$/.test(text.slice(cue.start, cue.end))
    )
      continue
    if (
      !/^\s*(?:originales?)?\s*(?:,|et|&|\/|\+|,? (?:la|le|les|l'))?\s*(?:la |le |les |l'|creation )?$/.test(
        text.slice(cue.end, opening),
      )
    )
      break
    trades.push(together(cues, cue))
    opening = cue.start
  }
  return trades
}
