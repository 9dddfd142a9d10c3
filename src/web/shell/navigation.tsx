import './navigation.css'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { LanguageSwitch } from './language-switch.tsx'
import { housePages, mainPages, type PageEntry } from './pages.ts'
import { SignedInLine } from './signed-in-line.tsx'

/** The house as the foot of the menu shows it; null as long as it has no name. */
export interface HouseLabel {
  readonly name: string
  readonly season: string | null
}

/** The menu: a column on a wide screen, a bar with a « Menu » button on a phone. */
export function Navigation({ house }: { house: HouseLabel | null }): ReactNode {
  const { t } = useLingui()
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const listId = useId()
  // Opened on one page, the menu is closed on the next.
  const isOpen = openedAt === path
  return (
    <nav
      className="navigation"
      aria-label={t`Pages`}
      data-open={isOpen || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpenedAt(null)
      }}
    >
      <div className="navigation-bar">
        <Link to="/" className="navigation-logo">
          parterre
        </Link>
        <button
          type="button"
          className="navigation-menu"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpenedAt(isOpen ? null : path)}
        >
          <Trans>Menu</Trans>
        </button>
      </div>
      <div className="navigation-body" id={listId}>
        <PageList pages={mainPages} />
        <PageList pages={housePages} />
        <div className="navigation-foot">
          <LanguageSwitch />
          <SignedInLine />
          {house && (
            <p className="navigation-house">
              {house.name}
              {house.season && <span>{house.season}</span>}
            </p>
          )}
        </div>
      </div>
    </nav>
  )
}

function PageList({ pages }: { pages: readonly PageEntry[] }): ReactNode {
  const { t } = useLingui()
  return (
    <ul className="navigation-list">
      {pages.map((page) => (
        <li key={page.path}>
          <Link to={page.path} activeOptions={{ exact: page.path === '/' }}>
            {t(page.name)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
