import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A record that an import wrote, before and after. Written in SQL, many at once. */
@Entity('import_changes')
export class ImportChange {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_changes_pk' })
  @ForeignKey('Import', { name: 'import_changes_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('text', { name: 'table_name', primaryKeyConstraintName: 'import_changes_pk' })
  tableName!: string;

  @PrimaryColumn('uuid', { name: 'record_id', primaryKeyConstraintName: 'import_changes_pk' })
  recordId!: string;

  @Column('jsonb', { nullable: true })
  before!: object | null;

  @Column('jsonb')
  after!: object;
}
