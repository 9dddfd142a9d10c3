import type { DraftContent } from '../../../contract/index.ts'

/** A post that prints its booking address prints it with its campaign. A text message keeps the short one: each sign counts. */
export function withTrackedLink(
  content: DraftContent,
  { from, to }: { readonly from: string | null | undefined; readonly to: string | null },
): DraftContent {
  if (!from || !to) return content
  return { ...content, body: content.body.replaceAll(from, () => to) }
}
