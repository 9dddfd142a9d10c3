export { House, type HouseMarts, type HouseOptions } from './house.ts'
export { committedFiles, type RebuildProgress } from './rebuild.ts'
export { sensitiveTariffs } from './sensitive-tariffs.ts'
export { changeSetting, type SettingKey, setting } from './settings.ts'
