export { type Answer, readAnswer } from './answer.ts'
export { cleanBoolean, cleanObjection, cleanPermission } from './boolean.ts'
export { type ColumnKind, cleanCell, columnCleaner, keepsFigures } from './cell.ts'
export { cleanGender, cleanTitle } from './civil.ts'
export type { Cleaned, CleaningRule, RejectionCode } from './codes.ts'
export { type CompanyKind, classifyCompanyName } from './company-name.ts'
export { cleanCountry } from './country.ts'
export { codeOf as currencyCode, hasNoCents, partCurrency } from './currency.ts'
export { cleanBirthDate, cleanDate, cleanDateTime, isRealDay, joinDateAndTime } from './date.ts'
export { type DateFormat, type DateOrder, dayOrderOf, formatDateFormat, parseDateFormat } from './date-format.ts'
export { frenchMonth, readWordedDate } from './date-words.ts'
export { dayOfTitle, daysInTitle, type TitleDay } from './days-in-title.ts'
export { cleanEmail, suggestEmail } from './email.ts'
export { isShowGenre } from './genre.ts'
export { labelledShow } from './labelled-show.ts'
export { isOfTheList, listDay } from './list-day.ts'
export { cleanMoney, type MoneyFormat } from './money.ts'
export { cleanName } from './name.ts'
export { ownCopy } from './own-copy.ts'
export {
  cleanPaid,
  isToBePaidAtDoor,
  isWayToPay,
  paymentOwes,
  paymentTakesBack,
  remarkIsOption,
  remarkOwes,
  saysPaid,
} from './payment-state.ts'
export { splitPerformanceCode } from './performance-code.ts'
export { cleanPhone, countryOfMost, isPhoneOf, type PhoneCountry } from './phone.ts'
export { type Commune, communeOf, type DistanceBand, distanceBand, isKnownPostcode } from './place.ts'
export { cleanPostcode, type PostcodeContext } from './postcode.ts'
export { type PricedCount, readPricedCount } from './priced-count.ts'
export { bracketedCount, cleanQuantity } from './quantity.ts'
export {
  cancellationIn,
  dayMovedTo,
  isOnDay,
  operationTakenBack,
  remarkBounces,
  remarkCancels,
  remarkCorrects,
  remarkIsCancellation,
  remarkLeavesList,
  remarkMoves,
  remarkObjects,
  remarkStaysAway,
  ticketTakenBack,
} from './remark.ts'
export { classifySalesChannel, type SalesChannelClass } from './sales-channel.ts'
export { isSentinel } from './sentinel.ts'
export { channelOfSheet, isSheetOfNoSale, saysOutsideTill, tariffOfSheet } from './sheet-name.ts'
export { dropSpaces } from './spaces.ts'
export { readSpokenDate, type SpokenDate, splitTitleAndDate, weekdayOf, yearFrom } from './spoken-date.ts'
export {
  isExchange,
  isGivenBackInPart,
  isOfExchange,
  isTakenBackProduct,
  isTakingBack,
  operationKind,
  readStatus,
  type TicketStatus,
} from './status.ts'
export {
  classifyTariff,
  isGoodsLine,
  isNonTicketProduct,
  isPackagePaid,
  isRebate,
  isSensitiveTariff,
  isTechnicalTitle,
  type TariffContext,
  tariffTakenBack,
} from './tariff.ts'
export { cleanIdentifier, cleanInteger, cleanText } from './text.ts'
export { cleanTime, minutesAfterDay, minutesOfDigits, minutesOfTime } from './time.ts'
export {
  beginsAsSeat,
  cleanTitleAndDate,
  isPlaceName,
  offersAfterDates,
  type TitleAndMoment,
  titleWithoutPlace,
} from './title-and-date.ts'
export { partNameState, partTitleState } from './title-state.ts'
export { foldLabel } from './vocabulary.ts'
export { spokenIn, type YearHints, yearAnchors } from './year-anchor.ts'
export { instantOfLocal } from './zone.ts'
