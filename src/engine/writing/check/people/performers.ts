import type { Role } from '../record/roles.ts'
import { charactersOf } from '../scene/characters.ts'
import type { Scene } from '../scene/finding.ts'
import { foldText } from '../text/reading.ts'

/** Where those who play stand, as texts say it. */
export const onStage =
  '(?:en scene|sur scene|sur le plateau|au plateau|sur les planches|en piste|a jouer|a se partager)'

/** How many the record puts on stage, by what a text calls them: several numbers when several are right. */
export function performersFor(scene: Scene, noun: string): number[] {
  const withRole = (roles: readonly Role[]): number =>
    scene.facts.people.filter((person) => roles.some((role) => person.roles.has(role))).length
  const stage = withRole(['performance'])
  const own = ofKind(scene, noun)
  if (own > 0 && own <= stage) return /^(?:comedien|act)/.test(noun) ? [own, stage] : [own]
  if (/^musicien/.test(noun)) {
    // An instrument that no list of trades holds is played all the same.
    const unknown = scene.facts.people.filter(({ roles }) => roles.size === 0).length
    const sounding = withRole(['performance', 'music'])
    return [...new Set([withRole(['music']), sounding, sounding + unknown, stage])]
  }
  const cast = new Set(charactersOf(scene.facts.record).flatMap(({ players }) => players)).size
  if (cast > 0) return [cast, cast + stage]
  // « roue Cyr », « mât chinois »: what no list of trades holds is done on stage, unless its label says otherwise.
  const others = ofNoList(scene)
  const all = [...new Set([stage, stage + others])]
  return /^(?:artiste|personnes|corps)(?!.* (?:en piste|sur scene|au plateau))/.test(noun)
    ? [...all, scene.facts.people.length]
    : all
}

/** Those whose credit names no trade of any list, and no work that is done off the stage. */
function ofNoList({ facts }: Scene): number {
  const isOff = (name: string): boolean =>
    (facts.record.credits ?? []).some((line) => line.name.includes(name) && offStage.test(foldText(line.role)))
  return facts.people.filter(({ name, roles }) => roles.size === 0 && !isOff(name)).length
}

const offStage =
  /regie|technique|technicien|administr|production|diffusion|communication|presse|relations|assistan|collabor|regard|conseil|coach|dramaturg|concep|idee|direction|commissar|coordinat|logistique|accueil|mediation|photo|affiche|graphi|stagiaire|habill|accessoir|entraine|prepar|repetit|avec le soutien|partenaire/

/** What those who dance or sing are credited with, beside others who play something else. */
const kinds: readonly (readonly [noun: RegExp, label: RegExp])[] = [
  [/^dans/, /\bdans/],
  [/^(?:chanteu|choriste)/, /\bchant|\bvoix\b|soprano|mezzo|tenor|baryton|\bbasse\b|\balto\b/],
  [
    /^acrobat/,
    /acrobat|voltig|porteu|main a main|equilibr|portes\b|\bcorde|\bmat\b|trapez|\broue|tissu|sangle|bascule|trampoline|cerceau|fil\b|funambul|contorsion|jongl/,
  ],
  [/^(?:comedien|act)/, /\bjeu\b|comedien|\bact(?:eur|rice)|interpret/],
  [/^archet/, /violon|\balto\b|contrebasse|\bviole\b|cordes|vielle|rebec/],
  [/^marionnettist/, /marionnett|manipulat/],
]

/** « quatre danseuses » on a piano: those whom the record has dance, whoever else is on stage; 0 where its labels do not tell. */
function ofKind(scene: Scene, noun: string): number {
  const label = kinds.find(([called]) => called.test(noun))?.[1]
  if (label === undefined) return 0
  const lines = (scene.facts.record.credits ?? []).filter(({ role }) => label.test(foldText(role)))
  return scene.facts.people.filter((person) => lines.some(({ name }) => name.includes(person.name))).length
}
