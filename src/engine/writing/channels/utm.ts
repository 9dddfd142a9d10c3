import type { Channel } from '../../../contract/index.ts'

const media: Record<Channel, string> = {
  newsletter: 'email',
  email: 'email',
  instagram: 'social',
  facebook: 'social',
  linkedin: 'social',
  sms: 'sms',
  press: 'presse',
  web: 'site',
  brochure: 'print',
  leaflet: 'print',
}

/**
 * A booking address that says from which channel and for which show one came. Nothing of the person is in it, and an
 * address that carries its own campaign keeps it. On the house's own page it stays bare: a campaign there would overwrite, in the statistics, where
 * its visitor came from. What cannot be read as an address comes back as it was.
 */
export function trackedUrl(
  url: string,
  { channel, showKey }: { readonly channel: Channel; readonly showKey: string },
): string {
  if (channel === 'web' || !URL.canParse(url)) return url
  const address = new URL(url)
  const campaign = { utm_source: channel, utm_medium: media[channel], utm_campaign: showKey }
  for (const [key, value] of Object.entries(campaign))
    if (!address.searchParams.has(key)) address.searchParams.set(key, value)
  return address.toString()
}
