import { describe, expect, it } from 'vitest'
import { doubtsOf, judged } from './check-fixture.ts'

/** Every text holds one wrong or unsourced statement of the kind, and nothing else that is wrong. */
const wrong: Readonly<Record<string, readonly string[]>> = {
  recipient: [
    'Vous aviez été bouleversés par cette histoire.',
    'Nous vous avons croisée la saison dernière.',
    'Vous qui n’avez manqué aucun rendez-vous, bonsoir.',
    'Vos élèves ont adoré la dernière sortie.',
    'Votre carte arrive à échéance.',
  ],
  availability: [
    'Les dates sont toutes pleines : la salle est comble.',
    'Trop tard pour réserver.',
    'Il n’en restera pas pour tout le monde.',
    'Quelques fauteuils se libèrent.',
  ],
  superlative: [
    'Une création mondiale.',
    'Sans équivalent sur les scènes françaises.',
    'Ovationné à chaque représentation.',
    'Le public en redemande partout.',
    'L’une des plus grandes plumes de sa génération.',
    'La forme la plus demandée par les écoles.',
    'Le chouchou des abonnés.',
    'C’est le meilleur remède connu contre la grisaille.',
    'Le plus bel orage que la scène ait porté.',
    'Voici l’antidote à l’ennui.',
    'Un spectacle sans rival.',
    'Le champion toutes catégories de l’émotion.',
    'On n’a jamais fait mieux.',
    'Rien de mieux ne s’est joué cet hiver.',
    'Personne n’avait osé cela avant eux.',
    'Les plus grandes scènes se le disputent.',
    'Vu par la moitié de la Bretagne.',
    'La presse salue un texte rare.',
    'Un moment d’anthologie du théâtre français.',
    'C’est ce qui se fait de mieux sur une scène.',
    'Toute la profession en parle.',
    'Les salles se lèvent chaque soir.',
    'On ose l’écrire : du jamais tenté sous un chapiteau.',
  ],
  age: [
    'Nous le déconseillons aux moins de 12 ans.',
    'Avec les enfants dès qu’ils ont 7 ans.',
    'À p. de 7 ans.',
    'Quel âge faut-il ? 7 ans au moins.',
    'Tout public dès 7.',
    'Dès le CE1.',
    'Pour les tout-petits dès 18 mois.',
    'De 5 à 8 ans.',
    'De sept ans à cent quatre ans.',
    'On peut venir à 8 ans, pas avant.',
    'Public averti : +16.',
  ],
  count: ['Un quatuor au sommet.', 'Une troupe de sept.', 'Elle est seule en scène.'],
  award: ['Multiprimé.', 'Diapason d’or.', 'Coup de cœur du Club de la presse.', 'Nommé deux fois aux Molières.'],
  price: [
    'Tarifs : 29-14,50 €.',
    'Pour 10 petits euros.',
    'Les réduits, eux, s’en tirent pour 28 €.',
    'La place est à 28 € (réduit : 13 €).',
    'Plein tarif 26, soit 28 €.',
    'Comptez une cinquantaine d’euros.',
  ],
  year: [
    'Créé en deux mille dix-huit.',
    'Voilà dix ans que le spectacle est né.',
    'C’est en 2025 que tout a commencé.',
    '2025 : c’est l’année de la première.',
  ],
  hour: ['À 20 heures et quart.', 'Le spectacle s’achève vers 23 h 30.', 'Chaque soir à 20 h 30.'],
  phone: ['Infos au 3949.'],
  free: ['Gratuit - de 12 ans.', 'Les 0-9 ans ne paient pas.'],
  person: [
    'À la musique, Sofiane Roux.',
    'À la mise en scène, on retrouve Léonore Vasseur.',
    'Signé Sofiane Roux, le texte fait mouche.',
    'Vous y retrouverez Sofiane Roux et Ombeline Carel.',
    'Mise en scène : G. Ombelin.',
    'm. e. s. Sofiane Roux',
    'La partition ? Elle est de Sofiane Roux.',
    'Le décor est d’Armel Tissier.',
    'Qui joue ? Ombeline Carel.',
    'Qui a mis en scène ? Garance Thiriet.',
    'Garance Thiriet fait danser les corps.',
    'Thibault Ménard sculpte la lumière.',
    'Thibault Ménard signe l’écriture.',
    'Vous y verrez notamment Ombeline Carel.',
    'Vous y croiserez Ombeline Carel, parmi d’autres.',
    'Les acteurs, dont Ombeline Carel, jubilent.',
    'Viola, c’est Ombeline Carel.',
    'Viola a les traits de Thibault Ménard.',
    'Le public n’a d’yeux que pour Thibault Ménard.',
    'Un spectacle conçu et réglé par Ombeline Carel.',
    'Les costumes ont été cousus par Ombeline Carel.',
    'Une traduction qu’on doit à Sofiane Roux.',
    'La vision est celle de Sofiane Roux.',
    'Cinq au plateau, parmi lesquels Ombeline Carel.',
    'À l’affiche : Ombeline Carel.',
    'Une nuit éclairée par Sofiane Roux.',
    'La pénombre, travaillée par Sofiane Roux, fait le reste.',
    'À la lumière, toujours Sofiane Roux.',
    'Les étoffes ont été choisies par Sofiane Roux.',
    'Sous l’œil de Sofiane Roux, les comédiens avancent.',
    'Voilà dix ans que Sofiane Roux rêvait de mettre en scène ce texte.',
    'Une histoire vue par Ombeline Carel.',
    'Une comédie de Molière.',
    'Sofiane Roux à la création des lumières.',
  ],
  date: [
    'Clap de fin le 13 mars.',
    'Ultime lever de rideau le 13 mars.',
    'Mai 2026 · Valmer',
    'Le deuxième samedi d’avril.',
    'Fin mars.',
    'Le mois prochain.',
    'Vivement mardi !',
    'C’est déjà mardi de cette semaine.',
    'Dans trois mois.',
    'Cet automne.',
    'Vous pourrez réserver à partir du 7 septembre.',
    'Le 8 septembre, la billetterie ouvre.',
  ],
  audience: ['30 000 auditeurs à ce jour.', 'Déjà 27 000 mélomanes conquis.', '12 030 spectateurs à ce jour.'],
  company: [
    'Porté par l’Orchestre de chambre du Vexois.',
    'La compagnie du Radeau joue.',
    'Un spectacle des Gens d’en face.',
  ],
  venue: [
    'L’Embarcadère vous attend.',
    'C’est la Verrerie qui reçoit le spectacle.',
    'Poussez la porte de la Verrerie.',
    'C’est La Fabrique qui ouvre le bal.',
    'Billets au guichet de L’Estuaire.',
    'Direction la Verrerie !',
    'Rendez-vous à la médiathèque.',
    'Le spectacle se joue sous le chapiteau.',
    'Au Dôme.',
  ],
  language: [
    'En VO.',
    'Version originale : espagnol.',
    'En VO (anglais).',
    'En version bilingue.',
    'Langue(s) : italien.',
    'Surtitres : anglais.',
    'Langue du plateau : espagnol.',
    'La langue parlée est l’italien.',
  ],
  hall: [
    'Le spectacle se joue dans l’Arrière-Cour du Théâtre des Quatre-Vents.',
    'Quelle salle ? L’Annexe.',
    'Hangar, 20 h 30.',
  ],
  quote: [
    '« Un souffle qui ne retombe pas » // Rideau Rouge',
    '« Un souffle qui ne retombe pas », dixit Ouest-Hebdo.',
    '« Un souffle qui ne retombe pas » : ces mots sont signés Ouest-Hebdo.',
    'L’Écho des planches n’y va pas par quatre chemins : « Un souffle qui ne retombe pas ».',
  ],
}

