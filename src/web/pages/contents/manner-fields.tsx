import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { PromptChoices } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'

/** What stands before any instruction: the house's manner, hers to change, each change a version; and the guards, which stay. */
export function MannerFields({ prompts }: { prompts: PromptChoices }): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const { manner, guards, version } = prompts
  const [words, setWords] = useState(manner.words)
  const keep = useAct(api.contents.saveManner, { changes: ['contents'] })
  const save = (kept: string) => keep.mutate({ words: kept, staffId: writer.id })
  return (
    <details>
      <summary>
        <Trans>Les règles qui la précèdent toujours</Trans>
      </summary>
      <div className="stack">
        <TextField
          label={t`La manière de la maison`}
          isLong
          value={words}
          onChange={setWords}
          maxLength={1200}
          help={
            manner.savedBy === null
              ? t`Celle de Parterre (${version}). La changer en fait la vôtre, pour toute l’équipe.`
              : t`Version ${manner.version}, gardée par ${manner.savedBy}. Chaque phrase écrite par un modèle dit quelle version il suivait.`
          }
        />
        <div className="row">
          <Button
            needs="contents.saveManner"
            variant="quiet"
            isPending={keep.isPending}
            isDisabled={words.trim().length < 3 || words.trim() === manner.words}
            onPress={() => save(words.trim())}
          >
            <Trans>Garder cette manière</Trans>
          </Button>
          {manner.words !== manner.usual && (
            <Button
              needs="contents.saveManner"
              variant="quiet"
              isPending={keep.isPending}
              onPress={() => save(manner.usual)}
            >
              <Trans>Reprendre celle de Parterre</Trans>
            </Button>
          )}
        </div>
        {keep.error && <ErrorSentence error={keep.error} />}
        <p className="small">
          <Trans>Ces garde-fous restent, quelle que soit la manière :</Trans>
        </p>
        <pre className="rewrite-rules">{guards}</pre>
      </div>
    </details>
  )
}
