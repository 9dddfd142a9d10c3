/** Words of the stage and of the box office that dictionaries lack, with their plurals. */
export const stageWords: ReadonlySet<string> = new Set(
  'boguer pendrillon pendrillonnage cyclo gril guinde tap découpe gélat lyre poursuiteur cintrier régie plateau sonorisateur scénographe vidéaste créateurice auteurice acteurice spectateurice lecteurice circassien circassienne marionnettique dramaturgique coréalisation coproducteur coprod cocréation autoproduction diffuseur programmateur captation surtitrage surtitrer surtitré surtitrée audiodescription audiodécrit audiodécrite billetterie abo résa réservataire placement exo jauge préachat prévente matinée aprem répèt générale italienne allemande couturière bord-plateau avant-scène hors-les-murs slam krump waacking voguing beatbox performeur performeuse podcast webradio newsletter flyer teaser livestream replay team'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
)
