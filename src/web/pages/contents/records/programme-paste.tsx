import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { ProgrammeProposals } from '../../../../contract/api/programme.ts'
import { api, sendFiles, useWork } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { DropZone } from '../../../components/drop-zone.tsx'
import { Progress } from '../../../components/progress.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useSentence } from '../../../use-sentence.ts'
import { ProposalPanel } from './proposal-panel.tsx'

type Source = { readonly text: string } | { readonly files: readonly File[] }

/** A programme page pasted, or a brochure dropped: its facts are found, and proposed one by one (P20). */
export function ProgrammePaste({ isOpen = false }: { readonly isOpen?: boolean }): ReactNode {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly ProgrammeProposals[] | null>(null)
  const work = useWork<Source>({
    name: 'programme',
    changesNothing: true,
    begin: async (source) =>
      api.programme.propose(
        'text' in source ? { text: source.text } : { setId: (await sendFiles(source.files)).setId },
      ),
    onDone: async (jobId) => setFound(await api.programme.proposals({ jobId })),
  })
  return (
    <details className="panel contents-brief" open={isOpen}>
      <summary>
        <Trans>Coller une page de programme, déposer une brochure</Trans>
      </summary>
      <form
        className="stack programme-paste"
        onSubmit={(event) => {
          event.preventDefault()
          work.start({ text })
        }}
      >
        <TextField
          label={t`Texte de la page`}
          isLong
          value={text}
          onChange={setText}
          help={t`Rien ne s’écrit dans vos fiches avant que vous n’ayez choisi.`}
        />
        <div className="row">
          <Button
            needs="programme.propose"
            type="submit"
            variant="second"
            isDisabled={text.trim() === ''}
            isPending={work.isRunning}
          >
            <Trans>Chercher les faits</Trans>
          </Button>
        </div>
        <DropZone
          title={t`Ou une brochure : Word, ODT, PDF avec du texte, page HTML`}
          accept={['.docx', '.odt', '.pdf', '.html', '.htm', '.txt', '.json']}
          isDisabled={work.isRunning}
          onFiles={(files) => work.start({ files })}
        />
        {work.isRunning && <Progress label={t`Lecture du programme`} share={null} onCancel={work.cancel} />}
        {work.failure !== null && work.failure !== undefined && <ErrorSentence error={work.failure} />}
      </form>
      {found && <Found proposals={found} />}
    </details>
  )
}

function Found({ proposals }: { proposals: readonly ProgrammeProposals[] }): ReactNode {
  const sentence = useSentence()
  const shows = proposals.flatMap(({ source, shows: list }) => list.map((show) => ({ source, show })))
  const questions = proposals.flatMap((proposal) => proposal.questions)
  return (
    <section>
      <h2>
        <Plural
          value={shows.length}
          _0="Aucun spectacle trouvé"
          one="# spectacle trouvé"
          other="# spectacles trouvés"
        />
      </h2>
      {questions.map(({ code, params }) => (
        <p key={`${code} ${JSON.stringify(params)}`}>{sentence(code, params)}</p>
      ))}
      <div className="stack">
        {shows.map(({ source, show }) => (
          <ProposalPanel key={`${source} ${show.key}`} source={source} proposal={show} />
        ))}
      </div>
    </section>
  )
}
