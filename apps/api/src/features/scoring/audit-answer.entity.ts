import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The answer to one question of a workbook: a tally, a choice, or why it does not apply. */
@Entity('audit_answers')
@Unique('audit_answers_question_unique', ['workbookId', 'questionId'])
@Check('audit_answers_tally_check', '(positive IS NULL) = (total IS NULL) AND positive BETWEEN 0 AND total')
@Index('audit_answers_question_index', ['questionId'])
@Index('audit_answers_answered_by_index', ['answeredBy'])
@Index('audit_answers_change_index', ['workbookId', 'changeNo'])
export class AuditAnswer {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'audit_answers_pk' })
  id!: string;

  @Column('uuid', { name: 'workbook_id' })
  @ForeignKey('AuditWorkbook', { name: 'audit_answers_workbook_fk' })
  workbookId!: string;

  @Column('uuid', { name: 'question_id' })
  @ForeignKey('InstrumentQuestion', { name: 'audit_answers_question_fk' })
  questionId!: string;

  @Column('integer', { nullable: true })
  positive!: number | null;

  @Column('integer', { nullable: true })
  total!: number | null;

  @Column('text', { nullable: true })
  choice!: string | null;

  /** What the rules make of it; null while not answered and when it does not apply. */
  @Column('numeric', { precision: 12, scale: 4, nullable: true })
  points!: string | null;

  @Column('text', { name: 'not_applicable_reason', nullable: true })
  notApplicableReason!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** The workbook's count when this was last saved. */
  @Column('integer', { name: 'change_no' })
  changeNo!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey('User', { name: 'audit_answers_answered_by_fk' })
  answeredBy!: string | null;

  @Column('timestamptz', { name: 'answered_at', default: () => 'now()' })
  answeredAt!: Date;
}
