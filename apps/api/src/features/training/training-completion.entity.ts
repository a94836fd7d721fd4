import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A course that a person completed on a day. */
@Entity('training_completions')
@Unique('training_completions_key', ['personId', 'courseCode', 'completedOn'])
@Check(
  'training_completions_credit_check',
  'num_nonnulls(credited_on, credited_course, credited_provider, credited_reason) IN (0, 4)',
)
@Check('training_completions_credited_on_check', 'credited_on >= completed_on')
export class TrainingCompletion {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'training_completions_pk' })
  id!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey('Person', { name: 'training_completions_person_fk' })
  personId!: string;

  @Column('text', { name: 'course_code' })
  courseCode!: string;

  @Column('date', { name: 'completed_on' })
  completedOn!: string;

  @Column('text', { name: 'certificate_no', nullable: true })
  certificateNo!: string | null;

  /** The day an equivalent course from elsewhere was credited as this one; null for a course of ours. */
  @Column('date', { name: 'credited_on', nullable: true })
  creditedOn!: string | null;

  /** What the course was called where it was taken. */
  @Column('text', { name: 'credited_course', nullable: true })
  creditedCourse!: string | null;

  @Column('text', { name: 'credited_provider', nullable: true })
  creditedProvider!: string | null;

  @Column('text', { name: 'credited_reason', nullable: true })
  creditedReason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
