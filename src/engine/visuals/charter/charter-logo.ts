import { type CharterLogo, colourOf, contrastOf, type GraphicCharter, luminance } from '../../../contract/index.ts'
import type { VisualFamily } from '../families/family.ts'

/** WCAG 2.2, 1.4.11: what must be seen and is no text. */
const seen = 3

/** The logo that is seen on the ground of a family; null: none is, and the name of the house stands there. */
export function logoOn(
  { logos, colours }: GraphicCharter,
  { ground }: Pick<VisualFamily, 'ground'>,
): CharterLogo | null {
  const behind = luminance(colourOf(colours[ground]))
  const wished = behind < 0.18 ? [logos.onDark, logos.onLight] : [logos.onLight, logos.onDark]
  return (
    wished.find((logo) => logo !== null && (logo.luminance === null || contrastOf(behind, logo.luminance) >= seen)) ??
    null
  )
}
