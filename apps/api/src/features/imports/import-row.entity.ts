import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the last check found of a row. Written by the checks in SQL, many at once. */
@Entity('import_rows')
@Check('import_rows_outcome_check', "outcome IN ('NEW', 'CHANGED', 'REJECTED')")
@Index('import_rows_outcome_index', ['importId', 'file', 'outcome', 'line'])
export class ImportRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_rows_pk' })
  @ForeignKey('Import', { name: 'import_rows_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_rows_pk' })
  file!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_rows_pk' })
  line!: number;

  @Column('text')
  outcome!: string;

  @Column('text')
  label!: string;

  @Column('jsonb', { nullable: true })
  before!: object | null;

  @Column('jsonb')
  after!: object;

  @Column('jsonb')
  problems!: object;

  @Column('text', { name: 'cause_file', nullable: true })
  causeFile!: string | null;

  @Column('integer', { name: 'cause_line', nullable: true })
  causeLine!: number | null;
}
