import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type VisualsView, visualFormat } from '../../../../contract/index.ts'
import { useSaid } from '../../../use-said.ts'
import { useSentence } from '../../../use-sentence.ts'

/** Every format side by side, with the alternative text of each and what the charter says against it. */
export function VisualSheet({ view: { visuals } }: { view: VisualsView }): ReactNode {
  return (
    <ul className="visuals-sheet">
      {visuals.map((visual) => (
        <OneVisual key={visual.format} visual={visual} />
      ))}
    </ul>
  )
}

function OneVisual({ visual }: { visual: VisualsView['visuals'][number] }): ReactNode {
  const said = useSaid()
  const sentence = useSentence()
  const { width, height, unit } = visualFormat(visual.format)
  return (
    <li className="visuals-one">
      <figure>
        {visual.image && <img src={`data:image/png;base64,${visual.image}`} alt={visual.alt} />}
        <figcaption>
          <strong>{sentence(`visual-format.${visual.format}`)}</strong>{' '}
          <span className="muted">
            {width} × {height} {unit}
          </span>
        </figcaption>
      </figure>
      {visual.findings.map((finding) => (
        <p key={JSON.stringify(finding)} className="visuals-finding">
          {said(finding)}
        </p>
      ))}
      {visual.spared.length > 0 && (
        <p className="muted">
          <Trans>
            Faute de place, sans {visual.spared.map((kind) => sentence('visual-word', { kind })).join(', ')}.
          </Trans>
        </p>
      )}
      <details>
        <summary>
          <Trans>Texte alternatif</Trans>
        </summary>
        <p>{visual.alt}</p>
        {visual.credit && <p>{visual.credit}</p>}
      </details>
    </li>
  )
}
