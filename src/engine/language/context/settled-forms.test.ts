import { describe, expect, it } from 'vitest'
import { correctText } from '../correct-text.ts'

const found = async (text: string) =>
  (await correctText(text, { tiers: ['sure', 'check'] })).map(({ start, end }) => text.slice(start, end))

describe('leaves alone a form that something farther off asks for', () => {
  it.each([
    'Qu’y a-t-il de changé, de perturbé, de modifié ?',
    'Un de perdu, dix de retrouvés.',
    'J’étais quelqu’un d’intelligent et de cultivé.',
    'Il prenait ses repas seul.',
    'Il resta quelques instants immobile.',
    'Il fait ça pour nous voire pour tout le monde.',
    'Faut que tu sois forte, ma fille.',
    'Pierre et elle étaient fiancés.',
    'L’un comme l’autre devaient y renoncer.',
    'Une décision que le public souhaitait voir restaurée, quelle chance de voir ruiné ce projet.',
    'Nous avons vu des avions voler haut dans le ciel.',
    'Je me tus devant ce simple raisonnement.',
    'Où étais-tu le onze septembre ?',
    'Ne sois pas en retard !',
    'Une répartition des revenus judicieuse.',
    'Elles avaient toutes la même idée, toutes la même ambition.',
    'Nous avons tous nos limites.',
    'Cette région un temps florissante revit grâce aux mines.',
    'Les gains sont en un sens maigres.',
    'Ils ont tous les trois été tués par balle.',
    'Je croyais, vous ayant déjà reçus, que vous n’auriez pas à revenir.',
    'Ses cheveux étaient noir de jais.',
    'Par où aurait-elle passé, cette lumière ?',
    'Elle était tout feu, tout flamme.',
    'L’électricité, l’hydrogène, l’air comprimé n’existent pas.',
    'Des ruisselets, des arbres, une tonnelle qui rappelaient le temps.',
    'Une des pierres veinée de rouge brille.',
    'Ils ne peuvent pas faire ce qu’ils savent être efficace.',
    'Le modèle occidental nous a libérés.',
    'Viens moi je m’ennuie.',
    'Les croissants, je les préfère beurrés.',
    'Les cinq outils sont fixés sur le porte-outils.',
    'Tu nous fais ton baratin, nous prends pour des idiots, nous donnes des leçons de morale, nous assènes ta vision.',
    'Ces avantages ne sont somme toute pas assez importants.',
  ])('%s', async (text) => {
    expect(await found(text)).toEqual([])
  })
})

describe('and still finds the fault that looks like it', () => {
  it.each([
    ['Elle a des idées noir de monde et de bruit, elle est seul.', 'seul'],
    ['Les spectatrices sont tous les bienvenues.', 'tous'],
    ['Il est temps de chanté.', 'chanté'],
    ['On vous laisse deviné qui se cache sous le masque.', 'deviné'],
    ['Il nous a offerts ses plus belles marionnettes.', 'offerts'],
    ['Voici la liste des hôtels partenaire situés à dix minutes.', 'partenaire'],
    ['Nous sollicitons le renouvellement de l’aide départemental accordée en 2019.', 'départemental'],
    ['Nous allons voire ce spectacle.', 'voire'],
    ['Les comédiens m’arrêtait dans la rue.', 'arrêtait'],
  ])('%s', async (text, wanted) => {
    expect(await found(text)).toContain(wanted)
  })
})
