import {
  actorName,
  allowComposingHost,
  allowRewritingHost,
  approveContent,
  archiveDraft,
  bearingContents,
  bearingVisuals,
  briefChoices,
  checkContent,
  chooseContentPhoto,
  commentContent,
  contentComments,
  contentPhotos,
  contentReach,
  correctContents,
  editContent,
  exportContent,
  forgetBrief,
  hearContentFactAgain,
  heedContentFinding,
  identifyStaff,
  ignoreContentFinding,
  keepManner,
  keepPrompt,
  listContentsSoFar,
  listPutAway,
  listSetAsideFacts,
  mendContent,
  missingForBrief,
  openContentChecks,
  previewComposition,
  previewRewriting,
  promptChoices,
  proposeComposition,
  proposeRephrasing,
  proposeRewriting,
  proposeSentence,
  readContent,
  restoreContent,
  saveBrief,
  savedBriefs,
  setContentFactAside,
  setting,
  settleComposition,
  settleContentComment,
  settleRephrasing,
  settleRewriting,
  takeOnContentCheck,
  understoodOfBrief,
  withdrawContentApproval,
  writeContent,
} from '../../engine/index.ts'
import { campaignsRoutes } from './campaigns.ts'
import { provenId } from './given-code.ts'
import { api } from './implementer.ts'
import { translationRoutes } from './translations.ts'

