/** Zero to sixteen, the numbers that French writes in one word of their own; the place in the list is the value. */
export const numberWords = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
] as const

/** The tens, Belgian and Swiss ones with the French; folded. « vingts » is that of « quatre-vingts ». */
export const tenWords: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
}
