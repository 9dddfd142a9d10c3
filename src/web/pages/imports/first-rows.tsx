import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** The titles and the first rows of a file as they were read, to see at a glance whether the titles are the right ones. */
export function FirstRows({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  const numbered = rows.map((cells, index) => ({ cells, place: index + 1 }))
  return (
    <section>
      <h2>
        <Trans>Les premières lignes, telles que lues</Trans>
      </h2>
      <div className="panel first-rows">
        <p>
          <strong>{joined(columns)}</strong>
        </p>
        <ol>
          {numbered.map(({ cells, place }) => (
            <li key={place}>{joined(cells)}</li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function joined(cells: readonly string[]): ReactNode {
  return cells.map((cell) => cell || '—').join(' | ')
}
