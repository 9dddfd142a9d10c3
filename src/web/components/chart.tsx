import './chart.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { pageTheme } from '../../charts/index.ts'
import { aside, type ChartProps, type ChartRow } from './chart-drawing.ts'
import { ChartExports } from './chart-exports.tsx'
import { type Column, DataTable } from './data-table.tsx'

/** A drawing with the numbers behind it, and the files that it can leave as. */
export function Chart({ summary, name, height, draw, headers, rows, note }: ChartProps): ReactNode {
  return (
    <figure className="chart panel">
      <Drawing height={height} draw={draw} />
      {note && <figcaption className="muted small">{note}</figcaption>}
      <div className="row chart-foot">
        <details>
          <summary>
            <Trans>Voir les chiffres</Trans>
          </summary>
          <ChartTable summary={summary} headers={headers} rows={rows} />
        </details>
        <ChartExports name={name} height={height} draw={draw} headers={headers} rows={rows} />
      </div>
    </figure>
  )
}

function Drawing({ height, draw }: Pick<ChartProps, 'height' | 'draw'>): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(240, Math.round(entry.contentRect.width)))
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (width > 0) frame.current?.replaceChildren(draw({ width, height, theme: pageTheme, document: aside() }))
  }, [width, height, draw])
  return <div ref={frame} className="chart-drawing" />
}

function ChartTable({ summary, headers, rows }: Pick<ChartProps, 'summary' | 'headers' | 'rows'>): ReactNode {
  const { i18n } = useLingui()
  const columns = headers.map(
    (header, index): Column<ChartRow> => ({
      key: String(index),
      header,
      isName: index === 0,
      isNumber: index > 0,
      cell: (row) => row[index] ?? '',
    }),
  )
  return <DataTable key={i18n.locale} caption={summary} rows={rows} rowKey={(row) => row.join('|')} columns={columns} />
}
