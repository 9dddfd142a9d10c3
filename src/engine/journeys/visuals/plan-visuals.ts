import { createHash } from 'node:crypto'
import {
  AppError,
  type Atom,
  type Focus,
  type GraphicCharter,
  type HouseRecord,
  isDoubted,
  type PhotoUse,
  type Said,
  type ShowRecord,
  type VisualChoices,
  type VisualFormat,
  type VisualWords,
  visualChoicesSchema,
  visualFormat,
  visualFormatNames,
} from '../../../contract/index.ts'
import { photoProblems } from '../../programme/index.ts'
import {
  chooseFamily,
  inCharter,
  leastPhotoScale,
  placedPhoto,
  readFamilies,
  type VisualFamily,
  type VisualJob,
} from '../../visuals/index.ts'
import { visualWords } from '../../writing/index.ts'
import type { House } from '../house/index.ts'
import { type StoredPhoto, storedPhotos } from '../photos/index.ts'
import { houseRecord, nameOnPapers, showRecord } from '../programme/records.ts'
import type { TextWork } from '../texts/index.ts'
import { saidSentences } from './said-words.ts'
import { storedCharter, storedChoices } from './visual-store.ts'

export interface PlanRequest {
  readonly showKey: string
  readonly asOf: string
  readonly formats?: readonly VisualFormat[]
  /** In the place of what is kept: what a person tries. */
  readonly choices?: VisualChoices
  /** In the place of the one that holds: what a person tries. */
  readonly charter?: GraphicCharter
}

/** Why a photo stands on none of these formats. */
export interface KeptBack {
  readonly file: string
  readonly formats: readonly VisualFormat[]
  readonly problems: readonly Said[]
}

export interface VisualPlan {
  readonly show: ShowRecord
  readonly charter: GraphicCharter
  readonly families: readonly VisualFamily[]
  readonly choices: VisualChoices
  readonly jobs: readonly VisualJob[]
  readonly keptBack: readonly KeptBack[]
  /** What the words say that the records do not: while one is left, nothing is made. */
  readonly untrue: readonly Atom[]
  /** Of all that is seen on every format, whichever are asked for: another date, photo, framing, family or charter makes another. */
  readonly contentHash: string
}

/**
 * What the visuals of a show will be on that day: each format with its family, its words, its photo if its rights allow that use.
 * A photo without credit, description or rights, or whose rights are over, is in no job. Throws `show-not-found`, `family-unknown`, `photo-not-found`.
 */
export async function planVisuals(house: House, request: PlanRequest): Promise<VisualPlan> {
  const { showKey, asOf, formats = visualFormatNames } = request
  const { app, files } = house.folder
  const [{ record }, own, houseName, held, photos] = await Promise.all([
    showRecord(house, showKey),
    houseRecord(house),
    nameOnPapers(house),
    storedCharter(app),
    storedPhotos(app, { showKey }),
  ])
  const charter = request.charter ?? held.charter
  const choices = visualChoicesSchema.parse(request.choices ?? (await storedChoices(app, showKey)))
  const show = ofDates(record, choices.dates)
  const families = readFamilies()
  if (choices.family !== null && !families.some(({ key }) => key === choices.family))
    throw new AppError('family-unknown', { family: choices.family })
  if (choices.photoId !== null && choices.photoId !== 'none' && !photos.some(({ id }) => id === choices.photoId))
    throw new AppError('photo-not-found', { id: choices.photoId })
  const wanted = photos.filter(({ id }) => choices.photoId === null || id === choices.photoId)
  const keptBack = new Map<string, KeptBack>()
  const all = visualFormatNames.map((format): VisualJob => {
    const { use } = visualFormat(format)
    const recorded = visualWords({ show, house: own, houseName, asOf, use })
    const words: VisualWords = { ...recorded, ...chosenWords(choices, record) }
    words.mentions = mentionsUnder(charter, words.mentions)
    const familyWith = (hasPhoto: boolean): VisualFamily => {
      const chosen = chooseFamily(families, choices.family, { words, hasPhoto })
      if (chosen === null) throw new AppError('family-unknown', { family: choices.family })
      return inCharter(chosen, { ground: choices.ground, charter })
    }
    const photo = photoFor(wanted, { use, asOf, format, family: familyWith(true), focus: choices.focus }, keptBack)
    const family = familyWith(photo !== null)
    const isShown = photo !== null && family.photo !== null
    return {
      format,
      family,
      words: isShown ? { ...words, credit: creditOf(photo) } : words,
      scanned: visualFormat(format).isScanned ? scannedAddress({ show, house: own, format, showKey }) : null,
      photo: isShown
        ? {
            path: files.path(photo.master),
            name: photo.fileName,
            width: photo.width,
            height: photo.height,
            focus: choices.focus ?? photo.focus,
            alt: photo.altText ?? '',
          }
        : null,
    }
  })
  const jobs = all.filter(({ format }) => formats.includes(format))
  return {
    show,
    charter,
    families,
    choices,
    jobs,
    keptBack: [...keptBack.values()],
    untrue: await untrueWords(all, { show, house: own, asOf, texts: house.texts }),
    contentHash: hashOf({
      jobs: all.map(seenOf),
      charter: seenCharter(charter),
      logo: null,
      photos: wanted.map(({ id, sha256 }) => [id, sha256]),
    }),
  }
}

