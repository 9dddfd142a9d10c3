import type { GraphicCharter } from '../../../contract/index.ts'

/** The two lines above the title of a press release. */
export interface ReleaseHead {
  /** « Communiqué de presse » */
  readonly kind: string
  /** « Port-Salin, le 24 novembre 2026 »; the day alone where the house's record names no town. */
  readonly dateline: string
}

/** What an export needs beside the draft. All of it is text of the venue, escaped where it is written. */
export interface ExportOptions {
  /** Where the call to action leads; already carrying its campaign (`trackedUrl`). */
  readonly bookingUrl: string | null
  readonly houseName: string
  /** Postal address printed at the foot of an e-mail. */
  readonly houseAddress: string | null
  readonly showTitle: string
  /** What heads a press release (`releaseHead`); null for any other text. */
  readonly head: ReleaseHead | null
  /** The photo that an e-mail shows, by its file beside the page; null: a page without a picture. */
  readonly photo: { readonly file: string; readonly credit: string | null } | null
  /** The logo that heads an e-mail, by its file beside the page, and its width in pixels; null: the name of the house stands there. */
  readonly logo: { readonly file: string; readonly width: number } | null
  /** The colours of an e-mail: the charter's. */
  readonly colours: Pick<GraphicCharter['colours'], 'ink' | 'paper' | 'accent' | 'pale'>
}
