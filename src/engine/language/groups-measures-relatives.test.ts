import { describe, expect, it } from 'vitest'
import { correctText } from './correct-text.ts'

const findingsOf = async (text: string) => await correctText(text, { tiers: ['sure', 'check'] })

async function expectMended(text: string, wrong: string, right: string): Promise<void> {
  const findings = await findingsOf(text)
  expect(findings.map(({ start, end, suggestions }) => [text.slice(start, end), suggestions[0]])).toContainEqual([
    wrong,
    right,
  ])
}

async function expectSilence(text: string): Promise<void> {
  const findings = await findingsOf(text)
  expect(findings.filter(({ category }) => category !== 'typography')).toEqual([])
}

describe('subjects that stand far away, after their verb, or for several', () => {
  it.each([
    ['La troupe, composée de douze danseurs et de trois musiciens, arriveront la veille.', 'arriveront', 'arrivera'],
    ['L’augmentation des coûts de l’énergie et des transports pèsent sur notre budget.', 'pèsent', 'pèse'],
    ['Dans cette fable apparaît tour à tour des notaires et des chèvres.', 'apparaît', 'apparaissent'],
    ['Le matin aura lieu les échauffements, ouverts à tous.', 'aura', 'auront'],
    ['Tu connait quelqu’un qui n’est jamais venu ?', 'connait', 'connais'],
    ['Je vous envoi la feuille de route.', 'envoi', 'envoie'],
    ['Ces répétitions publiques, sont ouvertes à tous les curieux.', 'publiques,', 'publiques'],
  ])('%s', async (text, wrong, right) => {
    await expectMended(text, wrong, right)
  })

  it.each([
    'De ces deux versions, on ne sait laquelle des deux précède l’autre.',
    'Chacune des deux commande son café sans quitter le plateau.',
    'L’un des deux ment, l’autre se tait, et le public tranche.',
    'La danse telle que l’inventent ces quatre-là ne ressemble à rien.',
    'Les artistes au premier rang desquels figure la chanteuse Lina Bost ont signé la lettre.',
    'Les lieux où réside la compagnie changent chaque année.',
    'Elle a dansé avec une grâce infinie, une grâce que peu possèdent.',
    'Dans le hall apparaissent tour à tour des marins et des fantômes.',
    'Le matin auront lieu les échauffements, le soir aura lieu le concert.',
    'Trois cents euros est une somme raisonnable.',
    'Deux heures paraît long.',
    'Qu’importe les critiques si la salle rit.',
    'Le chant des oiseaux et des grillons emplit la vallée.',
    'La troupe, forte de douze danseurs et de trois musiciens, arrivera par le train.',
    'Le soir, sont projetés trois films.',
    'Ces répétitions publiques, très courues, sont ouvertes à tous.',
    'Les enfants, soyez sages.',
    'Il connait la chanson, il parait que ça plait au public.',
    'Votre envoi nous est bien parvenu.',
  ])('leaves alone: %s', async (text) => {
    await expectSilence(text)
  })
})

describe('adjectives and participles whose noun says what they are', () => {
  it.each([
    ['Ce trio portugaise marie le fado et l’électronique.', 'portugaise', 'portugais'],
    ['Une lumière rasant découpe les silhouettes.', 'rasant', 'rasante'],
    ['Le chœur réunit une quarantaine de voix féminine.', 'féminine', 'féminines'],
    ['Fauteuils rouge et dorures, velours et poussière.', 'rouge', 'rouges'],
    ['Nous sollicitons le renouvellement de l’aide départemental accordée en mars.', 'départemental', 'départementale'],
    ['Cette valse, le compositeur l’avait d’abord imaginé pour deux pianos.', 'imaginé', 'imaginée'],
    ['Quelle belle soirée vous nous avez offert hier !', 'offert', 'offerte'],
    ['Elle a mise en scène une quinzaine d’opéras.', 'mise', 'mis'],
    ['Les danseuses se sont retrouvé un dimanche dans un gymnase.', 'retrouvé', 'retrouvées'],
  ])('%s', async (text, wrong, right) => {
    await expectMended(text, wrong, right)
  })

  it.each([
    'La soprano souffrante sera remplacée par une élève de la maison.',
    'Une alto souffrante, un ténor enrhumé : la répétition fut brève.',
    'Un aide cuisinier et une aide costumière sont recherchés.',
    'Les spectateurs entrant par le jardin découvrent un décor de brume.',
    'La troupe jouant ce soir à Nantes, l’accueil sera fermé.',
    'Une lumière rasante découpe les silhouettes.',
    'Une vingtaine de prix réduits et une centaine de Français installés à Rome.',
    'Robes rouge et or, habits noir et blanc.',
    'Cette valse, le compositeur l’avait imaginée pour deux pianos.',
    'Quelle pièce avez-vous vue hier ?',
    'Quelle chance nous avons eue !',
    'Les pièces qu’elle a mises en scène tournent encore.',
    'Elles se sont acheté un dimanche à la campagne.',
    'Le français parlé au Québec, la langue anglaise et le portugais du Brésil.',
  ])('leaves alone: %s', async (text) => {
    await expectSilence(text)
  })
})

