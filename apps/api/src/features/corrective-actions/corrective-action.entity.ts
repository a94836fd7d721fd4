import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What is to be done about one shortfall of an audit, by whom and until when. */
@Entity('corrective_actions')
@Check('corrective_actions_section_check', 'section_no >= 1')
@Index('corrective_actions_employer_index', ['employerId', 'dueOn', 'id'])
@Index('corrective_actions_audit_index', ['auditId'])
@Index('corrective_actions_question_index', ['questionId'])
@Index('corrective_actions_due_index', ['dueOn', 'id'])
export class CorrectiveAction {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'corrective_actions_pk' })
  id!: string;

  @Column('uuid', { name: 'employer_id' })
  @ForeignKey('Employer', { name: 'corrective_actions_employer_fk' })
  employerId!: string;

  /** Null once the audit was struck: what was promised stays. */
  @Column('uuid', { name: 'audit_id', nullable: true })
  @ForeignKey('Audit', { name: 'corrective_actions_audit_fk', onDelete: 'SET NULL' })
  auditId!: string | null;

  @Column('integer', { name: 'section_no' })
  sectionNo!: number;

  /** Null when it is about the section as a whole. */
  @Column('uuid', { name: 'question_id', nullable: true })
  @ForeignKey('InstrumentQuestion', { name: 'corrective_actions_question_fk' })
  questionId!: string | null;

  @Column('text')
  shortfall!: string;

  @Column('text')
  action!: string;

  @Column('text')
  owner!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: string | null;

  /** The day it was planned here: from then on the rules know it. */
  @Column('date', { name: 'recorded_on' })
  recordedOn!: string;

  @Column('integer', { default: 1 })
  version!: number;
}
