import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Shell } from './shell.tsx'

/** The shell around the page of the route. */
export function RootLayout(): ReactNode {
  return (
    <Shell house={null} today={localDay(new Date())} salesUntil={null}>
      <Outlet />
    </Shell>
  )
}

function localDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
