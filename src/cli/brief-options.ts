import {
  AppError,
  audienceKeySchema,
  audienceKeys,
  type Brief,
  briefSchema,
  channelSchema,
  channels,
  type ReusableBrief,
} from '../contract/index.ts'
import type { CommandContext } from './command.ts'
import { textOption } from './options.ts'

/** The wishes of a brief, as a command takes them. */
export const wishOptions = {
  intention: { type: 'string' },
  'why-now': { type: 'string' },
  offer: { type: 'string' },
  tone: { type: 'string' },
} as const

/**
 * What may be kept of a brief, as the options say it, else as the brief kept before does. Throws `channel-unknown`, `audience-unknown`, and
 * `usage` for the command that was typed.
 */
export function reusableOptions(
  { options, command }: { options: CommandContext['options']; command: string },
  kept: ReusableBrief | null = null,
): ReusableBrief {
  const channel = channelSchema.safeParse(options.channel ?? kept?.channel)
  if (!channel.success)
    throw new AppError('channel-unknown', { channel: textOption(options.channel) ?? '', channels: channels.join(', ') })
  const length = briefSchema.shape.length.safeParse(options.length ?? kept?.length)
  if (!length.success) throw new AppError('usage', { detail: '--length short|usual|long', command })
  return {
    channel: channel.data,
    audience: audienceOption(options, kept?.audience),
    intention: textOption(options.intention) ?? kept?.intention ?? null,
    whyNow: textOption(options['why-now']) ?? kept?.whyNow,
    offer: textOption(options.offer) ?? kept?.offer,
    tone: textOption(options.tone) ?? kept?.tone,
    length: length.data,
  }
}

/** Throws `audience-unknown`. */
export function audienceOption(options: CommandContext['options'], fallback?: Brief['audience']): Brief['audience'] {
  const audience = audienceKeySchema.safeParse(options.audience ?? fallback)
  if (!audience.success)
    throw new AppError('audience-unknown', {
      audience: textOption(options.audience) ?? '',
      audiences: audienceKeys.join(', '),
    })
  return audience.data
}
