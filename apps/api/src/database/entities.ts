import type { DataSourceOptions } from 'typeorm';

/** Every entity of the program, by feature. */
export const ENTITIES: NonNullable<DataSourceOptions['entities']> = [];
