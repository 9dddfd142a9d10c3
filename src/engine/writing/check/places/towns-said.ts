import { commonGivenNames } from '../../../identity/index.ts'
import type { Scene } from '../scene/finding.ts'
import { isAllusion, isCommonOpening, isOfCulture } from '../scene/name-shapes.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { countries } from './place-shapes.ts'
import { isTown } from './towns.ts'

/** True of a capitalised name after « à » that can only be a town. */
export function isCityLike(scene: Scene, span: Span): boolean {
  const written = scene.reading.plain.slice(span.start, span.end)
  const first = written.split(/[ '-]/)[0] ?? ''
  if (/^(?:La|Le|Les|L)$/.test(first)) return isTown(foldText(written)) || isArticledTown(scene, span, written)
  if (isCommonOpening(first) && !written.includes('-') && !isTown(foldText(written))) return false
  if (isTown(foldText(written)) || isTown(foldText(first))) return true
  if (commonGivenNames.has(foldText(written))) return false
  const before = scene.reading.folded.slice(Math.max(0, span.start - 70), span.start)
  if (isAllusion(before)) return false
  if (labelsTown.test(before)) return true
  return (
    !/ /.test(written) &&
    (speaksOfPlaying(scene, span) || !(ofStories.test(foldText(written)) || governed.test(before)))
  )
}

/** « au Dôme », « à l'Embarcadère »: where something goes that is nobody, nor a country, nor a feast. */
export function isPlaceLike(scene: Scene, span: Span): boolean {
  const written = scene.reading.plain.slice(span.start, span.end)
  const folded = foldText(written)
  const first = folded.split(/[ '-]/)[0] ?? ''
  // « le rôle revient à X » is of a person; « qui nous revient au Quadrant » is of a place.
  const before = scene.reading.folded
    .slice(Math.max(0, span.start - 44), span.start)
    .replace(/\brevien\p{L}+ (?=(?:au|aux|a la|a l') ?$)/u, '')
    .replace(/(?:au|aux|a la|a l')( ?)$/, 'a ')
  return (
    !isCommonOpening(first) &&
    !countries.test(folded) &&
    !commonThings.test(folded) &&
    !commonGivenNames.has(first) &&
    !isPartOfPlace(scene, span) &&
    !governed.test(before) &&
    !scene.names.some((name) => name.start < span.end && span.start < name.end)
  )
}

/** What wears a capital after « à la » and is no place where one plays. */
const commonThings =
  /^(?:nord|sud|est|ouest|noel|toussaint|epiphanie|ascension|assomption|pentecote|armistice|avent|saint-|pere|mere|roi|reine|prince|princesse|petit|grand|moyen|renaissance|antiquite|revolution|republique|etat|ministere|prefecture|mairie|region|departement|ville|drac|cnl|sacd|adami|spedidam|festival|off|in|opera$|ciel|soleil|lune|terre|dieu|diable|loup|chat|printemps|ete|automne|hiver|covid|francais|anglais|euro|pass|carnaval|ramadan|paques|vierge|bible|coran|cid|misanthrope|malade|tour de france|eurovision|oulipo|gaulois|romains|grecs|anglais|etats-unis|pays-bas|caraibes|antilles|balkans|bac|cp|ce1|ce2|cm1|cm2|cap|smic|rsa|aah|avs|ai|ccas|cpas|bim|chomage|moliere|oscars?|cesars?|tv|jt|20 h)\b/

/** « à La Ferrière »: an article with its capital after « à » is a town's. */
function isArticledTown(scene: Scene, span: Span, written: string): boolean {
  const name = written.replace(/^(?:La |Le |Les |L')/u, '')
  return (
    /^\p{Lu}\p{Ll}{3,}/u.test(name) &&
    !isOfCulture(foldText(name)) &&
    !governed.test(scene.reading.folded.slice(Math.max(0, span.start - 40), span.start)) &&
    !isPartOfPlace(scene, span) &&
    !scene.names.some((known) => known.start < span.end && span.start < known.end)
  )
}

/** « Ville : X »: only a town can follow. */
const labelsTown = /\b(?:ville|commune|etape|destination|localite) ?: ?$/
/** Towns of the world's stories, where one seldom plays: « on se croirait à Venise ». They count only where one speaks of playing. */
const ofStories =
  /^(?:venise|rome|verone|florence|naples|milan|athenes|thebes|troie|sparte|carthage|babel|babylone|jerusalem|bethleem|alexandrie|byzance|istanbul|constantinople|bagdad|samarcande|pekin|shanghai|tokyo|hiroshima|bombay|calcutta|moscou|leningrad|varsovie|prague|vienne|berlin|hambourg|londres|oxford|dublin|edimbourg|elseneur|copenhague|stockholm|amsterdam|anvers|madrid|seville|grenade|barcelone|lisbonne|porto|tanger|alger|oran|tunis|dakar|kinshasa|new york|manhattan|brooklyn|chicago|hollywood|broadway|las vegas|la havane|rio|buenos aires|mexico|poudlard|gotham|guernica|auschwitz|verdun|waterloo|austerlitz|versailles|dieu|zeus|apollon|mars|venus|noel|paques|toussaint|pentecote|halloween|internet)$/
/** Verbs and turns that take « à » before somebody: « grâce à Alice », « on pense à Chaplin ». */
const governed =
  /(?:grace|face|quant|nee?s?|mort\w*|mourut|grandi\w*|vi[ts]|vivait|vecu|etudi\w+|habit\w+|part\w*|voyag\w+|exil\w*|retour\w*|situee?|merci|hommage|bravo|pens\w+|song\w+|revien\w+|ressembl\w+|pareille?s? |semblables?|identiques?|comparables?|fidele|clin d'(?:oe|œ)il|voix|empru?nt\w+|confi\w+|parl\w+|dit|dis\w+|demand\w+|raccont\w+|racont\w+|ecri\w+|repond\w*|donn\w+|offr\w+|offert\w*|doi[ts]|devons|du|due|appartien\w+|adress\w+|plai\w+|plu|manqu\w+|rend\w*|arrach\w+|souri\w+|croi\w+|tien\w+|tenir|resist\w+|succed\w+|attribu\w+|dedi\w+|pret\w+|vol\w+|oppos\w+|lettre|chanson|ode|comme|meme) (?:aussi |encore |un peu |souvent |beaucoup |parfois |toujours )?(?:a [^.;:!?\n]{2,45}(?:,| et| ou|, et|, ou) )*a $/u

const playing =
  /etape|destination|\bsoirs?\b|s'arrete|aventure|\bse passe|a lieu|\bse joue|troupe|au c[œo]?e?ur de|cap sur|compagnie|equipe|debarqu|s'installe|pose ses|fait halte|\bou \?|cap sur|rejoign|retrouv|accueil|lieu\b|venez|donne rendez|affiche|passage|tournee|escale|represent|spectacle|\bjou(?:e|ons|ez|er|era|ent)|rendez-vous|salle|theatre|scene|direction|voir|dates?\b|arrive|reprise|cree|soiree/

/** « à Rome » may be where the story happens: a town counts where one speaks of playing, or gives a day. */
function speaksOfPlaying(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const dated = scene.moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
  return dated || playing.test(scene.reading.folded.slice(sentence.start, span.start))
}

/** « Au Bassin » for the « Bassin des Lumières »: a part of a known name, in capitals, is that name. */
export function isPartOfPlace(scene: Scene, span: Span): boolean {
  const folded = scene.reading.folded.slice(span.start, span.end)
  const { venues, halls, cities } = scene.facts
  return [...venues, ...halls, ...cities].some(({ name }) => foldText(normaliseText(name)).includes(folded))
}
