import { Plural, Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { DraftView, RewriteChoice, RewriteProposal, SentenceChange } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Arrived } from '../../components/arrived.tsx'
import { Button } from '../../components/button.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { SentenceChoice } from './sentence-choice.tsx'
import { useKept } from './use-kept.ts'

interface RewriteReviewProps {
  readonly view: DraftView
  readonly jobId: string
  readonly proposal: RewriteProposal
  readonly onClose: () => void
}

/** What the model proposes beside what stood there, sentence by sentence: taken, refused, or said in one's own words. */
export function RewriteReview({ view, jobId, proposal, onClose }: RewriteReviewProps): ReactNode {
  const sentence = useSentence()
  const { wattHours } = useFormat()
  const writer = useWriter()
  const [choices, setChoices] = useState<readonly RewriteChoice[]>(() => proposal.changes.map(firstChoice))
  const sayKept = useKept(view)
  const settle = useAct(api.contents.settleRewrite, {
    changes: ['contents', 'status'],
    onDone: (kept) => {
      sayKept(kept)
      onClose()
    },
  })
  const kept = proposal.changes.filter(({ outcome }) => outcome === 'kept').length
  const unsure = proposal.changes.filter(({ outcome }) => outcome === 'unsure').length
  const taken = choices.filter(({ take }) => take !== 'before').length
  const energy = wattHours(proposal.wh)
  return (
    <div className="stack">
      <Arrived>{sentence(proposal.code, { kept, unsure, why: proposal.why ?? 'null' })}</Arrived>
      <p className="muted small">
        <Trans>
          {proposal.model} : <Plural value={proposal.tokens} one="# jeton" other="# jetons" />, {energy} Wh. Sans modèle
          : 0 Wh.
        </Trans>
      </p>
      <ol className="rewrite-list">
        {proposal.changes
          .filter(({ outcome, before, after }) => outcome !== 'unchanged' && after !== before)
          .map((change) => (
            <SentenceRow
              key={change.key}
              change={change}
              choice={choices.find(({ key }) => key === change.key) ?? firstChoice(change)}
              onChoice={(choice) => setChoices(choices.map((one) => (one.key === choice.key ? choice : one)))}
            />
          ))}
      </ol>
      {settle.error && <ErrorSentence error={settle.error} />}
      <div className="row">
        <Button
          needs="contents.settleRewrite"
          isPending={settle.isPending}
          isDisabled={taken === 0}
          onPress={() => settle.mutate({ jobId, choices: [...choices], staffId: writer.id })}
        >
          <Trans>Garder ces choix, en nouvelle version</Trans>
        </Button>
        <Button variant="quiet" onPress={onClose}>
          <Trans>Tout refuser</Trans>
        </Button>
      </div>
    </div>
  )
}

function firstChoice({ key, outcome }: SentenceChange): RewriteChoice {
  return { key, take: outcome === 'rewritten' || outcome === 'repaired' ? 'proposed' : 'before', text: null }
}

interface SentenceRowProps {
  readonly change: SentenceChange
  readonly choice: RewriteChoice
  readonly onChoice: (choice: RewriteChoice) => void
}

function SentenceRow({ change, choice, onChoice }: SentenceRowProps): ReactNode {
  const sentence = useSentence()
  const isRefused = change.outcome === 'kept'
  const isSure = !isRefused && change.outcome !== 'unsure'
  return (
    <li className="rewrite-row">
      <del>{change.before.replaceAll('*', '')}</del>
      <ins data-refused={isRefused || undefined}>{change.after.replaceAll('*', '')}</ins>
      <p className="small">
        <Tag tone={isSure ? 'known' : 'uncertain'}>{sentence(`rewrite-outcome.${change.outcome}`)}</Tag>
        {change.faults.map(({ code, detail }) => (
          <span key={`${code}${detail}`} className="muted">
            {sentence(`rewrite-fault.${code}`, { detail })}
          </span>
        ))}
      </p>
      <SentenceChoice after={change.after} choice={choice} onChoice={onChoice} canTake={!isRefused} />
    </li>
  )
}
