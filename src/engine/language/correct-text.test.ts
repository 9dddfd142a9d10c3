import { describe, expect, it } from 'vitest'
import { correctText } from './correct-text.ts'

async function found(text: string, lexicon: readonly string[] = []) {
  const findings = await correctText(text, { lexicon, tiers: ['sure', 'check'] })
  return findings.map((finding) => [text.slice(finding.start, finding.end), finding.suggestions[0]])
}

describe('spelling', () => {
  it('finds a misspelt word and proposes the likeliest one first', async () => {
    expect(await found('Une representation généreuse et un spectale rare.')).toEqual([
      ['representation', 'représentation'],
      ['spectale', 'spectacle'],
    ])
  })

  it('knows elided words, inversions and compounds', async () => {
    expect(await found('Qu’est-ce qu’aujourd’hui l’après-midi ? Viendra-t-elle au rendez-vous ?')).toEqual([])
  })

  it('takes a capitalised unknown word for a name, but puts accents on capitals', async () => {
    expect(await found('Camille Desrochiers joue avec Vlatko. Etat des lieux.')).toEqual([['Etat', 'État']])
  })

  it('sees a name of the season written with a slip', async () => {
    expect(await found('Mise en scène Camille Desroche', ['Camille Desroches'])).toEqual([['Desroche', 'Desroches']])
  })

  it('mends nothing in a title or a name that the venue prints so, and still sees what stands beside it', async () => {
    const season = ['Pièce pour piano et cent tambour', 'À nos amours perdu', 'Sauve qui peu']
    expect(await found('Pièce pour piano et cent tambour ouvre la saison.', season)).toEqual([])
    expect(await found('« À nos amours perdu », un solo.', season)).toEqual([])
    expect(await found('Elle monte SAUVE QUI PEU, puis Sauve qui peu.', season)).toEqual([])
    expect(await found('Sauve qui peu réunit cent tambour.', season)).toEqual([['tambour', 'tambours']])
    expect(await found('Pièce pour piano et cent tambour.')).toEqual([['tambour', 'tambours']])
  })

  it('knows a rare word by its sounds, and a noun written for the verb that sounds as it does', async () => {
    expect(await found('Un duo pour violon et contrebace.')).toEqual([['contrebace', 'contrebasse']])
    expect(await found('Le bar vous accueil une heure avant.')).toEqual([['accueil', 'accueille']])
    expect(await found('Les artistes vous accueil à la sortie.')).toEqual([['accueil', 'accueillent']])
    expect(await found('Aucun temps mors dans ce spectacle.')).toEqual([['mors', 'morts']])
    expect(await found('Chez nous accueil gratuit. Le cheval prend le mors aux dents.')).toEqual([])
  })

  it('says that a word is unknown even where nothing resembles it, unless it is a name', async () => {
    const unknown = 'Une soirée de quadrifugements au théâtre, avec Vlatkoviste.'
    expect(await found(unknown)).toEqual([['quadrifugements', undefined]])
  })

  it('leaves what is quoted of old French and those of a place alone', async () => {
    expect(await found('Il écrit : « Je le feray, quoy qu’il en couste ». Le pays vannetais l’accueille.')).toEqual([])
  })

  it('opens a sentence with a common word misspelt, not with a name', async () => {
    expect(await found('Consernant le transport, écrivez-nous. Kerdoncuff joue ce soir.')).toEqual([
      ['Consernant', 'Concernant'],
    ])
  })

  it('leaves addresses, hashtags and lower-case titles of the season alone', async () => {
    expect(await found('Voir theatre.example/spectakl et #vieuxportt : le titre est klang', ['klang'])).toEqual([])
  })
})

describe('mendings made together', () => {
  it('make one sentence: what another mending makes right is not mended too', async () => {
    expect(await found('La cantatrice a chanter sur les plus grandes scènes.')).toEqual([['chanter', 'chanté']])
    expect(await found('L’autrice à rencontré des pêcheurs pendant deux ans.')).toEqual([['à', 'a']])
    expect(await found('Le vestiaire est gratuits et surveillé.')).toEqual([['gratuits', 'gratuit']])
  })

  it('are weighed as one where two faults lean on one another', async () => {
    expect(await found('Le chœur et l’orchestre sera dirigé par une cheffe.')).toEqual([
      ['sera', 'seront'],
      ['dirigé', 'dirigés'],
    ])
    expect(await found('Des spectacles jeune public, des billets suspendus.')).toEqual([])
  })
})
