import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A CSV file or a sheet of a workbook that an import reads. */
@Entity('import_files')
@Unique('import_files_label_unique', ['importId', 'label'])
export class ImportFile {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'import_files_pk' })
  id!: string;

  @Column('uuid', { name: 'import_id' })
  @ForeignKey('Import', { name: 'import_files_import_fk', onDelete: 'CASCADE' })
  importId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  label!: string;

  @Column('text', { name: 'stored_name' })
  storedName!: string;

  @Column('text', { nullable: true })
  sheet!: string | null;

  @Column('integer')
  bytes!: number;

  @Column('text', { array: true })
  header!: string[];

  @Column('text', { array: true })
  samples!: string[];

  @Column('text', { name: 'intake_file', nullable: true })
  intakeFile!: string | null;

  @Column('text', { array: true })
  columns!: string[];
}
