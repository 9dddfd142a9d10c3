import { type RefObject, useEffect, useRef } from 'react'
import { changeCue, joinCue, splitCue } from './cue-edits.ts'
import type { Captions } from './use-captions.ts'
import type { Film } from './use-film.ts'

interface Keyed {
  readonly captions: Captions
  readonly film: Film
  /** Where the caret stands in the text of the cue. */
  readonly caret: RefObject<number | null>
}

/** What keys do in the page of subtitles, wherever the focus is: `shortcuts.tsx` tells them. */
export function useCaptionKeys(keyed: Keyed): void {
  const latest = useRef(keyed)
  latest.current = keyed
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = event.defaultPrevented ? null : actOf(event, latest.current)
      if (act === null) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function actOf(event: KeyboardEvent, keyed: Keyed): (() => void) | null {
  const { captions, film, caret } = keyed
  const { cues, selected, change, select } = captions
  const isCommand = event.ctrlKey || event.metaKey
  if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
    return () => step(captions, event.key === 'ArrowDown' ? 1 : -1)
  if (isCommand && event.key.toLowerCase() === 'z')
    return () => (event.shiftKey ? captions.redo?.() : captions.undo?.())
  if (isCommand && event.key.toLowerCase() === 'y') return () => captions.redo?.()
  if (selected === null) return null
  const { key } = selected
  if (isCommand && event.key === 'Enter')
    return () => {
      if (event.shiftKey) change(joinCue(cues, key))
      else splitAt(captions, key, caret.current)
    }
  if (event.key === 'Escape') return () => select(null)
  if (film.url === null) return null
  if (isCommand && event.key === ' ') return () => film.toggle(selected.start, selected.end)
  const now = Math.round(film.now)
  if (event.key === 'F8') return () => change(changeCue(cues, key, { start: now, end: Math.max(now, selected.end) }))
  if (event.key === 'F9') return () => change(changeCue(cues, key, { end: Math.max(now, selected.start) }))
  return null
}

/** Parts the cue there, and opens the second part. */
export function splitAt({ cues, change, select }: Captions, key: number, caret: number | null): void {
  const parted = splitCue(cues, key, caret ?? 0)
  if (parted === cues) return
  change(parted)
  select(parted[parted.findIndex((cue) => cue.key === key) + 1]?.key ?? key)
}

/** Opens the next cue, or the one before; the first where none is open. */
function step({ cues, selected, select }: Captions, by: 1 | -1): void {
  const at = selected === null ? -1 : cues.findIndex(({ key }) => key === selected.key)
  const next = selected === null ? cues[0] : cues[at + by]
  if (next) select(next.key)
}
