import type { Scene } from '../scene/finding.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'
import type { Labelled } from './own-labels.ts'

const ends = '(?= ?(?:[.,;:!?…)\\n]|$)| (?:et|ou|puis|tandis|pendant|quand|comme|sans|mais|depuis|avec|pour) )'
const some = '(?:des |les |une? |nos |vos |ses |leurs |deux |trois |tout )'

/** What one does before an audience by a craft of one's own, the words right behind the name, and the labels under which a record credits it. */
const deeds: readonly (readonly [does: string, label: RegExp])[] = [
  // « X raconte la fin » is said of an author too: only the verb that ends its clause is a storyteller's.
  [`(?:racont(?:e|era|ait)|narre|conte|contera)${ends}`, /(?<!\p{L})cont(?:e|eu\p{L}+)(?!\p{L})|recit|narrat/u],
  [
    `(?:(?:fait|fera|faisait) (?:dis|ap|reap)paraitre ${some}|(?:escamote|teleporte|fait leviter) |(?:sort|tire) (?:une? |des |deux )(?:lapins?|colombes?|foulards?|as|pieces?)|(?:bat|mele|melange) les cartes|lit dans (?:les|nos|vos) pensees)`,
    /magi|prestidig|illusion|mental|cartomag|manipulation de cartes/,
  ],
  [
    `(?:(?:frappe|cogne|tambourine|percute|martele)${ends}|(?:frappe|cogne|tape|tambourine) (?:sur |dans )?(?:ses |les |des |sa |la )(?:peaux?|futs?|caisses?|tambours?|cymbales?|gongs?|bidons?))`,
    /percussi|batterie|batteur|tambour|timbal|marimba|vibraphone|cajon|tabla|djembe|taiko|gong/,
  ],
  [`pianote${ends}`, /piano|clavier|synth|clavecin|orgue|celesta/],
  [
    `souffle dans (?:son |sa |ses |le |la |les |une? )`,
    /flute|clarinette|hautbois|basson|saxo|trompette|trombone|tuba|\bcor\b|cornet|bugle|cornemuse|harmonica|didgeridoo/,
  ],
  [
    `(?:(?:anime|presente|officie)${ends}|(?:anime|presente|mene|conduit) (?:la soiree|la revue|le cabaret|le bal|les debats|la ceremonie)|joue les (?:monsieur|messieurs|madame) loyal|fait (?:le |la )?(?:monsieur|madame) loyal)`,
    /^anim|\banimat|presentat|ceremonie|loyal|meneu/,
  ],
  [`(?:s'effeuille|s'est effeuillee?)`, /effeuill|burlesque|strip/],
  [
    `(?:(?:marche|danse|avance|s'avance|court|saute) sur (?:le|un|son) fil|traverse (?:le|un|son) fil)(?! (?:de|du|des|d')(?! fer))`,
    /(?<!\p{L})fil(?!\p{L})|funambul|fildefer|equilibr|slackline|highline/u,
  ],
  [`(?:filme(?:ra)?(?! (?:en|a) )|tient la camera)`, /video|camera|film|image|cadr|realisat/],
  [`(?:mixe${ends}|est aux platines|scratche)`, /\bdj\b|platine|mix|electro|machine|son\b|sonore|musique/],
  [`(?:slame|rappe|beatboxe)(?:ra)?(?!\\p{L})`, /slam|rap\b|beat|chant|voix|texte|mots/],
  [
    `(?:chansigne|(?:signe|traduit|interprete) en (?:lsf|langue des signes))`,
    /chansign|chant-?sign|langue des signes|\bls[fq]/,
  ],
  [
    `(?:dessine|croque|peint) (?:en direct|en live|a vue|sous (?:nos|vos) yeux)`,
    /dessin|illustrat|peint|graph|croquis|aquarell/,
  ],
]

const compiled = deeds.map(([does, label]) => ({
  pattern: new RegExp(`^(?:,? qui|,)? (?:y |nous |vous |en |ici )?(?:${does})`, 'u'),
  label,
}))

/** Credits under which one may do anything on stage. */
const anything =
  /^(?:avec|de et avec|jeu|interpret\p{L}*|distribution|comedien\p{L}*|act(?:eur|rice)|cast|performance|artiste|circassien\p{L}*|cirque|clown|musicien\p{L}*|sur scene)/u

/**
 * « X frappe », « X fait disparaître des montres », « X raconte »: who does on stage what the record credits somebody with. Null when no
 * credit is of that, or when this person's may be of anything.
 */
export function deedOfAnother(scene: Scene, hit: Span, name: string): Labelled | null {
  const after = scene.reading.folded.slice(hit.end, hit.end + 60)
  const credits = (scene.facts.record.credits ?? []).map(({ role, name: holder }) => ({
    label: foldText(normaliseText(role)),
    holder: normaliseText(holder),
    role: normaliseText(role),
  }))
  const own = credits.filter(({ holder }) => foldText(holder).includes(foldText(name)))
  for (const { pattern, label } of compiled) {
    const holders = credits.filter((credit) => label.test(credit.label))
    if (holders.length === 0 || !pattern.test(after)) continue
    const isOwn = own.some((credit) => label.test(credit.label))
    if (!isOwn && own.some((credit) => anything.test(credit.label))) return null
    return { own: isOwn, said: holders[0]?.role ?? '', holders: holders.map(({ holder }) => holder) }
  }
  return null
}
