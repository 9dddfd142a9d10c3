import { expect, test } from 'vitest'
import { doubtsOf, judged } from '../check-fixture.ts'

const alarms = (text: string, availability: 'available' | 'lastSeats' | 'soldOut'): string[] =>
  doubtsOf(text, { record: { availability } })

const plenty = [
  'Les Vents de brume : il en reste amplement.',
  'Jeudi 12 mars, il en reste en quantité.',
  'Des sièges, on en a à la pelle.',
  'Ce ne sont pas les places qui manquent.',
  'Les fauteuils libres ne manquent pas.',
  'Des billets, en veux-tu en voilà.',
  'Amplement de places pour les retardataires.',
  "Pour les places, il en reste plus qu'assez.",
]
const little = [
  'Il reste trois fois rien comme places.',
  'Reste juste une couple de billets.',
  'Plus que des miettes côté billets.',
  'Le billet vaut 28 €. Mais il en reste une vingtaine.',
  "Trois fois rien, voilà ce qu'il reste comme billets.",
  'Deux ou trois sièges, guère plus.',
  'Presque tous les fauteuils ont trouvé preneur.',
]
const none = [
  "Plus l'ombre d'un billet.",
  'Les Vents de brume : complet de chez complet.',
  'Les Vents de brume est archi-comble.',
  'Jeudi et vendredi, tout est plein à ras bord.',
]

test('an amount of seats is judged whatever words say how much, and of what', () => {
  for (const [said, state] of [
    [plenty, 'available'],
    [little, 'lastSeats'],
    [none, 'soldOut'],
  ] as const)
    for (const text of said) expect(alarms(text, state), text).toEqual([])
  for (const text of plenty) expect(alarms(text, 'lastSeats'), text).toEqual([expect.stringMatching(/availability/)])
  for (const text of little) expect(alarms(text, 'available'), text).toEqual([expect.stringMatching(/availability/)])
  for (const text of none) expect(alarms(text, 'available'), text).toEqual([expect.stringMatching(/availability/)])
})

test('what is left of something else than seats tells nothing of them', () => {
  for (const text of [
    'De leur histoire, il ne reste trois fois rien.',
    'Des souvenirs, il en reste une vingtaine, tous faux.',
    'Le rire ne manque pas, les larmes non plus.',
    'Elle a du courage à revendre.',
  ])
    expect(alarms(text, 'soldOut'), text).toEqual([])
})

test('no ticket is needed where one comes in free, which says nothing of the seats', () => {
  const record = { availability: 'available' as const, prices: [{ label: 'unique', cents: 0 }] }
  for (const text of ["Zéro billet, c'est gratuit.", "Aucun billet à prendre : l'accès est libre."])
    expect(judged(text, { record }), text).not.toContainEqual(expect.stringMatching(/availability/))
})

test('hears « plus beaucoup » as little, and seats galore as many', () => {
  expect(alarms('Plus beaucoup de fauteuils.', 'lastSeats')).toEqual([])
  expect(alarms('Plus beaucoup de fauteuils.', 'available')).toHaveLength(1)
  expect(alarms('Places à gogo.', 'available')).toEqual([])
  expect(alarms('Places à gogo.', 'soldOut')).toHaveLength(1)
  expect(alarms('Plus rien à la vente.', 'soldOut')).toEqual([])
  expect(alarms('La salle est loin d’être remplie.', 'available')).toEqual([])
})
