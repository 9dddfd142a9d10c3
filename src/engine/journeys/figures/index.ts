export { currentSeason, type HouseFigureRequest, houseFigure, houseFigures, seasonFigures } from './house-figures.ts'
