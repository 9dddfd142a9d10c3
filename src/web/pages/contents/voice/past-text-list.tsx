import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { KeptText } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { PastTextTable } from './past-text-table.tsx'

/** The texts that the voice was heard in: each may be taken out, and all of one file together. */
export function PastTextList({ texts }: { texts: readonly KeptText[] }): ReactNode {
  const { t } = useLingui()
  const bySource = [...Map.groupBy(texts, ({ source }) => source)]
  const alone = bySource.flatMap(([, of]) => (of.length === 1 ? of : []))
  return (
    <section className="panel">
      <h2>
        <Trans>Textes gardés</Trans>
      </h2>
      {bySource.map(([source, of]) => of.length > 1 && <SourceTexts key={source} source={source} texts={of} />)}
      {alone.length > 0 && <PastTextTable caption={t`Textes gardés`} texts={alone} />}
    </section>
  )
}

function SourceTexts({ source, texts }: { source: string; texts: readonly KeptText[] }): ReactNode {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const forget = useAct(api.voice.forget, { changes: ['voice', 'contents'] })
  const count = texts.length
  return (
    <details className="draft-more voice-source" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>
          {source} : {count} textes
        </Trans>
      </summary>
      {isOpen && (
        <>
          <Button
            needs="voice.forget"
            variant="quiet"
            isDisabled={forget.isPending}
            onPress={() => forget.mutate({ source })}
          >
            <Trans>Retirer ces {count} textes</Trans>
          </Button>
          <PastTextTable caption={t`Textes de ${source}`} texts={texts} />
        </>
      )}
    </details>
  )
}
