import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Brief, DraftView } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { Button } from '../../components/button.tsx'
import { PageLink } from '../../components/link.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { showToast } from '../../shell/toast.ts'
import { useWriter } from './use-writer.ts'

type Length = NonNullable<Brief['length']>

/** « Reprendre ce texte » where no model is let in: the same request written anew, shorter, longer or otherwise; the text at hand stays. */
export function RewriteByRules({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const navigate = useNavigate()
  const writer = useWriter()
  const write = useAct(api.contents.write, {
    changes: ['contents', 'status'],
    onDone: ({ id }) => {
      showToast({ tone: 'done', message: t`Un autre texte est écrit ; le précédent reste dans Contenus.` })
      void navigate({ to: '/contenus/$draftId', params: { draftId: id } })
    },
  })
  const { length } = view.brief
  const again = (wanted: Length | null) =>
    write.mutate({ ...view.brief, length: wanted ?? length ?? null, staffId: writer.id })
  return (
    <details className="draft-more">
      <summary>
        <Trans>Reprendre ce texte</Trans>
      </summary>
      <p className="muted small">
        <Trans>
          Parterre l’écrit de nouveau depuis la même demande, avec les mêmes faits. Pour le dire plus chaleureusement ou
          pour des nouveaux venus, phrase par phrase, il faut un modèle :{' '}
          <PageLink to="/reglages">Réglages › Modèles</PageLink>.
        </Trans>
      </p>
      <div className="row">
        {length !== 'short' && (
          <Again onPress={() => again('short')} isPending={write.isPending}>
            <Trans>Plus court</Trans>
          </Again>
        )}
        {length !== 'long' && (
          <Again onPress={() => again('long')} isPending={write.isPending}>
            <Trans>Plus long</Trans>
          </Again>
        )}
        <Again onPress={() => again(null)} isPending={write.isPending}>
          <Trans>Autrement</Trans>
        </Again>
      </div>
      {write.error !== null && <ErrorSentence error={write.error} />}
    </details>
  )
}

interface AgainProps {
  readonly onPress: () => void
  readonly isPending: boolean
  readonly children: ReactNode
}

function Again({ onPress, isPending, children }: AgainProps): ReactNode {
  return (
    <Button needs="contents.write" variant="second" onPress={onPress} isDisabled={isPending}>
      {children}
    </Button>
  )
}
