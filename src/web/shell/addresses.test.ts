import { expect, it } from 'vitest'
import { isPageOfData, pageAbove } from './addresses.ts'

it('leads from every page that counts sales or people to the first import, as long as there is none', () => {
  const ofData = ['/', '/publics', '/publics/regular', '/spectacles', '/donnees/saison', '/donnees/doublons']
  expect(ofData.filter(isPageOfData)).toEqual(ofData)
  expect(['/donnees', '/donnees/lot/3', '/spectacles/fiches', '/contenus', '/reglages'].filter(isPageOfData)).toEqual(
    [],
  )
})

it('finds the page of the menu above one that cannot be shown', () => {
  const menu = [{ path: '/' }, { path: '/spectacles' }, { path: '/donnees' }]
  expect(pageAbove('/spectacles/berenice', menu)?.path).toBe('/spectacles')
  expect(pageAbove('/donnees/saison', menu)?.path).toBe('/donnees')
  expect(pageAbove('/spectacles', menu)).toBeUndefined()
})
