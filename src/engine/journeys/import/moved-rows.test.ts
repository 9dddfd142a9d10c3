import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const header =
  'Représentation;Spectacle;Nom;Prénom;Adultes 14 €;Étudiants 9 €;Souper boulets-frites 22 €;À payer;Payé;Remarques'
const row = (day: string, rest: string) => `${day}/11/2025 20:15;Le Dindon;${rest}`

it('counts people once where they were moved to another day, and no supper', async () => {
  const rows = [
    row('15', 'Colpaert;Anne;2;1;;37;;déplacé au 16/11, voir feuille'),
    row('16', 'Colpaert;Anne;2;1;;37;Liquide;vient du 15/11'),
    row('15', 'Delhaye;Inès;2;;2;72;Liquide;'),
    row('15', 'Dubois;Luc;1;1;1;45;Virement;'),
    row('16', 'Peeters;Jo;3;;3;108;Bancontact;'),
  ]
  const control = await fresh.takenFile({ 'reservations.csv': [header, ...rows] })
  expect(await fresh.validSeats()).toEqual({ seats: 10, cents: (37 + 28 + 23 + 42) * 100 })
  expect(control.warnings.map(({ code }) => code)).toContain('warning.cancelled-by-remark')
})

it('keeps who has paid where they were to come, and says it', async () => {
  const rows = [
    row('15', 'Colpaert;Anne;2;1;;37;Liquide;déplacé au 16/11'),
    row('15', 'Delhaye;Inès;2;;;28;Liquide;'),
    row('16', 'Peeters;Jo;3;;;42;Bancontact;'),
  ]
  const control = await fresh.takenFile({ 'reservations.csv': [header, ...rows] })
  expect((await fresh.validSeats()).seats).toBe(8)
  expect(control.warnings.map(({ code }) => code)).toContain('warning.cancelled-in-remark')
})

it('counts once who has paid, where a weekday sends them to a row that has their seats', async () => {
  const rows = [
    row('14', 'Colpaert;Anne;2;1;;37;Liquide;décalé au samedi'),
    row('15', 'COLPAERT;anne;2;1;;37;Liquide;vient du vendredi'),
    row('14', 'Delhaye;Inès;2;;;28;Liquide;'),
    row('14', 'Dubois;Luc;3;;;42;Virement;décalé au samedi'),
    row('15', 'Dubois;Luc;1;;;14;Virement;'),
    row('15', 'Peeters;Jo;3;;;42;Bancontact;décalé au samedi'),
  ]
  const control = await fresh.takenFile({ 'reservations.csv': [header, ...rows] })
  expect(await fresh.validSeats()).toEqual({ seats: 3 + 2 + 3 + 1 + 3, cents: (37 + 28 + 42 + 14 + 42) * 100 })
  expect(control.warnings).toContainEqual({ code: 'warning.cancelled-by-remark', params: { seats: 3 } })
  expect(control.warnings).toContainEqual({ code: 'warning.cancelled-in-remark', params: { seats: 3 } })
})
