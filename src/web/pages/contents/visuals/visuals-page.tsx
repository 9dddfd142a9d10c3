import './visuals-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { VisualChoices, VisualsView } from '../../../../contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonLink, PageLink } from '../../../components/link.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { PageHeading } from '../../../shell/page-heading.tsx'
import { useSaid } from '../../../use-said.ts'
import { ValidateVisuals } from './validate-visuals.tsx'
import { VisualChoicesForm } from './visual-choices-form.tsx'
import { VisualSheet } from './visual-sheet.tsx'

export interface VisualsPageProps {
  readonly view: VisualsView
  /** Something was chosen that is not kept. */
  readonly isTried: boolean
  /** What is seen is of the choice before: the last one is being made. */
  readonly isLooking: boolean
  readonly onTry: (choices: VisualChoices) => void
  readonly onUndo: () => void
  readonly onKeep: () => void
  readonly onTake: () => void
  readonly isBusy: boolean
  readonly failure: unknown
}

/** « What will be seen of this show, everywhere, and is it right? » */
export function VisualsPage(props: VisualsPageProps): ReactNode {
  const { view, isTried, isLooking, onTry, onUndo, onKeep, onTake, isBusy, failure } = props
  const { t } = useLingui()
  const [isSigning, setIsSigning] = useState(false)
  const { title, validatedBy } = view
  const isRight = view.untrue.length === 0 && view.visuals.some(({ image }) => image !== null)
  return (
    <>
      <PageHeading
        title={
          validatedBy === null || isTried
            ? t`Visuels de « ${title} »`
            : t`Visuels de « ${title} » validés par ${validatedBy}`
        }
        tab={t`Visuels`}
        lead={
          <Trans>
            Les mots viennent de la fiche, la photo de ce que ses droits permettent aujourd’hui, les couleurs de la{' '}
            <PageLink to="/contenus/charte-graphique">charte</PageLink>. Tant que personne ne les a validés, les
            fichiers portent le mot « brouillon ».
          </Trans>
        }
        actions={
          isTried ? (
            <>
              <Button variant="second" onPress={onUndo}>
                <Trans>Annuler le dernier choix</Trans>
              </Button>
              <Button needs="visuals.choose" onPress={onKeep} isPending={isBusy || isLooking}>
                <Trans>Garder ces choix</Trans>
              </Button>
            </>
          ) : (
            isRight && (
              <>
                <ButtonLink variant="second" to="/contenus/video" search={{ spectacle: view.showKey }}>
                  <Trans>Sa vidéo</Trans>
                </ButtonLink>
                <Button variant="second" onPress={onTake} isPending={isBusy}>
                  <Trans>Télécharger tous les formats</Trans>
                </Button>
                {validatedBy === null && (
                  <Button needs="visuals.validate" onPress={() => setIsSigning(true)}>
                    <Trans>Valider</Trans>
                  </Button>
                )}
              </>
            )
          )
        }
      />
      {failure ? <ErrorSentence error={failure} /> : null}
      <Remarks view={view} />
      <div className="visuals" aria-busy={isLooking}>
        <VisualChoicesForm view={view} onTry={onTry} />
        <VisualSheet view={view} />
      </div>
      {isSigning && (
        <ValidateVisuals showKey={view.showKey} contentHash={view.contentHash} onClose={() => setIsSigning(false)} />
      )}
    </>
  )
}

/** What keeps visuals or a photo back, and what those that were validated say that is no longer so. */
function Remarks({ view: { untrue, outdated, keptBack } }: { view: VisualsView }): ReactNode {
  const said = useSaid()
  if (untrue.length + outdated.length + keptBack.length === 0) return null
  return (
    <ul className="panel visuals-remarks">
      {untrue.map((words) => (
        <li key={words}>
          <Trans>Rien n’est fait : « {words} » n’est pas dans la fiche.</Trans>
        </li>
      ))}
      {outdated.map((words) => (
        <li key={words}>
          <Trans>
            Les visuels validés disent « {words} », ce n’est plus le cas : ceux-ci sont refaits d’après la fiche, à
            valider de nouveau.
          </Trans>
        </li>
      ))}
      {keptBack.map(({ file, problems }) => (
        <li key={file + problems.map(({ code }) => code).join()}>
          <Trans>
            Photo « {file} » : {problems.map(said).join(' ')}
          </Trans>
        </li>
      ))}
    </ul>
  )
}
