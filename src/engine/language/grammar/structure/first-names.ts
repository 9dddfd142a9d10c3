import type { Gender } from '../../lexicon/reading.ts'

const feminine = new Set(
  `marie jeanne anne claire julie camille sophie louise alice emma léa chloé manon inès jade lina zoé lucie sarah laura
   pauline mathilde charlotte juliette margot margaux clara élise élodie émilie céline sandrine nathalie isabelle
   catherine christine martine sylvie valérie véronique brigitte françoise monique nicole jacqueline hélène agnès
   béatrice bérénice caroline cécile claudine colette corinne danielle delphine diane dominique éléonore élisabeth
   élisa estelle eugénie ève fabienne fanny florence gabrielle geneviève georgette germaine gisèle henriette irène
   jacinthe josiane joséphine judith justine karine laetitia laure laurence liliane lise lola lucile lucienne
   madeleine magali marguerite marianne marine marion maryse mélanie mireille muriel myriam nadia nadine nina noémie
   odette odile olga pascaline patricia paulette perrine rachel raphaëlle régine renée rosalie rose roxane sabine
   samantha sandra simone solange sonia stéphanie suzanne sylviane thérèse ursule vanessa victoire victoria virginie
   viviane yolande yvette yvonne violaine ophélie océane anaïs amélie adèle apolline aurélie axelle barbara bénédicte
   eva lisa maëlle mila ambre romane capucine salomé phèdre antigone électre médée andromaque célimène agathe`
    .split(/\s+/u)
    .filter((name) => name !== ''),
)
const masculine = new Set(
  `jean pierre paul jacques michel andré philippe alain bernard patrick daniel nicolas christophe françois laurent éric
   stéphane david olivier thomas antoine julien alexandre maxime lucas hugo louis arthur jules gabriel raphaël léo adam
   nathan théo ethan enzo mathis noah tom victor martin simon baptiste clément quentin romain guillaume sébastien
   vincent frédéric jérôme pascal thierry didier christian gérard gilles henri georges rené marcel roger raymond robert
   maurice lucien fernand gaston gustave émile eugène edmond édouard étienne fabien fabrice félix ferdinand florian
   francis franck gauthier gautier geoffroy grégoire grégory guy hervé hubert isaac ivan jérémy joël jonathan joseph
   kévin lionel loïc luc marc mathieu matthieu médéric mehdi mickaël mohamed noël norbert octave pascal patrice rémi
   rémy richard roland rodrigue samuel serge siegfried sylvain tanguy thibault tristan valentin xavier yann yannick
   yves yvan albert alfred alphonse ambroise aurélien benjamin benoît bertrand blaise bruno cédric charles claude
   cyril damien denis dimitri emmanuel ernest wajdi hamlet othello macbeth figaro scapin tartuffe harpagon alceste`
    .split(/\s+/u)
    .filter((name) => name !== ''),
)
const either = new Set(['camille', 'claude', 'dominique'])

/** The gender that a first name is given to as a rule; 'both' when it is not known or given to either. */
export function genderOfName(name: string): Gender {
  const lower = name.toLowerCase()
  if (either.has(lower)) return 'both'
  return feminine.has(lower) ? 'f' : masculine.has(lower) ? 'm' : 'both'
}
