import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A section for a second standard as it was handed in; points as text, so that nothing is rounded on the way. */
export interface StoredAddedSection {
  sectionNo: number;
  titleEn: string;
  titleFr: string;
  awarded: string;
  possible: string;
}

/** One handing in of an audit, for one employer: a joint audit has a row for each under the same number. */
@Entity('workbook_submissions')
@Unique('workbook_submissions_unique', ['workbookId', 'submissionNo', 'employerId'])
@Check('workbook_submissions_no_check', 'submission_no >= 1')
@Index('workbook_submissions_employer_index', ['employerId'])
@Index('workbook_submissions_audit_index', ['auditId'])
@Index('workbook_submissions_submitted_by_index', ['submittedBy'])
export class WorkbookSubmission {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'workbook_submissions_pk' })
  id!: string;

  @Column('uuid', { name: 'workbook_id' })
  @ForeignKey('AuditWorkbook', { name: 'workbook_submissions_workbook_fk' })
  workbookId!: string;

  @Column('integer', { name: 'submission_no' })
  submissionNo!: number;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'workbook_submissions_employer_fk' })
  employerId!: string;

  /** Null once the audit it made was struck. */
  @Column('uuid', { name: 'audit_id', nullable: true })
  @ForeignKey('Audit', { name: 'workbook_submissions_audit_fk', onDelete: 'SET NULL' })
  auditId!: string | null;

  @Column('jsonb', { name: 'added_sections', default: () => "'[]'" })
  addedSections!: StoredAddedSection[];

  @Column('uuid', { name: 'submitted_by', nullable: true })
  @ForeignKey('User', { name: 'workbook_submissions_submitted_by_fk' })
  submittedBy!: string | null;

  @Column('timestamptz', { name: 'submitted_at', default: () => 'now()' })
  submittedAt!: Date;
}
