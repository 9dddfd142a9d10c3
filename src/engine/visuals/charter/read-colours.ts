import { type Colour, type ColourRole, contrastOf, luminance } from '../../../contract/index.ts'
import { imageLibrary, mostPixels } from '../image-library.ts'

export interface ColoursRead {
  /** The most present first; shares of the pixels of all the pictures. */
  readonly colours: readonly { readonly hex: string; readonly share: number }[]
  readonly roles: Readonly<Partial<Record<ColourRole, string>>>
}

interface Found {
  readonly hex: string
  readonly colour: Colour
  readonly share: number
}

const side = 200
/** Two colours nearer than this, of 441, are one to the eye. */
const near = 42
const leastShare = 0.01
const told = 8

/**
 * The colours of some pictures, and the role that each might have: dark, light, then the two that are farthest from grey. A guess for a person to
 * confirm. Meant for a child process: the pictures came from outside.
 */
export async function readColours({ paths }: { paths: readonly string[] }): Promise<ColoursRead> {
  const counts = new Map<string, number>()
  for (const path of paths) for (const [hex, share] of await paletteOf(path)) add(counts, hex, share / paths.length)
  const merged: Found[] = []
  for (const [hex, share] of [...counts].toSorted((one, other) => other[1] - one[1])) {
    const colour = { red: byte(hex, 1), green: byte(hex, 3), blue: byte(hex, 5) }
    const same = merged.findIndex((one) => distance(one.colour, colour) < near)
    const known = merged[same]
    if (known) merged[same] = { ...known, share: known.share + share }
    else merged.push({ hex, colour, share })
  }
  const found = merged
    .filter(({ share }) => share >= leastShare)
    .toSorted((one, other) => other.share - one.share)
    .slice(0, told)
  return {
    colours: found.map(({ hex, share }) => ({ hex, share: Math.round(share * 1000) / 1000 })),
    roles: rolesOf(found),
  }
}

/** A picture in few colours, as libvips reduces it, with the share of each. */
async function paletteOf(path: string): Promise<Map<string, number>> {
  const library = imageLibrary()
  const reduced = await library(path, { limitInputPixels: mostPixels, pages: 1 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: side, height: side, fit: 'inside' })
    .png({ palette: true, colours: 24, dither: 0 })
    .toBuffer()
  const { data, info } = await library(reduced).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const shares = new Map<string, number>()
  for (let at = 0; at < data.length; at += info.channels)
    add(shares, `#${data.toString('hex', at, at + 3)}`, info.channels / data.length)
  return shares
}

function rolesOf(found: readonly Found[]): Partial<Record<ColourRole, string>> {
  const light = (one: Found) => luminance(one.colour)
  const byLight = found.toSorted((one, other) => light(one) - light(other))
  const [ink, paper] = [byLight[0], byLight.at(-1)]
  if (!ink || !paper || contrastOf(light(ink), light(paper)) < 4.5) return {}
  // Of the two that are farthest from grey, the one that is better read on paper strikes.
  const [accent, second] = found
    .filter((one) => one !== ink && one !== paper && vividness(one.colour) > 40)
    .toSorted((one, other) => vividness(other.colour) - vividness(one.colour))
    .slice(0, 2)
    .toSorted((one, other) => contrastOf(light(other), light(paper)) - contrastOf(light(one), light(paper)))
  return {
    ink: ink.hex,
    paper: paper.hex,
    ...(accent && { accent: accent.hex }),
    ...(second && { second: second.hex }),
  }
}

function vividness({ red, green, blue }: Colour): number {
  return Math.max(red, green, blue) - Math.min(red, green, blue)
}

function distance(one: Colour, other: Colour): number {
  return Math.hypot(one.red - other.red, one.green - other.green, one.blue - other.blue)
}

function byte(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16)
}

function add(counts: Map<string, number>, key: string, share: number): void {
  counts.set(key, (counts.get(key) ?? 0) + share)
}
