import './shell.css'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState } from 'react'
import { useFormat } from '../language.tsx'
import { MainRegionContext } from '../main-region.ts'
import type { Command } from './command.ts'
import { CommandPalette } from './command-palette-loader.tsx'
import { type HouseLabel, Navigation } from './navigation.tsx'
import { ToastRegion } from './toast-region.tsx'

export interface ShellProps {
  readonly house: HouseLabel | null
  /** The day on which everything is computed, `YYYY-MM-DD`. */
  readonly today: string
  /** The last sale that the data holds (P7); null when nothing was imported. */
  readonly salesUntil: string | null
  /** What stands beside the date while the demo theatre is visited: its clock, and the way out. */
  readonly demoClock?: ReactNode
  /** What the palette finds beyond the pages: shows, drafts, actions. */
  readonly commands?: readonly Command[]
  readonly children: ReactNode
}

/** What surrounds each page: menu, date and cut-off of the data, search, messages that come and go. */
export function Shell({ house, today, salesUntil, demoClock, commands = [], children }: ShellProps): ReactNode {
  const [main, setMain] = useState<HTMLElement | null>(null)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setPaletteOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <div className="shell">
      <a className="skip-link" href="#page">
        <Trans>Aller au contenu</Trans>
      </a>
      <Navigation house={house} />
      <div className="shell-page">
        <header className="shell-header">
          <div className="shell-clock">
            <DateAndCutOff today={today} salesUntil={salesUntil} />
            {demoClock}
          </div>
          <button
            type="button"
            className="shell-search"
            aria-keyshortcuts="Control+K"
            onClick={() => setPaletteOpen(true)}
          >
            <Trans>Chercher…</Trans>
            <kbd aria-hidden>Ctrl K</kbd>
          </button>
        </header>
        <main id="page" ref={setMain} tabIndex={-1}>
          <MainRegionContext value={main}>{children}</MainRegionContext>
        </main>
      </div>
      <CommandPalette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} commands={commands} />
      <ToastRegion />
    </div>
  )
}

function DateAndCutOff({ today, salesUntil }: { today: string; salesUntil: string | null }): ReactNode {
  const format = useFormat()
  const day = format.longDay(today)
  if (!salesUntil) return <p>{day}</p>
  const cutOff = format.cutOff(salesUntil)
  return (
    <p>
      {day} · <Trans>ventes arrêtées au {cutOff}</Trans>
    </p>
  )
}
