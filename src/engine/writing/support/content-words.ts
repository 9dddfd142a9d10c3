import { commonForms, loadLexicon } from '../../language/index.ts'
import { withoutAccents } from '../../text/index.ts'

/** A word that carries what a sentence says, with the lemmas that it may be read as and how much its presence tells. */
export interface ContentWord {
  readonly form: string
  readonly roots: readonly string[]
  /** 0 to 1: a name or a rare word says more than « spectacle ». */
  readonly weight: number
}

/** Words that any sentence has, lemmas without accents: they tell nothing of what it says. */
const grammatical = new Set(
  `a afin ailleurs ainsi aller alors apres assez au aucun aucune aujourd aussi autant autour autre aux avant avec avoir beaucoup bien
  bientot car ce ceci cela celle celles celui cent cependant ces cet cette ceux chacun chacune chaque chez ci comme comment
  contre dans de dedans dehors deja depuis derriere des desormais devant devoir dont donc du durant elle elles en encore enfin
  ensuite entre envers est et etre eux faire fait fois guere hors ici il ils je jamais jusque la laquelle le lequel les
  lesquelles lesquels leur leurs loin lors lorsque lui ma mais malgre me meme memes mes mettre mien moins mon ne ni non nos notre
  nous on ou oui par parce parfois parmi pas pendant peu plus plusieurs plutot point pour pourquoi pourtant pouvoir pres presque puis
  puisque quand quant que quel quelle quelles quelque quelques quelquefois quels qui quoi quoique rien sa sans sauf se selon
  ses si sien sinon soi sous souvent suivre sur surtout ta tandis tant te tel telle telles tels tes toi ton toujours tous tout
  toute toutefois toutes tres trop tu un une unes uns venir vers voici voila vos votre vouloir vous vraiment y`.split(
    /\s+/u,
  ),
)

/** What any text of a theatre says of how to come: no story is told by them. */
const practical = new Set(
  `an billet billetterie choisir duree entracte euro heure information minute place prix representation reservation reserver seance
  spectacle tarif texte`.split(/\s+/u),
)

/** The words of a text that carry what it says, in their order. */
export function contentWords(text: string): ContentWord[] {
  return (text.match(/\p{L}[\p{L}\p{M}-]*/gu) ?? []).flatMap((word) => {
    const form = word.toLocaleLowerCase('fr')
    const roots = [
      ...new Set(
        [
          form,
          ...loadLexicon()
            .read(form)
            .map(({ lemma }) => lemma),
        ].map(folded),
      ),
    ]
    if (roots.some((root) => root.length < 3 || grammatical.has(root) || practical.has(root))) return []
    return [{ form: word, roots, weight: weightOf(form) }]
  })
}

/** How surely two words are the same one: 1 by a lemma, less by a shared root (« fuite » and « fuir » are not seen, « comédien » and « comédie » are). */
export function likeness(a: ContentWord, b: ContentWord): number {
  if (a.roots.some((root) => b.roots.includes(root))) return 1
  return a.roots.some((root) => b.roots.some((other) => isOneRoot(root, other))) ? sharedRoot : 0
}

const sharedRoot = 0.7
const shortestRoot = 5
const rootShare = 0.6

function isOneRoot(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  let shared = 0
  while (shared < longest && a[shared] === b[shared]) shared += 1
  return shared >= shortestRoot && shared >= rootShare * longest
}

function weightOf(form: string): number {
  const ranks = commonForms()
  const rank = ranks.get(form)
  return rank === undefined ? 1 : Math.log(1 + rank) / Math.log(1 + ranks.size)
}

function folded(word: string): string {
  return withoutAccents(word).replaceAll('œ', 'oe')
}