/** Partners in their order, then what the charter and the records ask: whoever stands there by a logo is not named twice. */
function mentionsUnder({ partners, partnerLogos, mentions }: GraphicCharter, recorded: readonly string[]): string[] {
  return [...new Set([...partners, ...mentions, ...recorded])].filter((mention) => !(mention in partnerLogos))
}

/** A charter as it was hashed before houses brought files to it, so that what was validated under it stays so. */
function seenCharter({ logos, fontFiles, partnerLogos, mentions, ...charter }: GraphicCharter): unknown {
  const brought = [logos.onLight, logos.onDark, ...fontFiles, ...Object.values(partnerLogos)].some(
    (one) => one !== null,
  )
  return brought || mentions.length > 0 ? { ...charter, logos, fontFiles, partnerLogos, mentions } : charter
}

interface Shown {
  readonly use: PhotoUse
  readonly asOf: string
  readonly format: VisualFormat
  readonly family: VisualFamily
  readonly focus: Focus | null
}

/** The first photo that has its credit, its description, rights for this use on that day, and pixels enough for this format. */
function photoFor(
  photos: readonly StoredPhoto[],
  { use, asOf, format, family, focus }: Shown,
  keptBack: Map<string, KeptBack>,
): StoredPhoto | null {
  for (const photo of photos) {
    const placed = placedPhoto({ format, family, photo: { ...photo, focus: focus ?? photo.focus } })
    const isCoarse = placed !== null && placed.scale < leastPhotoScale(format)
    const problems = [
      ...photoProblems(photo, { use, asOf }),
      ...(photo.altText ? [] : [{ code: 'photo-without-alt', params: {} }]),
      ...(isCoarse ? [{ code: 'visual-photo-coarse', params: {} }] : []),
    ]
    if (problems.length === 0) return photo
    const key = JSON.stringify([photo.id, use, problems])
    const before = keptBack.get(key)
    keptBack.set(key, { file: photo.fileName, problems, formats: [...(before?.formats ?? []), format] })
  }
  return null
}

function creditOf({ credit }: StoredPhoto): string {
  return `Photo\u202f: ${/^[©(]/u.test(credit ?? '') ? '' : '© '}${credit}`
}

/** A person's words; a title only where it is the show's, broken in lines as they like. */
function chosenWords({ words }: VisualChoices, record: ShowRecord): Partial<VisualWords> {
  const letters = (text: string) =>
    text
      .normalize('NFC')
      .replaceAll(/[\s\u00a0\u202f’']+/gu, '')
      .toLocaleLowerCase('fr')
  const { title, ...others } = words
  const isItsTitle = title !== undefined && letters(title) === letters(record.title)
  const given = Object.entries(others).filter(([, text]) => text !== undefined)
  return { ...Object.fromEntries(given), ...(isItsTitle && { title }) }
}

function ofDates(record: ShowRecord, dates: readonly string[] | null): ShowRecord {
  if (dates === null) return record
  return { ...record, performances: record.performances.filter(({ startsAt }) => dates.includes(startsAt)) }
}

/** The booking address with what it is scanned from; null where no record gives one. */
function scannedAddress(from: {
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly format: VisualFormat
  readonly showKey: string
}): string | null {
  const address = from.show.bookingUrl ?? from.house?.website
  if (!address) return null
  const url = URL.parse(/^https?:/u.test(address) ? address : `https://${address}`)
  if (url === null) return null
  const campaign = { utm_source: from.format, utm_medium: 'qr', utm_campaign: from.showKey }
  for (const [key, value] of Object.entries(campaign)) if (!url.searchParams.has(key)) url.searchParams.set(key, value)
  return url.toString()
}

interface Told {
  readonly show: ShowRecord
  readonly house: HouseRecord | null
  readonly asOf: string
  readonly texts: TextWork
}

async function untrueWords(jobs: readonly VisualJob[], { show, house, asOf, texts }: Told): Promise<Atom[]> {
  const said = new Set(jobs.map(({ words }) => saidSentences(words).join('\n')))
  const read = (text: string) => texts.run('check', { text, record: show, asOf }, house ? { house } : {})
  const atoms = (await Promise.all([...said].map(read))).flatMap((checked) => checked.atoms)
  const untrue = atoms.filter(isDoubted)
  return [...new Map(untrue.map((atom) => [`${atom.kind} ${atom.text}`, atom])).values()]
}

/** A job without where its photo lies on this machine. */
function seenOf({ photo, ...job }: VisualJob): unknown {
  return { ...job, photo: photo && { focus: photo.focus, alt: photo.alt } }
}

function hashOf(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}
