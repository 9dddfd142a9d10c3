import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { FilmView } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { useFormat } from '../../../language.tsx'
import { drawFrame, type FilmPictures, readPictures } from './film-pictures.ts'

/** The film as it will be, drawn here: it plays when it is asked to, and any instant can be looked at. */
export function FilmPreview({ film }: { film: FilmView }): ReactNode {
  const { t } = useLingui()
  const { locale } = useFormat()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pictures = usePictures(film)
  const [at, setAt] = useState(0)
  const [isPlaying, setIsPlaying] = useState(false)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context && pictures) drawFrame(context, { film, pictures, at })
  }, [film, pictures, at])
  useEffect(() => {
    if (!isPlaying) return
    let last = performance.now()
    let handle = requestAnimationFrame(function next(now) {
      const passed = (now - last) / 1000
      last = now
      setAt((before) => {
        const after = Math.min(film.seconds, before + passed)
        if (after >= film.seconds) setIsPlaying(false)
        return after
      })
      handle = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(handle)
  }, [isPlaying, film.seconds])
  const play = () => {
    if (!isPlaying && at >= film.seconds) setAt(0)
    setIsPlaying(!isPlaying)
  }
  const instant = at.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const scene = film.scenes.findLast(({ start }) => start <= at)
  return (
    <section className="film-preview" aria-label={t`Aperçu`}>
      <canvas ref={canvas} width={film.width / 2} height={film.height / 2} role="img" aria-label={scene?.said ?? ''} />
      <div className="row">
        <Button variant="second" onPress={play} isDisabled={pictures === null}>
          {isPlaying ? <Trans>Arrêter</Trans> : <Trans>Regarder</Trans>}
        </Button>
        <label className="film-instant">
          <span className="visually-hidden">
            <Trans>Instant</Trans>
          </span>
          <input
            type="range"
            min={0}
            max={film.seconds}
            step={0.1}
            value={at}
            aria-valuetext={t`${instant} s`}
            onChange={(event) => {
              setIsPlaying(false)
              setAt(Number(event.target.value))
            }}
          />
        </label>
        <span className="muted">
          <Trans>
            {instant} s sur {film.seconds}
          </Trans>
        </span>
      </div>
    </section>
  )
}

function usePictures(film: FilmView): FilmPictures | null {
  const [read, setRead] = useState<{ film: FilmView; pictures: FilmPictures } | null>(null)
  useEffect(() => {
    let isStale = false
    void readPictures(film).then((pictures) => {
      if (!isStale) setRead({ film, pictures })
    })
    return () => {
      isStale = true
    }
  }, [film])
  return read?.film === film ? read.pictures : null
}
