/**
 * Little words of the languages that French programmes quote, and those of scores and of the mass: each is a mark of its language. One that
 * is French too (« on », « me », « die » is not) is no mark, which the dictionary tells.
 */
export const foreignWords = {
  english:
    'the of and with from by my your our their his her its this that these those who what when where which is are was were be been being have has had will would shall should could can may must not never ever always you they we she it him them us ye thy all some any every other into onto upon over under through about between without within love if on me so at as or but world night day life god lord christmas',
  german:
    'der das und ein eine einen einem einer des dem den von vom zu zum zur mit bei für auf aus nach ist sind war nicht kein keine ich du er sie wir ihr uns euch mein meine dein sein ihre wie wenn auch noch gott herr herz liebe lied nacht',
  italian:
    'il lo gli della dello dei degli delle del di da dal dalla nel nella sul sulla con per che chi non mio mia tuo tua suo sua io noi voi alla allo agli ed assai molto poco quasi ma troppo amore cuore notte allegro adagio andante presto vivace largo lento moderato sostenuto cantabile marcia',
  spanish:
    'el los las del al una unos unas y con por para quien donde como cuando muy más yo tú él ella nosotros mi su sus es son está amor noche corazón',
  portuguese: 'os as do da dos das um uma com por para não meu minha seu sua são está ao aos amor noite coração',
  latin:
    'in ad cum pro ab ex per nobis vobis meus mea meum mei tuus tua tuum tui suus noster nostra quae quod quam sicut sunt esse domine domini dominum dominus deus dei deo deum christe christi jesu jesus spiritus sancta sancti sancto sanctus gloria laus laudate jubilate cantate exsultate salve ave regina mater virgo virginis miserere agnus kyrie eleison alleluia magnificat benedictus benedicite beata beatus dixit',
} as const
