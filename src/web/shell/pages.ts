import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export interface PageEntry {
  readonly path: string
  readonly name: MessageDescriptor
  /** Other words under which a person may look for the page, in both languages, unaccented. */
  readonly keywords: string
}

/** The pages that exist, in the order of the menu: first those about the public and the shows, then the house's own. */
export const mainPages: readonly PageEntry[] = [
  { path: '/', name: msg`Aujourd’hui`, keywords: 'accueil a faire actions today home' },
  { path: '/publics', name: msg`Publics`, keywords: 'abonnes acheteurs segments audiences subscribers' },
  { path: '/spectacles', name: msg`Spectacles`, keywords: 'representations jauge prevision shows seats forecast' },
  { path: '/contenus', name: msg`Contenus`, keywords: 'ecrire messages brouillons validations write drafts' },
  { path: '/rapports', name: msg`Rapports`, keywords: 'bilan saison conseil pdf excel report board' },
]

export const housePages: readonly PageEntry[] = [
  { path: '/donnees', name: msg`Données`, keywords: 'imports fichiers controle doublons files duplicates' },
  { path: '/ia-responsable', name: msg`IA responsable`, keywords: 'journal modele energie charte ai log' },
  { path: '/reglages', name: msg`Réglages`, keywords: 'maison personnes code seuils settings house people' },
]
