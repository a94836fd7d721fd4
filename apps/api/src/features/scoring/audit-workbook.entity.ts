import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * An audit while it is being scored, question by question. It is no fact: the rules see the row in `audits` that a
 * submission makes of it. A returned one goes on here, and its next submission makes another row.
 */
@Entity('audit_workbooks')
@Check('audit_workbooks_kind_check', "kind IN ('SELF', 'AUTHORITY', 'INDEPENDENT', 'VERIFICATION_REVIEW')")
@Check('audit_workbooks_state_check', "state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'CLOSED')")
@Check('audit_workbooks_days_check', 'last_day >= first_day')
@Check('audit_workbooks_workforce_check', 'workforce >= 0')
@Check('audit_workbooks_interviews_check', 'interviews_held >= 0')
@Check('audit_workbooks_worksites_check', 'active_worksites >= 0')
@Check('audit_workbooks_available_check', 'people_available >= 0')
@Check('audit_workbooks_peak_check', 'peak_workforce >= 0')
@Index('audit_workbooks_employer_index', ['employerId', 'lastDay', 'id'])
@Index('audit_workbooks_auditor_index', ['auditorId'])
@Index('audit_workbooks_instrument_index', ['instrumentId'])
@Index('audit_workbooks_sampling_index', ['samplingId'])
@Index('audit_workbooks_audit_index', ['auditId'])
@Index('audit_workbooks_reviewer_index', ['reviewerId'])
@Index('audit_workbooks_state_index', ['state', 'updatedAt', 'id'])
export class AuditWorkbook {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'audit_workbooks_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'audit_workbooks_employer_fk' })
  employerId!: string;

  @Column('text')
  kind!: string;

  @Column('uuid', { name: 'auditor_id' })
  @ForeignKey('Person', { name: 'audit_workbooks_auditor_fk' })
  auditorId!: string;

  /** The edition it keeps to. */
  @Column('uuid', { name: 'instrument_id' })
  @ForeignKey('Instrument', { name: 'audit_workbooks_instrument_fk' })
  instrumentId!: string;

  /** The interview table it keeps to; null where none was on file. */
  @Column('uuid', { name: 'sampling_id', nullable: true })
  @ForeignKey('InterviewSampling', { name: 'audit_workbooks_sampling_fk' })
  samplingId!: string | null;

  @Column('date', { name: 'first_day' })
  firstDay!: string;

  @Column('date', { name: 'last_day' })
  lastDay!: string;

  /** People who could be interviewed; null while not known. */
  @Column('integer', { nullable: true })
  workforce!: number | null;

  @Column('integer', { name: 'interviews_held', default: 0 })
  interviewsHeld!: number;

  @Column('text', { default: 'DRAFT' })
  state!: string;

  /** The audit that the latest submission made; null before the first. */
  @Column('uuid', { name: 'audit_id', nullable: true })
  @ForeignKey('Audit', { name: 'audit_workbooks_audit_fk', onDelete: 'SET NULL' })
  auditId!: string | null;

  /** Worksites at work during the audit; null while not noted, as are the next two. */
  @Column('integer', { name: 'active_worksites', nullable: true })
  activeWorksites!: number | null;

  /** People who were there during the audit. */
  @Column('integer', { name: 'people_available', nullable: true })
  peopleAvailable!: number | null;

  /** The most people there are in the year. */
  @Column('integer', { name: 'peak_workforce', nullable: true })
  peakWorkforce!: number | null;

  /** Who has taken the submitted audit into review. */
  @Column('uuid', { name: 'reviewer_id', nullable: true })
  @ForeignKey('User', { name: 'audit_workbooks_reviewer_fk' })
  reviewerId!: string | null;

  /** Counts the changes to answers and files. */
  @Column('integer', { name: 'change_no', default: 0 })
  changeNo!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
