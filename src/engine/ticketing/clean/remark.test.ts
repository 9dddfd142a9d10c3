import { expect, it } from 'vitest'
import { remarkCancels } from './index.ts'

it('knows a remark that gives seats up from one that only speaks of it', () => {
  for (const remark of [
    'ANNULÉ le 12/3',
    'annulé tél.',
    'annulée (grève)',
    'Remboursé',
    'REMB.',
    'Mme Roux a annulé par mail',
    'ne vient plus',
    'désistement',
    'avoir F2026-12',
    'geannuleerd',
    'cancelled by phone',
  ])
    expect(remarkCancels(remark), remark).toBe(true)
  for (const remark of [
    '',
    'fauteuil roulant',
    'annulation possible jusqu’au 3',
    'non remboursable',
    'pas annulé finalement',
    '1 place annulée',
    'annulé 2 places sur 5',
    'annule et remplace la précédente',
    'annulé ?',
    'a annulé le repas',
    'à rembourser',
    'veut annuler',
    'assurance annulation',
    'trop perçu remboursé',
    'à voir',
  ])
    expect(remarkCancels(remark), remark).toBe(false)
})
