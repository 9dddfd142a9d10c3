import { createHash } from 'node:crypto'
import {
  AppError,
  cropToRatio,
  type FilmFormat,
  type FilmScene,
  filmFormats,
  filmFrameRate,
  filmSeconds,
  type GraphicCharter,
  type VisualWords,
  visualFormat,
} from '../../../contract/index.ts'
import {
  canServe,
  type FilmCard,
  inCharter,
  leastPhotoScale,
  readScenes,
  type VisualFamily,
  type VisualJob,
} from '../../visuals/index.ts'
import type { House } from '../house/index.ts'
import { type KeptBack, planVisuals, type VisualPlan } from './plan-visuals.ts'
import { saidSentences } from './said-words.ts'

export interface FilmAsked {
  readonly showKey: string
  readonly format: FilmFormat
  readonly seconds: number | null
  readonly isStill: boolean
  readonly asOf: string
}

export interface FilmPlan extends Pick<VisualPlan, 'show' | 'charter' | 'untrue' | 'keptBack'> {
  readonly cards: readonly FilmCard[]
  readonly scenes: readonly Omit<FilmScene, 'isOpaque'>[]
  readonly photo: VisualJob['photo']
  readonly credit: string | null
  readonly seconds: number
  /** What its words ask to be read in, in whole seconds. */
  readonly neededSeconds: number
  /** Of all that is seen, and when. */
  readonly contentHash: string
}

/** A card is seen this long at least; then as many letters a second are read as the French norm of subtitles counts in four (60). */
const leastSeen = 1.6
const lettersASecond = 15

/**
 * What a film of a show is made of that day: the words and the photo that its still of the same shape has, on cards that follow each other as long as
 * they take to be read. A photo that may not be shown is in no card. Throws what `planVisuals` throws, `film-nothing-to-come`.
 */
export async function planFilm(house: House, asked: FilmAsked): Promise<FilmPlan> {
  const { showKey, asOf, format, isStill } = asked
  const plan = await planVisuals(house, { showKey, asOf, formats: [filmFormats[format]] })
  const [job] = plan.jobs
  if (!job?.words.dates) throw new AppError('film-nothing-to-come', { title: plan.show.title })
  const { words, photo } = withPhoto(job)
  const coarse = job.photo !== null && photo === null ? [coarsePhoto(job)] : []
  const all = readScenes().filter((scene) => canServe(scene, { words, hasPhoto: photo !== null }))
  const dressed = (scenes: readonly VisualFamily[]) => cardsOf(scenes, { charter: plan.charter, words, photo })
  const most = asked.seconds ?? filmSeconds.most
  const whole = dressed(all)
  // What the press says is the first thing that a short film does without.
  const cards = neededFor(whole) <= most ? whole : dressed(all.filter(({ largest }) => largest !== 'quote'))
  const neededSeconds = Math.max(filmSeconds.least, Math.ceil(neededFor(cards)))
  const seconds = asked.seconds ?? Math.min(filmSeconds.most, neededSeconds)
  const scenes = timed(cards, seconds)
  const photoSeen = photo && { focus: photo.focus, alt: photo.alt }
  return {
    show: plan.show,
    charter: plan.charter,
    untrue: plan.untrue,
    keptBack: [...plan.keptBack, ...coarse],
    cards,
    scenes,
    photo,
    credit: photo === null ? null : (words.credit ?? null),
    seconds,
    neededSeconds,
    contentHash: hashOf({ format, seconds, isStill, cards, scenes, photo: photoSeen, visuals: plan.contentHash }),
  }
}

interface Dressing {
  readonly charter: GraphicCharter
  readonly words: VisualWords
  readonly photo: VisualJob['photo']
}

function cardsOf(scenes: readonly VisualFamily[], { charter: whole, words, photo }: Dressing): FilmCard[] {
  return scenes.map((scene, place) => {
    const isLast = place === scenes.length - 1
    const charter = isLast ? whole : { ...whole, partners: [], partnerLogos: {} }
    const bare = { ...scene, photo: null, ornament: isLast ? scene.ornament : ('seats' as const) }
    const family = inCharter(photo === null ? bare : scene, { ground: null, charter })
    return { family, words: wordsOf(words, { isLast, isShown: photo !== null && family.photo !== null }), charter }
  })
}

/** What each card says that no card before it did: it is read once. */
function newlySaid(cards: readonly FilmCard[]): string[] {
  const told = new Set<string>()
  return cards.map(({ family, words }) => {
    const fresh = saidSentences(words, [...family.head, ...family.foot]).filter((line) => !told.has(line))
    for (const line of fresh) told.add(line)
    return fresh.join(' ')
  })
}

function secondsFor(said: string): number {
  return Math.max(leastSeen, said.length / lettersASecond)
}

function neededFor(cards: readonly FilmCard[]): number {
  return newlySaid(cards).reduce((sum, said) => sum + secondsFor(said), 0)
}

/** The photo of the still of that shape, where it has pixels enough for the whole frame; else none, and no credit of one. */
function withPhoto({ words, photo, format }: VisualJob): Pick<VisualJob, 'words' | 'photo'> {
  if (photo !== null) {
    const { width, height } = visualFormat(format)
    const cut = cropToRatio(photo, width / height, photo.focus)
    if (cut.width / width >= leastPhotoScale(format)) return { words, photo }
  }
  const { credit: _, ...others } = words
  return { words: others, photo: null }
}

function coarsePhoto({ photo, format }: VisualJob): KeptBack {
  return { file: photo?.name ?? '', formats: [format], problems: [{ code: 'visual-photo-coarse', params: {} }] }
}

/** Mentions stand on the last card, for the whole film; the credit wherever the photo is seen, and there too. */
function wordsOf(words: VisualWords, { isLast, isShown }: { isLast: boolean; isShown: boolean }): VisualWords {
  const { credit, notice: _, noticeText: __, ...others } = words
  return {
    ...others,
    mentions: isLast ? words.mentions : [],
    ...(credit !== undefined && (isShown || isLast) && { credit }),
  }
}

/** Each card its share of the length, on whole frames: the film is exactly as long as asked. */
function timed(cards: readonly FilmCard[], seconds: number): Omit<FilmScene, 'isOpaque'>[] {
  const said = newlySaid(cards)
  const needed = neededFor(cards)
  let passed = 0
  return cards.map(({ family }, place) => {
    const start = passed
    const own = said[place] ?? ''
    const share = (secondsFor(own) / needed) * seconds
    passed = place === cards.length - 1 ? seconds : Math.round((start + share) * filmFrameRate) / filmFrameRate
    return { key: family.key, start, end: passed, said: own }
  })
}

function hashOf(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}
