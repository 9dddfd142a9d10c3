import {
  type CaptionCue,
  type CaptionNote,
  type CaptionRole,
  captionRoleNames,
  captionRoles,
} from '../../../contract/index.ts'
import type { CaptionPlace } from './place-of.ts'

interface Written {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
  /** Of the file, where it begins. */
  readonly line: number
  readonly isWebVtt: boolean
  readonly place: CaptionPlace
  readonly notes: CaptionNote[]
}

const tag = /<\/?(?:[ibuvc]|font|lang|ruby|rt)(?:[.\s][^<>]*)?>|<\d\d:[\d:.]+>|\{\\[^{}]*\}/giu

/** A cue from its lines: what its tags say of colour, place and speaker is kept, other marks of style are left out and said. */
export function cueOf({ start, end, lines, line, isWebVtt, place, notes }: Written): CaptionCue {
  const written = lines.join('\n')
  const tags = written.match(tag) ?? []
  const bare = written.replace(tag, '')
  const text = trimmed(isWebVtt ? withoutEntities(bare) : bare)
  const roles = [...new Set(tags.flatMap((one) => roleOfTag(one) ?? []))]
  const speakers = [...new Set(tags.flatMap((one) => /^<v(?:\.\S*)?\s+([^<>]+)>$/iu.exec(one)?.[1]?.trim() ?? []))]
  if (roles.length > 1) notes.push({ code: 'caption-colours-mixed', line, params: {} })
  if (speakers.length > 1)
    notes.push({ code: 'caption-speakers-mixed', line, params: { names: speakers.slice(1).join(', ') } })
  if (tags.some((one) => /^<[ibu](?:[.\s]|>)/iu.test(one))) notes.push({ code: 'caption-style-left', line, params: {} })
  const [role = roleOfText(text)] = roles
  return { start, end, text, role, speaker: speakers[0] ?? null, ...anchored(tags, place) }
}

function trimmed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00A0', lrm: '', rlm: '' }

function withoutEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (_, name: string) => entities[name] ?? '')
}

const otherNames: Readonly<Record<string, CaptionRole>> = { green: 'foreign', '#008000': 'foreign' }

function roleOfTag(one: string): CaptionRole | null {
  const colour = (/color\s*=\s*["']?([#\w]+)/iu.exec(one)?.[1] ?? '').toLowerCase()
  const classes = /^<c\.(\S+?)>$/iu.exec(one)?.[1]?.toLowerCase().split('.') ?? []
  const told = [colour, ...classes].filter((name) => name !== '')
  return (
    captionRoleNames.find(
      (role) => told.includes(captionRoles[role].name) || told.includes(captionRoles[role].colour),
    ) ??
    told.flatMap((name) => otherNames[name] ?? [])[0] ??
    null
  )
}

/** Music and sounds are told by signs where no colour says them: « ♪ … ♪ », « [Applaudissements] ». */
export function roleOfText(text: string): CaptionRole {
  if (/^[♪♫#][\s\S]*[♪♫#]$/u.test(text)) return 'music'
  return /^\[[^[\]]*\]$/u.test(text) ? 'sound' : 'on-screen'
}

/** `{\an8}`: the keys of a numeric keypad. */
function anchored(tags: readonly string[], place: CaptionPlace): CaptionPlace {
  const key = tags.map((one) => /\\an([1-9])/u.exec(one)?.[1]).find((one) => one !== undefined)
  if (key === undefined) return place
  const side = (['left', 'centre', 'right'] as const)[(Number(key) - 1) % 3] ?? 'centre'
  return { side, height: Number(key) >= 7 ? 'top' : 'bottom' }
}
