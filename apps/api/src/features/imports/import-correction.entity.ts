import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a person put right of a row, without touching the file. */
@Entity('import_corrections')
export class ImportCorrection {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_corrections_pk' })
  @ForeignKey('Import', { name: 'import_corrections_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_corrections_pk' })
  file!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_corrections_pk' })
  line!: number;

  @Column('jsonb')
  cells!: Record<string, string>;

  @Column('boolean', { name: 'left_out' })
  leftOut!: boolean;
}
