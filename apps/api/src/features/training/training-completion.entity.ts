import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A course that a person completed on a day. */
@Entity('training_completions')
@Unique('training_completions_key', ['personId', 'courseCode', 'completedOn'])
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

  @Column('integer', { default: 1 })
  version!: number;
}
