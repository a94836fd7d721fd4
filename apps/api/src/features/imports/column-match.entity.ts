import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which column of a file a header was taken for the last time. */
@Entity('column_matches')
export class ColumnMatch {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'column_matches_pk' })
  file!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'column_matches_pk' })
  header!: string;

  @Column('text', { name: 'column_name' })
  columnName!: string;
}
