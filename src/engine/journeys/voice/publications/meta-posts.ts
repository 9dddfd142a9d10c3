import { z } from 'zod'
import type { Channel } from '../../../../contract/index.ts'
import { localDay } from '../../../days/index.ts'
import { PublicationsFound, type PublicationsRead } from './publication.ts'

/**
 * Posts of a Facebook page or of an Instagram account, out of Meta's « Télécharger vos informations » in JSON.
 *
 * Seen in public parsers of such exports (2019 to 2026): Facebook files `posts/your_posts_1.json`,
 * `your_posts__check_ins__photos_and_videos_1.json` and, for a page, `this_profile's_activity_across_facebook/posts/profile_posts_1.json`:
 * an array of `{ timestamp, title, data: [{ post }], attachments, tags }`. Instagram files `content/posts_1.json`: an array of
 * `{ title, creation_timestamp, media: [{ title, creation_timestamp, uri }] }`, the caption being on the medium when there is one alone;
 * `reels.json`, `igtv_videos.json`, `other_content.json`: the same under `ig_reels_media`, `ig_igtv_media`, `ig_other_media`.
 * Timestamps are seconds. Text is UTF-8 that was read as Latin-1 (`mendedEncoding`).
 * Inferred: the words of `title` by which a post is seen to be written elsewhere than on the page, `@[id:type:name]` for a mention, and an
 * array of one post given as that post alone.
 *
 * Of a post its words and its day alone are read: never who is tagged, who commented, nor where it was taken. Stories, archived and deleted
 * posts are not read: the house took them down.
 */
export function metaPosts(content: unknown): PublicationsRead | null {
  const facebook = z.union([z.array(facebookPost).min(1), facebookPost.transform((post) => [post])]).safeParse(content)
  if (facebook.success) return facebookPublications(facebook.data)
  const instagram = z.union([z.array(instagramPost).min(1), instagramGroups]).safeParse(content)
  return instagram.success ? instagramPublications(instagram.data) : null
}

/** Which files of an export hold the house's own posts; no other is opened. */
export const ownPostFiles =
  /(?:^|\/)(?:your_posts(?:__check_ins__photos_and_videos)?_\d+|profile_posts_\d+|posts_\d+|reels|igtv_videos|other_content)\.json$/u
/** Any file of such an export, by the folders that Meta gives it. */
export const metaFolders =
  /(?:^|\/)(?:your_facebook_activity|your_instagram_activity|this_profile's_activity_across_facebook|comments_and_reactions|followers_and_following|connections|logged_information|personal_information)\//u

/** Bytes of UTF-8 given one by one as characters, as they were written; any other text is left as it is. */
export function mendedEncoding(text: string): string {
  if (/[^\u0000-\u00ff]/u.test(text) || !/[\u0080-\u00ff]/u.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

const seconds = z.number().int().positive()
const facebookPost = z.object({
  timestamp: seconds,
  title: z.string().optional(),
  data: z.array(z.object({ post: z.string().optional() })).optional(),
  attachments: z.array(z.unknown()).optional(),
})
const instagramMedium = z.object({ title: z.string().optional(), creation_timestamp: seconds.optional() })
const instagramPost = z.object({
  title: z.string().optional(),
  creation_timestamp: seconds.optional(),
  media: z.array(instagramMedium).min(1),
})
const instagramGroups = z.union([
  z.object({ ig_reels_media: z.array(instagramPost) }).transform((of) => of.ig_reels_media),
  z.object({ ig_igtv_media: z.array(instagramPost) }).transform((of) => of.ig_igtv_media),
  z.object({ ig_other_media: z.array(instagramPost) }).transform((of) => of.ig_other_media),
])

/** A post written on someone's timeline or in a group, a comment, a review: not of the page. */
const writtenElsewhere =
  /timeline|journal d|dans le groupe|posted in|wrote on|a écrit|commented|commenté|replied|répondu|reviewed|recommand/iu

function facebookPublications(posts: readonly z.infer<typeof facebookPost>[]): PublicationsRead {
  const found = new PublicationsFound()
  for (const { timestamp, title, data = [] } of posts) {
    const text = data.flatMap(({ post }) => (post ? [post] : [])).join('\n')
    if (writtenElsewhere.test(mendedEncoding(title ?? ''))) found.leave('notOurs')
    else found.add(postOf({ text, timestamp, channel: 'facebook' }))
  }
  return found
}

function instagramPublications(posts: readonly z.infer<typeof instagramPost>[]): PublicationsRead {
  const found = new PublicationsFound()
  for (const { title, creation_timestamp, media } of posts) {
    const [first] = media
    const timestamp = creation_timestamp ?? first?.creation_timestamp
    found.add(postOf({ text: title || first?.title || '', timestamp, channel: 'instagram' }))
  }
  return found
}

function postOf({ text, timestamp, channel }: { text: string; timestamp: number | undefined; channel: Channel }) {
  const words = mendedEncoding(text).replaceAll(/@\[\d+:(?:\d+:)?([^\]]+)\]/gu, '$1')
  // Seconds since 1970.
  const day = timestamp === undefined ? null : localDay(new Date(timestamp * 1000))
  return { title: '', text: words, day, channel }
}
