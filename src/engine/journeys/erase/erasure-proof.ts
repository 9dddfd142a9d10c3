import { frenchSpaces } from '../../language/index.ts'
import { type PrintedBlock, printPdf } from '../../print/index.ts'
import type { ErasureProof } from './erase-person.ts'
import { demoFolder, type FoundPlace } from './search-folder.ts'

const storeNames: Readonly<Record<string, string>> = {
  'app.sqlite': 'état de la maison',
  'warehouse.duckdb': 'entrepôt des calculs',
  files: 'fichiers importés',
  folder: 'reste du dossier',
}

/** The proof of an erasure as a PDF to hand to the person: what was found, what was done, what is left and why. */
export function printErasureProof(proof: ErasureProof, houseName: string): Buffer {
  return printPdf({
    title: frenchSpaces('Effacement de données personnelles'),
    subtitle: frenchSpaces(`${houseName} · effacement ${proof.erasureId} du ${frenchMoment(proof.erasedAt)}`),
    language: 'fr',
    footer: frenchSpaces(`${houseName} · effacement ${proof.erasureId}`),
    blocks: blocksOf(proof).map(spaced),
  })
}

function blocksOf(proof: ErasureProof): PrintedBlock[] {
  return [
    {
      kind: 'paragraph',
      text: `${whose(proof)} du logiciel Parterre de la maison. Décidé par : ${proof.by}.`,
    },
    { kind: 'heading', level: 1, text: 'La même recherche, avant et après' },
    {
      kind: 'paragraph',
      text: `Recherchés : ses adresses e-mail, ses téléphones et ses numéros de client${nameSought(proof)}`,
    },
    placesTable(proof),
    {
      kind: 'paragraph',
      text: `Lieux parcourus : ${proof.after.length}. Les deux bases ont été réécrites dans des fichiers neufs.`,
    },
    { kind: 'heading', level: 1, text: 'Ce qui reste, et pourquoi' },
    { kind: 'list', items: whatStays(proof) },
  ]
}

function nameSought({ isUnnamed, isNameShared }: ErasureProof): string {
  if (isUnnamed) return '. Aucun fichier ne donnait son nom.'
  if (isNameShared) return '. Son nom n’a pas été recherché seul : une autre personne le porte, ou il est incomplet.'
  return ', ainsi que son nom et son prénom sur une même ligne.'
}

function whose({ reason, name, persons }: ErasureProof): string {
  if (reason === 'request') return `À la demande de ${name}, ses données personnelles ont été effacées`
  return persons === 1
    ? 'Les données personnelles d’une personne, gardées aussi longtemps qu’elles pouvaient l’être, ont été effacées'
    : `Les données personnelles de ${persons} personnes, gardées aussi longtemps qu’elles pouvaient l’être, ont été effacées`
}

function placesTable({ before, after }: ErasureProof): PrintedBlock {
  const afterOf = new Map(after.map((one) => [keyOf(one), one.found]))
  const found = before.filter((one) => one.found > 0)
  return {
    kind: 'table',
    columns: [
      { label: 'Où', align: 'start', share: 2 },
      { label: 'Table ou fichier', align: 'start', share: 3 },
      { label: 'Lignes avant', align: 'end' },
      { label: 'Lignes après', align: 'end' },
    ],
    rows: found.map((one) => [
      storeNames[one.store] ?? one.store,
      one.place.length > 40 ? `${one.place.slice(0, 12)}…${one.place.slice(-8)}` : one.place,
      String(one.found),
      String(afterOf.get(keyOf(one)) ?? 0),
    ]),
  }
}

function keyOf({ store, place }: FoundPlace): string {
  return `${store} ${place}`
}

function whatStays(proof: ErasureProof): string[] {
  const { tickets, droppedFiles, coupleRecords, isStaff, backups, unopened } = proof
  const closed = unopened.filter((place) => place !== demoFolder)
  return [
    `${tickets} ${tickets > 1 ? 'places restent comptées' : 'place reste comptée'}, sans le nom de personne : les comptes de la salle en dépendent.`,
    ...(droppedFiles.length > 0
      ? [`Fichiers d’origine qui la nommaient, supprimés : ${droppedFiles.map((name) => `« ${name} »`).join(', ')}.`]
      : []),
    ...(coupleRecords > 0
      ? [
          `${coupleRecords} fiche${coupleRecords > 1 ? 's' : ''} au nom de plusieurs (un couple, une structure) : l’autre y reste, avec l’adresse, le numéro de client et les places.`,
        ]
      : []),
    ...(isStaff
      ? [
          'Un compte de l’équipe porte ce nom : il reste, avec ce qu’il a signé (validations, journal). C’est un autre traitement, tenu pour le travail de la maison et non pour son public.',
        ]
      : []),
    'Une empreinte chiffrée de ses identifiants est gardée, avec une clé rangée hors du dossier : la billetterie la connaît encore, et l’empreinte empêche que le prochain export la fasse revenir. Elle ne permet de retrouver ni son nom, ni son adresse.',
    ...(closed.length > 0
      ? [
          `Fichiers du dossier que la recherche n’a pas su ouvrir, et dont elle n’a comparé que les octets : ${closed.map((name) => `« ${name} »`).join(', ')}. Un nom peut s’y trouver encore.`,
        ]
      : []),
    ...(unopened.includes(demoFolder)
      ? ['Le théâtre de démonstration, dont les spectateurs sont inventés, n’a pas été parcouru.']
      : []),
    backups.length > 0
      ? `Sauvegardes faites avant l’effacement, qui la contiennent jusqu’à leur suppression : ${backups.map(({ path, madeAt }) => `« ${path} » (${frenchMoment(madeAt)})`).join(', ')}. Une restauration l’effacerait de nouveau.`
      : 'Aucune sauvegarde n’a été faite avec ce logiciel avant l’effacement.',
    'Les listes et documents déjà sortis de Parterre, et le logiciel de billetterie lui-même, ne sont pas concernés par cet effacement.',
  ]
}

function spaced(block: PrintedBlock): PrintedBlock {
  if (block.kind === 'list') return { ...block, items: block.items.map(frenchSpaces) }
  if (block.kind === 'heading' || block.kind === 'paragraph') return { ...block, text: frenchSpaces(block.text) }
  return block
}

function frenchMoment(instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' }).format(new Date(instant))
}