describe('a wrong statement, however it is put', () => {
  for (const [kind, texts] of Object.entries(wrong))
    it(`is seen: ${kind}`, () => {
      for (const text of texts) {
        const alarms = doubtsOf(text)
        expect(alarms.length, text).toBe(1)
        expect(alarms[0], text).toMatch(new RegExp(`^[✗?] ${kind}:`))
      }
    })
})

describe('what states no fact', () => {
  it('is left alone', () => {
    for (const text of [
      'Vous êtes invités à rester après le spectacle.',
      'Nous vous avons préparé une belle soirée.',
      'Si vous avez aimé Phèdre, venez.',
      'Choisissez votre formule.',
      'Encore un peu de patience.',
      'Même somme au premier et au dernier rang.',
      'La troupe ouvre une page plus intime de son répertoire.',
      'Don Giovanni lui-même en perdrait son catalogue.',
      'Rien de tel pour oublier lundi.',
      'Neuf Muses, et toutes à l’écoute.',
      'Quelque part entre Pinocchio et Buster Keaton, une figure nous regarde.',
      'Le plus simple est de venir en tram.',
      'Vous ne verrez plus jamais votre cuisine du même œil.',
      'Le théâtre de demain se cherche.',
      'Vous recevez cette lettre parce que vous avez accepté nos messages.',
      'Passé ce délai, les places sont remises en vente.',
      'Vous avez bien lu.',
      'Vous n’avez pas fini d’en entendre parler.',
      'C’est vous qui voyez.',
      'Colère, Joie et Mélancolie se disputent le dernier mot.',
      'On ferme les téléphones et on ouvre les oreilles.',
      'Tout est parti d’un carnet.',
      'Que vous veniez seul ou à dix, la salle est grande.',
      'Quels que soient vos goûts, il y a une chaise.',
      'Au Moyen Âge, on jouait la Passion.',
      'Les Belges, dit-on, aiment la pluie.',
      'La Révolution française y est racontée.',
    ])
      expect(judged(text), text).toEqual([])
  })
})

