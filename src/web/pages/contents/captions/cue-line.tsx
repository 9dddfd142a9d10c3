import { useLingui } from '@lingui/react/macro'
import { memo, type ReactNode } from 'react'
import { captionFaults, captionReading, isLetPass } from '../../../../contract/index.ts'
import { useSentence } from '../../../use-sentence.ts'
import type { EditedCue } from './cue-edits.ts'
import { roleClass } from './role-class.ts'
import { shownTime } from './shown-time.ts'

export interface CueLineProps {
  readonly cue: EditedCue
  readonly number: number
  readonly nextStart: number | null
  readonly isOpen: boolean
  readonly onSelect: (key: number | null) => void
}

/** A cue in the list: when, what, how fast it is read, and what it breaks of the norm, in words and by a mark. */
export const CueLine = memo(function CueLine({ cue, number, nextStart, isOpen, onSelect }: CueLineProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const faults = captionFaults(cue, nextStart === null ? null : { start: nextStart })
  const { characters, allowed, pace } = captionReading(cue)
  const isBroken = faults.some((fault) => !isLetPass(fault))
  const state = isBroken ? 'broken' : pace === 'within' ? 'within' : 'tolerated'
  const mark = { broken: '✕', tolerated: '≈', within: '✓' }[state]
  return (
    <button type="button" className="cue-line" aria-expanded={isOpen} onClick={() => onSelect(isOpen ? null : cue.key)}>
      <span className="cue-number">{number}</span>
      <span className="cue-times">
        {shownTime(cue.start)}
        <br />
        {shownTime(cue.end)}
      </span>
      <span className={`cue-text ${roleClass(cue.role)}`}>
        {cue.speaker !== null && <span className="cue-speaker">{cue.speaker}</span>}
        {cue.text === '' ? '…' : cue.text}
      </span>
      <span className="cue-state" data-state={state}>
        <span aria-hidden>{mark}</span>
        <span>
          {faults.length === 0
            ? t`${characters} caractères pour ${allowed}`
            : faults.map(({ code, params }) => (
                <span key={code} className="cue-fault">
                  {sentence(code, params)}
                </span>
              ))}
        </span>
      </span>
    </button>
  )
})
