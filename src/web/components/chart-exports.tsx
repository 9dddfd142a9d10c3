import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type ChartElement, paperTheme } from '../../charts/index.ts'
import { Button } from './button.tsx'
import { aside, type ChartProps } from './chart-drawing.ts'
import { saveAs } from './download.ts'
import { showToast } from './toast.ts'

/** Pixels of an exported drawing: wide enough for a page of a report. */
const width = 960
/** A picture for a screen or a slide has two pixels for one. */
const density = 2

/** The files that a chart leaves as: a picture, a drawing, the numbers. */
export function ChartExports(props: Pick<ChartProps, 'name' | 'height' | 'draw' | 'headers' | 'rows'>): ReactNode {
  const { t } = useLingui()
  const { name, headers, rows } = props
  const svg = () => new Blob([drawingText(onPaper(props))], { type: 'image/svg+xml' })
  const png = async () => {
    try {
      saveAs(await picture(onPaper(props)), `${name}.png`)
    } catch {
      showToast({ tone: 'problem', message: t`Le navigateur n’a pas pu faire l’image. Le SVG, lui, s’enregistre.` })
    }
  }
  return (
    <span className="row chart-exports">
      <span className="muted small">
        <Trans>Enregistrer :</Trans>
      </span>
      <Button variant="quiet" onPress={() => void png()}>
        PNG
      </Button>
      <Button variant="quiet" onPress={() => saveAs(svg(), `${name}.svg`)}>
        SVG
      </Button>
      <Button variant="quiet" onPress={() => saveAs(csv([headers, ...rows]), `${name}.csv`)}>
        CSV
      </Button>
    </span>
  )
}

function onPaper({ draw, height }: Pick<ChartProps, 'draw' | 'height'>): ChartElement {
  return draw({ width, height, theme: paperTheme, document: aside() })
}

function drawingText(drawing: ChartElement): string {
  return new XMLSerializer().serializeToString(drawing)
}

async function picture(drawing: ChartElement): Promise<Blob> {
  const height = Number(drawing.getAttribute('height'))
  const address = URL.createObjectURL(new Blob([drawingText(drawing)], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const canvas = new OffscreenCanvas(width * density, height * density)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.fillStyle = paperTheme.card
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await canvas.convertToBlob({ type: 'image/png' })
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** As Excel opens it in French: semicolons, a mark that says UTF-8; a text that would be a formula is quoted as text. */
function csv(lines: readonly (readonly string[])[]): Blob {
  const cell = (text: string) => `"${text.replace(/^(?=[=+@\t\r-])/, "'").replaceAll('"', '""')}"`
  const text = lines.map((line) => line.map(cell).join(';')).join('\r\n')
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' })
}
