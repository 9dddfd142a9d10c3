/** A table of texts whose first row names its columns. */
export type TextTable = string[][]

const works = [
  ['Bérénice', "Cinq actes, du sable, et le temps qu'il faut pour dire adieu."],
  ['887', "Un immeuble, une mémoire, et l'histoire d'une ville que l'on croyait connaître."],
  ["L'Île des esclaves", 'Maîtres et valets échangent leurs habits, leurs noms, et ce qui va avec.'],
  ['Le Cid, version courte', "Une heure et quart d'alexandrins menés tambour battant, sans décor ni entracte."],
  ['La Cerisaie 24"', 'Vingt-quatre secondes par personnage, pas une de plus.'],
  ['Rue  des Écoles', `Un plateau de 8\\'9" de large, deux chaises, une porte qui ne ferme pas.`],
  ["Chœurs d'hiver", "Un programme a cappella, de Poulenc à nos jours, par l'ensemble de la maison."],
  ['GRAVITÉ', 'Dix danseurs sur un sol incliné à vingt degrés ; on y glisse, on s’y rattrape.'],
] as const
const places = ['à la grande salle', 'au studio', "à l'auditorium", 'hors les murs', 'sous le chapiteau']

/**
 * The table that is polluted: 83 performances in 9 columns of the kinds that the source of Pollock has (date, hour, count, code, amount,
 * a short text, a long one with commas and apostrophes, an address, a column nearly always blank). Invented, the same at each run.
 */
export function cleanTable(): TextTable {
  const header = ['DATE', 'HEURE', 'Places', 'CODE', 'Recette', 'Spectacle', 'Présentation', 'Page', 'Remarque']
  const rows = Array.from({ length: 83 }, (_, at) => {
    const [title, about] = works[at % works.length] ?? works[0]
    const day = new Date(Date.UTC(2026, 0, 28 + at)).toISOString().slice(0, 10).split('-').reverse().join('/')
    const code = `${'BGKLRZ'[at % 6]}${'ENSTX'[at % 5]}-${1000 + ((at * 7919) % 9000)}`
    return [
      day,
      `${String(14 + (at % 8)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
      String((at * 37) % 40),
      code,
      `${((at * 7717) % 9000) / 100} €`,
      title,
      `${about} Donné ${places[at % places.length]}, le ${at + 1}e soir de la saison.`,
      `https://theatre.example/agenda/${code}`,
      at === 40 ? 'Complet' : '',
    ]
  })
  return [header, ...rows]
}
