export { type AudienceOptions, audienceDimension, buildAudience } from './build-audience.ts'
export {
  bookedOf,
  countMembers,
  type ListAsked,
  type ListMember,
  listMembers,
  type MemberCount,
} from './list-members.ts'
export { type ListTruths, listTruths, type PermissionBasis } from './list-truths.ts'
export { audiencePersonalData } from './personal-data.ts'
export { audienceText } from './question-sql.ts'
export { type Outing, type Relay, relays } from './relays.ts'
export { type Retention, retention } from './retention.ts'
export {
  type AudienceRules,
  type AudienceThresholds,
  apartKeys,
  defaultAudienceRules,
  defaultAudienceThresholds,
  partitionKeys,
  welcomeDays,
} from './rules.ts'
export { type SegmentPerson, segmentPersons } from './segment-persons.ts'
export { type Segment, type Segmentation, segments, type WhyNot } from './segments.ts'
export { type SharedPast, sharedPast } from './shared-past.ts'
