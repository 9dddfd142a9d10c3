import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { housePages, mainPages } from './pages.ts'

/** Pages that are opened from others, by their address; a part that begins with `$` stands for any. */
const innerPages: readonly (readonly [path: string, name: MessageDescriptor])[] = [
  ['/demander', msg`Demander`],
  ['/publics/relais', msg`Relais`],
  ['/publics/$audience', msg`Un public`],
  ['/spectacles/fiches', msg`Fiches des spectacles`],
  ['/spectacles/nouvelle-fiche', msg`Nouvelle fiche de spectacle`],
  ['/spectacles/$showKey', msg`Un spectacle`],
  ['/spectacles/$showKey/fiche', msg`La fiche d’un spectacle`],
  ['/contenus/ligne-editoriale', msg`Ligne éditoriale`],
  ['/contenus/video', msg`Vidéo`],
  ['/contenus/charte-graphique', msg`Charte graphique`],
  ['/contenus/calendrier', msg`Calendrier`],
  ['/contenus/visuels', msg`Visuels`],
  ['/contenus/sous-titres', msg`Sous-titres`],
  ['/contenus/$draftId', msg`Un texte`],
  ['/donnees/lot/$setId', msg`Fichiers déposés`],
  ['/donnees/doublons', msg`Doublons`],
  ['/donnees/saison', msg`Contrôle de la saison`],
  ['/donnees/personnes', msg`Une personne`],
  ['/donnees/conservation', msg`Durées de conservation`],
  ['/donnees/$importId', msg`Contrôle du fichier`],
]

const names = [...[...mainPages, ...housePages].map(({ path, name }) => [path, name] as const), ...innerPages]

/** How the page at an address is called before it has an answer to give; undefined where there is no page. */
export function nameOfPage(address: string): MessageDescriptor | undefined {
  const asked = address.split('/')
  return names.find(([path]) => {
    const parts = path.split('/')
    return parts.length === asked.length && parts.every((part, place) => part.startsWith('$') || part === asked[place])
  })?.[1]
}
