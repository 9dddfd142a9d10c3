/** Words that season texts use again and again: between two candidates one slip away, these come first. */
export const usualWords: ReadonlySet<string> = new Set(
  `spectacle spectacles théâtre théâtres danse danses musique musiques cirque concert concerts scène scènes mise salle salles
   représentation représentations création créations compagnie compagnies artiste artistes comédien comédienne comédiens
   comédiennes danseur danseuse danseurs danseuses musicien musicienne musiciens musiciennes acteur actrice acteurs actrices
   public publics spectateur spectatrice spectateurs spectatrices billet billets billetterie place places tarif tarifs
   abonnement abonnements abonné abonnée abonnés abonnées réservation réservations réserver saison saisons programme
   programmation festival rencontre rencontres équipe équipes atelier ateliers répétition répétitions tournée résidence
   auteur autrice texte textes pièce pièces roman histoire histoires récit récits voix corps lumière lumières décor décors
   costume costumes plateau rideau chorégraphe chorégraphie metteur metteuse dramaturge dramaturgie scénographie
   jeune jeunes enfant enfants famille familles durée gratuit gratuite ouverture entrée accueil bar soir soirée jour jours
   semaine samedi dimanche vendredi jeudi mercredi mardi lundi janvier février mars avril mai juin juillet août septembre
   octobre novembre décembre nous vous avec dans pour sans sous entre toujours jamais aussi très bien tout tous toute toutes
   même autre autres deux trois quatre cinq grand grande grands grandes petit petite petits petites nouveau nouvelle
   première premier dernière dernier monde vie amour temps ville nuit femme femmes homme hommes père mère
   est sont fait faire être avoir peut venir vient voir partager découvrir retrouver raconter jouer chanter danser
   leur leurs cette ces mais donc comme quand qui que quoi dont`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)
