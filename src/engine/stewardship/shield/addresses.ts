import { type HiddenSpan, spansOf } from './span.ts'

const way =
  '(?:rue|r\\.|avenue|av\\.?|bd\\.?|boulevard|blvd|place|pl\\.|chemin|ch\\.|impasse|imp\\.|all[ée]es?|quai|cours|square|route|rte|passage|villa|cit[ée]|esplanade|faubourg|fg|mont[ée]e|sentier|ruelle|lotissement|lot\\.?|hameau|r[ée]sidence|r[ée]s\\.?|clos|traverse|venelle|promenade|rond-point|voie|levée|mail|parvis|chauss[ée]e)'
const word = "[\\p{L}\\d][\\p{L}\\d'’.-]*"
const town =
  "\\p{Lu}[\\p{L}'’-]*(?:[ \\u00a0-](?:\\p{Lu}[\\p{L}'’-]*|l[èe]s|les|le|la|sur|sous|en|de|du|des|d[’']|aux?|et|saint[e]?))*(?:\\s+cedex(?:\\s+\\d{1,2})?)?"
const addresses = [
  // « 12 bis, rue des Lilas, 42300 Roanne »
  new RegExp(
    `(?<![\\p{L}\\d])\\d{1,4}\\s?(?:bis|ter|quater|[a-dA-D]\\b)?\\s?,?\\s{0,2}${way}\\s+${word}(?:[ \\u00a0]${word}){0,6}(?:\\s*[,\\n–-]\\s*\\d{5}\\s+${town})?`,
    'giu',
  ),
  new RegExp(`(?<!\\d)(?:[A-Z]{1,2}-)?\\d{5}\\s+${town}`, 'gu'),
  /(?<![\p{L}\d])(?:appartement|appt?\.?|b[âa]t(?:iment|\.)?|escalier|esc\.?|[ée]tage|porte|bo[îi]te postale|BP|lieu-dit)\s*(?:n[°º]\s*)?(?:\d+\s?[A-Za-z]?\b|[A-Z]\b|(?<=lieu-dit\s)[\p{L} '’-]+)/gu,
  /lieu-dit\s+(?:« ?)?\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}?[\p{L}'’-]+){0,3}/gu,
  // « j’habite rue des Lilas », « domicilié 3 Grande Rue »
  new RegExp(
    `(?:j[’']habite|domicili[ée]e?|demeurant|r[ée]sidant|mon adresse(?: est| :)?)\\s+(?:au\\s+|à\\s+|le\\s+|:\\s*)?(?<hidden>(?:\\d{1,4}\\s)?(?:\\p{L}+\\s)?${way}\\s+${word}(?:[ \\u00a0]${word}){0,5})`,
    'giu',
  ),
]
/** Where an address has run into the sentence that follows it. */
const sentenceGoesOn =
  /[ \u00a0](?:et|mais|ou|pour|qui|que|où|car|donc|je|j[’']|nous|vous|il|elle|on|avec|est|sont|à|au|chez|depuis|près|merci|cordialement|tél\.?|tel\.?|téléphone|portable|mail|email|courriel)(?![\p{L}’'-])[\s\S]*$/iu

/** Streets with their number, postcodes with their town, doors and floors. */
export function findAddresses(text: string): HiddenSpan[] {
  return addresses
    .flatMap((pattern) => spansOf(text, 'address', pattern))
    .map(({ start, end, kind }) => {
      const words = text
        .slice(start, end)
        .replace(sentenceGoesOn, '')
        .replace(/[\s.,;–-]+$/u, '')
      return { kind, start, end: start + words.length }
    })
}
