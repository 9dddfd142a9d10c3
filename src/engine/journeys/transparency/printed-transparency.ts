import type { TextRecord, Transparency } from '../../../contract/index.ts'
import { frenchSpaces } from '../../language/index.ts'
import { type PrintedBlock, printPdf } from '../../print/index.ts'

type Say = (code: string, params?: TextRecord['why']['params']) => string

/** What left the house and who wrote it, as a PDF to hand over: French, since it is a French authority that asks. */
export function printTransparency(
  { records, statements }: Transparency,
  { houseName, day, say }: { houseName: string; day: string; say: Say },
): Buffer {
  return printPdf({
    title: 'Textes sortis et part de l’intelligence artificielle',
    subtitle: frenchSpaces(`${houseName} · au ${frenchDay(day)}`),
    language: 'fr',
    footer: frenchSpaces(`${houseName} · règlement (UE) 2024/1689, article 50 · au ${frenchDay(day)}`),
    blocks: [
      { kind: 'heading', level: 1, text: 'Ce que dit la loi' },
      ...statements.map(
        ({ fr, source, url, readOn, isToCheck }): PrintedBlock => ({
          kind: 'quote',
          text: fr,
          source: frenchSpaces(`${source} (${url}), lu le ${frenchDay(readOn)}${isToCheck ? ' : à vérifier' : ''}`),
        }),
      ),
      { kind: 'heading', level: 1, text: 'Textes sortis' },
      ...(records.length === 0
        ? [{ kind: 'paragraph', text: 'Aucun.' } as const]
        : records.flatMap((one) => blocksOf(one, say))),
    ],
  })
}

function blocksOf(record: TextRecord, say: Say): PrintedBlock[] {
  const { sentences, exports, reviews, byModel, why, mention, duty } = record
  const rows = [
    ['Sorti', exports.map(({ at, by, format }) => `${moment(at)}, par ${by} (${say(`format.${format}`)})`).join('\n')],
    [
      'Phrases',
      `${sentences.person} d’une personne, ${sentences.rule} d’une règle, ${sentences.quote} citées, ${sentences.model} d’un modèle`,
    ],
    [
      'Relu',
      reviews.map(({ by, at, opened }) => `${by}, ${moment(at)}, ${opened} points ouverts`).join('\n') ||
        'Aucune relecture',
    ],
    ['Responsable', record.responsible ?? 'La fiche de la maison ne le dit pas'],
    ['Mention', say(why.code, why.params)],
    ...(duty === 'due' && mention !== null ? [['À ajouter', `« ${mention} »`]] : []),
  ]
  return [
    {
      kind: 'heading',
      level: 2,
      text: frenchSpaces(
        `${record.showTitle}, ${say(`channel.${record.channel}`)} (${record.draftId}, version ${record.version})`,
      ),
    },
    { kind: 'terms', rows: rows.map(([term = '', text = '']) => ({ term, text: frenchSpaces(text) })) },
    ...byModel.map(
      ({ text, model }): PrintedBlock => ({ kind: 'quote', text: text.replaceAll('*', ''), source: model }),
    ),
  ]
}

function moment(instant: string): string {
  const at = new Date(instant)
  const hour = `${at.getHours()} h ${String(at.getMinutes()).padStart(2, '0')}`
  return `${new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' }).format(at)} à ${hour}`
}

function frenchDay(day: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
