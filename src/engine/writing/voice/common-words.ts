/** Words that French cannot do without: they say nothing of a voice. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'à a ai ainsi alors après as au aucun aussi autre autres aux avait avant avec avez avoir avons bien c ça car ce ceci cela celle celles celui cent ces ' +
    'cet cette ceux chaque chez comme comment d dans de déjà depuis dernier derrière des deux devant dix donc dont du elle elles en encore entre es est et ' +
    'êtes être eu eux fait faire faut fois font ici il ils j je jamais jour jusqu l la là le les leur leurs lui m ma mais me même mes mieux moi moins mois mon ' +
    'n ne ni non nos notre nous on ont ou où par parce pas pendant peu peut peuvent plus pour pouvez pouvons pourquoi près presque puis qu quand quatre que ' +
    'quel quelle quelqu quelque quelques qui quoi rien s sa sans se sept sera serez si sinon six son sont sous sur t ta te tel tes toi ton toujours tous tout toute ' +
    'toutes trois trop très tu un une va vers veut voici voilà vos votre vous y cinq huit neuf premier première était étaient fut soit autant tant voir dit dire'
  ).split(' '),
)

/** What most brochures say; a house may pride itself on never saying it. */
export const brochureWords: readonly string[] = [
  'bouleversant',
  'captivant',
  'chef-d’œuvre',
  'découvrir',
  'décalé',
  'déjanté',
  'éblouissant',
  'émotion',
  'enchanteur',
  'époustouflant',
  'événement',
  'exceptionnel',
  'explosif',
  'fascinant',
  'féerique',
  'grandiose',
  'hilarant',
  'hypnotique',
  'immersif',
  'incontournable',
  'inédit',
  'inoubliable',
  'intemporel',
  'intense',
  'jubilatoire',
  'magique',
  'manquer',
  'onirique',
  'percutant',
  'poignant',
  'poétique',
  'puissant',
  'rendez-vous',
  'réservez',
  'singulier',
  'sublime',
  'unique',
  'univers',
  'universel',
  'vibrant',
  'virtuose',
  'voyage',
]