describe('little words, and what a verb or a noun asks for', () => {
  it.each([
    ['Abonnez-vous sur notre lettre d’information.', 'sur', 'à'],
    ['Les jeunes ont participé dans toutes les étapes de la création.', 'dans', 'à'],
    ['La salle s’est engagée de réduire ses consommations.', 'de', 'à'],
    ['Suite du désistement d’une classe, vingt places se libèrent.', 'du', 'au'],
    ['Les visites ont été menées grâce un partenariat.', 'un', 'à un'],
    ['Tout commence dans gare déserte, avec une valise.', 'gare', 'une gare'],
    ['Ce que nous avons besoin, c’est de bras.', 'que', 'dont'],
    ['L’album dont nous vous conseillons de lire en classe se trouve en rayon.', 'dont', 'que'],
    ['Le vieux castelet est de retour : ni touchez pas, il mord.', 'ni', 'n’y'],
    ['Merci d’arriver un quart d’heure plutôt, avant la cohue.', 'plutôt', 'plus tôt'],
    ['Le chantier de la salle est prêt de s’achever.', 'prêt', 'près'],
    ['L’artiste expose ces propres carnets de tournée.', 'ces', 'ses'],
    ['Les retombées touchent le canton, voir l’ensemble du département.', 'voir', 'voire'],
    ['Nous avons finalement pu en accueillir qu’une seule.', 'avons', 'n’avons'],
    ['Merci de confirmer votre venue a l’adresse indiquée.', 'a', 'à'],
    ['Premier premier groupe à 20 h.', 'Premier premier', 'Premier'],
  ])('%s', async (text, wrong, right) => {
    await expectMended(text, wrong, right)
  })

  it.each([
    'Abonnez-vous sur notre site, à l’accueil ou par téléphone.',
    'Ils participent dans la joie à tous les ateliers.',
    'Elle s’est engagée dans la Résistance.',
    'Nous nous efforçons de répondre et nous nous attachons à bien faire.',
    'Suite du programme à 21 h dans la grande salle.',
    'La suite du festival se joue à Gap.',
    'Rendons grâce aux bénévoles, de grâce !',
    'La grâce du geste, la grâce un peu raide du pantin.',
    'Dans pareil cas, prévenez l’accueil.',
    'Ce que nous avons, c’est besoin de silence.',
    'L’album dont nous vous conseillons de lire les dernières pages est triste.',
    'Elle ne boit ni ne fume, et n’y touche jamais.',
    'Deux heures plutôt que trois, c’est mieux.',
    'Un quart d’heure plutôt agréable, en vérité.',
    'Un spectacle prêt à jouer, prêt dès octobre.',
    'Ces enfants ont les mains propres, ces assiettes aussi.',
    'Pour les horaires, voir l’ensemble du programme en ligne.',
    'Nous savons qu’une seule séance affiche complet.',
    'Un grand grand merci à toute l’équipe du bar.',
    'Le théâtre a l’adresse d’un funambule.',
  ])('leaves alone: %s', async (text) => {
    await expectSilence(text)
  })
})
