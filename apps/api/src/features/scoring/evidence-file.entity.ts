import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A file that proves an answer. Its content lies under a random name in the data folder. */
@Entity('evidence_files')
@Unique('evidence_files_stored_name_unique', ['storedName'])
@Check('evidence_files_bytes_check', 'bytes > 0')
@Index('evidence_files_workbook_index', ['workbookId'])
@Index('evidence_files_question_index', ['questionId'])
@Index('evidence_files_added_by_index', ['addedBy'])
export class EvidenceFile {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'evidence_files_pk' })
  id!: string;

  @Column('uuid', { name: 'workbook_id' })
  @ForeignKey('AuditWorkbook', { name: 'evidence_files_workbook_fk' })
  workbookId!: string;

  /** Null when it is about the audit as a whole. */
  @Column('uuid', { name: 'question_id', nullable: true })
  @ForeignKey('InstrumentQuestion', { name: 'evidence_files_question_fk' })
  questionId!: string | null;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  /** Found by looking at the content, never taken from the sender. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer')
  bytes!: number;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text', { name: 'stored_name' })
  storedName!: string;

  @Column('uuid', { name: 'added_by', nullable: true })
  @ForeignKey('User', { name: 'evidence_files_added_by_fk' })
  addedBy!: string | null;

  @Column('timestamptz', { name: 'added_at', default: () => 'now()' })
  addedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}
