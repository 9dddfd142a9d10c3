export { askHouse } from './ask-house.ts'
export { figuresOf, type HouseFigureRequest, houseFigure, houseFigures, seasonFigures } from './house-figures.ts'
