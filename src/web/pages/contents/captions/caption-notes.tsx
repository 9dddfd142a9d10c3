import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CaptionNote } from '../../../../contract/index.ts'
import { useSentence } from '../../../use-sentence.ts'

/** What was done to read the file, line by line. */
export function CaptionNotes({ notes }: { notes: readonly CaptionNote[] }): ReactNode {
  const sentence = useSentence()
  const [whole, lines] = [notes.filter(({ line }) => line === null), notes.filter(({ line }) => line !== null)]
  if (notes.length === 0) return null
  return (
    <div className="panel captions-notes">
      {whole.map(({ code, params }) => (
        <p key={code}>{sentence(code, params)}</p>
      ))}
      {lines.length > 0 && (
        <details>
          <summary>
            <Plural
              value={lines.length}
              one="# remarque à la lecture du fichier"
              other="# remarques à la lecture du fichier"
            />
          </summary>
          <ul>
            {lines.map(({ code, line, params }) => (
              <li key={`${line}${code}`}>
                <Trans>
                  Ligne {line} : {sentence(code, params)}
                </Trans>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
