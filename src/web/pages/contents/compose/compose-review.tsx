import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ComposedVersion, CompositionProposal, DraftView } from '../../../../contract/index.ts'
import { api, useAct } from '../../../api/index.ts'
import { useWriter } from '../../../api/use-writer.ts'
import { Arrived } from '../../../components/arrived.tsx'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useFormat } from '../../../language.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { useKept } from '../use-kept.ts'
import { ComposedVersionCard, lookedAt } from './composed-version.tsx'

interface ComposeReviewProps {
  readonly view: DraftView
  readonly jobId: string
  readonly proposal: CompositionProposal
  readonly onClose: () => void
}

/** The versions side by side, each with its angle, its marks and what is left to look at: one is taken, or none. */
export function ComposeReview({ view, jobId, proposal, onClose }: ComposeReviewProps): ReactNode {
  const { t } = useLingui()
  const sentence = useSentence()
  const { wattHours } = useFormat()
  const writer = useWriter()
  const [out, setOut] = useState<Readonly<Record<string, readonly string[]>>>({})
  const sayKept = useKept(view)
  const settle = useAct(api.contents.settleCompose, {
    changes: ['contents', 'status'],
    onDone: (kept) => {
      sayKept(kept)
      onClose()
    },
  })
  const { code, why, versions } = proposal
  const energy = wattHours(proposal.wh)
  const count = Math.min(...versions.map((version) => lookedAt(version).length), Number.MAX_SAFE_INTEGER)
  const take = ({ key }: ComposedVersion) =>
    settle.mutate({ jobId, version: key, without: [...(out[key] ?? [])], staffId: writer.id })
  return (
    <Dialog title={t`Les versions du modèle`} isOpen isQuestion isWide onOpenChange={onClose}>
      <Arrived>
        {code === 'fell-back'
          ? sentence('compose.fell-back', { why: why ?? versions[0]?.dropped ?? 'null' })
          : sentence(`compose.${code}`, { count })}
      </Arrived>
      {why !== null && code !== 'fell-back' && <p className="small">{sentence('compose.stopped-early', { why })}</p>}
      <p className="muted small">
        <Trans>
          {proposal.model} : <Plural value={proposal.tokens} one="# jeton" other="# jetons" />, {energy} Wh. Sans modèle
          : 0 Wh.
        </Trans>
      </p>
      <ul className="compose-versions">
        {versions.map((version) => (
          <ComposedVersionCard
            key={version.key}
            version={version}
            out={out[version.key] ?? []}
            onOut={(keys) => setOut({ ...out, [version.key]: keys })}
            onTake={() => take(version)}
            isPending={settle.isPending}
          />
        ))}
      </ul>
      {settle.error && <ErrorSentence error={settle.error} />}
      <div className="row">
        <Button variant="quiet" onPress={onClose}>
          <Trans>N’en prendre aucune</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
