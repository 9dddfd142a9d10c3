import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { drawWaveform, shownSeconds, windowStart } from './draw-waveform.ts'
import type { Captions } from './use-captions.ts'
import type { Film } from './use-film.ts'

/** The sound around where the film is, with the cues over it; a press goes there. By keyboard, the film's own slider does. */
export function Waveform({ film, captions }: { film: Film; captions: Captions }): ReactNode {
  const { t } = useLingui()
  const canvas = useRef<HTMLCanvasElement | null>(null)
  const { peaks, now } = film
  const { cues, selected } = captions
  useEffect(() => {
    if (canvas.current && typeof peaks === 'object')
      drawWaveform(canvas.current, { peaks, now, cues, selected: selected?.key ?? null })
  }, [peaks, now, cues, selected])
  if (peaks === 'being-read')
    return (
      <p className="muted" role="status">
        <Trans>L’onde se dessine…</Trans>
      </p>
    )
  if (peaks === 'too-large')
    return (
      <p className="muted">
        <Trans>Ce film est trop lourd pour que son onde soit dessinée ; il se lit quand même.</Trans>
      </p>
    )
  if (typeof peaks !== 'object')
    return (
      <p className="muted">
        <Trans>Aucun son n’a pu être lu dans ce fichier : pas d’onde.</Trans>
      </p>
    )
  return (
    <canvas
      ref={canvas}
      className="captions-wave"
      role="img"
      aria-label={t`Onde du son, ${shownSeconds} secondes autour de l’instant présent`}
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect()
        const share = (event.clientX - box.left) / box.width
        film.seek(Math.max(0, windowStart(now) + share * shownSeconds * 1000))
      }}
    />
  )
}
