import type { CaptionCue, CaptionRole } from '../../../contract/index.ts'
import { clockOf, two } from '../read/caption-time.ts'
import { type Paragraph, paragraphsOf } from './paragraphs-of.ts'

/** What is not said aloud by somebody on the picture, told in words: a page has no colour code. */
const told: Readonly<Record<CaptionRole, string>> = {
  'on-screen': '',
  'off-screen': 'hors champ',
  sound: 'son',
  music: 'musique',
  thought: 'pensée ou commentaire',
  foreign: 'langue étrangère',
}

/** The transcript as a page that stands alone: no script, no address elsewhere, times beside each paragraph. French content. */
export function transcriptPage(cues: readonly CaptionCue[], title: string): string {
  const name = escaped(title)
  const hasHours = cues.some(({ end }) => end >= 3_600_000)
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} (transcription)</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif; color: #1d1a20; background: #fff; }
dt { margin-top: 1.25rem; color: #56505c; font-variant-numeric: tabular-nums; }
dd { margin: 0; white-space: pre-line; }
</style>
</head>
<body>
<main>
<h1>${name}</h1>
<p>Transcription du film : tout ce qui est dit, et les sons qui comptent.</p>
<dl>
${paragraphsOf(cues)
  .map((one) => entryOf(one, hasHours))
  .join('\n')}
</dl>
</main>
</body>
</html>
`
}

function entryOf({ start, role, speaker, text }: Paragraph, hasHours: boolean): string {
  const { hours, minutes, seconds } = clockOf(start)
  const shown = `${hasHours ? `${hours}:${two(minutes)}` : hours * 60 + minutes}:${two(seconds)}`
  const who = [speaker, told[role]].filter((one) => one !== null && one !== '').join(', ')
  return `<dt><time datetime="PT${hours}H${minutes}M${seconds}S">${shown}</time>${who === '' ? '' : ` ${escaped(who)}`}</dt>\n<dd>${escaped(text)}</dd>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
