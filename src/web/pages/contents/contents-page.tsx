import './contents-page.css'
import './draft-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ListedDraft } from '../../../contract/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonLink, PageLink } from '../../components/link.tsx'
import { Progress } from '../../components/progress.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { BriefForm, type BriefFormProps } from './brief-form.tsx'
import { DraftTable } from './draft-table.tsx'
import { ProgrammePaste } from './records/programme-paste.tsx'

export interface ContentsPageProps {
  readonly drafts: readonly ListedDraft[]
  /** The form of a new text, when it is open. */
  readonly brief: BriefFormProps | null
  readonly onNew: () => void
  /** The texts that were put away. */
  readonly putAway?: ReactNode
  /** What came back of what was sent. */
  readonly results?: ReactNode
}

/** « What are we saying, to whom, and who read it? » */
export function ContentsPage({ drafts, brief, onNew, putAway, results }: ContentsPageProps): ReactNode {
  const { t } = useLingui()
  const waiting = drafts.filter((draft) => draft.state !== 'approved').length
  const unjudged = drafts.filter((draft) => draft.state === 'unjudged').length
  return (
    <>
      <PageHeading
        title={useTitle({ all: drafts.length, waiting, unjudged })}
        tab={t`Contenus`}
        lead={
          <Trans>
            Rien ne part avant qu’une personne n’ait validé cette version précise. Tout vient des{' '}
            <PageLink to="/spectacles/fiches">fiches des spectacles</PageLink>, dans{' '}
            <PageLink to="/contenus/ligne-editoriale">la voix de la maison</PageLink>.
          </Trans>
        }
        actions={
          !brief && (
            <>
              <ButtonLink variant="second" to="/contenus/visuels">
                <Trans>Visuels</Trans>
              </ButtonLink>
              <ButtonLink variant="second" to="/contenus/sous-titres">
                <Trans>Sous-titres</Trans>
              </ButtonLink>
              <ButtonLink variant="second" to="/contenus/video">
                <Trans>Vidéo</Trans>
              </ButtonLink>
              <ButtonLink variant="second" to="/contenus/calendrier">
                <Trans>Calendrier</Trans>
              </ButtonLink>
              <Button onPress={onNew}>
                <Trans>Écrire un texte</Trans>
              </Button>
            </>
          )
        }
      />
      {brief && <NewText {...brief} />}
      {unjudged > 0 && <BeingJudged done={drafts.length - unjudged} of={drafts.length} />}
      {drafts.length > 0 ? <DraftTable drafts={drafts} /> : !brief && <NoDrafts />}
      {results}
      {putAway}
    </>
  )
}

/** The form of a new text; without any record, what makes one first, which stays while the others that it found are taken. */
function NewText(brief: BriefFormProps): ReactNode {
  const { choices, initial } = brief
  const hasRecords = choices.shows.length > 0
  const isKnown = initial.show === undefined || choices.shows.some(({ key }) => key === initial.show)
  const [beganWithout] = useState(!hasRecords || !isKnown)
  return (
    <>
      <section className="panel contents-brief">
        <BriefHeading />
        {hasRecords ? <BriefForm {...brief} /> : <NoRecords />}
      </section>
      {beganWithout && <ProgrammePaste isOpen />}
    </>
  )
}

/** Takes the focus that the button which opened the form had: keys go on into the form. */
function BriefHeading(): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h2 ref={heading} tabIndex={-1}>
      <Trans>Nouveau texte</Trans>
    </h2>
  )
}

/** Texts that are shown before they are judged for today: how many are, and that the rest will say how it stands. */
function BeingJudged({ done, of }: { done: number; of: number }): ReactNode {
  const { t } = useLingui()
  return (
    <div className="panel contents-judging">
      <Progress label={t`Vérification des textes à la date du jour : ${done} sur ${of}`} share={done / of} />
      <p className="muted">
        <Trans>
          Chaque texte est comparé aux fiches et aux listes d’aujourd’hui. Celui que vous ouvrez est vérifié aussitôt.
        </Trans>
      </p>
    </div>
  )
}

function useTitle({ all, waiting, unjudged }: { all: number; waiting: number; unjudged: number }): string {
  const { t } = useLingui()
  if (all === 0 || unjudged > 0) return t`Vos textes`
  if (waiting === 0) return t`Tous vos textes sont validés`
  return waiting === 1 ? t`Un texte attend une relecture` : t`${waiting} textes attendent une relecture`
}

function NoDrafts(): ReactNode {
  const { t } = useLingui()
  return (
    <EmptyState title={t`Aucun texte pour l’instant`}>
      <Trans>
        Choisissez un public, un spectacle et un canal : le texte se fait à partir de la fiche du spectacle.
      </Trans>
    </EmptyState>
  )
}

function NoRecords(): ReactNode {
  return (
    <p>
      <Trans>
        Aucun spectacle n’a de fiche, et un texte ne dit que ce qu’une fiche sait. Collez une page de programme
        ci-dessous, ou <PageLink to="/spectacles/fiches">remplissez une fiche</PageLink> ; le texte s’écrit ensuite ici.
      </Trans>
    </p>
  )
}
