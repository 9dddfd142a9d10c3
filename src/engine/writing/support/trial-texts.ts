/** Invented documents of three shows, and what is said of each in other words; `passage` null: nothing there says so. They are searched together: the documents of one real show are as many. */
export const trialShows: readonly {
  readonly passages: readonly string[]
  readonly said: readonly { readonly sentence: string; readonly passage: number | null }[]
}[] = [
  {
    passages: [
      'Depuis la mort de son mari, Suzanne tient seule le phare de l’île.',
      'Chaque nuit elle note dans un cahier les bateaux qui passent au large.',
      'Un matin d’hiver, la mer rejette un jeune homme qui ne parle pas sa langue.',
      'Elle le cache dans la citerne, le nourrit, lui apprend les mots un à un.',
      'Au village, on commence à compter le pain qu’elle achète.',
      'Le décor est fait de planches ramassées sur la grève.',
      'Deux musiciens jouent le vent avec des bouteilles et un harmonium.',
      'La lumière tourne sans jamais s’arrêter, comme celle du phare.',
    ],
    said: [
      { sentence: 'Une veuve veille sur la côte, sans personne à ses côtés.', passage: 0 },
      { sentence: 'Elle tient le registre des navires aperçus dans l’obscurité.', passage: 1 },
      { sentence: 'Un naufragé étranger échoue sur le rivage.', passage: 2 },
      { sentence: 'Il vit dissimulé, et elle lui enseigne le vocabulaire.', passage: 3 },
      { sentence: 'Les voisins se méfient de ses courses.', passage: 4 },
      { sentence: 'La scénographie récupère du bois flotté.', passage: 5 },
      { sentence: 'La tempête est imitée en direct par deux instrumentistes.', passage: 6 },
      { sentence: 'Le texte a été traduit du portugais par une poète.', passage: null },
      { sentence: 'Les costumes viennent tous d’une friperie.', passage: null },
      { sentence: 'Le capitaine finit par avouer son crime.', passage: null },
      { sentence: 'Une gardienne et son frère se disputent l’héritage de la maison.', passage: null },
      { sentence: 'Le spectacle a reçu le soutien de la région.', passage: null },
      { sentence: 'On y entend des chants de marins bretons.', passage: null },
      { sentence: 'Un voyage intérieur d’une grande douceur.', passage: null },
      { sentence: 'Une soirée qui vous trottera longtemps dans la tête.', passage: null },
    ],
  },
  {
    passages: [
      'Ils sont huit sur une piste ronde et n’ont qu’une seule corde pour tous.',
      'L’un grimpe, les autres tirent, et personne ne sait qui commande.',
      'La compagnie s’est formée dans une usine textile abandonnée de Roubaix.',
      'Les anciennes ouvrières leur ont prêté leurs blouses et leurs chansons.',
      'On tombe beaucoup dans ce spectacle, et toujours ensemble.',
      'À la fin, le public est invité à tenir la corde à son tour.',
      'La musique est un métier à tisser remis en marche.',
    ],
    said: [
      { sentence: 'Une troupe d’acrobates se partage un agrès unique.', passage: 0 },
      { sentence: 'Le pouvoir y circule sans chef.', passage: 1 },
      { sentence: 'L’équipe est née entre les murs d’une filature désaffectée.', passage: 2 },
      { sentence: 'Des retraitées de la manufacture ont confié vêtements et refrains.', passage: 3 },
      { sentence: 'Les chutes sont nombreuses et collectives.', passage: 4 },
      { sentence: 'Les spectateurs participent au dernier tableau.', passage: 5 },
      { sentence: 'Une machine industrielle donne le rythme.', passage: 6 },
      { sentence: 'Un clown traverse la scène avec une valise pleine d’eau.', passage: null },
      { sentence: 'Le plus jeune interprète sort du conservatoire de Lyon.', passage: null },
      { sentence: 'Les artistes jonglent avec des assiettes.', passage: null },
      { sentence: 'Un film sur l’usine est projeté au plafond.', passage: null },
      { sentence: 'Chaque numéro raconte un souvenir d’enfance.', passage: null },
      { sentence: 'Une énergie folle, à voir en famille.', passage: null },
      { sentence: 'On en ressort le cœur battant.', passage: null },
    ],
  },
  {
    passages: [
      'Le vieux roi partage ses terres entre ses filles et garde pour lui le titre.',
      'La cadette refuse de le flatter et doit quitter la cour sans un sou.',
      'Les deux aînées ferment leur porte dès que la couronne est à elles.',
      'Il erre alors sous l’orage, avec son bouffon pour seul compagnon.',
      'La mise en scène installe tout le monde autour d’une table de notaire.',
      'Les acteurs changent de rôle chaque soir au tirage au sort.',
      'La traduction nouvelle préfère la phrase courte et le mot d’aujourd’hui.',
    ],
    said: [
      { sentence: 'Un souverain âgé divise son royaume en héritage.', passage: 0 },
      { sentence: 'La plus jeune, trop franche, est bannie.', passage: 1 },
      { sentence: 'Les sœurs le chassent une fois au pouvoir.', passage: 2 },
      { sentence: 'Seul le fou l’accompagne dans la tempête.', passage: 3 },
      { sentence: 'Le hasard distribue les personnages avant la représentation.', passage: 5 },
      { sentence: 'La langue en est moderne et brève.', passage: 6 },
      { sentence: 'Un orchestre baroque accompagne les batailles.', passage: null },
      { sentence: 'La création a été répétée dans un ancien couvent.', passage: null },
      { sentence: 'La reine empoisonne son époux au premier acte.', passage: null },
      { sentence: 'Les costumes mêlent la fourrure et le plastique.', passage: null },
      { sentence: 'Le messager arrive trop tard pour sauver les enfants.', passage: null },
      { sentence: 'Un classique comme on ne l’avait pas vu depuis longtemps.', passage: null },
      { sentence: 'Les interprètes sont tous remarquables.', passage: null },
    ],
  },
]

/** All that the trial sends: invented, so that the shield lets its names pass. */
export const trialTexts = trialShows
  .flatMap(({ passages, said }) => [...passages, ...said.map(({ sentence }) => sentence)])
  .join(' ')
