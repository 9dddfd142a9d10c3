import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Locale } from './format.ts'
import { LanguageProvider } from './language.tsx'
import { createAppRouter } from './router.tsx'

/** The whole page: language, data and routes. The server is on this machine, so a failed call is not tried three times. */
export function App({ initialLocale }: { initialLocale: Locale }): ReactNode {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 10_000, refetchOnWindowFocus: true } } }),
  )
  const [router] = useState(createAppRouter)
  return (
    <LanguageProvider initial={initialLocale}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  )
}
