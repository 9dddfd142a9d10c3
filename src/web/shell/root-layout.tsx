import { useLingui } from '@lingui/react/macro'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Status } from '../../contract/index.ts'
import { useAccess, useStatus } from '../api/index.ts'
import { CallerContext } from '../components/needs.tsx'
import { hasChosenLanguage, useLanguage } from '../language.tsx'
import { isPageOfData } from './addresses.ts'
import type { Command } from './command.ts'
import { DemoClock } from './demo-clock.tsx'
import { ErrorSentence } from './error-sentence.tsx'
import { Shell } from './shell.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { PageSkeleton } from './waiting-page.tsx'
import { WaysIn } from './ways-in.tsx'
import { WorkUnderWay } from './work-under-way.tsx'

/** The shell around the page of the route; from another computer, before anybody has signed in, that alone. */
export function RootLayout(): ReactNode {
  const { data: access } = useAccess()
  if (access?.isNetwork && access.person === null) return <SignInPage />
  return (
    <CallerContext value={access?.person ?? null}>
      <KnownPerson />
    </CallerContext>
  )
}

function KnownPerson(): ReactNode {
  const { data: status, error } = useStatus()
  useHouseLanguage(status)
  if (!status) {
    return (
      <Shell house={null} today={localDay(new Date())} salesUntil={null}>
        {error ? <ErrorSentence error={error} /> : <PageSkeleton />}
      </Shell>
    )
  }
  return <KnownHouse status={status} />
}

function KnownHouse({ status }: { status: Status }): ReactNode {
  const { t } = useLingui()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { houseName, asOf, dataUntil, isDemo, hasData, season } = status
  const commands = useCommands()
  const years = `${season}-${season + 1}`
  return (
    <Shell
      house={houseName === null ? null : { name: houseName, season: t`Saison ${years}` }}
      today={asOf}
      salesUntil={dataUntil}
      demoClock={isDemo ? <DemoClock /> : null}
      commands={commands}
    >
      <WorkUnderWay />
      {!hasData && isPageOfData(path) ? <WaysIn /> : <Outlet />}
    </Shell>
  )
}

/** What the palette can do beyond opening the pages of the menu. */
function useCommands(): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  return [
    {
      id: 'drop-files',
      label: t`Importer des fichiers`,
      keywords: 'deposer export csv excel import upload',
      run: () => void navigate({ to: '/donnees' }),
    },
    {
      id: 'season-control',
      label: t`Contrôle de la saison`,
      keywords: 'total billetterie ecart qualite pdf season check',
      run: () => void navigate({ to: '/donnees/saison' }),
    },
    {
      id: 'relays',
      label: t`Relais à appeler`,
      keywords: 'ecoles cse associations groupes telephone appels relays calls',
      run: () => void navigate({ to: '/publics/relais' }),
    },
    {
      id: 'records',
      label: t`Fiches des spectacles`,
      keywords: 'programme brochure dates prix credits records',
      run: () => void navigate({ to: '/spectacles/fiches' }),
    },
    {
      id: 'calendar',
      label: t`Calendrier des textes`,
      keywords: 'prevoir sorties planning vacances calendar',
      run: () => void navigate({ to: '/contenus/calendrier' }),
    },
    {
      id: 'voice',
      label: t`Ligne éditoriale`,
      keywords: 'voix maison textes passes voice style',
      run: () => void navigate({ to: '/contenus/ligne-editoriale' }),
    },
    {
      id: 'video',
      label: t`Vidéo d’un spectacle`,
      keywords: 'film reel story mp4 sous-titres video',
      run: () => void navigate({ to: '/contenus/video' }),
    },
    {
      id: 'charter',
      label: t`Charte graphique`,
      keywords: 'logo couleurs polices marges partenaires brand colours fonts charter',
      run: () => void navigate({ to: '/contenus/charte-graphique' }),
    },
    {
      id: 'duplicates',
      label: t`Régler les doublons`,
      keywords: 'fusionner fiches personnes merge duplicates',
      run: () => void navigate({ to: '/donnees/doublons' }),
    },
    {
      id: 'person',
      label: t`Retrouver ou effacer une personne`,
      keywords: 'rgpd droit acces effacement oubli gdpr erase person',
      run: () => void navigate({ to: '/donnees/personnes' }),
    },
    {
      id: 'retention',
      label: t`Durées de conservation`,
      keywords: 'rgpd retention purge anciens clients prospects trois ans gdpr',
      run: () => void navigate({ to: '/donnees/conservation' }),
    },
  ]
}

/** The language of the house's settings, unless this browser has chosen its own. */
function useHouseLanguage(status: Status | undefined): void {
  const { locale, choose } = useLanguage()
  const wanted = status?.language
  useEffect(() => {
    if (wanted && wanted !== locale && !hasChosenLanguage()) choose(wanted)
  }, [wanted, locale, choose])
}

function localDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
