/** A word of the trade that a spectator may not know: what to say instead, or null when it depends. */
interface Jargon {
  readonly pattern: RegExp
  readonly plain: string | null
}

export const jargon: readonly Jargon[] = [
  { pattern: /(?<!\p{L})le bord (?:de )?plateau/giu, plain: 'la rencontre avec l’équipe' },
  { pattern: /(?<!\p{L})un bord (?:de )?plateau/giu, plain: 'une rencontre avec l’équipe' },
  { pattern: /(?<!\p{L})(?<!(?:le|un) )bords? (?:de )?plateau/giu, plain: null },
  { pattern: /(?<!\p{L})au plateau/giu, plain: 'sur scène' },
  { pattern: /écriture de plateau/giu, plain: 'texte écrit pendant les répétitions' },
  { pattern: /hors[- ]les[- ]murs/giu, plain: 'dans un autre lieu' },
  { pattern: /(?<!\p{L})in situ(?!\p{L})/giu, plain: 'sur place' },
  { pattern: /seule? en scène/giu, plain: null },
  { pattern: /(?:pluri|trans|inter)disciplinaires?/giu, plain: null },
  { pattern: /performati(?:f|ve)s?/giu, plain: null },
  { pattern: /dispositif (?:scénique|immersif|scénographique)/giu, plain: 'décor' },
  { pattern: /dramaturgi(?:e|que)s?/giu, plain: null },
  { pattern: /(?<!\p{L})la jauge(?!\p{L})/giu, plain: 'le nombre de places' },
  { pattern: /publics? empêchés?/giu, plain: null },
  { pattern: /actions? culturelles?/giu, plain: null },
  { pattern: /(?<!\p{L})médiations?(?! entre)(?!\p{L})/giu, plain: null },
  { pattern: /formes? hybrides?/giu, plain: null },
  { pattern: /questionne(?:nt|r)?(?!\p{L})/giu, plain: null },
  { pattern: /problématique/giu, plain: null },
  { pattern: /(?<!\p{L})la corporéité/giu, plain: 'le corps' },
  { pattern: /avant-premières? professionnelles?/giu, plain: null },
]

/** Empty openings: who is glad to present is not what the reader came for. */
export const emptyOpening =
  /^(?:(?:nous avons|le théâtre[^.]{0,60} a) (?:le plaisir|la joie|l’honneur|l'honneur)|(?:nous sommes|toute l’équipe est|toute l'équipe est|le théâtre[^.]{0,60} est) (?:heureu(?:x|se)s?|ravie?s?|fi(?:er|ère)s?)|c[’']est avec (?:plaisir|joie)|cette (?:année|saison) encore|dans le cadre de)/iu
