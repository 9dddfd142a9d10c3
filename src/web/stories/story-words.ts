import { catalogues } from '../../words/catalogues.ts'

/** Sentences for the invented cards of the stories; loaded before `sentence.ts` compiles the catalogues. */
Object.assign(catalogues.fr, {
  'story-forecast': '« Bérénice » du 11 décembre finirait à 61 % de la jauge',
  'story-forecast-why':
    'En retard de 38 billets sur les tragédies comparables à J−17. Aucun envoi enregistré vers les habitués du répertoire.',
  'story-lapsed': '38 abonnés de l’an dernier ne sont pas revenus',
  'story-lapsed-why': 'À la même date en 2025, ils avaient tous réservé.',
  'story-duplicates': '214 fiches se ressemblent',
  'story-duplicates-why': '187 fusions sûres à 99 %, 27 à regarder vous-même. Vous pourrez tout annuler.',
  'story-write': 'Écrire aux habitués',
  'story-understand': 'Comprendre la prévision',
  'story-relance': 'Préparer la relance',
  'story-check': 'Vérifier les doublons',
  'story-noconsent': 'n’ont pas donné leur accord',
  'story-noemail': 'n’ont pas d’adresse électronique',
  'story-presale': 'Préventes, bord de plateau',
  'story-second': 'Deuxième sortie sous 18 mois',
  'story-date': 'année à deux chiffres complétée',
  'story-nodate': 'date de séance illisible',
  'story-ages': 'les âges : il n’y a pas de date de naissance',
  'story-warning': 'Le total du fichier dépasse de 3 billets celui de la billetterie.',
  'story-full': 'la période est la même que lundi dernier',
  'story-reseller': 'billets de revendeurs, sans acheteur connu',
  'story-same-email': 'même adresse électronique',
  'story-other-birth': 'années de naissance différentes',
})