describe('an age of the show', () => {
  it('counts from the year of its making, of which no record says the month', () => {
    for (const [years, sign] of [
      ['un', '✓'],
      ['deux', '✓'],
      ['trois', '✗'],
    ])
      expect(judged(`Créé il y a ${years} ans.`, { asOf: '2026-11-03' })[0], years).toBe(
        `${sign} year: il y a ${years} ans`,
      )
  })
})

describe('several days and hours', () => {
  it('holds an hour and a count to the one town of the tour that the sentence names', () => {
    const record = {
      performances: [
        { startsAt: '2026-03-12T20:30', city: 'Valmer' },
        { startsAt: '2026-03-13T20:30', city: 'Valmer' },
        { startsAt: '2026-03-20T19:00', city: 'Sandrans' },
      ],
    }
    expect(judged('À Sandrans, ce sera dix-neuf heures.', { record })[1]).toBe('✓ hour: dix-neuf heures')
    expect(judged('À Sandrans, ce sera vingt heures trente.', { record })[1]).toBe('✗ hour: vingt heures trente')
    expect(judged('À Valmer, deux représentations.', { record })[1]).toBe('✓ count: deux')
    expect(judged('À Valmer, trois représentations.', { record })[1]).toBe('✗ count: trois')
  })

  it('reads an afternoon’s hour in letters behind its day', () => {
    const record = { performances: [{ startsAt: '2026-03-11T15:00' }] }
    expect(judged('Mercredi, trois heures de l’après-midi.', { record })[1]).toMatch(/^✓ hour/)
    expect(judged('Mercredi, deux heures de l’après-midi.', { record })[1]).toMatch(/^✗ hour/)
  })

  it('takes the month of two days from the one that is played', () => {
    expect(judged('Puis Valmer les 12 et 13.').map((line) => line[0])).toEqual(['✓', '✓', '✓'])
    expect(judged('Puis Valmer les 11 et 12.')[1]).toBe('✗ date: 11')
  })

  it('takes as many hours as days, each the hour of its day', () => {
    const hours = judged('Les 12, 13 et 14 mars, à 20 h 30, 20 h 30 et 18 h.').filter((line) => line.includes('hour'))
    expect(hours).toEqual(['✓ hour: 20 h 30', '✓ hour: 20 h 30', '✓ hour: 18 h'])
  })

  it('reads the hour of an exception, not a day off', () => {
    expect(judged('Du 12 au 14 mars à 20 h 30, sauf sam. 14 à 18 h.').every((line) => line.startsWith('✓'))).toBe(true)
    expect(judged('Du 12 au 14 mars à 20 h 30, sauf sam. 14 à 17 h.')).toContain('✗ hour: 17 h')
  })

  it('holds « la première » to the first day', () => {
    expect(judged('Demain, c’est la première.', { asOf: '2026-03-11' })[0]).toBe('✓ date: Demain')
    expect(judged('Demain, c’est la première.', { asOf: '2026-03-12' })[0]).toBe('✗ date: Demain')
  })
})

describe('names of the record said otherwise', () => {
  it('sees who shows the title, or stands in a bracket behind it, when it is no name of the record', () => {
    const own = '✓ title: Les Vents de brume'
    expect(judged('Petit Large présente Les Vents de brume.')).toEqual(['? company: Petit Large', own])
    expect(judged('Les Vents de brume (Bourrasque)')).toEqual([own, '? company: Bourrasque'])
    expect(judged('Les Vents de brume (compagnie du Ponton)')[0]).toBe(own)
    expect(judged('La saison présente Les Vents de brume.')).toEqual([own])
  })

  it('takes a common word near the company’s name for no slip of it', () => {
    const record = { company: 'Théâtre de la Marée' }
    expect(judged('La maire et la malle sont venues.', { record })).toEqual([])
    expect(judged('Par le Théâtre de la Mariée.', { record })[0]).toMatch(/^✗ company/)
  })

  it('sees another title that opens as the show’s does', () => {
    expect(judged('Courez voir Les Vents de sable.')).toEqual(['✗ title: Les Vents de sable'])
    expect(judged('#LesVentDeBrume')).toEqual(['✗ title: LesVentDeBrume'])
  })

  it('gives a character to who plays them', () => {
    const record = {
      credits: [
        { role: 'Orphée', name: 'Jérémie Foulques' },
        { role: 'Eurydice', name: 'Capucine Arvers' },
      ],
    }
    expect(judged('Capucine Arvers sera Orphée.', { record })).toEqual(['✗ person: Capucine Arvers'])
    expect(judged('Capucine Arvers est Eurydice.', { record })).toEqual(['✓ person: Capucine Arvers'])
  })
})

