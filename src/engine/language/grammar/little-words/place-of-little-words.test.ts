import { describe, expect, it } from 'vitest'
import { mended } from '../grammar-fixture.ts'

describe('little words where they cannot stand', () => {
  it.each([
    ['D’ici la, bonnes répétitions à toutes.', 'D’ici là, bonnes répétitions à toutes.'],
    [
      'Ils se retrouvent et ce racontent vingt ans de silence.',
      'Ils se retrouvent et se racontent vingt ans de silence.',
    ],
    ['Tous commence par une panne.', 'Tout commence par une panne.'],
    ['Des corps tombent, se relèvent, sans vont.', 'Des corps tombent, se relèvent, s’en vont.'],
    ['Le solo dure prêt de cinquante minutes.', 'Le solo dure près de cinquante minutes.'],
    ['Le bar reste ouvert près le spectacle.', 'Le bar reste ouvert après le spectacle.'],
    ['Une exposition ou l’on voit des masques.', 'Une exposition où l’on voit des masques.'],
    ['Vous savez ou nous trouver.', 'Vous savez où nous trouver.'],
    ['On ne c’est pas encore si le concert aura lieu.', 'On ne sait pas encore si le concert aura lieu.'],
    ['Qu’elle que soit votre envie, venez.', 'Quelle que soit votre envie, venez.'],
    ['C’est derniers mois, la troupe a sillonné le Cantal.', 'Ces derniers mois, la troupe a sillonné le Cantal.'],
    ['L’adhésion peut-être réglée en trois fois.', 'L’adhésion peut être réglée en trois fois.'],
    ['Le spectacle s’adresse au tout petits.', 'Le spectacle s’adresse aux tout petits.'],
    ['On retrouve ses mêmes danseurs.', 'On retrouve ces mêmes danseurs.'],
    ['Sa joue, ça chante, ça grince.', 'Ça joue, ça chante, ça grince.'],
    ['Elle là écrit d’une traite.', 'Elle l’a écrit d’une traite.'],
    ['Il reste peu de places, voir aucune.', 'Il reste peu de places, voire aucune.'],
    ['Ou peut-on déposer les instruments ?', 'Où peut-on déposer les instruments ?'],
  ])('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(right)
  })

  it.each([
    'Le quatuor s’accorde en la, puis en si.',
    'Nous montons jusqu’au la bémol.',
    'Ce disant, il sort et ce sera tout.',
    'Sans cesse, il revient.',
    'Au tout début, il fait noir.',
    'Ses propres danseurs.',
    'Tous viennent, tous chantent.',
    'La banque accorde un prêt de vingt mille euros.',
    'Expert près la cour d’appel.',
    'On chante ou l’on danse, selon l’heure.',
    'Peut-être réglée en trois fois, l’adhésion est valable un an.',
    'Quels que soient vos goûts, venez.',
    'Il est tout près, il arrive.',
    'Ces derniers mois, la troupe a tourné.',
  ])('leaves alone: %s', (right) => {
    expect(mended(right)).toBe(right)
  })
})
