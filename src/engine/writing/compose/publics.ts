import type { AudienceKey } from '../../../contract/index.ts'

/** Who each public is and what a text owes it, said to a model. */
export const publics: Readonly<Record<AudienceKey, string>> = {
  new: 'des nouveaux, venus une fois au plus : comment cela se passe, le prix, l’accès ; rien de sous-entendu',
  occasional: 'des spectateurs occasionnels : ce que l’on verra, et quel soir choisir',
  regular: 'des habitués : ce qui diffère, qui le fait ; rien de ce qu’ils savent déjà de la maison',
  subscriber: 'des abonnés : leur place et leur date ; ne pas leur vendre ce qu’ils ont',
  atRisk: 'des spectateurs qui viennent moins : une raison, une seule',
  lapsed: 'des spectateurs qui ne viennent plus : une raison, une seule, sans reproche',
  group: 'des responsables de groupes et de classes : leurs représentations et leur prix seuls',
  reseller: 'des acheteurs par revendeur',
  passCulture: 'des bénéficiaires du pass Culture',
  guest: 'des invités : ce que l’on verra, et quand',
  anonymous: 'tout le monde : rien n’est su du lecteur',
  interested: 'des contacts qui n’ont jamais réservé : ce que l’on verra, comment venir',
}
