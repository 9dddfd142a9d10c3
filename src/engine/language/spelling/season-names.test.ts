import { describe, expect, it } from 'vitest'
import { correctText } from '../correct-text.ts'

const lexicon = [
  'La Boîte à orages',
  'Bérénice',
  'Théâtre de la Herse',
  'Théâtre de l’Écluse-Neuve',
  'Agathe Lormeau-Dietz',
  'Sélène Auriac',
  'Nina Solveig',
  'Demain la fanfare',
  'Cirque contemporain',
  'Grande salle',
  'Jean Racine',
  'peau dure',
]

async function named(text: string): Promise<[string, string | undefined][]> {
  const findings = await correctText(text, { lexicon, tiers: ['sure', 'check'] })
  return findings
    .filter(({ rule }) => rule === 'name-misspelt')
    .map(({ start, end, suggestions }) => [text.slice(start, end), suggestions[0]])
}

describe('a name of the season that is nearly written', () => {
  it.each([
    ['Sélène Auriak joue.', 'Auriak', 'Auriac'],
    ['Avec Selene Auriac.', 'Selene', 'Sélène'],
    ['Nous jouons Berenice en janvier.', 'Berenice', 'Bérénice'],
    ['Nina Solvaig chante.', 'Solvaig', 'Solveig'],
    ['Agathe Lormau-Dietz met en scène.', 'Lormau', 'Lormeau'],
    ['Mise en scène de Lormeau-Diets.', 'Diets', 'Dietz'],
    ['Venez voir La Boite à orages.', 'Boite', 'Boîte'],
    ['Avec le Théâtre de la Herce.', 'Herce', 'Herse'],
    ['Le théâtre de l’Écluse-neuve ouvre.', 'neuve', 'Neuve'],
    ['Le théâtre de l’Écluse Neuve ouvre.', 'Écluse Neuve', 'Écluse-Neuve'],
    ['Venez à Demain la Fanfare.', 'Fanfare', 'fanfare'],
  ])('%s', async (text, written, better) => {
    expect(await named(text)).toEqual([[written, better]])
  })

  it.each([
    'Sélène Auriac, Nina Solveig et Agathe Lormeau-Dietz au Théâtre de la Herse.',
    'LA BOÎTE À ORAGES, au théâtre de l’Écluse-Neuve, en grande salle.',
    'Une boîte à orages, et demain la fanfare.',
    'Cirques contemporains et grandes salles.',
    'Un texte de Jean Racine, que Jeanne Racine a lu.',
    'Elle a la peau dure.',
    'Dans la boite à orages du grenier.',
    'Réservez sur https://ecluse-neuve.example ou à presse@ecluse-neuve.example.',
    'Le théâtre de la Bourse, sur la Herse.',
    'Voici la boîte\n\nÀ orages, prudence.',
  ])('is no other word, name or person: %s', async (text) => {
    expect(await named(text)).toEqual([])
  })
})
