/** Columns of a table at most: as many as a sheet of Excel has. What holds more was not made by a ticketing system. */
export const mostColumns = 16_384
