/**
 * Given names common in France, folded. Two of them one letter apart (Léo, Théo) are two people more often than a typo.
 * From general knowledge of French usage; only ever weakens a near match, never makes one.
 */
export const commonGivenNames: ReadonlySet<string> = new Set(
  `adam adele adrien adrienne agathe agnes aime aimee alain alban albane albert alberte alex alexandra alexandre alexis alice aline
  alix alma amandine ambre amelie amina anais andre andrea andree angele angelique anna annabelle anne annick annie anouk
  antoine antoinette antonin apolline ariane armand arnaud arthur astrid aude audrey augustin aurelie aurelien aurore axel axelle
  bastien baptiste beatrice benedicte benjamin benoit berenice bernadette bernard berthe bertrand brigitte bruno camille capucine carine
  carla carole caroline cassandra catherine cecile cedric celeste celia celine chantal charles charlie charline charlotte chloe christel
  christelle christian christiane christine christophe claire clara clarisse claude claudette claudie claudine clea clemence clement
  clementine cleo clotilde colette colin coline constance coralie corentin corinne cyril cyrille damien daniel daniele danielle david
  deborah delphine denis denise diane didier dominique dorothee edith edmond edouard elena eleonore eliane elie eliot elisa elisabeth
  elise ella elodie eloise elsa emeline emile emilie emilien emma emmanuel emmanuelle enzo eric erika ernest esteban estelle esther
  ethan etienne eugene eugenie eva evan evelyne fabien fabienne fabrice fanny fatima felicie felix fernand fernande flora flore florence
  florent florian france francine franck francois francoise frederic frederique gabin gabriel gabrielle gael gaelle gaetan gaspard
  genevieve geoffrey george georges georgette gerald geraldine gerard germaine gilbert gilberte gilles ginette gisele gregoire gregory
  guillaume gustave guy gwenaelle hadrien hanna hannah helena helene helois heloise henri henriette herve hortense hubert hugo hugues ibrahim
  ines irene iris isabelle isaure jacqueline jacques jade jean jeanne jeannine jeremie jeremy jerome joel joelle johan johanna jonas
  jonathan jordan joseph josephine josette josiane jose judith jules julia julie julien julienne juliette justin justine karim karine
  kevin killian laetitia lana lara laura laure laurence laurene laurent laurie lea leila leo leon leonie leopold liam lila lili liliane lily
  lina line lisa lise lison loan loane loic lola lou louane louis louisa louise louka luc lucas lucette lucie lucien lucienne lucile
  ludivine ludovic lydia lydie madeleine mael maelle maelys maeva magali malo manon marc marcel marceau marceline marcelle margaux
  margot marguerite maria marianne marie marin marina marine marion marius martial martin martine mateo mathieu mathilde mathis
  mathys matteo matthias matthieu maud maurice maurin max maxence maxime maya melanie melina melissa melodie michel michele micheline
  mila milan mireille mohamed monique morgane muriel myriam nadege nadia nadine naomi nathalie nathan nathanael nathanaelle nicolas nicole nina nino
  noa noah noe noel noelle noemie nolan nora norah norbert oceane octave odette odile olga olive olivia olivier olympe oriane orlane
  oscar pablo paola pascal pascale pascaline patrice patricia patrick paul paula paule paulette paulin pauline perrine philippe
  philippine pierre pierrette prune quentin rachel rafael raoul raphael raphaelle raymond raymonde rebecca regine regis remi remy renaud
  rene renee richard robert roberte robin rodolphe rodrigue roger roland rolande romain romane romeo romy rosa rose roseline roxane ruben
  sabine sabrina sacha salome samia samuel sandra sandrine sara sarah sasha sebastien segolene serge severine sidonie simon simone
  sofia solange solene sonia sophie stella stephane stephanie steve suzanne suzie sylvain sylvaine sylvestre sylvia sylviane sylvie
  tanguy tara thais thea theo theodore theophile therese thibaud thibault thibaut thierry thomas tiphaine timeo timothe tom tommy tony tristan
  ugo valentin valentine valere valerie vanessa vera veronique victoire victor victoria victorine vincent violaine violette virgile
  virginie viviane vivien vivienne wilfried william xavier yann yannick yasmina yasmine ycube yoann yohan yolande yves yvette yvon yvonne zoe`
    .split(/\s+/)
    .filter((name) => name !== 'ycube'),
)

/** Short forms that are one name with their long form, in French and English usage: `bob` for `robert`. */
const shortForms: Record<string, string> = {
  alex: 'alexandre alexandra alexis alexander',
  andy: 'andrew',
  aurel: 'aurelie aurelien',
  babeth: 'elisabeth',
  becky: 'rebecca',
  ben: 'benjamin benoit',
  beth: 'elizabeth',
  bill: 'william',
  billy: 'william',
  bob: 'robert',
  bobby: 'robert',
  cathy: 'catherine',
  cat: 'catherine',
  charlie: 'charles charlotte',
  chris: 'christophe christian christopher christine christelle',
  dan: 'daniel',
  dave: 'david',
  dede: 'andre',
  dick: 'richard',
  didi: 'didier',
  dom: 'dominique dominic',
  ed: 'edward edouard edmund',
  fanfan: 'francois francoise',
  flo: 'florence florian florent',
  fred: 'frederic frederique frederick',
  gaby: 'gabriel gabrielle',
  gege: 'gerard',
  gigi: 'ghislaine gilles gisele',
  greg: 'gregory gregoire',
  isa: 'isabelle',
  jack: 'john',
  jeff: 'jeffrey geoffrey jean francois',
  jeannot: 'jean',
  jim: 'james',
  jojo: 'joseph georges',
  jo: 'joelle joseph josephine joanna',
  joe: 'joseph',
  kate: 'katherine',
  kathy: 'katherine',
  liz: 'elizabeth',
  lolo: 'laurent laurence',
  lulu: 'lucien lucienne lucie',
  mado: 'madeleine',
  manu: 'emmanuel emmanuelle',
  matt: 'matthew matthieu',
  max: 'maxime maxence',
  meg: 'margaret',
  mike: 'michael',
  mimi: 'michele mireille michel',
  mumu: 'muriel',
  nanou: 'anne',
  nath: 'nathalie nathan',
  nick: 'nicholas nicolas',
  nico: 'nicolas',
  pat: 'patrick patricia patrice',
  patou: 'patrick patricia',
  peggy: 'margaret',
  phil: 'philippe philip',
  pierrot: 'pierre',
  riri: 'henri',
  rob: 'robert',
  sandy: 'sandrine sandra',
  sam: 'samuel samantha samia',
  seb: 'sebastien sebastian',
  steph: 'stephane stephanie stephen',
  sue: 'susan',
  ted: 'edward theodore',
  titi: 'thierry',
  tom: 'thomas',
  tony: 'anthony antoine',
  val: 'valerie valentin',
  vero: 'veronique',
  will: 'william',
  xav: 'xavier',
  zabeth: 'elisabeth',
  zaza: 'isabelle',
}

/** A folded given name and its long forms, between `|`; `''` for a name that shortens none. */
export function nameForms(name: string): string {
  const long = shortForms[name]
  return long ? `|${[name, ...long.split(' ')].join('|')}|` : ''
}
