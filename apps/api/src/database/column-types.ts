import pg from 'pg';

const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

// A calendar day stays 'YYYY-MM-DD': as a JavaScript Date it would move with the machine's time zone.
// int8 and numeric stay strings, as pg has them: a number could not hold them all. Cast in SQL where it can.
pg.types.setTypeParser(DATE, (value) => value);
// The type package's list of ids leaves the array types out; the driver takes any id.
const setParser = pg.types.setTypeParser as (id: number, parse: (value: string) => unknown) => void;
const getParser = pg.types.getTypeParser as (id: number) => (value: string) => unknown;
setParser(DATE_ARRAY, getParser(TEXT_ARRAY));
