import type { HouseRecord, ShowRecord } from '../../contract/index.ts'

/**
 * The names that the venue's own records know: titles, artists, companies, venues, halls, towns, partners. What a
 * record spells is right (P24), so that the corrector flags none of them, and sees when a text misspells one.
 */
export function lexiconFromRecord({
  shows = [],
  house = null,
}: {
  shows?: readonly ShowRecord[]
  house?: HouseRecord | null
}): string[] {
  const names = [...shows.flatMap(namesOfShow), ...(house ? namesOfHouse(house) : [])]
  return [...new Set(names.filter((name): name is string => typeof name === 'string' && name.trim() !== ''))]
}

function namesOfShow(show: ShowRecord): (string | null | undefined)[] {
  return [
    show.title,
    show.subtitle,
    show.author,
    show.company,
    show.genre,
    show.language,
    ...(show.credits ?? []).flatMap((credit) => [credit.role, credit.name]),
    ...show.performances.flatMap((performance) => [performance.venue, performance.hall, performance.city]),
    ...(show.awards ?? []),
    ...(show.pressQuotes ?? []).map((quote) => quote.source),
    ...(show.partners ?? []),
    show.photo?.credit,
  ]
}

function namesOfHouse(house: HouseRecord): (string | null | undefined)[] {
  return [
    house.name,
    house.shortName,
    house.legalEntity,
    house.street,
    house.city,
    ...(house.halls ?? []).map((hall) => hall.name),
    ...(house.partners ?? []),
    ...(house.tariffGrid ?? []).map((tariff) => tariff.label),
  ]
}
