import type { Channel } from '../../../contract/index.ts'

/** What each channel is read as, said to a model; its bounds come from `channels/`, and its practical lines are put by rules. */
export const channelForms: Readonly<Record<Channel, string>> = {
  newsletter: 'Un article d’une lettre lue parmi d’autres : objet, pré-en-tête, puis 50 à 90 mots en deux paragraphes.',
  email: 'Un message à ce seul public : objet, pré-en-tête, puis 90 à 150 mots en trois ou quatre courts paragraphes.',
  instagram:
    'Une légende : la première ligne se lit seule, puis 40 à 90 mots en phrases courtes. Ni lien, ni mot-dièse.',
  facebook: 'Une publication : 50 à 100 mots, la première phrase se lit seule. Pas de mot-dièse.',
  linkedin: 'Une publication pour des professionnels : 60 à 120 mots, ce que la maison fait et pourquoi.',
  sms: 'Un SMS : une ou deux phrases, 90 signes au plus, sans le lien ni la mention, que les règles ajoutent.',
  press:
    'Un communiqué : qui, quoi, où et quand dès la première phrase, puis 120 à 200 mots sobres, à la troisième personne.',
  web: 'La page du spectacle : 100 à 160 mots qui disent ce que l’on verra.',
  brochure: 'Un texte de brochure : 80 à 130 mots, au présent.',
  leaflet: 'Une ligne de dépliant : 15 à 30 mots.',
}
