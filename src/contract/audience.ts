import { z } from 'zod'

export const audienceKeys = [
  'new',
  'occasional',
  'regular',
  'subscriber',
  'atRisk',
  'lapsed',
  'group',
  'reseller',
  'passCulture',
  'guest',
  'anonymous',
  'interested',
] as const
export const audienceKeySchema = z.enum(audienceKeys)
export type AudienceKey = z.infer<typeof audienceKeySchema>

/** Publics to whom nobody writes: sales without a name, and those who are never prospected (P13). They are counted. */
export const neverWrittenTo: ReadonlySet<AudienceKey> = new Set(['reseller', 'passCulture', 'anonymous'])

export const channels = [
  'newsletter',
  'email',
  'instagram',
  'facebook',
  'linkedin',
  'sms',
  'press',
  'web',
  'brochure',
  'leaflet',
] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>

export const tariffClasses = [
  'full',
  'reduced',
  'subscription',
  'exempted',
  'comp',
  'school',
  'group',
  'reseller',
  'passCulture',
  'other',
] as const
export const tariffClassSchema = z.enum(tariffClasses)
export type TariffClass = z.infer<typeof tariffClassSchema>

export const distanceBands = ['commune', 'epci', 'departement', 'elsewhere', 'abroad', 'unknown'] as const
export const distanceBandSchema = z.enum(distanceBands)

export const salesChannelClasses = ['counter', 'web', 'phone', 'reseller', 'post', 'other', 'unknown'] as const
export const salesChannelClassSchema = z.enum(salesChannelClasses)
