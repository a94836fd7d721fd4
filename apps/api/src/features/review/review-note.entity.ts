import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Something the reviewer notes about a question, a section or the whole audit. What was said is in its entries. */
@Entity('review_notes')
@Check('review_notes_section_check', 'section_no >= 1')
@Check('review_notes_kind_check', "kind IN ('ACTIONABLE', 'INFORMATIONAL')")
@Index('review_notes_workbook_index', ['workbookId', 'createdAt', 'id'])
@Index('review_notes_question_index', ['questionId'])
export class ReviewNote {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'review_notes_pk' })
  id!: string;

  @Column('uuid', { name: 'workbook_id' })
  @ForeignKey('AuditWorkbook', { name: 'review_notes_workbook_fk' })
  workbookId!: string;

  /** Null when it is about the audit as a whole. */
  @Column('integer', { name: 'section_no', nullable: true })
  sectionNo!: number | null;

  /** Null when it is about the section or the whole. */
  @Column('uuid', { name: 'question_id', nullable: true })
  @ForeignKey('InstrumentQuestion', { name: 'review_notes_question_fk' })
  questionId!: string | null;

  @Column('text')
  kind!: string;

  @Column('boolean', { default: false })
  resolved!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}

/** One step in the life of a note. Entries are only ever added. */
@Entity('review_note_entries')
@Unique('review_note_entries_unique', ['noteId', 'entryNo'])
@Check('review_note_entries_kind_check', "kind IN ('WRITTEN', 'REPLIED', 'RESOLVED', 'REOPENED')")
@Index('review_note_entries_written_by_index', ['writtenBy'])
export class ReviewNoteEntry {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'review_note_entries_pk' })
  id!: string;

  @Column('uuid', { name: 'note_id' })
  @ForeignKey('ReviewNote', { name: 'review_note_entries_note_fk' })
  noteId!: string;

  @Column('integer', { name: 'entry_no' })
  entryNo!: number;

  @Column('text')
  kind!: string;

  /** What was said; null for a step without words. */
  @Column('text', { nullable: true })
  body!: string | null;

  @Column('uuid', { name: 'written_by', nullable: true })
  @ForeignKey('User', { name: 'review_note_entries_written_by_fk' })
  writtenBy!: string | null;

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  writtenAt!: Date;
}