export const contentsRoutes = {
  brief: api.contents.brief.handler(async ({ context }) => {
    context.warmUp.expectChecks()
    return await briefChoices(context.house, await context.asOf())
  }),
  reach: api.contents.reach.handler(async ({ input, context }) =>
    contentReach(context.house, input, await context.asOf()),
  ),
  list: api.contents.list.handler(async ({ context }) => {
    context.warmUp.expectChecks()
    const drafts = await listContentsSoFar(context.house, await context.asOf())
    if (drafts.some(({ state }) => state === 'unjudged')) void context.judging.start()
    return drafts
  }),
  ...campaignsRoutes,
  ...translationRoutes,
  get: api.contents.get.handler(async ({ input, context }) =>
    readContent(context.house, { ...input, asOf: await context.asOf() }),
  ),
  write: api.contents.write.handler(async ({ input: { staffId, ...brief }, context }) =>
    writeContent(context.house, { brief, staffId, asOf: await context.asOf() }),
  ),
  edit: api.contents.edit.handler(async ({ input, context }) =>
    editContent(context.house, { ...input, asOf: await context.asOf() }),
  ),
  mend: api.contents.mend.handler(async ({ input, context }) =>
    mendContent(context.house, { ...input, asOf: await context.asOf() }),
  ),
  missing: api.contents.missing.handler(async ({ input, context }) =>
    missingForBrief(context.house, {
      brief: input,
      asOf: await context.asOf(),
      hasModel: (await setting(context.house.folder.app, 'model')) !== null,
    }),
  ),
  check: api.contents.check.handler(async ({ input, context }) => {
    context.warmUp.leaveChecks()
    return await checkContent(context.house, { ...input, asOf: await context.asOf() })
  }),
  photos: api.contents.photos.handler(async ({ input, context }) =>
    contentPhotos(context.house, { ...input, asOf: await context.asOf() }),
  ),
  choosePhoto: api.contents.choosePhoto.handler(async ({ input, context }) =>
    chooseContentPhoto(context.house, { ...input, asOf: await context.asOf() }),
  ),
  restore: api.contents.restore.handler(async ({ input, context }) =>
    restoreContent(context.house, { ...input, asOf: await context.asOf() }),
  ),
  putAway: api.contents.putAway.handler(async ({ context }) => listPutAway(context.house, await context.asOf())),
  archive: api.contents.archive.handler(async ({ input, context }) => {
    await archiveDraft(context.house.folder.app, input)
    return { ok: true as const }
  }),
  openCheck: api.contents.openCheck.handler(async ({ input: { id, checkId, staffId, pin }, context }) => {
    const person = await identifyStaff(context.house.folder.app, { nameOrId: staffId, pin })
    const asOf = await context.asOf()
    return await openContentChecks(context.house, { id, checkIds: [checkId], staffId: person.id, asOf })
  }),
  ignore: api.contents.ignore.handler(async ({ input, context }) =>
    ignoreContentFinding(context.house, { ...input, asOf: await context.asOf() }),
  ),
  heed: api.contents.heed.handler(async ({ input, context }) =>
    heedContentFinding(context.house, { ...input, asOf: await context.asOf() }),
  ),
  setAside: api.contents.setAside.handler(async ({ input, context }) =>
    setContentFactAside(context.house, { ...input, staff: input.staffId, asOf: await context.asOf() }),
  ),
  setAsides: api.contents.setAsides.handler(({ context }) => listSetAsideFacts(context.house)),
  hearAgain: api.contents.hearAgain.handler(({ input, context }) =>
    hearContentFactAgain(context.house, { id: input.setAsideId, staffId: input.staffId }),
  ),
  takeOn: api.contents.takeOn.handler(async ({ input, context }) =>
    takeOnContentCheck(context.house, { ...input, staff: input.staffId, asOf: await context.asOf() }),
  ),
  approve: api.contents.approve.handler(async ({ input, context }) =>
    approveContent(context.house, { ...input, staff: input.staffId, asOf: await context.asOf() }),
  ),
  withdraw: api.contents.withdraw.handler(async ({ input, context }) =>
    withdrawContentApproval(context.house, { ...input, staff: input.staffId, asOf: await context.asOf() }),
  ),
  comments: api.contents.comments.handler(({ input, context }) => contentComments(context.house, input)),
  comment: api.contents.comment.handler(async ({ input, context }) =>
    commentContent(context.house, { ...input, staffId: await provenId(context, input) }),
  ),
  settleComment: api.contents.settleComment.handler(async ({ input, context }) =>
    settleContentComment(context.house, { ...input, staffId: await provenId(context, input) }),
  ),
  export: api.contents.export.handler(async ({ input, context }) => {
    const who = await actorName(context.house.folder.app, input.staffId)
    const file = await exportContent(context.house, { ...input, who, asOf: await context.asOf() })
    const { name, mediaType, rows, bytes, isText } = file
    return { name, mediaType, rows, text: isText ? new TextDecoder().decode(bytes) : null }
  }),
  rewrite: api.contents.rewrite.handler(({ input, context }) =>
    context.jobs.start('rewrite', async ({ signal, report }) => {
      report({ phase: 'rewriting' })
      return await proposeRewriting(context.house, {
        ...input,
        asOf: await context.asOf(),
        signal,
        onSentences: (sentences) =>
          report({ phase: 'rewriting', rows: sentences.length, text: sentences.map(({ text }) => text).join(' ') }),
      })
    }),
  ),
  rewritten: api.contents.rewritten.handler(({ input, context }) => context.jobs.result(input.jobId, 'rewrite')),
  previewRewrite: api.contents.previewRewrite.handler(async ({ input, context }) =>
    previewRewriting(context.house, { ...input, asOf: await context.asOf() }),
  ),
  allowHost: api.contents.allowHost.handler(async ({ input, context }) => {
    await allowRewritingHost(context.house, { ...input, asOf: await context.asOf() })
    return { ok: true as const }
  }),
  settleRewrite: api.contents.settleRewrite.handler(async ({ input: { jobId, ...settled }, context }) =>
    settleRewriting(context.house, context.jobs.result(jobId, 'rewrite'), {
      ...settled,
      asOf: await context.asOf(),
    }),
  ),
  compose: api.contents.compose.handler(({ input, context }) =>
    context.jobs.start('compose', async ({ signal, report }) => {
      report({ phase: 'composing' })
      return await proposeComposition(context.house, {
        ...input,
        asOf: await context.asOf(),
        signal,
        onText: ({ version, text }) => report({ phase: 'composing', rows: version - 1, of: input.versions, text }),
      })
    }),
  ),
  composed: api.contents.composed.handler(({ input, context }) => context.jobs.result(input.jobId, 'compose')),
  previewCompose: api.contents.previewCompose.handler(async ({ input, context }) =>
    previewComposition(context.house, { ...input, asOf: await context.asOf() }),
  ),
  allowComposeHost: api.contents.allowComposeHost.handler(async ({ input, context }) => {
    await allowComposingHost(context.house, { ...input, asOf: await context.asOf() })
    return { ok: true as const }
  }),
  settleCompose: api.contents.settleCompose.handler(async ({ input: { jobId, ...settled }, context }) =>
    settleComposition(context.house, context.jobs.result(jobId, 'compose'), {
      ...settled,
      asOf: await context.asOf(),
    }),
  ),
  askSentence: api.contents.askSentence.handler(({ input, context }) =>
    context.jobs.start('rewrite', async ({ signal, report }) => {
      report({ phase: 'rewriting' })
      return await proposeSentence(context.house, { ...input, asOf: await context.asOf(), signal })
    }),
  ),
  rephrase: api.contents.rephrase.handler(async ({ input, context }) =>
    proposeRephrasing(context.house, { ...input, asOf: await context.asOf() }),
  ),
  settleRephrase: api.contents.settleRephrase.handler(async ({ input, context }) =>
    settleRephrasing(context.house, { ...input, asOf: await context.asOf() }),
  ),
  prompts: api.contents.prompts.handler(({ context }) => promptChoices(context.house)),
  saveManner: api.contents.saveManner.handler(({ input, context }) => keepManner(context.house, input)),
  savePrompt: api.contents.savePrompt.handler(({ input, context }) => keepPrompt(context.house, input)),
  correct: api.contents.correct.handler(async ({ input, context }) =>
    correctContents(context.house, { ...input, asOf: await context.asOf() }),
  ),
  understood: api.contents.understood.handler(async ({ input, context }) =>
    understoodOfBrief(context.house, { ...input, asOf: await context.asOf() }),
  ),
  briefs: api.contents.briefs.handler(({ context }) => savedBriefs(context.house)),
  saveBrief: api.contents.saveBrief.handler(({ input, context }) => saveBrief(context.house, input)),
  forgetBrief: api.contents.forgetBrief.handler(({ input, context }) => forgetBrief(context.house, input.name)),
  bearing: api.contents.bearing.handler(async ({ input, context }) =>
    bearingContents(context.house, { ...input, asOf: await context.asOf() }),
  ),
  bearingVisuals: api.contents.bearingVisuals.handler(async ({ input, context }) =>
    bearingVisuals(context.house, { ...input, asOf: await context.asOf() }),
  ),
}