describe('a trade told without its name', () => {
  const record = {
    credits: [
      { role: 'auteur', name: 'Léonore Vasseur' },
      { role: 'mise en scène', name: 'Thibault Ménard' },
      { role: 'lumières', name: 'Ombeline Carel' },
      { role: 'costumes', name: 'Armel Tissier' },
      { role: 'scénographie', name: 'Noé Vautrin' },
      { role: 'musique', name: 'Zélie Marchand' },
      { role: 'avec', name: 'Sofiane Roux, Garance Thiriet' },
    ],
  }
  it.each([
    ['Ombeline Carel', '{} veille aux projecteurs.'],
    ['Ombeline Carel', 'Aux projecteurs : {}.'],
    ['Ombeline Carel', 'La lumière naît sous les doigts de {}.'],
    ['Ombeline Carel', 'À {} l’on doit ces lumières.'],
    ['Armel Tissier', '{} a cousu chaque robe.'],
    ['Armel Tissier', 'Robes et redingotes sortent de l’atelier de {}.'],
    ['Armel Tissier', 'Aux aiguilles, {}.'],
    ['Noé Vautrin', '{} dresse ici un décor de bois.'],
    ['Noé Vautrin', 'Le plateau a été conçu par {}.'],
    ['Zélie Marchand', '{} met le tout en musique.'],
    ['Zélie Marchand', 'Les chansons sont de {}.'],
    ['Thibault Ménard', 'C’est {} qui tient la barre.'],
    ['Thibault Ménard', 'Dirigés par {}, les comédiens jubilent.'],
    ['Léonore Vasseur', 'La langue de {} chante.'],
    ['Léonore Vasseur', 'La pièce est l’œuvre de {}.'],
    ['Léonore Vasseur', 'Cette fable est sortie de l’imagination de {}.'],
  ])('is %s’s, and nobody else’s: %s', (name, frame) => {
    expect(judged(frame.replace('{}', name), { record })).toEqual([`✓ person: ${name}`])
    expect(judged(frame.replace('{}', 'Garance Thiriet'), { record })).toEqual(['✗ person: Garance Thiriet'])
  })

  it('is told of several at once', () => {
    for (const frame of ['{} se renvoient la balle.', '{} se partagent les rôles.', 'Les rôles reviennent à {}.']) {
      expect(judged(frame.replace('{}', 'Sofiane Roux et Garance Thiriet'), { record }), frame).toEqual([
        '✓ person: Sofiane Roux',
        '✓ person: Garance Thiriet',
      ])
      expect(judged(frame.replace('{}', 'Armel Tissier et Noé Vautrin'), { record }), frame).toContainEqual(
        expect.stringMatching(/^✗ person/),
      )
    }
  })

  it('takes what belongs to a role, or stands in the light, for no trade', () => {
    for (const text of [
      'La robe de Garance Thiriet brille.',
      'Sous les projecteurs, Garance Thiriet et Sofiane Roux.',
      'Coup de projecteur : Garance Thiriet.',
      'Le texte de Léonore Vasseur chante.',
    ])
      expect(
        judged(text, { record }).every((line) => line.startsWith('✓')),
        text,
      ).toBe(true)
  })
})

describe('what the record has, however it is put', () => {
  it('raises no alarm', () => {
    for (const text of [
      'Aucune place au-dessus de 28 €.',
      'Gratuit pour les - de 6 ans.',
      'Le deuxième samedi de mars.',
      'Avec S. Roux et G. Thiriet.',
      'Au printemps : le treize mars à 20 heures 30.',
      'À p. de 10 ans.',
      'Tarifs : 28-14,50 €.',
      'La place est à 28 € (réduit : 14,50 €).',
      'Prévoyez d’être assis jeudi 12 mars : à 20 h 30, nous fermons les portes.',
      'Vous avez jusqu’au 14 mars pour venir.',
      'Ombeline Carel à la conception des lumières.',
      'Éclairages de O. Carel · Avec S. Roux et G. Thiriet',
      'À 20 heures 30, jeudi 12 mars, tout le monde en place !',
      'Du 12 au 14 mars, début à 20 h 30, sauf le samedi (18 h).',
      'Prix de la place : 28 €.',
      'Sous l’œil de Thibault Ménard, les comédiens avancent.',
      'Au plateau, tout a été réglé par Thibault Ménard.',
      'Le spectacle a trouvé en Thibault Ménard un regard attentif.',
      'Pour les plus de 26 ans, la place est à 28 €.',
      'Les jeunes ont l’entrée libre jusqu’à 6 ans.',
    ])
      expect(doubtsOf(text), text).toEqual([])
  })
})
