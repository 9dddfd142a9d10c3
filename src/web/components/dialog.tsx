import './dialog.css'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './button.tsx'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
  /** The buttons at its foot; without them there is the cross and Esc. */
  readonly actions?: ReactNode
  /** A question that must be answered: a click beside it does not close it. */
  readonly isQuestion?: boolean
  /** For what is compared side by side. */
  readonly isWide?: boolean
}

/** A window over the page: keeps the focus, gives it back, closes with Esc. */
export function Dialog(props: DialogProps): ReactNode {
  const { title, isOpen, onOpenChange, children, actions, isQuestion = false, isWide = false } = props
  const { t } = useLingui()
  return (
    <ModalOverlay className="dialog-overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={!isQuestion}>
      <Modal className={isWide ? 'dialog-frame dialog-wide' : 'dialog-frame'}>
        <AriaDialog className="dialog" role={isQuestion ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button variant="quiet" aria-label={t`Fermer`} onPress={() => onOpenChange(false)}>
              ✕
            </Button>
          </div>
          {children}
          {actions && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
