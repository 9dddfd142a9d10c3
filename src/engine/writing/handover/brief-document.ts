import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import {
  type HandoverFormat,
  type HandoverRecipient,
  type HouseRecord,
  handoverFormats,
  type Photo,
  type PhotoUse,
  type ShowRecord,
} from '../../../contract/index.ts'
import { dayOf } from '../draft/typography.ts'
import { type Line, mentionLines, showLines, slotsToCome } from './show-lines.ts'

export interface HandoverBrief {
  readonly recipient: HandoverRecipient
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly formats: readonly HandoverFormat[]
  /** The photos handed over to a designer. */
  readonly photos: readonly (Pick<Photo, 'credit' | 'altText' | 'rights'> & { readonly file: string })[]
  /** Where the facts of the record come from. */
  readonly sources: readonly string[]
  readonly asOf: string
}

/** A working brief for a designer or a photographer (P30), as a Word document: every fact is the record's own. Bytes of a `.docx`. */
export async function briefDocument(brief: HandoverBrief): Promise<Uint8Array> {
  const { show, house, asOf, sources } = brief
  const title = `${brief.recipient === 'designer' ? 'Commande graphique' : 'Commande photo'} – ${show.title}`
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    paragraph(
      `Document de travail, ${house?.name ?? 'la maison'}, le ${dateText(asOf)}. D’après la fiche du spectacle (${sources.join(', ')}). Si une date ou un nom change, nous vous le dirons\u202f: ne corrigez rien de mémoire.`,
    ),
    ...(brief.recipient === 'designer' ? designerParts(brief) : photographerParts(brief)),
  ]
  const document = new Document({
    creator: house?.name ?? 'Parterre',
    title,
    styles: { default: { document: { run: { language: { value: 'fr-FR' } } } } },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Part = Paragraph | Table

function designerParts({ show, house, formats, photos, asOf }: HandoverBrief): Part[] {
  return [
    heading('Ce qui doit être écrit, à la lettre'),
    factTable(showLines({ show, house, asOf })),
    heading('Mentions obligatoires'),
    ...list(
      mentionLines({ show, house }),
      'Aucune mention n’est dans nos fiches\u202f: demandez-nous avant de livrer.',
    ),
    heading('Formats attendus'),
    ...list(formats.map(formatText), 'À convenir ensemble.'),
    heading('Textes du spectacle'),
    ...list(
      (show.texts ?? []).map(({ text, source }) => `${text} (${source})`),
      'Aucun texte dans la fiche.',
    ),
    heading('Photos jointes, et ce que l’on peut en faire'),
    ...list(
      photos.map(photoText),
      'Aucune photo ne peut être confiée aujourd’hui\u202f: crédit ou droits ne sont pas dits, ou ont pris fin.',
    ),
    heading('Accessibilité'),
    ...list(
      [
        'Contraste d’au moins 4,5 pour 1 entre le texte et son fond (RGAA 4, critère 3.2)\u202f; aucune information par la seule couleur.',
        'Chaque visuel est livré avec son texte alternatif\u202f: décrire, sans vendre.',
      ],
      '',
    ),
  ]
}

function photographerParts({ show, house, formats, asOf }: HandoverBrief): Part[] {
  const slots = slotsToCome(show, asOf)
  const whole = showLines({ show, house, asOf }).filter(({ label }) =>
    ['Titre', 'De', 'Compagnie', 'Genre', 'Lieu', 'Durée', 'Distribution'].includes(label),
  )
  return [
    heading('Le spectacle'),
    factTable(whole),
    heading('Représentations où venir'),
    ...list(
      slots.map(({ day, hour, facts }) =>
        [`${day.weekday} ${day.number} ${day.month} ${day.year}`, hour, facts.hall, facts.meeting]
          .filter(Boolean)
          .join(', '),
      ),
      'Aucune représentation à venir dans la fiche\u202f: convenons d’une répétition.',
    ),
    heading('Cadrages dont nous aurons besoin'),
    ...list(formats.map(formatText), 'À convenir ensemble.'),
    ...list(
      ['Gardez de l’air autour du sujet\u202f: une même photo sera recadrée en portrait, en carré et en hauteur.'],
      '',
    ),
    heading('Droits à convenir par écrit avant la livraison'),
    ...list(
      [
        'Titulaire des droits (vous, votre agence)\u202f:',
        'Crédit, tel qu’il doit être imprimé\u202f:',
        'Usages\u202f: réseaux sociaux, e-mails, site, presse, imprimés (rayer ce qui n’est pas cédé)',
        'Durée, et dernier jour d’usage\u202f:',
        'Rémunération de la cession, distincte de la prise de vue (code de la propriété intellectuelle, art. L131-3)\u202f:',
        'Accord des interprètes pour leur image\u202f:',
      ],
      '',
    ),
    heading('Livraison'),
    ...list(['JPEG en sRGB, 2\u202f400 pixels au moins sur le petit côté, sans filigrane.'], ''),
  ]
}

function formatText(format: HandoverFormat): string {
  const { width, height, unit } = handoverFormats[format]
  const size = `${width} × ${height} ${unit}`
  return unit === 'mm'
    ? `${formatNames[format]}\u202f: ${size}, fond perdu de 5 mm`
    : `${formatNames[format]}\u202f: ${size}`
}

const formatNames: Record<HandoverFormat, string> = {
  'post-4x5': 'Publication portrait 4:5',
  'post-1x1': 'Publication carrée',
  'story-9x16': 'Story 9:16 (laisser libres les 14 % du haut et les 20 % du bas)',
  'email-head': 'Tête d’e-mail, affichée à 600 px',
  'web-share': 'Image de partage du site',
  'foyer-screen': 'Écran du hall',
  'poster-a3': 'Affiche A3',
  'poster-40x60': 'Affiche 40 × 60 cm',
  'leaflet-a5': 'Tract A5',
}

const useNames: Record<PhotoUse, string> = {
  social: 'réseaux sociaux',
  email: 'e-mails',
  web: 'site web',
  press: 'presse',
  print: 'imprimés',
}

function photoText({ file, credit, altText, rights }: HandoverBrief['photos'][number]): string {
  const uses = (rights?.uses ?? []).map((use) => useNames[use]).join(', ')
  const until = rights?.until ? `jusqu’au ${dateText(rights.until)}` : 'sans date de fin'
  return [`${file}\u202f: © ${credit?.replace(/^©\s*/u, '')}`, `${uses}, ${until}`, altText].filter(Boolean).join('. ')
}

function dateText(iso: string): string {
  const { number, month, year } = dayOf(iso)
  return `${number} ${month} ${year}`
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] })
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 160 }, children: [new TextRun(text)] })
}

/** A list, or what stands in its place when it is empty. */
function list(lines: readonly string[], empty: string): Paragraph[] {
  if (lines.length === 0) return [paragraph(empty)]
  return lines.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] }))
}

function factTable(lines: readonly Line[]): Table {
  const cell = (text: string, isHead: boolean) =>
    new TableCell({
      width: { size: isHead ? 25 : 75, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ children: [new TextRun({ text, bold: isHead })] })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: lines.map(({ label, text }) => new TableRow({ children: [cell(label, true), cell(text, false)] })),
  })
}
