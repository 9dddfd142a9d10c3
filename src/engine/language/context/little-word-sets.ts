const sets = `
a à as ont ait|à a|as a à|ait a est|soit est sois|et est|est et sont es soit ait|es est|ou où|où ou|se ce|ces ses c’est|ses ces c’est|c’est ces ses s’est|s’est c’est
son sont|sont son est|on ont|ont on a|la là l’a|là la|l’a la|ma m’a|m’a ma|ta t’a|t’a ta|peu peut peux|peut peu peux peuvent|peux peut peu|peuvent peut
leur leurs|leurs leur|sa ça|ça sa|quel quelle quels quelles|quelle quel quelles qu’elle|quels quel quelles|quelles quelle quels qu’elles
qu’elle quelle|qu’elles quelles|tout tous toute|tous tout toutes|toute toutes tout|toutes toute tous|du dû|dû du|sur sûr|sûr sur
quand quant|quant quand|mais mes|mes mais|fois foi|foi fois|moi mois|mois moi|voir voire|voire voir|cet cette|cette cet ce|au aux|aux au
un une|une un|même mêmes|mêmes même|quelque quelques|quelques quelque|qui qu’il que|qu’il qui|qu’ils qui|dans d’en|d’en dans|sans s’en|s’en sans
si s’y|s’y si|ni n’y|n’y ni|aucun aucune|aucune aucun|près prêt prêts prête prêtes|prêt près prêts prête|prêts prêt près prêtes|prête prêtes prêt|prêtes prête prêts|nouveau nouvel|beau bel|vieux vieil|ce se cet|notre nos nôtre|votre vos vôtre|nos notre|vos votre|autre autres|autres autre|certain certains|certains certain
celui celle|celle celui|ceux celles|celles ceux|lequel laquelle lesquels lesquelles|laquelle lequel lesquels lesquelles|lesquels lesquelles lequel laquelle|lesquelles lesquels lequel laquelle
auquel auxquels auxquelles|auxquels auxquelles auquel|auxquelles auxquels auquel|duquel desquels desquelles|desquels desquelles duquel|desquelles desquels duquel
dont donc que|donc dont|que dont qui|dès des|des dès|tel telle tels|telle tel telles|tels tel|telles telle
il ils|ils il|elle elles|elles elle|plutôt|davantage|chacun chacune|chacune chacun`

/** Little words that are taken for one another; those of two words (« m’a ») stand for both at once. */
export const littleWordAlternatives: ReadonlyMap<string, readonly string[]> = new Map(
  sets
    .split(/[|\n]/u)
    .map((set) => set.trim().split(' '))
    .flatMap(([word = '', ...others]): [string, string[]][] => (others.length > 0 ? [[word, others]] : [])),
)

/** Whether an elided word and the next make one of those (« m’ » + « a »). */
export function joinsLittleWord(first: string, second: string): boolean {
  return first.endsWith('’') && littleWordAlternatives.has(first + second)
}
