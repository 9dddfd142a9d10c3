import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Button } from '../../../components/button.tsx'
import { CueEditor } from './cue-editor.tsx'
import { addCue } from './cue-edits.ts'
import { CueLine } from './cue-line.tsx'
import type { Captions } from './use-captions.ts'
import type { Film } from './use-film.ts'

export interface CueListProps {
  readonly captions: Captions
  readonly film: Film
  readonly caret: RefObject<number | null>
}

/** The cues in order; the one that is open can be changed. */
export function CueList({ captions, film, caret }: CueListProps): ReactNode {
  const { t } = useLingui()
  const { cues, selected, select } = captions
  const open = useRef<HTMLLIElement | null>(null)
  const key = selected?.key ?? null
  useEffect(() => {
    if (key !== null) open.current?.scrollIntoView({ block: 'nearest' })
  }, [key])
  return (
    <>
      <ol className="cues" aria-label={t`Sous-titres, du premier au dernier`}>
        {cues.map((cue, index) => {
          const isOpen = cue.key === key
          return (
            <li key={cue.key} className="cue" data-open={isOpen || undefined} ref={isOpen ? open : undefined}>
              <CueLine
                cue={cue}
                number={index + 1}
                nextStart={cues[index + 1]?.start ?? null}
                isOpen={isOpen}
                onSelect={select}
              />
              {isOpen && (
                <CueEditor cue={cue} captions={captions} film={film} caret={caret} isLast={index === cues.length - 1} />
              )}
            </li>
          )
        })}
      </ol>
      <Button variant="quiet" onPress={() => captions.change(addCue(cues, key))}>
        {key === null ? (
          <Trans>Ajouter un sous-titre à la fin</Trans>
        ) : (
          <Trans>Ajouter un sous-titre après celui-ci</Trans>
        )}
      </Button>
    </>
  )
}
