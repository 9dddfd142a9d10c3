import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { duration, euros, longDate } from './french-dates.ts'

/** The season's page as a theatre's own site would show it, plain HTML without script. */
export function seasonPage(o: { house: HouseRecord; records: readonly ShowRecord[] }): string {
  const { house } = o
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>La saison – ${text(house.name)}</title>
</head>
<body>
<header><p>${text(house.name)}, ${text(house.city)}</p><h1>La saison</h1></header>
<main>
${o.records.map(showArticle).join('\n')}
</main>
<footer>
<h2>Venir à ${text(house.shortName)}</h2>
<p>${text(house.street)}, ${text(house.postcode)} ${text(house.city)}. ${text(house.access)}</p>
<p>Billetterie : ${text(house.boxOfficeHours)} Téléphone : ${text(house.phone)}.</p>
<p>${text(house.subscriptionRules)}</p>
</footer>
</body>
</html>
`
}

function showArticle(record: ShowRecord): string {
  const dates = record.performances.map((performance) => {
    const extras = [...(performance.accessibility ?? []), performance.meeting].filter((extra) => extra)
    const note = extras.length > 0 ? ` (${extras.map(text).join(', ')})` : ''
    return `<li><time datetime="${performance.startsAt}">${longDate(performance.startsAt)}</time>, ${text(performance.hall)}${note}</li>`
  })
  const credits = (record.credits ?? []).map(({ role, name }) => `<li>${text(role)} ${text(name)}</li>`)
  const prices = (record.prices ?? []).map(({ label, cents }) => `${text(label)} ${euros(cents)}`).join(', ')
  const quotes = (record.pressQuotes ?? []).map(
    (quote) => `<blockquote>${text(quote.text)} – ${text(quote.source)}</blockquote>`,
  )
  return `<article id="${record.key}">
<h2>${text(record.title)}</h2>
${record.subtitle ? `<p>${text(record.subtitle)}</p>\n` : ''}<p>${text(record.genre)} – ${text(record.company)}</p>
<ul>
${dates.join('\n')}
</ul>
<p>Durée : ${duration(record.durationMinutes ?? 0)}${record.intermission ? ' avec entracte' : ''} – dès ${record.ageFrom} ans</p>
<p>Tarifs : ${prices}</p>
${(record.texts ?? []).map((part) => `<p>${text(part.text)}</p>`).join('\n')}
<ul>
${credits.join('\n')}
</ul>
${[...quotes, ...(record.awards ?? []).map((award) => `<p>${text(award)}</p>`)].join('\n')}
<p>Photo : ${text(record.photo?.credit)}</p>
</article>`
}

function text(value: string | null | undefined): string {
  return (value ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
