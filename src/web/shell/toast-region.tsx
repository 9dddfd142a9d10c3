import './toast-region.css'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { Button } from '../components/button.tsx'
import { closeToast, type Toast, toastStore } from '../components/toast.ts'

const shownFor = 9000

/** The corner where toasts are shown, and read aloud; pointing at one or focusing it keeps it there. */
export function ToastRegion(): ReactNode {
  const { t } = useLingui()
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read)
  return (
    <section className="toasts" aria-label={t`Messages`} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastCard({ toast }: { toast: Toast }): ReactNode {
  const { t } = useLingui()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (toast.tone === 'problem') return
    const timer = window.setInterval(() => {
      if (!card.current?.matches(':hover, :focus-within')) closeToast(toast.id)
    }, shownFor)
    return () => window.clearInterval(timer)
  }, [toast])
  return (
    <div ref={card} className="toast" data-tone={toast.tone} role={toast.tone === 'problem' ? 'alert' : 'status'}>
      <p>{toast.message}</p>
      {toast.action && (
        <Button
          variant="quiet"
          onPress={() => {
            toast.action?.run()
            closeToast(toast.id)
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button variant="quiet" aria-label={t`Fermer`} onPress={() => closeToast(toast.id)}>
        ✕
      </Button>
    </div>
  )
}
