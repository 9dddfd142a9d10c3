import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ApiFailure } from './api/index.ts'
import type { Locale } from './format.ts'
import { LanguageProvider } from './language.tsx'
import { createAppRouter } from './router.tsx'

/** The whole page: language, data and routes. The server is on this machine, so a failed call is not tried three times. */
export function App({ initialLocale }: { initialLocale: Locale }): ReactNode {
  const [queries] = useState(() => {
    const client: QueryClient = new QueryClient({
      defaultOptions: { queries: { retry: 1, staleTime: 10_000, refetchOnWindowFocus: true } },
      // A session that has ended leads back to the sign-in page.
      queryCache: new QueryCache({
        onError: (error) => {
          if (error instanceof ApiFailure && error.code === 'sign-in-needed')
            void client.invalidateQueries({ queryKey: ['access', 'me'] })
        },
      }),
    })
    return client
  })
  const [router] = useState(createAppRouter)
  return (
    <LanguageProvider initial={initialLocale}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  )
}
