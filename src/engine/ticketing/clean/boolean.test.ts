import { expect, it } from 'vitest'
import { cleanPermission } from './boolean.ts'

it('takes a no of a double opt-in for nobody’s refusal: they have not confirmed', () => {
  expect(cleanPermission('Yes', 'confirmed')).toEqual({ value: 'yes', rule: null })
  expect(cleanPermission('No', 'confirmed')).toEqual({ value: null, rule: null })
})

it('hears a yes or a no that a form makes polite, and nothing more than that', () => {
  for (const said of ['Oui, avec plaisir !', 'Oui volontiers', 'Oui !', 'Ja, graag'])
    expect(cleanPermission(said, null), said).toEqual({ value: 'yes', rule: null })
  for (const said of ['Non merci', 'Non, merci bien.', 'No, thanks'])
    expect(cleanPermission(said, null), said).toEqual({ value: 'no', rule: null })
  for (const said of ['Oui, mais par la poste', 'Oui sauf en été', 'Normal'])
    expect(cleanPermission(said, null), said).toHaveProperty('rejected')
})
