import { z } from 'zod'

/** What a designer or a photographer may be asked for. Sizes as the platforms and printers ask them in 2026. */
export const handoverFormats = {
  'post-4x5': { width: 1080, height: 1350, unit: 'px' },
  'post-1x1': { width: 1080, height: 1080, unit: 'px' },
  'story-9x16': { width: 1080, height: 1920, unit: 'px' },
  'email-head': { width: 1200, height: 600, unit: 'px' },
  'web-share': { width: 1200, height: 630, unit: 'px' },
  'foyer-screen': { width: 1920, height: 1080, unit: 'px' },
  'poster-a3': { width: 297, height: 420, unit: 'mm' },
  'poster-40x60': { width: 400, height: 600, unit: 'mm' },
  'leaflet-a5': { width: 148, height: 210, unit: 'mm' },
} as const
export type HandoverFormat = keyof typeof handoverFormats
export const handoverFormatNames = Object.keys(handoverFormats) as HandoverFormat[]
export const handoverFormatSchema = z.enum(handoverFormatNames)

/** Whom the work is handed to (P30). */
export const handoverRecipients = ['designer', 'photographer'] as const
export const handoverRecipientSchema = z.enum(handoverRecipients)
export type HandoverRecipient = (typeof handoverRecipients)[number]
