import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Advice, DraftView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'

/** Why a true text would go unread, and what a rule would put there. Nothing here blocks, and nothing is changed unasked. */
export function AdvicePanel({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const writer = useWriter()
  const mend = useAct(api.contents.mend, { changes: ['contents'] })
  const { advice } = view
  const mendable = advice.filter(({ fix }) => fix !== null)
  const run = (chosen: readonly Advice[]) =>
    mend.mutate({ id: view.id, adviceIds: chosen.map(({ id }) => id), staffId: writer.id })
  return (
    <section className="panel" aria-label={t`Conseils d’écriture`}>
      <h2>
        <Trans>Conseils</Trans>
      </h2>
      {advice.length === 0 ? (
        <p className="muted">
          <Trans>Rien à reprendre dans la manière.</Trans>
        </p>
      ) : (
        <ul className="check-list">
          {advice.map((one) => (
            <AdviceItem
              key={one.id}
              advice={one}
              words={view.draft.text.slice(one.start, one.end)}
              isMending={mend.isPending}
              onMend={() => run([one])}
            />
          ))}
        </ul>
      )}
      {mendable.length > 1 && (
        <div className="row">
          <Button needs="contents.mend" variant="second" isPending={mend.isPending} onPress={() => run(mendable)}>
            <Trans>Corriger ces {mendable.length} points</Trans>
          </Button>
        </div>
      )}
      {mend.error !== null && <ErrorSentence error={mend.error} />}
    </section>
  )
}

interface AdviceItemProps {
  readonly advice: Advice
  readonly words: string
  readonly isMending: boolean
  readonly onMend: () => void
}

function AdviceItem({ advice, words, isMending, onMend }: AdviceItemProps): ReactNode {
  const sentence = useSentence()
  const { code, params, fix } = advice
  const by = fix?.by.trim()
  return (
    <li>
      <span className="check-mark check-look" aria-hidden>
        ·
      </span>
      <div>
        {sentence(`advice.${code}`, params)}
        {words !== '' && params.words !== words && <small>« {shortened(words)} »</small>}
        {fix && (
          <>
            <small>{by ? <Trans>Proposé : {shortened(by)}</Trans> : <Trans>Proposé : le retirer</Trans>}</small>
            <div className="check-actions">
              <Button needs="contents.mend" variant="quiet" isDisabled={isMending} onPress={onMend}>
                <Trans>Corriger</Trans>
              </Button>
            </div>
          </>
        )}
      </div>
    </li>
  )
}

const longest = 110

function shortened(words: string): string {
  const line = words.replaceAll('*', '').replaceAll(/\s*\n+\s*/gu, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest).trimEnd()}…`
}
