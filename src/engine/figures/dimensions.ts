import { distanceBands, salesChannelClasses, tariffClasses } from '../../contract/index.ts'
import type { Fact } from './measures/measure.ts'

/**
 * A way to divide a figure, declared once. SQL in the portable subset: `f` is the fact, `{{cutoff}}` the day number up to which
 * things are seen. A higher room hands in its own (the audience is one: `join` names its table).
 */
export interface Dimension {
  key: string
  label: { fr: string; en: string }
  facts: readonly Fact[]
  sql: string
  /** Joins that `sql` needs; must not multiply rows of the fact. */
  join?: string
  /** Where its values are looked for, when it has no closed list; performances by default. */
  table?: string
  /** The closed list of its values, when it has one; else values are looked for in the data. */
  values?: readonly string[]
  /** Its values are day numbers: a filter keeps those from one to another. */
  isOfDays?: true
  /** A column that names a value for people (the title of a show). */
  labelSql?: string
}

const everywhere: readonly Fact[] = ['ticket', 'visit', 'performance', 'return']
const ofPersons: readonly Fact[] = ['ticket', 'visit', 'return']
const ofPurchases: readonly Fact[] = ['ticket', 'visit']

export const dimensions: readonly Dimension[] = [
  {
    key: 'season',
    label: { fr: 'Saison', en: 'Season' },
    facts: [...everywhere, 'subscription'],
    sql: 'f.season',
  },
  {
    key: 'show',
    label: { fr: 'Spectacle', en: 'Show' },
    facts: everywhere,
    sql: 'f.show_key',
    labelSql: 'SELECT show_key AS value, min(show_title) AS label FROM performance_fact GROUP BY show_key',
  },
  {
    key: 'performance',
    label: { fr: 'Représentation', en: 'Performance' },
    facts: everywhere,
    sql: 'f.performance_id',
    labelSql: 'SELECT performance_id AS value, show_title AS label FROM performance_fact',
  },
  { key: 'genre', label: { fr: 'Genre', en: 'Genre' }, facts: everywhere, sql: 'f.genre' },
  { key: 'hall', label: { fr: 'Salle', en: 'Hall' }, facts: everywhere, sql: 'f.hall' },
  { key: 'month', label: { fr: 'Mois', en: 'Month' }, facts: everywhere, sql: 'f.performance_month' },
  {
    key: 'day',
    label: { fr: 'Jour de la représentation', en: 'Day of the performance' },
    facts: everywhere,
    sql: 'f.performance_day',
    isOfDays: true,
    labelSql: 'SELECT CAST(day_number AS VARCHAR) AS value, CAST(day AS VARCHAR) AS label FROM calendar',
  },
  {
    key: 'purchaseDay',
    label: { fr: 'Jour de l’achat', en: 'Day of the purchase' },
    facts: ofPurchases,
    sql: 'f.purchase_day',
    isOfDays: true,
    labelSql: 'SELECT CAST(day_number AS VARCHAR) AS value, CAST(day AS VARCHAR) AS label FROM calendar',
  },
  {
    key: 'purchaseMonth',
    label: { fr: 'Mois de l’achat', en: 'Month of the purchase' },
    facts: ofPurchases,
    sql: "bought.year || '-' || lpad(CAST(bought.month AS VARCHAR), 2, '0')",
    join: 'LEFT JOIN calendar bought ON bought.day_number = f.purchase_day',
    table: 'mart_ticket',
  },
  {
    key: 'town',
    label: { fr: 'Commune de l’acheteur', en: 'Town of the buyer' },
    facts: ofPersons,
    sql: 'town.town',
    join: 'LEFT JOIN person_town town ON town.person_number = f.person_number',
    table: 'mart_ticket',
  },
  {
    key: 'weekday',
    label: { fr: 'Jour de la semaine', en: 'Weekday' },
    facts: everywhere,
    sql: 'CAST(f.iso_weekday AS VARCHAR)',
    values: ['1', '2', '3', '4', '5', '6', '7'],
  },
  {
    key: 'timing',
    label: { fr: 'Passées ou à venir', en: 'Given or to come' },
    facts: everywhere,
    sql: "CASE WHEN f.performance_day <= {{cutoff}} THEN 'given' WHEN f.performance_day > {{cutoff}} THEN 'coming' END",
    values: ['given', 'coming'],
  },
  {
    key: 'tariffClass',
    label: { fr: 'Classe de tarif', en: 'Tariff class' },
    facts: ['ticket'],
    sql: 'CASE WHEN f.is_counted = 0 OR f.is_comp = 1 THEN f.tariff_class END',
    values: tariffClasses,
  },
  {
    key: 'salesChannel',
    label: { fr: 'Filière de vente', en: 'Sales channel' },
    facts: ['ticket'],
    sql: 'f.sales_channel_class',
    values: salesChannelClasses,
  },
  {
    key: 'formula',
    label: { fr: 'Formule d’abonnement', en: 'Subscription formula' },
    facts: ['subscription'],
    sql: 'f.formula',
    table: 'mart_subscription',
  },
  {
    key: 'distanceBand',
    label: { fr: 'Provenance de l’acheteur', en: 'Distance of the buyer' },
    facts: ofPersons,
    sql: 'f.distance_band',
    values: distanceBands,
  },
]
