import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Numbers given out without gaps: the row is locked for the transaction that takes one. */
@Entity('number_series')
export class NumberSeries {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_series_pk' })
  name!: string;

  @Column('integer', { name: 'last_number' })
  lastNumber!: number;
}
