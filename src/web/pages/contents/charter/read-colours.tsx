import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type ColourRole, colourRoles, type ReadColours as Read } from '../../../../contract/index.ts'
import { api, sendFiles, useAct } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { DropZone } from '../../../components/drop-zone.tsx'
import { Progress } from '../../../components/progress.tsx'
import { useFormat } from '../../../language.tsx'
import { ErrorSentence } from '../../../shell/error-sentence.tsx'
import { useRoles } from './use-roles.ts'

/** Colours read out of past visuals: shown, and taken up only where a person says so. */
export function ReadColours({ onTake }: { onTake: (colours: Partial<Record<ColourRole, string>>) => void }): ReactNode {
  const { t } = useLingui()
  const read = useAct(
    async (files: readonly File[]) => {
      const { setId } = await sendFiles(files, '/api/charter-files')
      return await api.visuals.readColours({ setId })
    },
    { changes: [] },
  )
  return (
    <details className="stack">
      <summary>
        <Trans>Les lire dans des visuels passés</Trans>
      </summary>
      <DropZone
        title={t`Déposer quelques affiches ou publications : JPEG, PNG ou WebP`}
        hint={<Trans>Ces images ne sont pas gardées.</Trans>}
        accept={['.jpg', '.jpeg', '.png', '.webp']}
        isDisabled={read.isPending}
        onFiles={(files) => read.mutate(files)}
      />
      {read.isPending && <Progress label={t`Lecture des couleurs`} share={null} />}
      {read.error && <ErrorSentence error={read.error} />}
      {read.data && <Found read={read.data} onTake={onTake} />}
    </details>
  )
}

interface FoundProps {
  readonly read: Read
  readonly onTake: (colours: Partial<Record<ColourRole, string>>) => void
}

function Found({ read: { colours, roles }, onTake }: FoundProps): ReactNode {
  const { t } = useLingui()
  const { share } = useFormat()
  const names = useRoles()
  const proposed = colourRoles.flatMap((role) => (roles[role] ? [`${names[role]} ${roles[role]}`] : []))
  return (
    <>
      <ul className="charter-found" aria-label={t`Couleurs trouvées`}>
        {colours.map(({ hex, share: part }) => (
          <li key={hex}>
            <span style={{ background: hex }} aria-hidden /> {hex} <span className="muted">{share(part)}</span>
          </li>
        ))}
      </ul>
      {proposed.length === 0 ? (
        <p className="muted">
          <Trans>Elles sont trop proches pour qu’un rôle se devine : recopiez celles qui vous servent.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Proposé, à vérifier avec votre charte : {proposed.join(', ')}.</Trans>
          </p>
          <Button variant="second" onPress={() => onTake(roles)}>
            <Trans>Reprendre ces couleurs</Trans>
          </Button>
        </>
      )}
    </>
  )
}
