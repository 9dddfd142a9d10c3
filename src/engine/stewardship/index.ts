export { addStaff, identifyStaff, listStaff, type StaffMember, staffLeaves } from './staff/staff.ts'
