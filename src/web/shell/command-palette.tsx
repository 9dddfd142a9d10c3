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
import type { Command } from './command.ts'
import { housePages, mainPages } from './pages.ts'

export interface CommandPaletteProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly commands: readonly Command[]
}

/** Ctrl K: type a few letters (accents do not matter), arrows, Enter; Esc closes. */
export function CommandPalette({ isOpen, onOpenChange, commands }: CommandPaletteProps): ReactNode {
  const { t } = useLingui()
  const { contains } = useFilter({ sensitivity: 'base' })
  const all = [...usePageCommands(), ...commands]
  const close = () => onOpenChange(false)
  return (
    <ModalOverlay className="palette-overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={t`Chercher`}>
          <Autocomplete filter={(text, typed) => typed.split(/\s+/).every((word) => contains(text, word))}>
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
                  <Text slot="label">{command.label}</Text>
                  {command.hint && <Text slot="description">{command.hint}</Text>}
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
