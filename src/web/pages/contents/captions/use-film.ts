import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Peaks, peaksOf } from './peaks-of.ts'

/** The film or the sound that was opened in the page: it goes nowhere else. */
export interface Film {
  readonly element: RefObject<HTMLVideoElement | null>
  readonly name: string | null
  readonly url: string | null
  /** Milliseconds; null while nothing is open or known. */
  readonly duration: number | null
  readonly now: number
  readonly peaks: Peaks | 'none' | 'being-read' | 'too-large' | 'unreadable'
  readonly isBroken: boolean
  readonly open: (file: File) => void
  readonly close: () => void
  /** Plays from there, and stops at `until`. */
  readonly play: (from: number, until?: number) => void
  readonly seek: (to: number) => void
  readonly toggle: (from: number, until: number) => void
  readonly on: {
    readonly onTimeUpdate: () => void
    readonly onDurationChange: () => void
    readonly onError: () => void
  }
}

export function useFilm(): Film {
  const element = useRef<HTMLVideoElement | null>(null)
  const until = useRef<number | null>(null)
  const [file, setFile] = useState<{ name: string; url: string } | null>(null)
  const [duration, setDuration] = useState<number | null>(null)
  const [now, setNow] = useState(0)
  const [peaks, setPeaks] = useState<Film['peaks']>('none')
  const [isBroken, setIsBroken] = useState(false)
  const url = file?.url ?? null
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url])
  useClock(element, setNow, until)
  const play = (from: number, to?: number) => {
    const film = element.current
    if (!film) return
    film.currentTime = from / 1000
    until.current = to ?? null
    // Refused where the file is none that the browser plays: the page says so already.
    film.play().catch(() => undefined)
  }
  return {
    element,
    name: file?.name ?? null,
    url,
    duration,
    now,
    peaks,
    isBroken,
    open: (chosen) => {
      setFile({ name: chosen.name, url: URL.createObjectURL(chosen) })
      setIsBroken(false)
      setDuration(null)
      setPeaks('being-read')
      void peaksOf(chosen).then(setPeaks)
    },
    close: () => {
      setFile(null)
      setDuration(null)
      setPeaks('none')
    },
    play,
    seek: (to) => {
      until.current = null
      if (element.current) element.current.currentTime = to / 1000
      setNow(to)
    },
    toggle: (from, to) => {
      if (element.current && !element.current.paused) element.current.pause()
      else play(from, to)
    },
    on: {
      onTimeUpdate: () => setNow((element.current?.currentTime ?? 0) * 1000),
      onDurationChange: () => setDuration(durationOf(element.current)),
      onError: () => setIsBroken(true),
    },
  }
}

function durationOf(film: HTMLVideoElement | null): number | null {
  const seconds = film?.duration
  return seconds !== undefined && Number.isFinite(seconds) ? Math.round(seconds * 1000) : null
}

/** Follows the film as it plays, and stops it where it was asked to. */
function useClock(
  element: RefObject<HTMLVideoElement | null>,
  setNow: (now: number) => void,
  until: RefObject<number | null>,
): void {
  useEffect(() => {
    let frame = 0
    const follow = () => {
      const film = element.current
      if (film && !film.paused) {
        const now = film.currentTime * 1000
        setNow(now)
        if (until.current !== null && now >= until.current) {
          film.pause()
          until.current = null
        }
      }
      frame = requestAnimationFrame(follow)
    }
    frame = requestAnimationFrame(follow)
    return () => cancelAnimationFrame(frame)
  }, [element, setNow, until])
}
