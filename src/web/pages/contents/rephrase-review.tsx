import { Plural, Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { RephraseChange, RephraseProposal, RewriteChoice } from '../../../contract/index.ts'
import { api, useAct } from '../../api/index.ts'
import { useWriter } from '../../api/use-writer.ts'
import { Arrived } from '../../components/arrived.tsx'
import { Button } from '../../components/button.tsx'
import { Tag } from '../../components/tag.tsx'
import { ErrorSentence } from '../../shell/error-sentence.tsx'
import { useSentence } from '../../use-sentence.ts'
import { SentenceChoice } from './sentence-choice.tsx'
import { useKept } from './use-kept.ts'

interface RephraseReviewProps {
  readonly id: string
  readonly proposal: RephraseProposal
  readonly onClose: () => void
}

/** What rules propose beside what stands there, sentence by sentence: taken, refused, or said in one's own words. */
export function RephraseReview({ id, proposal, onClose }: RephraseReviewProps): ReactNode {
  const writer = useWriter()
  const [choices, setChoices] = useState<readonly RewriteChoice[]>(() =>
    proposal.changes.map(({ key }) => ({ key, take: 'proposed', text: null })),
  )
  const { way, hash, version, changes } = proposal
  const sayKept = useKept({ id, version })
  const settle = useAct(api.contents.settleRephrase, {
    changes: ['contents', 'status'],
    onDone: (kept) => {
      sayKept(kept)
      onClose()
    },
  })
  return (
    <div className="stack">
      <Arrived>
        <Plural
          value={changes.length}
          one="Un changement proposé : rien n’est gardé avant votre accord."
          other="# changements proposés : rien n’est gardé avant votre accord."
        />
      </Arrived>
      <ol className="rewrite-list">
        {changes.map((change) => {
          const choice = choices.find(({ key }) => key === change.key)
          return (
            choice && (
              <ChangeRow
                key={change.key}
                change={change}
                choice={choice}
                onChoice={(next) => setChoices(choices.map((one) => (one.key === next.key ? next : one)))}
              />
            )
          )
        })}
      </ol>
      {settle.error && <ErrorSentence error={settle.error} />}
      <div className="row">
        <Button
          needs="contents.settleRephrase"
          isPending={settle.isPending}
          isDisabled={choices.every(({ take }) => take === 'before')}
          onPress={() => settle.mutate({ id, way, hash, choices: [...choices], staffId: writer.id })}
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

interface ChangeRowProps {
  readonly change: RephraseChange
  readonly choice: RewriteChoice
  readonly onChoice: (choice: RewriteChoice) => void
}

function ChangeRow({ change, choice, onChoice }: ChangeRowProps): ReactNode {
  const sentence = useSentence()
  return (
    <li className="rewrite-row">
      {change.before !== '' && <del>{change.before.replaceAll('*', '')}</del>}
      {change.after !== '' && <ins>{change.after.replaceAll('*', '')}</ins>}
      <p className="small">
        <Tag tone="known">
          <KindOfChange kind={change.kind} />
        </Tag>
        <span className="muted">{sentence(`rephrase-why.${change.why}`)}</span>
      </p>
      <SentenceChoice after={change.after} choice={choice} onChoice={onChoice} canSay={change.kind !== 'cut'} />
    </li>
  )
}

function KindOfChange({ kind }: { kind: RephraseChange['kind'] }): ReactNode {
  if (kind === 'cut') return <Trans>retirée</Trans>
  if (kind === 'added') return <Trans>ajoutée</Trans>
  return kind === 'moved' ? <Trans>déplacée</Trans> : <Trans>remplacée</Trans>
}
