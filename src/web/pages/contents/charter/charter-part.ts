import type { CharterLogo, GraphicCharter } from '../../../../contract/index.ts'

/** A part of the page: the charter as it stands, and what it changes in it. */
export interface CharterPart {
  readonly charter: GraphicCharter
  readonly onChange: (part: Partial<GraphicCharter>) => void
}

/** What the charter keeps of a logo that was read. */
export function asLogo({ file, name, luminance, ratio }: CharterLogo): CharterLogo {
  return { file, name, luminance, ratio }
}
