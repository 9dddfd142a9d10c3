import { useCallback, useMemo, useState } from 'react'
import {
  type CaptionCue,
  type CaptionName,
  type CaptionsRead,
  captionFaults,
  isLetPass,
} from '../../../../contract/index.ts'
import { type EditedCue, keyed, nextKey } from './cue-edits.ts'
import { changed, historyOf, redone, undone } from './cue-history.ts'

/** A name to put right, by the number of its cue. */
export interface EditedName extends Omit<CaptionName, 'cue'> {
  readonly key: number
}

export interface Captions {
  readonly cues: readonly EditedCue[]
  readonly selected: EditedCue | null
  readonly select: (key: number | null) => void
  /** `place`: what is being typed in, so that one undo takes it back whole. */
  readonly change: (cues: readonly EditedCue[], place?: string | null) => void
  readonly replace: (cues: readonly CaptionCue[], names: readonly CaptionName[]) => void
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  readonly names: readonly EditedName[]
  readonly findNames: (names: readonly CaptionName[]) => void
  /** How many keep to the norm. */
  readonly within: number
  readonly isUnsaved: boolean
  readonly markSaved: () => void
}

/** The cues of a page, with what was done to them. */
export function useCaptions(read: CaptionsRead): Captions {
  const [history, setHistory] = useState(() => historyOf(keyed(read.cues)))
  const [selectedKey, select] = useState<number | null>(null)
  const [found, setFound] = useState(() => named(history.present, read.names))
  const [saved, setSaved] = useState(read.isTimed ? history.present : null)
  const cues = history.present
  const change = useCallback(
    (next: readonly EditedCue[], place: string | null = null) => setHistory((before) => changed(before, next, place)),
    [],
  )
  const within = useMemo(
    () => cues.filter((cue, index) => captionFaults(cue, cues[index + 1] ?? null).every(isLetPass)).length,
    [cues],
  )
  // A name whose words have changed since is no longer told.
  const names = useMemo(() => {
    const texts = new Map(cues.map(({ key, text }) => [key, text]))
    return found.filter(({ key, start, end, written }) => texts.get(key)?.slice(start, end) === written)
  }, [cues, found])
  return {
    cues,
    selected: cues.find(({ key }) => key === selectedKey) ?? null,
    select,
    change,
    replace: (next, nextNames) => {
      const edited = keyed(next, nextKey(cues))
      change(edited)
      setFound(named(edited, nextNames))
      select(null)
    },
    undo: history.past.length > 0 ? () => setHistory(undone) : null,
    redo: history.future.length > 0 ? () => setHistory(redone) : null,
    names,
    findNames: (next) => setFound(named(cues, next)),
    within,
    isUnsaved: saved !== cues,
    markSaved: () => setSaved(cues),
  }
}

function named(cues: readonly EditedCue[], names: readonly CaptionName[]): EditedName[] {
  return names.flatMap(({ cue, ...name }) => {
    const key = cues[cue]?.key
    return key === undefined ? [] : [{ ...name, key }]
  })
}
