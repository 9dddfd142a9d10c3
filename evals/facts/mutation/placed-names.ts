import { startsWithVowel } from './edits.ts'

/** A name that French puts behind an article of its own (« Le 104 ») or of its first noun (« la Salle rouge »), or behind none. */
export interface PlacedName {
  article: 'le' | 'la' | 'les' | ''
  bare: string
  /** The article is part of the name. */
  isOwn: boolean
}

const feminine =
  /^(?:(?:petite|grande|arriere|nouvelle|ancienne|vieille)[ -])?(?:salle|scene|galerie|verriere|nef|piste|cave|cour|chapelle|halle|pelouse|rotonde|orangerie|mezzanine|yourte|annexe|forge|aire|arche|carriere|sellerie|grange|fosse|jauge|cale|arriere|maison|mediatheque|bibliotheque|abbaye|abbatiale|basilique|cathedrale|place|plaine|esplanade|usine|philharmonie|eglise|comedie|fabrique|friche|compagnie|cie|troupe|fanfare|association|ligue|academie|maitrise|societe|harmonie|camerata|meute|boite|serre|terrasse|crypte|cheminee|remise|lanterne|tannerie|tour)(?![a-z])/
const masculine =
  /^(?:(?:petit|grand|nouveau|ancien|vieux)[ -])?(?:studio|plateau|chapiteau|theatre|auditorium|amphitheatre|amphi|kiosque|club|dortoir|parquet|choeur|dome|cloitre|cocon|cabaret|atelier|hangar|foyer|pavillon|preau|grenier|caveau|comptoir|carre|salon|quai|pont|opera|espace|centre|parc|domaine|musee|zenith|casino|cirque|chateau|bar|jardin|gymnase|cafe|conservatoire|pole|palais|entrepot|manege|antre|collectif|ensemble|orchestre|ballet|groupe|quatuor|trio|duo|quintette|bureau|cercle|concert|festival|big band|quartet|hall|patio|sous-sol|cellier|lavoir|dojo|belvedere)(?![a-z])/

export function placed(name: string): PlacedName {
  const own = /^(le|la|les) (.+)$|^(l)['’](.+)$/i.exec(name)
  if (own !== null) {
    const bare = own[2] ?? own[4] ?? ''
    const article = own[1]?.toLowerCase() ?? (feminine.test(plain(bare)) ? 'la' : 'le')
    return { article: article === 'les' || article === 'la' ? article : 'le', bare, isOwn: true }
  }
  if (feminine.test(plain(name))) return { article: 'la', bare: name, isOwn: false }
  return { article: masculine.test(plain(name)) ? 'le' : '', bare: name, isOwn: false }
}

/** The preposition and article that lead to a name, as they must read before another. */
export interface Lead {
  preposition: string
  start: number
  isContracted: boolean
}

/** « au », « à la », « du », « dans l' »… at the end of `before`; null when no article stands there. */
export function leadOf(before: string): Lead | null {
  const match =
    /(?<![\p{L}'’])(?:(au|aux|du|des)|(?:(à|de|dans|sur|sous|par|pour|avec|chez|devant|derrière|vers|en) )?(?:le|la|les|l['’])) ?$/iu.exec(
      before,
    )
  if (match === null) return null
  const contracted = match[1]?.toLowerCase()
  const preposition = contracted === undefined ? (match[2] ?? '') : contracted.startsWith('a') ? 'à' : 'de'
  return { preposition, start: match.index, isContracted: contracted !== undefined }
}

/** « à » and `name` as French writes them together, without the bare name. */
export function leadTo(preposition: string, { article, bare, isOwn }: PlacedName): string {
  const led = preposition === '' ? '' : `${preposition} `
  const elided = article !== 'les' && startsWithVowel(bare) && !/^(?:h(?:all|angar|arm)|on)/i.test(bare)
  if (article === '') return elided && led.toLowerCase() === 'de ' ? 'd’' : led
  if (elided) return `${led}${isOwn && led === '' ? 'L' : 'l'}’`
  return contracted[`${led.toLowerCase()}${article}`] ?? `${led}${article} `
}

const contracted: Readonly<Record<string, string>> = {
  'à le': 'au ',
  'à les': 'aux ',
  'de le': 'du ',
  'de les': 'des ',
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
