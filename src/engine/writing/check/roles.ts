import { foldText } from './reading.ts'

export type Role =
  | 'text'
  | 'direction'
  | 'performance'
  | 'music'
  | 'light'
  | 'sound'
  | 'set'
  | 'costume'
  | 'choreography'
  | 'translation'
  | 'adaptation'
  | 'video'
  | 'dramaturgy'
  | 'conducting'
  | 'makeup'
  | 'puppets'
  | 'production'
  | 'photo'

/** Words by which credits, brochures and press releases name each trade, in folded text. */
const roleWords: readonly (readonly [Role, string])[] = [
  [
    'direction',
    'mises? en (?:scene|piste|rue|espace|jeu|mouvement|cirque|voix)|conception|realisation|mis(?:e|es)? en scene|met en scene|mettent en scene|m\\.? ?e\\.? ?s\\.?|metteu(?:r|se)s? en scene|realisation|mise en piste|mise en espace|dirigee? par|direction(?= ?:|$)|direction artistique',
  ],
  ['choreography', 'choregraph\\w*'],
  ['conducting', "direction(?: musicale|(?= ?:|$))|chef(?:fe)? d'orchestre|cheff?e? de choeur|a la baguette"],
  ['translation', 'traduction|traduite? par|traduct(?:eur|rice)'],
  ['adaptation', 'adaptation|adaptee? par|adapte\\b'],
  ['dramaturgy', 'dramaturg\\w*'],
  [
    'text',
    "textes?\\b|auteurs?|autrices?|auteure|ecrite? par|ecriture|ecrit\\b|d'apres|livret|plume|paroles|une (?:piece|comedie|tragedie|fable) (?:de|d')",
  ],
  ['light', 'lumieres?|eclairag\\w*|eclaire'],
  [
    'sound',
    'son\\b(?! )|sons\\b|creation sonore|creation son|regie son|univers sonore|environnement sonore|design sonore',
  ],
  [
    'music',
    'musiques?|compositi\\w*|compositeurs?|compositrice|musique originale|partition|bande originale|arrangements?|compose',
  ],
  ['set', 'scenograph\\w*|decors?\\b|espace scenique|construction'],
  ['costume', 'costum\\w*'],
  ['video', 'video\\b|videos\\b|images? (?:de|par)'],
  ['makeup', 'maquillages?|coiffures?|perruques'],
  ['puppets', 'marionnett\\w*'],
  ['photo', 'photos?\\b|photograph\\w*|©|visuel'],
  ['production', 'production|administration|diffusion|presse\\b'],
  [
    'performance',
    'interpret\\w*|\\bcasting|(?<!(?:rencontre|echange|discussion|entretien|dialogue|plateau|debat|collaboration|conversation|complicite|cafe|gouter|atelier|masterclass|stage|causerie|rendez-vous|partenariat|temps) )\\bavec\\b|\\bjeu\\b|\\bjouee? par|distribution|comedien\\w*|act(?:eur|rice)s?\\b|danse(?:ur|use)?s?\\b|chant\\b|chante(?:ur|use)s?|sur scene|sur le plateau|au plateau|portee? par|musicien\\w*|soliste|piano\\b|violon\\b|violoncelle|guitare|orgue\\b|clavecin|clarinette|saxo\\w*|batterie|contrebasse|accordeon|flute|trompette|percussions?|harpe|claviers?\\b|\\bvoix\\b|\\blecture\\b|jongl\\w*|acrobat\\w*|trapez\\w*|manipulat\\w*|soprano|tenor\\b|baryton|alto\\b|circassien\\w*|conte\\b|conteu\\w*',
  ],
]

const rolePatterns = roleWords.map(([role, words]) => ({ role, pattern: new RegExp(`(?:${words})`, 'g') }))

export interface RoleCue {
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** The trades that a stretch of folded text names, in order of appearance. */
export function roleCues(folded: string): RoleCue[] {
  const cues = rolePatterns.flatMap(({ role, pattern }) =>
    [...folded.matchAll(pattern)].map((found) => ({ role, start: found.index, end: found.index + found[0].length })),
  )
  // « direction musicale » and « mise en scène » hold shorter words of other trades: the longest wins.
  return cues
    .filter(
      (cue) =>
        !cues.some(
          (other) =>
            other.role !== cue.role &&
            other.start <= cue.start &&
            other.end >= cue.end &&
            other.end - other.start > cue.end - cue.start,
        ),
    )
    .sort((left, right) => left.start - right.start)
}

/** The trades of a credit's role label (« création lumière », « interprète 1 »). */
export function rolesIn(label: string): ReadonlySet<Role> {
  return new Set(roleCues(foldText(label)).map((cue) => cue.role))
}
