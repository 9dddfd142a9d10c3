import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import {
  plainCharter,
  type VisualWords,
  visualFormat,
  visualFormatNames,
  visualWordsSchema,
} from '../../../contract/index.ts'
import { checkVisual } from '../charter/check-visual.ts'
import { inCharter } from '../families/choose-family.ts'
import type { VisualFamily } from '../families/family.ts'
import { readFamilies } from '../families/read-families.ts'
import { composeVisual, drawnPng } from './compose-visual.ts'
import { placedPhoto } from './placed-photo.ts'
import { withoutLetters } from './read-contrast.ts'
import { sheetSize } from './sheet-content.ts'

const words = [
  'Anticonstitutionnellement',
  'la',
  'nuit',
  'des',
  'rois',
  'Ô',
  'Œdipe',
  'à',
  'Colone',
  'l’Équilibriste',
  'du',
  'dimanche',
  'et',
  'autres',
  'malentendus',
  '63',
  'GRAVITÉ',
  'Schubert',
  'ce',
  'que',
  'rivière',
  'a',
  'gardé',
  'pour',
  'elle',
  'Les',
]
const titles = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 16 })
  .map((some) => some.join(' ').slice(0, 100).trim())
const phrase = (most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: most }).map((some) => some.join(' '))
const day = fc.record({
  day: fc.constantFrom('mar. 12 janv.', 'sam. 31 oct.', 'jeu. 1er avril'),
  hour: fc.constantFrom('20 h', '19 h 30'),
  note: fc.constantFrom('', 'complet', 'langue des signes'),
})
const maybe = (some: fc.Arbitrary<string>) => fc.option(some, { nil: undefined })

const records: fc.Arbitrary<VisualWords> = fc
  .record({
    title: titles,
    series: maybe(
      fc.constantFrom('Théâtre · dès 14 ans · 1 h 50', 'Marionnettes et théâtre d’objets · dès 3 ans · 40 minutes'),
    ),
    subtitle: maybe(phrase(10)),
    people: maybe(phrase(14)),
    hook: maybe(phrase(16)),
    quote: phrase(24),
    quoteSource: maybe(fc.constant('Le Progrès')),
    dates: maybe(
      fc.constantFrom('Mardi 12 janvier 2027', 'Du 28 septembre au 3 octobre 2027', '12, 14, 19 et 21 janvier 2027'),
    ),
    hours: maybe(fc.constantFrom('À 20 h', 'À 20 h (16 h le dimanche, 19 h 30 le mercredi)')),
    calendar: fc.array(day, { minLength: 2, maxLength: 12 }),
    notice: fc.constantFrom('Annulé', 'Nouvelle date'),
    noticeText: fc.constant('La représentation du jeudi 14 janvier à 20 h est annulée. Les autres sont maintenues.'),
    place: maybe(fc.constantFrom('Grande salle, Roanne', 'Chapelle des Cordeliers, Villeneuve-lès-Avignon')),
    booking: maybe(fc.constant('ecluse-neuve.example/berenice · 04 65 71 00 00')),
    house: fc.constantFrom('Théâtre de l’Écluse-Neuve', 'Scène nationale de la vallée et des monts', 'Le 7'),
    mentions: fc.subarray([
      'Licence L-R-20-001234',
      'Ville de Roanne',
      'Avec le soutien de la Drac Auvergne-Rhône-Alpes',
      'Région',
    ]),
  })
  .map((said) => visualWordsSchema.parse(said))

const families = readFamilies()
const charters = [
  plainCharter,
  {
    ...plainCharter,
    colours: { ink: '#f4efe6', paper: '#14161c', accent: '#8fd6c2', second: '#ffb199', pale: '#0d0e12' },
  },
]
let photo: Buffer

beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 150, sigma: 70 } as const
  photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer()
})

interface Case {
  readonly said: VisualWords
  readonly family: VisualFamily
  readonly format: (typeof visualFormatNames)[number]
  readonly charter: (typeof charters)[number]
}

const cases: fc.Arbitrary<Case> = fc.record({
  said: records,
  family: fc.constantFrom(...families),
  format: fc.constantFrom(...visualFormatNames),
  charter: fc.constantFrom(...charters),
})

test('over seeded records, families, formats and charters nothing overlaps, nothing is cut, every letter stands in its box', async () => {
  const runs = Number(process.env.VISUAL_RUNS ?? 24)
  await fc.assert(
    fc.asyncProperty(cases, async ({ said, family: plain, format, charter }) => {
      const family = inCharter(plain, { ground: null, charter })
      const hasPhoto =
        placedPhoto({ format, family, photo: { width: 900, height: 900, focus: { x: 0.5, y: 0.5 } } }) !== null
      const worded = hasPhoto ? { ...said, credit: 'Photo\u202f: © Jeanne Roy' } : said
      const qr = visualFormat(format).isScanned ? Array.from({ length: 29 }, () => '10'.repeat(15).slice(0, 29)) : null
      const { boxes, svg, holds } = await composeVisual({
        format,
        family,
        charter,
        words: worded,
        seed: 7,
        qr,
        photo: hasPhoto ? photo : null,
        photoAlt: '',
        logo: null,
        partnerLogos: [],
        fontFolder: null,
      })
      expect(checkVisual({ format, family, charter, words: worded, boxes, holds, photoScale: null })).toEqual([])
      expect(await lettersOutside(svg, boxes, format)).toBe(0)
    }),
    { numRuns: runs, seed: 34 },
  )
}, 600_000)

/** Pixels that letters change outside every box of words: read on the sheet with its letters and without. */
async function lettersOutside(
  svg: string,
  boxes: readonly { x: number; y: number; w: number; h: number; size: number }[],
  format: Case['format'],
): Promise<number> {
  const width = 300
  const [drawn, bare] = await Promise.all(
    [svg, withoutLetters(svg)].map(async (one) =>
      sharp(await drawnPng(one, width))
        .raw()
        .toBuffer({ resolveWithObject: true }),
    ),
  )
  if (!drawn || !bare) throw new RangeError('no drawing')
  const size = sheetSize(format)
  const edge = size.bleed + size.slug
  const scale = width / (size.width + 2 * edge)
  let outside = 0
  for (let y = 0; y < drawn.info.height; y++)
    for (let x = 0; x < drawn.info.width; x++) {
      const at = (y * drawn.info.width + x) * 3
      const isChanged = Math.abs((drawn.data[at] ?? 0) - (bare.data[at] ?? 0)) > 60
      const [px, py] = [(x + 0.5) / scale - edge, (y + 0.5) / scale - edge]
      const isIn = boxes.some((box) => {
        // A pixel of the drawing, or what a « j » reaches to the left of its place.
        const slack = Math.max(1.5 / scale, 0.08 * box.size)
        return px > box.x - slack && px < box.x + box.w + slack && py > box.y - slack && py < box.y + box.h + slack
      })
      if (isChanged && !isIn) outside++
    }
  return outside
}
