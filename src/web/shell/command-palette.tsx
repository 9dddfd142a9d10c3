import './command-palette.css'
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components'
import { api, useAnswer } from '../api/index.ts'
import type { Command } from './command.ts'
import { isFoundBy } from './found-by.ts'
import { housePages, mainPages } from './pages.ts'

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly commands: readonly Command[]
}

/** Ctrl K: the first letters of a page or of a show (accents do not matter), arrows, Enter; Esc closes. */
export function CommandPalette({ isOpen, onOpenChange, commands }: CommandPaletteProps): ReactNode {
  const { t } = useLingui()
  const { startsWith } = useFilter({ sensitivity: 'base' })
  const all = [...usePageCommands(), ...commands, ...useShowCommands()]
  const close = () => onOpenChange(false)
  return (
    <ModalOverlay className="palette-overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={t`Chercher`}>
          <Autocomplete filter={(text, typed) => isFoundBy(text, typed, startsWith)}>
            <SearchField className="palette-field" aria-label={t`Chercher une page ou un spectacle`} autoFocus>
              <Input placeholder={t`Chercher…`} />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={t`Résultats`}
              items={all}
              renderEmptyState={() => <p className="palette-empty">{t`Rien sous ce nom.`}</p>}
            >
              {(command) => (
                <MenuItem
                  className="palette-item"
                  textValue={`${command.label} ${command.hint ?? ''} ${command.keywords ?? ''}`}
                  onAction={() => {
                    close()
                    command.run()
                  }}
                >
                  <Text slot="label" className="palette-label">
                    {command.label} {command.hint && <small>{command.hint}</small>}
                  </Text>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function usePageCommands(): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  return [...mainPages, ...housePages].map((page) => ({
    id: page.path,
    label: t(page.name),
    keywords: page.keywords,
    run: () => void navigate({ to: page.path }),
  }))
}

/** The shows, those to come first; one that no ticket is of yet opens onto its record. */
function useShowCommands(): readonly Command[] {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { data: shows = [] } = useAnswer(['programme', 'list'], () => api.programme.list())
  return shows
    .toSorted((a, b) => Number(b.isComing) - Number(a.isComing))
    .map(({ key: showKey, title, ticketingKeys }) => ({
      id: `show ${showKey}`,
      label: title,
      hint: t`spectacle`,
      run: () =>
        void navigate({
          to: ticketingKeys.length > 0 ? '/spectacles/$showKey' : '/spectacles/$showKey/fiche',
          params: { showKey },
        }),
    }))
}
