import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const share = z.number().min(0).max(1)

/** How much of each mess the demo's files carry: shares from 0 to 1 (`demo/mess.json`). */
const messSchema = z.object({
  records: z.object({
    newRecordAtLaterOrder: share,
    newRecordAtFirstOrder: share,
    neverBought: z.number().int().min(0),
    householdOfKnownBuyer: share,
    sharedEmailInHousehold: share,
    coupleInOneRecord: share,
    sameNameParentAndChild: share,
  }),
  names: z.object({
    typo: share,
    accentsLost: share,
    allCaps: share,
    swapped: share,
    initialOnly: share,
    shortened: share,
    otherSurname: share,
  }),
  contact: z.object({
    emailMissing: share,
    emailTypo: share,
    emailOther: share,
    emailPlaceholder: share,
    phoneMissing: share,
    phoneOther: share,
    phoneZeroLost: share,
    birthDateMissing: share,
    birthDateWrong: share,
    addressMissing: share,
    moved: share,
    postcodeWrong: share,
  }),
  consent: z.object({ yes: share, no: share, unsubscribedOfYes: share, bounced: share }),
  sales: z.object({
    anonymous: share,
    reseller: share,
    comps: share,
    group: share,
    cancelled: share,
    exchanged: share,
    reissued: share,
    reservedUnpaid: share,
    option: share,
    lateEntry: share,
    ticketNumberMissing: share,
  }),
})
export type Mess = z.infer<typeof messSchema>

/** The mess as committed. Throws when the file does not hold what it must. */
export function readMess(): Mess {
  return messSchema.parse(readDemoJson('mess.json'))
}

/** A JSON file of the `demo/` folder, which travels with the package. */
export function readDemoJson(name: string): unknown {
  return JSON.parse(readDemoText(name))
}

/** A text file of the `demo/` folder. */
export function readDemoText(name: string): string {
  return readFileSync(demoFile(name), 'utf8')
}

/** A file of the `demo/` folder that is no text. */
export function readDemoBytes(name: string): Uint8Array {
  return readFileSync(demoFile(name))
}

/** Where a file of the `demo/` folder lies. */
export function demoFile(name: string): string {
  return fileURLToPath(new URL(`../../../../demo/${name}`, import.meta.url))
}
