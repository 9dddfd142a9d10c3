export { audiences } from './audiences.ts'
export { houseSegments, segmentList } from './segment-list.ts'
export { exportSegment, segmentColumns } from './segment-table.ts'
